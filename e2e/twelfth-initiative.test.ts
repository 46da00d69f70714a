// A twelfth initiative with a register, a queue and a crosswalk: files under `dialogues/` and nothing else. The folder
// of the demonstration is copied beside the program, two files are put into it, and the program is started on it.
// Nothing of this initiative exists; it says so itself.

import assert from 'node:assert/strict'
import { cpSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { servedNodes, until } from '../src/api/testing/served.ts'
import type { Served } from '../src/api/testing/served.ts'
import { TestDesk, unescaped } from '../src/api/testing/desk.ts'
import { temporaryFolder } from '../src/node/testing/nodes.ts'
import { LANGUAGES } from '../src/text/bilingual.ts'
import { ROOT } from '../src/web/place.ts'
import { loadRenderer } from '../src/web/render.ts'
import { workspacePath } from '../src/web/workspace/routes.ts'

/** `founding.ts` of the copied folder: what was founded before, and a twelfth initiative with three tools. */
const FOUNDING = `
import { foundingOf as ofEleven } from './founding-of-eleven.ts'
import { TWELFTH } from './tools/twelfth.ts'

export function foundingOf(plan, roots) {
  const founding = ofEleven(plan, roots)
  const like = founding.changes.find(({ item }) => item === 'element/IV.3').content
  const title = { en: 'Twelfth initiative (an example)', es: 'Duodécima iniciativa (ejemplo)' }
  return { ...founding, changes: [...founding.changes, { item: 'element/IV.4', base: null, content: { ...like, number: 'IV.4', title, sources: [] } }, ...TWELFTH.map(({ item, content }) => ({ item, base: null, content }))] }
}
`

const TOOLS = `
const say = (en, es) => ({ en, es })
const tool = (slug, en, es, settings) => ({ item: 'instrument/' + slug, content: { title: say(en, es), purpose: say('An example of a test.', 'Ejemplo de una prueba.'), elements: ['element/IV.4'], settings, method: say('None.', 'Ninguno.'), assumptions: [], caveats: [], sources: [] } })
const line = (code) => ({ code, title: say('Line ' + code, 'Línea ' + code), under: null, address: null })
const list = (slug, party) => ({ list: slug, title: say('List ' + slug, 'Lista ' + slug), party, version: '1', sources: [{ url: 'https://example.org/' + slug, note: null }], lines: { from: 'here', lines: ['1', '2'].map(line) } })
const field = (name, title, is, isRequired) => ({ field: name, title, help: null, is, isRequired, level: null, concept: null })

export const TWELFTH = [
  tool('example-register', 'Example register', 'Registro de ejemplo', { instrument: 'register', entry: say('Laboratories', 'Laboratorios'), fields: [field('name', say('Name', 'Nombre'), { type: 'line' }, true), field('open', say('Open', 'Abierto'), { type: 'yes-no' }, false)], titleField: 'name', lists: [], concepts: [], staleAfterMonths: 12, usualAudience: 'public', matching: null, outside: null, comparison: null }),
  tool('example-queue', 'Example queue', 'Cola de ejemplo', { instrument: 'queue', request: say('Question', 'Pregunta'), prefix: 'EX', from: ['parties', 'public'], fields: [field('asks', say('What is asked', 'Qué se pregunta'), { type: 'line' }, true)], lists: [], competent: [{ party: 'MEX', organisation: 'organisation/SE' }, { party: 'USA', organisation: 'organisation/DOC' }], term: { by: 'clock', clock: { length: 10, unit: 'days', counts: 'from-next-day', calendar: null }, calendarOf: null }, stops: false, reopenWithinDays: 30, usualAudience: 'public', preCheck: null, minimum: 1 }),
  tool('example-pairs', 'Example crosswalk', 'Correspondencia de ejemplo', { instrument: 'crosswalk', words: 'codes', first: list('first', 'USA'), second: list('second', 'MEX'), uses: [] }),
]
`

let nodes: readonly Served[]
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const place = temporaryFolder(t)
  const dialogues = join(place, 'dialogues')
  cpSync(join(ROOT, 'dialogues/hled'), join(dialogues, 'hled'), { recursive: true, filter: (path) => !path.endsWith('.test.ts') })
  for (const name of ['src', 'node_modules', 'package.json', 'spec']) symlinkSync(join(ROOT, name), join(place, name))
  renameSync(join(dialogues, 'hled/founding.ts'), join(dialogues, 'hled/founding-of-eleven.ts'))
  writeFileSync(join(dialogues, 'hled/founding.ts'), FOUNDING)
  writeFileSync(join(dialogues, 'hled/tools/twelfth.ts'), TOOLS)
  nodes = await servedNodes(t, ['MEX', 'USA'], { dialogue: 'hled', demonstration: 'hled', dialogues, renderer: await loadRenderer(), pace: { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 } })
  for (const { running } of nodes) running.start()
  await until(() => nodes.every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify(nodes.map(({ faults }) => faults.map(String))))
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

const TITLES = {
  en: { 'example-register': 'Example register', 'example-queue': 'Example queue', 'example-pairs': 'Example crosswalk' },
  es: { 'example-register': 'Registro de ejemplo', 'example-queue': 'Cola de ejemplo', 'example-pairs': 'Correspondencia de ejemplo' },
} as const
const SECTION = { en: { plan: '/en/plan', tools: '/en/instruments' }, es: { plan: '/es/plan', tools: '/es/instrumentos' } } as const

async function page(node: Served, path: string): Promise<string> {
  const answer = await fetch(`${node.url}${path}`)
  const text = await answer.text()
  assert.equal(answer.status, 200, `${path}: ${text.slice(0, 300)}`)
  return unescaped(text)
}

const plainOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 2000)

async function reads(node: Served, path: string, part: string): Promise<void> {
  let text = ''
  await until(() => { void fetch(`${node.url}${path}`).then((answer) => answer.text()).then((html) => { text = unescaped(html) }); return text.includes(part) }, () => plainOf(text))
}

describe('a twelfth initiative', () => {
  it('leads to its register, its queue and its crosswalk on both nodes, in both languages', async () => {
    for (const node of nodes) for (const language of LANGUAGES) {
      const element = await page(node, `${SECTION[language].plan}/IV.4`)
      for (const [slug, title] of Object.entries(TITLES[language])) {
        assert.ok(element.includes(title), `${language} ${slug}`)
        assert.ok((await page(node, `${SECTION[language].tools}/${slug}`)).includes(title), `${language} ${slug}`)
      }
    }
  })

  it('takes an entry into its register in the workspace, and both sites tell it', async () => {
    const [mex] = nodes
    assert.ok(mex !== undefined)
    const desk = await new TestDesk(mex.port).signIn('mex-sre')
    const form = workspacePath('entry', 'es', 'example-register')
    const answered = await desk.submit(form, form, { entry: 'one', 'values.name': 'Laboratory of the example', 'values.open': 'yes', verified: mex.running.node.now().slice(0, 10), sources: '', audience: 'public' })
    assert.equal(answered.status, 303, plainOf(answered.text))
    for (const node of nodes) for (const language of LANGUAGES) await reads(node, `${SECTION[language].tools}/example-register`, 'Laboratory of the example')
    await reads(mex, '/en/plan/IV.4', '1 entry')
  })

  it('takes a request into its queue in the workspace of one side, and the other has it with a number and a day', async () => {
    const [mex, usa] = nodes
    assert.ok(mex !== undefined && usa !== undefined)
    const desk = await new TestDesk(usa.port).signIn('usa-state')
    const form = workspacePath('new-request', 'en', 'example-queue')
    const fields = { from: 'party', to: 'MEX', organisation: '', audience: 'public', received: usa.running.node.now().slice(0, 10), 'values.asks': 'What the example asks' }
    const looked = await desk.submit(form, form, { ...fields, do: 'look' })
    const shown = /name="shown" value="([^"]*)"/.exec(looked.text)?.[1] ?? assert.fail(plainOf(looked.text))
    const signed = await desk.submit(form, form, { ...fields, shown, do: 'sign' })
    assert.equal(signed.status, 303, plainOf(signed.text))
    await until(() => (mex.running.node.rows.find('about', 'instrument/example-queue') ?? []).length > 0)
    for (const language of LANGUAGES) await reads(mex, `${SECTION[language].tools}/example-queue`, 'EX-USA-')
    const waits = unescaped((await (await new TestDesk(mex.port).signIn('mex-sre')).get(workspacePath('element-tools', 'en', 'IV.4'))).text)
    assert.ok(waits.includes('1 request to your side without a reply'), plainOf(waits))
  })

  it('takes a link of its crosswalk as a draft in the workspace', async () => {
    const [mex] = nodes
    assert.ok(mex !== undefined)
    const desk = await new TestDesk(mex.port).signIn('mex-sre')
    const form = workspacePath('crosswalk-link', 'es', 'example-pairs')
    const answered = await desk.submit(form, form, { first: '1', second: '2', relation: 'same', confidence: 'low', 'note.en': 'An example', 'note.es': 'Ejemplo', evidence: 'https://example.org/evidence', do: 'keep' })
    assert.equal(answered.status, 303, answered.text.replace(/<[^>]+>/g, ' ').slice(0, 2000))
  })

  it('has a page of its tools in the workspace, with what waits there', async () => {
    const [mex] = nodes
    assert.ok(mex !== undefined)
    const desk = await new TestDesk(mex.port).signIn('mex-sre')
    for (const language of LANGUAGES) {
      const text = unescaped((await desk.get(workspacePath('element-tools', language, 'IV.4'))).text)
      for (const title of Object.values(TITLES[language])) assert.ok(text.includes(title), title)
      assert.ok(unescaped((await desk.get(workspacePath('tools', language))).text).includes('IV.4'))
    }
  })
})
