// Two sides that negotiate a text over real sockets, for tests: texts agreed to be negotiated, clauses
// proposed and signed, and the forms of the room pressed as an officer presses them.

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { ItemChange } from '../../record/index.ts'
import { versionInForce } from '../../dialogue/decide.ts'
import type { ClauseContent } from '../../dialogue/items/index.ts'
import { freshPlaces } from '../../dialogue/negotiation/place-key.ts'
import { rollingText } from '../../dialogue/views/index.ts'
import { saySoon } from '../../node/testing/nodes.ts'
import { workspacePath } from '../../web/workspace/routes.ts'
import type { ParameterRoute } from '../../web/workspace/routes.ts'
import type { Answered } from './ask.ts'
import { fieldsOf, TestDesk, unescaped } from './desk.ts'
import { onHled, servedNodes, until } from './served.ts'
import type { Served } from './served.ts'

export let mex: Served
export let usa: Served
/** An officer of each side. */
export let mexico: TestDesk
export let unitedStates: TestDesk
const cleaners: (() => unknown)[] = []

/** Both nodes of the demonstration, founded and served. */
export async function beginNegotiating(): Promise<void> {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  ;[mex, usa] = [one ?? assert.fail(), two ?? assert.fail()]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
  mexico = await new TestDesk(mex.port).signIn('mex-sre')
  unitedStates = await new TestDesk(usa.port).signIn('usa-state')
}

export async function endNegotiating(): Promise<void> {
  for (const clean of cleaners.toReversed()) await clean()
}

export async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}

/** Proposed by one side and signed by the other. */
export async function agreed(changes: readonly ItemChange[]): Promise<string> {
  const hash = await proposed(mex, changes)
  await saySoon(usa.running.node, { name: 'sign', proposal: hash })
  await settled()
  return hash
}

export async function proposed({ running: { node } }: Served, changes: readonly ItemChange[]): Promise<string> {
  const { hash } = await saySoon(node, { name: 'propose', changes, cover: null, audience: 'parties' })
  await settled()
  return hash
}

export const at = (route: ParameterRoute, parameter: string) => workspacePath(route, 'en', parameter)
export const textOf = (answered: Answered) => unescaped(answered.text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
export const draftIn = (answered: Answered) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(String(answered.headers.location))?.[0] ?? assert.fail(`no draft: ${answered.status} ${textOf(answered).slice(0, 300)}`)
export const rolling = (served: Served, slug: string) => rollingText(served.running.node.rows, `text/${slug}`, ['en', 'es']) ?? assert.fail('no text')

/** A text agreed to be negotiated, with its clauses; answers its slug. */
export async function negotiated(slug: string, clauses: readonly Partial<ClauseContent>[] = []): Promise<string> {
  const names = ['MEX', 'USA'].map((party) => ({ party, formal: { en: party, es: party }, short: { en: party, es: party }, joined: { en: party, es: party } }))
  await agreed([{ item: `text/${slug}`, base: null, content: { title: { en: `Statement ${slug}`, es: `Declaración ${slug}` }, instrument: 'joint-statement', body: null, meeting: null, names, signatories: [], note: null, sources: [] } }])
  if (clauses.length > 0) await agreed(changesOf(slug, clauses))
  return slug
}

export function changesOf(slug: string, clauses: readonly Partial<ClauseContent>[]): ItemChange[] {
  const places = freshPlaces(clauses.length)
  return clauses.map((clause, index) => ({ item: `clause/${slug}-${index}`, base: null, content: { text: `text/${slug}`, place: places[index] ?? '', form: 'paragraph', words: { en: 'Both sides may act.', es: 'Ambos lados pueden actuar.' }, draftedIn: null, cites: [], ...clause } }))
}

/** Sends a draft. In this demonstration nobody's clearance is asked. */
export async function sent(desk: TestDesk, draft: string): Promise<Answered> {
  const answered = await desk.submit(at('draft', draft), at('send-draft', draft), { confirmed: 'yes' })
  assert.equal(answered.status, 303, textOf(answered).slice(0, 400))
  await settled()
  return answered
}

/** Opens the editor, types words into open clauses by their place in the form, and presses a button. */
export async function written(desk: TestDesk, page: string, slug: string, typed: Readonly<Record<string, string>>, deed = 'save'): Promise<Answered> {
  const shown = await desk.get(page)
  assert.equal(shown.status, 200)
  return desk.post(at('edit-text', slug), { ...fieldsOf(shown.text, at('edit-text', slug)), ...typed, do: deed })
}

const FORMS = { 'accept-brackets': 'accept', 'withdraw-bracket': 'withdraw', 'end-clause': 'end' } as const

/** What the first button of a form names. */
export async function buttonIn(desk: TestDesk, slug: string, form: string): Promise<string> {
  return new RegExp(`form="${form}" name="(?:proposal|clause)" value="([^"]+)"`).exec((await desk.get(at('text', slug))).text)?.[1] ?? assert.fail(`no button of ${form}`)
}

/** Presses the first such button of the room. */
export async function pressed(desk: TestDesk, slug: string, route: keyof typeof FORMS): Promise<Answered> {
  const value = await buttonIn(desk, slug, FORMS[route])
  return desk.submit(at('text', slug), at(route, slug), { [route === 'end-clause' ? 'clause' : 'proposal']: value })
}

/** Other words for a clause in force. */
export function reworded({ running: { node } }: Served, item: string, en: string, es: string): ItemChange {
  const content = node.rows.find('item', item)?.versions.at(-1)?.content ?? assert.fail(item)
  return { item, base: versionInForce(node.rows, item), content: { ...content, words: { en, es } } }
}
