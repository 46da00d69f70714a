// A joint statement negotiated in brackets, in a browser on both sides: begun, pasted in two languages,
// three rounds of brackets, alternatives A and B, a chair's text, each side's position private; and in the
// end one clean text with one hash on both nodes. One side works without script. Demonstration 3 of the practice of such negotiations.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { checkWidths } from './axe.ts'
import { openBrowser } from './browser.ts'
import { clearHere } from './clearance.ts'
import { startFounded, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

const POSITION = 'POSITIONTHATNEVERCROSSES'
const NOTE = 'NOTETHATNEVERCROSSES'
const DRAFTED = 'WORDSTHATWERENEVERSENT'

const PASTED = {
  en: 'I. Supply chains\n\n1. The Parties may cooperate on semiconductors.\n\n2. The Parties intend to meet within 90 days.\n\n3. Either Party may publish this statement.',
  es: 'I. Cadenas de suministro\n\n1. Las Partes pueden cooperar en materia de semiconductores.\n\n2. Las Partes tienen la intención de reunirse en un plazo de 60 días.\n\n3. Cualquiera de las Partes puede publicar esta declaración.',
}

let demonstration: Demonstration
let browser: Browser
let mexico: Page
let unitedStates: Page
/** The slug of the text. */
let slug = ''

const room = { mex: () => `${demonstration.mex}/es/espacio/textos/${slug}`, usa: () => `${demonstration.usa}/en/workspace/texts/${slug}` }
const roomOf = (page: Page) => (page === mexico ? room.mex() : room.usa())

describe('a joint statement is negotiated in brackets', () => {
  before(async () => {
    demonstration = await startFounded()
    browser = await openBrowser()
    mexico = await signedIn(`${demonstration.mex}/es/espacio/entrar`, 'mex-sre', true)
    unitedStates = await signedIn(`${demonstration.usa}/en/workspace/sign-in`, 'usa-state', false)
  })
  after(async () => {
    await browser?.close()
    await demonstration?.clear()
  })

  it('is begun by one side and agreed to be negotiated by the other, which agrees to no words', async () => {
    await mexico.goto(`${demonstration.mex}/es/espacio/textos`)
    await mexico.getByRole('link', { name: 'Iniciar un texto' }).click()
    await mexico.fill('[name="title.es"]', 'Declaración conjunta de {parties-short}')
    await mexico.fill('[name="title.en"]', 'Joint Statement of {parties-short}')
    await mexico.check('[name="instrument"][value="joint-statement"]')
    await mexico.getByRole('button', { name: 'Guardar el borrador' }).click()
    await clearHere(mexico)
    await mexico.getByRole('button', { name: 'Firmar y enviar' }).click()
    await mexico.waitForURL(/[0-9a-f]{64}/)
    await mexico.goto(`${demonstration.mex}/es/espacio/textos`)
    slug = new URL(await mexico.locator('.ws-texts tbody a').first().evaluate((link) => (link as HTMLAnchorElement).href)).pathname.split('/').at(-1) ?? ''
    await shows(unitedStates, /Mexico proposes to negotiate this text/)
    assert.match(await mainOf(unitedStates), /There is no clause yet/)
    await unitedStates.getByRole('link', { name: 'Read and answer' }).click()
    await unitedStates.getByRole('button', { name: 'Sign', exact: true }).click()
    await shows(mexico, /Redactar cláusulas/)
    await until(async () => !/Este texto está propuesto/.test(await mainAt(mexico)), 20_000)
    assert.match(await mexico.title(), /Declaración conjunta de México y Estados Unidos/)
    assert.match(await unitedStates.goto(room.usa()).then(() => unitedStates.title()), /Joint Statement of the United States and Mexico|Joint Statement of United States and Mexico/)
  })

  it('a whole draft pasted in both languages stands aligned, and what the languages say differently is shown', async () => {
    await mexico.goto(room.mex())
    await mexico.getByRole('link', { name: 'Pegar un borrador completo' }).click()
    await mexico.fill('[name="paste.es"]', PASTED.es)
    await mexico.fill('[name="paste.en"]', PASTED.en)
    await mexico.check('[name="draftedIn"][value="es"]')
    await mexico.getByRole('button', { name: 'Leerlo' }).click()
    assert.equal(await mexico.locator('.ws-pasted').count(), 4)
    for (const [place, tags] of [[1, { en: /semiconductors/, es: /semiconductores/ }], [3, { en: /publish/, es: /publicar/ }]] as const) {
      for (const tag of ['en', 'es'] as const) assert.match(await mexico.inputValue(`[name="words.${place}.${tag}"]`), tags[tag])
    }
    await mexico.getByRole('button', { name: 'Agregar estas cláusulas al borrador' }).click()
    await mexico.waitForURL(/editar/)
    assert.equal(await mexico.locator('.ws-clause-open').count(), 4)
    assert.match(await mainOf(mexico), /90[\s\S]*60/)
    assert.ok(await mexico.locator('.ws-clause-open .ws-finding').count() > 0, 'findings stand in the margin')
    await mexico.getByRole('button', { name: 'Guardar e ir al visto bueno' }).first().click()
    await send(mexico)
    await shows(unitedStates, /\[ ?MEX: The Parties may cooperate on semiconductors/)
    assert.match(await mainOf(unitedStates), /All or nothing, with/)
    await shows(unitedStates, /\d findings? to look at/)
    assert.match(await mainOf(unitedStates), /Drafted in Spanish/)
  })

  it('the other side accepts the package after it has confirmed the difference, and puts it right later', async () => {
    await unitedStates.goto(room.usa())
    await unitedStates.locator('button[form="accept"]').first().click()
    assert.match(await mainOf(unitedStates), /The checks found something/)
    await unitedStates.check('[name="confirmed"]')
    await unitedStates.getByRole('button', { name: 'Confirm and accept' }).click()
    await shows(unitedStates, /Agreed\s+4|4\s+Agreed/)
    await propose(mexico, 2, { es: 'Las Partes tienen la intención de reunirse en un plazo de 90 días.' })
    await shows(unitedStates, /\[ ?MEX: 90 ?\]|delete MEX: 60/)
    await accept(unitedStates)
    await shows(mexico, /Acordadas\s+4|4\s+Acordadas/)
  })

  it('a note, a position and words that were never sent stay with the side that wrote them', async () => {
    await mexico.goto(room.mex())
    await openClause(mexico, 1)
    await mexico.locator('.ws-clause:nth-of-type(2)').getByRole('link', { name: /Anotar la postura/ }).click()
    await mexico.fill('[name="preferred.es"]', `Deberán. ${POSITION}`)
    await mexico.fill('[name="redLine.en"]', `No "shall". ${POSITION}`)
    await mexico.fill('[name="clearedBy"]', 'SRE')
    await mexico.fill('[name="clearedOn"]', '2026-11-20')
    await mexico.getByRole('button', { name: 'Guardarla' }).click()
    await mexico.waitForURL(/#clause/)
    assert.match(await mainOf(mexico), new RegExp(`Postura de su parte[\\s\\S]*${POSITION}[\\s\\S]*Visto bueno de SRE`))
    for (const summary of await mexico.locator('details:not([open]):has(textarea[name="note"]) > summary').all()) await summary.click()
    await mexico.locator('textarea[name="note"]').first().fill(NOTE)
    await mexico.locator('form:has(textarea[name="note"]) button[type="submit"]').first().click()
    await mexico.waitForLoadState()
    await write(mexico, 3, { es: `Nunca enviado: ${DRAFTED}.`, en: `Never sent: ${DRAFTED}.` })
  })

  it('round one: a word proposed by one side stands in brackets on both', async () => {
    await propose(unitedStates, 1, { en: 'The Parties shall cooperate on semiconductors.', es: 'Las Partes deberán cooperar en materia de semiconductores.' })
    await shows(mexico, /\[ ?suprimir USA: pueden ?\] ?\[ ?USA: deberán ?\]/)
    await shows(unitedStates, /\[ ?delete USA: may ?\] ?\[ ?USA: shall ?\]/)
  })

  it('round two: the other side answers with its own word, inline beside the first, and reserves on it', async () => {
    await mexico.goto(room.mex())
    await mexico.locator('.ws-bracket-line').first().getByRole('link', { name: /Reservar, declinar o preguntar/ }).click()
    await mexico.locator('#reserve > summary').click()
    for (const [tag, text] of [['es', 'Consultamos con la capital.'], ['en', 'We are asking our capital.']] as const) await mexico.fill(`#reserve [name="text.${tag}"]`, text)
    await mexico.locator('#reserve button[type="submit"]').click()
    await shows(unitedStates, /Mexico reserves its answer[\s\S]*We are asking our capital/)
    await mexico.goto(room.mex())
    await mexico.locator('.ws-bracket-line').first().getByRole('link', { name: /Proponer otras palabras/ }).click()
    await fillOpen(mexico, { en: 'The Parties will cooperate on semiconductors.', es: 'Las Partes procurarán cooperar en materia de semiconductores.' })
    await mexico.getByRole('button', { name: 'Guardar e ir al visto bueno' }).first().click()
    await send(mexico)
    await shows(unitedStates, /\[ ?USA: shall ?\] ?\[ ?MEX: will ?\]/)
    await shows(mexico, /\[ ?USA: deberán ?\] ?\[ ?MEX: procurarán ?\]/)
    assert.match(await mainOf(unitedStates), /Mexico proposes other words|Mexico reserves/)
  })

  it('round three: real alternatives are lettered, alike on both nodes', async () => {
    await propose(unitedStates, 3, { en: 'Neither side lets out a word of this before the agreed hour.', es: 'Ningún lado difunde palabra alguna de esto antes de la hora acordada.' })
    await shows(mexico, /Neither side lets out a word/)
    await propose(mexico, 3, { en: 'Publication waits for the signatures of both ministers.', es: 'La publicación espera las firmas de ambos ministros.' })
    for (const [page, words] of [[mexico, /Alternativa A ?USA[\s\S]*Alternativa B ?MEX/], [unitedStates, /Alternative A ?USA[\s\S]*Alternative B ?MEX/]] as const) await shows(page, words)
    assert.match(await mainOf(unitedStates), /With alternatives\s*1|1\s*With alternatives/)
  })

  it('a chair’s text offers a way out without prejudice: every bracket stays, and a side takes a clause over', async () => {
    await unitedStates.goto(room.usa())
    await unitedStates.getByRole('link', { name: 'Write a chair’s text' }).click()
    const place = await unitedStates.locator('.ws-pasted').evaluateAll((sets) => sets.findIndex((set) => /Clause 1/.test(set.textContent)))
    await unitedStates.fill(`[name="words.${place}.en"]`, 'The Parties plan to cooperate on semiconductors.')
    await unitedStates.fill(`[name="words.${place}.es"]`, 'Las Partes prevén cooperar en materia de semiconductores.')
    await unitedStates.getByRole('button', { name: 'Put it forward' }).click()
    await shows(mexico, /sin perjuicio de las posiciones[\s\S]*prevén cooperar/)
    assert.match(await mainOf(mexico), /\[ ?USA: deberán ?\] ?\[ ?MEX: procurarán ?\]/)
    await mexico.getByRole('button', { name: /Proponer estas palabras/ }).click()
    await mexico.waitForURL(/editar/)
    assert.equal(await mexico.inputValue('.ws-clause-open [name$=".es"]'), 'Las Partes prevén cooperar en materia de semiconductores.')
  })

  it('every page on the way is accessible, wide and on a phone', async () => {
    const draft = await mexico.goto(room.mex()).then(() => mexico.locator('a[href*="editar?draft="]').first().getAttribute('href'))
    const position = await mexico.locator('a[href*="/postura?"]').first().getAttribute('href')
    for (const path of ['/es/espacio/textos', '/es/espacio/textos/nuevo', new URL(room.mex()).pathname, `${new URL(room.mex()).pathname}?view=open&language=es`, draft, position, ...['pegar', 'texto-de-la-presidencia', 'comparar?a=first&b=now&show=all'].map((tail) => `${new URL(room.mex()).pathname}/${tail}`)]) {
      await mexico.setViewportSize({ width: 1280, height: 900 })
      await mexico.goto(`${demonstration.mex}${path}`)
      await checkWidths(mexico, path ?? assert.fail(), [1280, 390])
    }
    await mexico.setViewportSize({ width: 1280, height: 900 })
  })

  it('brackets are closed, and both nodes hold one clean text with one hash', async () => {
    // Mexico takes its own words back and accepts the other's, once in each place.
    await closeAll()
    await shows(mexico, /Acordado en su totalidad/)
    await shows(unitedStates, /Agreed whole: no bracket is open/)
    const hashes = await Promise.all([mexico, unitedStates].map((page) => page.locator('code.hash').first().getAttribute('title')))
    assert.match(hashes[0] ?? '', /^[0-9a-f]{64}$/)
    assert.equal(hashes[0], hashes[1])
    await unitedStates.goto(`${room.usa()}?view=clean&language=en`)
    const clean = await mainOf(unitedStates)
    assert.match(clean, /The Parties shall cooperate on semiconductors\.[\s\S]*within 90 days[\s\S]*Neither side lets out a word/)
    assert.doesNotMatch(clean.slice(clean.indexOf('Agreed words only')), /\[ ?(USA|MEX)|delete|suprimir/)
  })

  it('who proposed what, when and in which language drafted is read in one step', async () => {
    await mexico.goto(room.mex())
    await openClause(mexico, 1)
    await mexico.locator('.ws-clause:nth-of-type(2)').getByRole('link', { name: /Historial/ }).click()
    const story = await mainOf(mexico)
    for (const words of [/México/, /Estados Unidos/, /deberán/, /procurarán/]) assert.match(story, words)
    await mexico.goto(`${room.mex()}/comparar?a=first&b=now`)
    assert.match(await mainOf(mexico), /pueden[\s\S]*deberán/)
  })

  it('nothing private has crossed: no byte of the other node and of no public answer holds it', async () => {
    const marks = [POSITION, NOTE, DRAFTED]
    const files = readdirSync(demonstration.home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    const holding = (mark: string) => files.filter((file) => readFileSync(file).includes(mark)).map((file) => file.slice(demonstration.home.length))
    for (const mark of marks) {
      const found = holding(mark)
      assert.ok(found.some((file) => /\/mex\//i.test(file)), `${mark} is where it was written: ${files.length} files`)
      assert.deepEqual(found.filter((file) => /\/usa\//i.test(file)), [], mark)
    }
    await unitedStates.goto(room.usa())
    const pages = [await unitedStates.content(), ...(await Promise.all([`${demonstration.mex}/en/`, `${demonstration.mex}/en/record`, `${demonstration.mex}/record/hled/MEX.ndjson`, `${demonstration.mex}/exchange/hled/MEX`, `${demonstration.usa}/record/hled/MEX.ndjson`, `${demonstration.usa}/en/texts`, `${demonstration.mex}/en/texts`].map(async (address) => (await fetch(address)).text())))]
    const agreed = 'cooperate on semiconductors'
    assert.ok(pages[0]?.includes(agreed))
    for (const [place, text] of pages.entries()) for (const mark of place === 0 ? marks : [...marks, agreed]) assert.ok(!text.includes(mark), `${mark} in ${text.slice(0, 200)}`)
  })
})

async function signedIn(address: string, officer: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await page.goto(address)
  await page.click(`button[value="${officer}"]`)
  return page
}

async function mainOf(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/[ \u00a0]+/g, ' ')
}

async function mainAt(page: Page): Promise<string> {
  await page.goto(roomOf(page))
  return mainOf(page)
}

/** Looks at the room again until it shows this. */
async function shows(page: Page, text: RegExp): Promise<void> {
  let last = ''
  await until(async () => text.test(last = await mainAt(page)), 20_000, () => `${text}: ${last}`)
}

/** From the page of a draft to its proposal: cleared, confirmed where the languages differ, signed. */
async function send(page: Page): Promise<void> {
  await clearHere(page)
  const confirm = page.locator('.ws-decide [name="confirmed"]')
  if (await confirm.count() > 0) await confirm.check()
  await page.getByRole('button', { name: /^(Sign and send|Firmar y enviar)$/ }).click()
  await page.waitForURL(/[0-9a-f]{64}/)
}

/** The clause of this number in print, after the heading. */
async function openClause(page: Page, number: number): Promise<void> {
  const clause = page.locator(`.ws-clause:nth-of-type(${number + 1})`)
  await clause.locator('.ws-clause-more > summary').last().click()
}

async function fillOpen(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  await page.waitForURL(/edit/)
  for (const [tag, text] of Object.entries(words)) await page.locator(`.ws-clause-open textarea[lang="${tag}"]`).fill(text)
}

/** Opens a clause from the room and writes on it; saved as a draft. */
async function write(page: Page, number: number, words: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(roomOf(page))
  await openClause(page, number)
  await page.locator(`.ws-clause:nth-of-type(${number + 1})`).getByRole('link', { name: /Propose a change|Proponer un cambio/ }).click()
  await fillOpen(page, words)
  await page.getByRole('button', { name: /^(Save|Guardar)$/ }).first().click()
  await page.waitForURL(/draft=/)
}

async function propose(page: Page, number: number, words: Readonly<Record<string, string>>): Promise<void> {
  await write(page, number, words)
  await page.getByRole('button', { name: /^(Save and go to clearance|Guardar e ir al visto bueno)$/ }).first().click()
  await send(page)
}

async function accept(page: Page): Promise<void> {
  await page.goto(roomOf(page))
  await page.locator('button[form="accept"]').first().click()
  await page.waitForLoadState()
}

/** Mexico withdraws what it proposes and accepts what the other does, until nothing is open. */
async function closeAll(): Promise<void> {
  await until(async () => {
    await mexico.goto(room.mex())
    const [withdraw, acceptable] = [mexico.locator('button[form="withdraw"]'), mexico.locator('button[form="accept"]')]
    if (await withdraw.count() > 0) await withdraw.first().click()
    else if (await acceptable.count() > 0) {
      await acceptable.first().click()
      await mexico.waitForLoadState()
      if (await mexico.locator('[name="confirmed"]').count() > 0) {
        await mexico.check('[name="confirmed"]')
        await mexico.getByRole('button', { name: 'Confirmar y aceptar' }).click()
      }
    }
    else return /Acordado en su totalidad/.test(await mainOf(mexico))
    await mexico.waitForLoadState()
    return false
  }, 60_000, () => 'brackets stay open')
}
