// Registers in a browser: an entry typed on one side is read on the other; a file with a bad row is taken in no part, and
// whole when the row is mended; and a firm finds what fits it, with every rule, in both languages.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { renderXlsx } from '../src/text/sheets/xlsx-write.ts'
import { checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

let demonstration: Demonstration
let browser: Browser
let mexico: Page

const text = (page: Page) => page.locator('main').innerText()
const portal = async (address: string) => (await fetch(address)).text()
const file = (rows: readonly (readonly string[])[]) => ({
  name: 'acciones.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(renderXlsx([{ name: 'entries', columns: (rows[0] ?? []).map(() => ({ width: 20, form: 'text' as const })), rows: rows.map((row) => row.map((cell) => ({ kind: 'text' as const, text: cell }))), hasHeader: true, choices: [] }])),
})
const HEAD = ['entry', 'title_en', 'title_es', 'on_day', 'kind', 'people_reached', 'filings']

describe('registers', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    mexico = await (await browser.newContext()).newPage()
    mexico.setDefaultTimeout(15_000)
    await mexico.goto(`${demonstration.mex}/es/espacio/entrar`)
    await mexico.click('button[value="mex-sre"]')
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('an entry that is typed on one side stands on the other; what is wrong stands beside its field', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/registros/environmental-technologies/entrada`)
    await mexico.fill('input[name="entry"]', 'planta-de-prueba')
    await mexico.fill('textarea[name="values.title.en"]', 'Plant of a test')
    await mexico.fill('textarea[name="values.title.es"]', 'Planta de una prueba')
    await mexico.selectOption('select[name="values.medium"]', 'water')
    await mexico.selectOption('select[name="values.stage"]', 'operation')
    await mexico.fill('input[name="values.water_treated"]', 'mucha')
    await mexico.getByRole('button', { name: 'Firmar' }).click()
    assert.match(await text(mexico), /Esto no es un número/)
    await checkWidths(mexico, 'entry, refused', [390, 1280])
    assert.equal(await mexico.inputValue('input[name="values.water_treated"]'), 'mucha', 'what was typed is kept')
    await mexico.fill('input[name="values.water_treated"]', '1,200.5')
    await mexico.getByRole('button', { name: 'Firmar' }).click()
    assert.match(await text(mexico), /La entrada quedó firmada[\s\S]*Planta de una prueba/)
    await until(async () => /Plant of a test[\s\S]*1,200\.5 m³\/day/.test(await portal(`${demonstration.usa}/en/instruments/environmental-technologies`)), 15_000, demonstration.output)
  })

  it('of a file with a bad row nothing is taken, and all of it when the row is mended', async () => {
    const at = `${demonstration.mex}/es/espacio/registros/innovation-campaign/importar`
    const good = ['taller', 'Workshop of a test', 'Taller de una prueba', '2026-03-05', 'training', '40', '3']
    const bring = async (...rows: readonly (readonly string[])[]) => {
      await mexico.goto(at)
      await mexico.setInputFiles('input[type="file"]', file([HEAD, ...rows]))
      await mexico.getByRole('button', { name: 'Ver qué cambiaría' }).click()
    }
    await bring(good, ['feria', 'Fair of a test', '', '05/03/2026', 'circus', 'many', ''])
    assert.match(await text(mexico), /problemas: no se toma nada[\s\S]*D3[\s\S]*C3|C3[\s\S]*D3/)
    assert.equal(await mexico.getByRole('button', { name: 'Firmar todo' }).count(), 0)
    await bring(good, ['feria', 'Fair of a test', 'Feria de una prueba', '2026-03-06', 'event', '100', ''])
    assert.match(await text(mexico), /2 entradas nuevas/)
    await mexico.getByRole('button', { name: 'Firmar todo' }).click()
    assert.match(await text(mexico), /Quedó firmado[\s\S]*Feria de una prueba/)
    assert.match(await text(mexico), /PRODUCTO|Producto/, 'reach stands under its level')
    await mexico.getByRole('button', { name: 'Sigue vigente: Taller de una prueba' }).click()
    assert.match(await text(mexico), /alguien lo revisó hoy/)
  })

  it('a firm finds what fits it, with every rule and its verdict, in both languages', async () => {
    await mexico.goto(`${demonstration.mex}/en/instruments/msme-programmes`)
    await mexico.selectOption('select[name="is-seat"]', 'USA')
    await mexico.selectOption('select[name="is-us-small"]', 'yes')
    await mexico.fill('input[name="is-years"]', '0')
    await mexico.getByRole('button', { name: 'See what fits' }).click()
    const found = await text(mexico)
    assert.match(found, /Fits \(1\)[\s\S]*Small Business Development Centers[\s\S]*Met\s+Established and working in the United States/)
    assert.match(found, /left out because nobody has verified it in time:[\s\S]*Nacional Financiera/)
    await checkWidths(mexico, 'matches', [390, 1280])
    await mexico.goto(mexico.url().replace('/en/instruments/', '/es/instrumentos/').replace('is-years=0', 'is-years=x'))
    assert.match(await text(mexico), /Corresponde \(1\)[\s\S]*No puede determinarse\s+Al menos un año de operación/)
    assert.match(await text(mexico), /Esto no se puede leer|no puede leerse|No se puede leer/)
  })
})
