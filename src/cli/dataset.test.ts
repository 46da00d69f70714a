import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { ACTIVITY_COLUMNS } from '../dialogue/data/activities.ts'
import { exerciseActivity, exerciseFile } from '../text/iati/testing/file.ts'
import { alternat } from './testing/run.ts'
import { foundedHome } from './testing/home.ts'

const text = (of: string) => ({ en: of, es: `${of} (es)` })

function place(t: TestContext): { readonly write: (name: string, content: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-data-'))
  t.after(() => { rmSync(folder, { recursive: true, force: true }) })
  return { write: (name, content) => { const path = join(folder, name); writeFileSync(path, content); return path } }
}

/** What `describe` prints, filled in. */
function filledIn(printed: string, vintage: string): string {
  const guessed = JSON.parse(printed) as { readonly columns: readonly { readonly unit: object | null }[]; readonly obtained: object }
  return JSON.stringify({
    ...guessed, dataset: 'trucks', title: text('Trucks'), definition: text('One month'), method: text('Counted'), vintage, licence: { name: text('Public domain'), url: null }, originator: { name: text('Nobody'), url: null },
    obtained: { ...guessed.obtained, on: '2026-11-20' }, columns: guessed.columns.map((column) => ({ ...column, unit: column.unit === null ? null : text('trucks') })),
  })
}

describe('alternat dataset', () => {
  it('describes a file, checks it, states it, lists it, and follows it with another vintage', async (t) => {
    const { write } = place(t)
    const home = { ALTERNAT_HOME: await foundedHome(t) }
    const good = write('good.csv', 'month,value\n2024-01,12\n2024-02,13\n')
    const printed = await alternat(['dataset', 'describe', good], home)
    assert.equal(printed.code, 0, printed.err)
    assert.deepEqual((JSON.parse(printed.out) as { key: unknown }).key, ['month'])
    const unfilled = await alternat(['dataset', 'add', good, '--description', write('empty.json', printed.out), '--dry-run'], home)
    assert.equal(unfilled.code, 2)
    const description = write('trucks.json', filledIn(printed.out, '2024-02'))

    const dry = await alternat(['dataset', 'add', good, '--description', description, '--dry-run'], home)
    assert.deepEqual([dry.code, /Nothing was stated/.test(dry.out)], [0, true], dry.err)
    assert.match((await alternat(['dataset', 'list'], home)).out, /no dataset/)

    assert.equal((await alternat(['dataset', 'add', good, '--description', description], home)).code, 0)
    assert.match((await alternat(['dataset', 'list'], home)).out, /^trucks {2}2024-02 {2}2 rows {2}2024-01 – 2024-02$/m)
    const again = await alternat(['dataset', 'add', good, '--description', description], home)
    assert.deepEqual([again.code, /Nothing was said/.test(again.err)], [1, true], again.err + again.out)

    const next = await alternat(['dataset', 'add', write('next.csv', 'month,value\n2024-01,15\n2024-03,1\n'), '--description', write('next.json', filledIn(printed.out, '2024-03')), '--json'], home)
    const stated = JSON.parse(next.out) as { readonly changes: unknown; readonly isStated: boolean }
    assert.deepEqual([next.code, stated.changes, stated.isStated], [0, { added: 1, removed: 1, changed: 1 }, true])
  })

  it('tells every bad row by line and column in the language of the terminal, and loads nothing', async (t) => {
    const { write } = place(t)
    const home = { ALTERNAT_HOME: await foundedHome(t) }
    const printed = await alternat(['dataset', 'describe', write('good.csv', 'month,value\n2024-01,12\n')], home)
    const description = write('trucks.json', filledIn(printed.out, '2024-02'))
    const bad = write('bad.csv', 'month,value\n2024-01,"1,300"\n2024-13,5\n2024-01,7\n')
    const told = await alternat(['dataset', 'add', bad, '--description', description, '--dry-run'], home)
    assert.equal(told.code, 2)
    for (const part of [/line 2, value: The number has separators.*\(1,300\)/, /line 3, month: Not a month/, /line 4, month: An earlier row has the same key\. First in line 2\./]) assert.match(told.err, part)
    assert.match((await alternat(['dataset', 'add', bad, '--description', description, '--dry-run'], { ...home, LANG: 'es_MX.UTF-8' })).err, /línea 3, month: No es un mes/)
    const listed = JSON.parse((await alternat(['dataset', 'add', bad, '--description', description, '--dry-run', '--json'], home)).out) as { readonly badRows: number }
    assert.equal(listed.badRows, 3)
  })

  it('describes a file of IATI by its closed list of columns, loads it, and tells what is wrong with one by line and path', async (t) => {
    const { write } = place(t)
    const home = { ALTERNAT_HOME: await foundedHome(t) }
    const good = write('good.xml', exerciseFile(exerciseActivity()))
    const printed = await alternat(['dataset', 'describe', good], home)
    assert.equal(printed.code, 0, printed.err)
    const guessed = JSON.parse(printed.out) as { readonly columns: readonly object[]; readonly obtained: object }
    assert.equal(guessed.columns.length, ACTIVITY_COLUMNS.length)
    const description = write('activities.json', JSON.stringify({ ...guessed, dataset: 'activities', title: text('Activities'), definition: text('One claim'), method: text('Told'), vintage: '2022', licence: { name: text('None'), url: null }, originator: { name: text('Nobody'), url: null }, obtained: { ...guessed.obtained, on: '2026-11-20' } }))
    const added = await alternat(['dataset', 'add', good, '--description', description], home)
    assert.equal(added.code, 0, added.err)
    const bad = write('bad.xml', exerciseFile(exerciseActivity({ target: 'many' })))
    for (const words of [['add', bad, '--description', description, '--dry-run'], ['describe', bad]]) {
      const told = await alternat(['dataset', ...words], home)
      assert.deepEqual([told.code !== 0, /line 22, iati-activity\[1\]\/result\[1\]\/indicator\[1\]\/period\[1\]\/target\[1\]\/@value: Not a number/.test(told.err)], [true, true], told.err)
    }
  })

  it('refuses what is no file, no description and no use of it', async (t) => {
    const { write } = place(t)
    const home = { ALTERNAT_HOME: await foundedHome(t) }
    const file = write('good.csv', 'a\n1\n')
    for (const [words, code] of [
      [['describe', '/no/such/file'], 4], [['add', file], 2], [['add', file, '--description', '/no/such/file'], 4], [['add', file, '--description', write('d.json', '{')], 2], [['add', file, '--description', write('d.json', '{}')], 2], [['sing'], 2], [[], 2],
    ] as const) assert.equal((await alternat(['dataset', ...words], home)).code, code, words.join(' '))
  })
})
