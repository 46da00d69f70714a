// Ours in the comparison: the node of the demonstration as `npm start` founds and runs it, and a demonstration whose plan
// is many times as large. What is read is what any reader gets: pages, their twins as JSON, the API, the record.

import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SERVING_FLAGS } from '../../bin/serving.mjs'
import { connect, everyEntry } from '../../src/client/index.ts'
import type { Schemas } from '../../src/client/index.ts'
import { freePort } from '../../src/store/testing/free-port.ts'
import type { PlanTree } from '../../src/publication/plan/tree-file.ts'
import type { Bilingual } from '../../src/text/bilingual.ts'
import { builtProgram } from '../../src/web/testing/built-program.ts'
import { ROOT } from '../../src/web/place.ts'
import { ask, askJson, askText } from './ask.ts'
import type { Question, Reading, Running } from './peer.ts'
import { readHled, timesAsLarge } from './plan.ts'
import type { PlanFile } from '../../dialogues/hled/plan-file.ts'
import type { Texts } from './plan.ts'
import { runProgram, startProgram } from './processes.ts'
import { textOfHtml } from './reading.ts'

/** Entries in one answer of the API, at most. */
const PER_PAGE = 500
const OFFICER = 'mex-sre'

/** The demonstration in a folder of its own, and the ports of its two nodes. */
export interface Founded {
  readonly folder: string
  readonly program: string
  readonly ports: Readonly<Record<'MEX' | 'USA', number>>
}

/** Where a program stands whose plan is `copies` times as large: a copy of the built one, with another plan.json in it. */
export function programFor(copies: number, folder: string): string {
  if (copies === 1) return builtProgram()
  mkdirSync(join(folder, 'build'), { recursive: true })
  for (const part of ['package.json', 'bin', 'dialogues', 'build/program', 'build/web']) cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'dialogues/hled/plan.json'), JSON.stringify(timesAsLarge(readHled(), copies)))
  return join(folder, 'build/program/main.js')
}

/** `npm start` without npm: both nodes, who found the dialogue if it has not been. */
export async function startBoth({ folder, program, ports }: Founded, ...words: readonly string[]): Promise<Running> {
  const given = Object.entries(ports).flatMap(([party, port]) => ['--port', `${party}=${port}`])
  return startProgram({ program: process.execPath, words: [...SERVING_FLAGS, program, 'demo', ...words, ...given], folder, environment: { ALTERNAT_HOME: folder }, log: join(folder, 'log.txt') }, ports.MEX)
}

export async function placeFor(folder: string, program: string): Promise<Founded> {
  mkdirSync(folder, { recursive: true })
  return { folder, program, ports: { MEX: await freePort(), USA: await freePort() } }
}

/** The node of one side alone. */
export function serveOne({ folder, program, ports }: Founded): Running {
  return startProgram({ program: process.execPath, words: [...SERVING_FLAGS, program, 'serve'], folder, environment: { ALTERNAT_HOME: join(folder, 'mex') }, log: join(folder, 'log.txt') }, ports.MEX)
}

/** A token of an officer who may report; the node must be stopped. */
export async function makeToken({ folder, program }: Founded): Promise<string> {
  const log = join(folder, 'token.txt')
  await runProgram({ program: process.execPath, words: [program, 'token', 'make', OFFICER, '--name', 'bench', '--scopes', 'look,report', '--json'], folder, environment: { ALTERNAT_HOME: join(folder, 'mex') }, log })
  const { token } = JSON.parse(readFileSync(log, 'utf8')) as { token: string }
  return token
}

export function oursWith(token: string | null, plan: PlanFile = readHled()): Reading {
  const initiatives = plan.plan.pillars.flatMap((pillar) => pillar.initiatives).map(({ id }) => id)
  // The advance that is changed, under the name that its last wording has.
  let last: Schemas['Statement'] | null = null
  return {
    title: 'Alternat',
    exportIs: 'the whole signed record of both sides, as anybody may read it',
    json: async (running) => planOf(running),
    async page({ url }) {
      const paths = [['en', 'plan'], ['es', 'plan']].flatMap(([language, plan]) => initiatives.map((id) => `${url}/${language}/${plan}/${id}`))
      return { addresses: [`${url}/en/plan`, `${url}/es/plan`, ...paths], read: readPages, levels: ['advances'] }
    },
    async export({ url }) {
      const bodies = await Promise.all(['index.json', 'MEX.ndjson', 'USA.ndjson'].map((file) => askText(`${url}/record/hled/${file}`)))
      return { bytes: Buffer.byteLength(bodies.join('')), texts: readRecord(bodies.slice(1)) }
    },
    async change(running, text) {
      last ??= await firstOfMexico(running)
      const body = { type: 'advance', about: last.about, content: { ...last.content, text }, replaces: last.statement, audience: 'public' }
      const { acts: [act] } = await askJson<Schemas['Spoken']>(`${running.url}/api/v1/statements`, { method: 'POST', headers: headersOf(token ?? ''), body })
      last = { ...last, statement: act?.hash ?? '' }
    },
    changed: ({ url }) => Promise.resolve([`${url}/en/plan/I.1`, `${url}/es/plan/I.1`]),
    async halfPublished(running) {
      const content = { nature: 'done', link: 'dialogue', date: null, figure: null, wording: { en: 'rendering', es: 'translation' }, note: null, sources: [], text: { en: 'Only in English', es: '' } }
      const { status, text } = await ask(`${running.url}/api/v1/statements`, { method: 'POST', headers: headersOf(token ?? ''), body: { type: 'advance', about: 'element/I.1', content, replaces: null, audience: 'public' } })
      const { code, errors = [] } = JSON.parse(text) as { code?: string; errors?: readonly { pointer: string; code: string }[] }
      return { isPublished: status < 300, said: `a statement whose Spanish is empty was answered with ${status} ${code ?? ''}: ${errors.map(({ pointer, code: why }) => `${why} at ${pointer}`).join(', ')}` }
    },
  }
}

async function firstOfMexico({ url }: Running): Promise<Schemas['Statement']> {
  const { data } = await askJson<{ data: readonly Schemas['Statement'][] }>(`${url}/api/v1/statements?type=advance&about=element/I.1&limit=${PER_PAGE}`)
  const found = data.find(({ made, replacedBy }) => made.party === 'MEX' && replacedBy === null)
  if (found === undefined) throw new Error('no advance to change')
  return found
}

/** All acts of founding told and passed on: the plan as the API has it, from the node of one side. */
export async function readWhole({ url }: Running): Promise<Texts> {
  const api = connect({ node: url })
  const elements: Schemas['Item'][] = []
  const advances: Bilingual[] = []
  for await (const item of everyEntry((page) => api.GET('/items', { params: { query: { kind: ['element'], limit: PER_PAGE, ...page } } }))) elements.push(item as Schemas['Item'])
  for await (const one of everyEntry((page) => api.GET('/statements', { params: { query: { type: ['advance'], limit: PER_PAGE, ...page } } }))) advances.push((one.content as unknown as { text: Bilingual }).text)
  return byLevel(elements.map(({ content }) => content as unknown as Leveled), advances)
}

interface Leveled {
  readonly level: string
  readonly title: Bilingual
}

function byLevel(elements: readonly Leveled[], advances: readonly Bilingual[]): Texts {
  const of = (level: string) => elements.filter((one) => one.level === level).map(({ title }) => title)
  return { pillars: of('pillar'), initiatives: of('initiative'), activities: of('activity'), advances }
}

/** The file of the whole plan, as every site has it. */
function planOf({ url }: Running): Question {
  return {
    addresses: [`${url}/plan.json`],
    read([plan = '']) {
      const below = (tree: PlanTree): readonly PlanTree[] => [tree, ...tree.elements.flatMap(below)]
      const all = (JSON.parse(plan) as { readonly elements: readonly PlanTree[] }).elements.flatMap(below)
      return byLevel(all.map(({ content }) => content), all.flatMap(({ advances }) => advances).map(({ text }) => text))
    },
  }
}

/** The same from the API: elements, each naming the one above it, and advances, each naming what it is about. */
async function entriesOf({ url }: Running): Promise<Question> {
  const elements = await pagesOf(`${url}/api/v1/items?kind=element&limit=${PER_PAGE}`)
  const advances = await pagesOf(`${url}/api/v1/statements?type=advance&limit=${PER_PAGE}`)
  return {
    addresses: [...elements, ...advances],
    read(bodies) {
      const data = bodies.map((body) => (JSON.parse(body) as { data: readonly { content: unknown }[] }).data.map(({ content }) => content))
      return byLevel(data.slice(0, elements.length).flat() as Leveled[], (data.slice(elements.length).flat() as { text: Bilingual }[]).map(({ text }) => text))
    },
  }
}

export function apiOf(running: Running): Promise<Question> {
  return entriesOf(running)
}

async function pagesOf(first: string): Promise<readonly string[]> {
  const addresses = [first]
  for (let at = first; ;) {
    const { next } = await askJson<{ next?: string | null }>(at)
    if (next === undefined || next === null) return addresses
    at = `${first}&cursor=${next}`
    addresses.push(at)
  }
}

/** What was reported stands in the pages of initiatives, in the same order in both languages. */
function readPages(bodies: readonly string[]): Texts {
  const texts = bodies.slice(2).map((body) => [...body.matchAll(/<p class="advance-text"[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner = '']) => textOfHtml(inner)))
  const half = texts.length / 2
  const spanish = texts.slice(half).flat()
  return { pillars: [], initiatives: [], activities: [], advances: texts.slice(0, half).flat().map((en, index) => ({ en, es: spanish[index] ?? '' })) }
}

interface Line {
  /** Absent where it was withheld from the public. */
  readonly body?: { readonly type?: string; readonly content?: { readonly text: Bilingual }; readonly changes?: readonly { readonly item: string; readonly content: Leveled }[] }
}

function readRecord(chains: readonly string[]): Texts {
  const lines = chains.flatMap((chain) => chain.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line))
  const bodies = lines.flatMap(({ body }) => body ?? [])
  const elements = bodies.flatMap(({ changes = [] }) => changes).filter(({ item }) => item.startsWith('element/')).map(({ content }) => content)
  return byLevel(elements, bodies.flatMap(({ type, content }) => (type === 'advance' && content !== undefined ? [content.text] : [])))
}

function headersOf(token: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() }
}
