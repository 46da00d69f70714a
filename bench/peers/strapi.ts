// Strapi: its REST interface over SQLite.

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../src/store/testing/free-port.ts'
import type { Bilingual } from '../../src/text/bilingual.ts'
import { ROOT } from '../../src/web/place.ts'
import { installBeside } from '../beside/install.ts'
import { ask, askJson, askText, eachOf, untilAnswered } from './ask.ts'
import { textsIn } from './nested.ts'
import type { NestedPillar } from './nested.ts'
import type { Peer, Running } from './peer.ts'
import type { PlannedInitiative, PlannedPillar, Texts } from './plan.ts'
import { forNode, peerNode, runProgram, startProgram } from './processes.ts'

const BESIDE = {
  name: 'strapi',
  packages: ['@strapi/strapi@5.54.0', '@strapi/plugin-users-permissions@5.54.0', 'better-sqlite3@12.4.1', 'react@18.3.1', 'react-dom@18.3.1', 'react-router-dom@6.30.3', 'styled-components@6.1.19'],
  runsScripts: true,
} as const
const PLACE = join(ROOT, 'build/beside', BESIDE.name)
const AT_ONCE = 4

interface Entry {
  readonly documentId: string
  readonly text: string
}

const folders = new WeakMap<Running, string>()

export const strapi: Peer = {
  name: 'strapi',
  title: 'Strapi 5.54.0',
  setUp: 'SQLite by better-sqlite3 12.4.1; localized types (i18n), without draft and publish; everybody may read; one nested query a language, since an answer holds one language: two requests for the plan; without its panel; without the middlewares for sessions, request logs and "powered by".',
  cache: null,
  ready: '/api/pillars',
  exportIs: '`strapi export --no-encrypt --no-compress --only content`, a process of its own',
  async install() {
    installBeside({ ...BESIDE, environment: forNode(peerNode()) })
    copyFileSync(join(ROOT, 'bench/peers/programs/strapi.mjs'), join(PLACE, 'make.mjs'))
  },
  async prepare(folder) {
    await runProgram({ program: peerNode(), words: ['make.mjs', join(folder, 'app')], folder: PLACE, environment: {}, log: join(folder, 'log.txt') })
    const running = await strapi.start(folder, false)
    try { await untilAnswered(running.url + strapi.ready, running.ended) } finally { await running.stop() }
  },
  async start(folder) {
    const port = await freePort()
    const running = startProgram(commandIn(folder, port, ['start']), port)
    folders.set(running, folder)
    return running
  },
  async loadCopy(running, pillars) { for (const pillar of pillars) await putPillar(running, pillar) },
  async json({ url }) {
    return {
      addresses: ['en', 'es'].map((language) => `${url}/api/pillars?locale=${language}&${NESTED}`),
      read([en = '', es = '']) {
        const [english, spanish] = [en, es].map((body) => byDocument((JSON.parse(body) as { data: NestedPillar<Entry>[] }).data))
        return merged(english ?? NOTHING, spanish ?? NOTHING)
      },
    }
  },
  page: () => Promise.resolve(null),
  async export(_running, folder) {
    const out = mkdtempSync(join(folder, 'export-'))
    await runProgram(commandIn(folder, 0, ['export', '--no-encrypt', '--no-compress', '--only', 'content', '--file', join(out, 'all')]))
    const file = join(out, readdirSync(out)[0] ?? '')
    return { bytes: statSync(file).size, texts: exportedTexts(readFileSync(file, 'utf8')) }
  },
  async change(running, words) {
    const { data } = await askJson<{ data: readonly Entry[] }>(`${running.url}/api/advances?locale=en&sort=id&pagination[limit]=1`)
    for (const [language, text] of Object.entries(words)) await put(running, `advances/${data[0]?.documentId}`, language, { text }, 'PUT')
  },
  changed: async (running) => (await strapi.json(running, 1)).addresses,
  async halfPublished(running) {
    const { documentId } = await put(running, 'notices', 'en', { text: 'Only in English' }, 'POST', '&status=published')
    const [en, es] = await Promise.all(['en', 'es'].map((language) => ask(`${running.url}/api/notices/${documentId}?locale=${language}`)))
    return { isPublished: en?.status === 200 && es?.status === 404, said: `a document whose required text has no Spanish was published in English: readers get ${en?.status} in English and ${es?.status} in Spanish` }
  },
}

const NESTED = 'sort=id&fields[0]=number&fields[1]=text&populate[initiatives][fields][0]=number&populate[initiatives][fields][1]=text&populate[initiatives][populate][activities][fields][0]=number&populate[initiatives][populate][activities][fields][1]=text&populate[initiatives][populate][advances][fields][0]=date&populate[initiatives][populate][advances][fields][1]=text&pagination[limit]=100000&pagination[withCount]=false'

function commandIn(folder: string, port: number, words: readonly string[]) {
  const app = join(folder, 'app')
  const environment = {
    NODE_ENV: 'production', PORT: String(port), DATABASE_FILENAME: join(folder, 'data.db'), STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true', JWT_SECRET: 'only for measuring',
  }
  return { program: peerNode(), words: [join(PLACE, 'node_modules/@strapi/strapi/bin/strapi.js'), ...words], folder: app, environment, log: join(folder, 'log.txt') }
}

async function put(running: Running, path: string, language: string, data: object, method: 'POST' | 'PUT', more = ''): Promise<Entry> {
  const token = readFileSync(join(folders.get(running) ?? '', 'app/token.txt'), 'utf8')
  const answer = await askJson<{ data: Entry }>(`${running.url}/api/${path}?locale=${language}${more}`, { method, headers: { authorization: `Bearer ${token}` }, body: { data } })
  return answer.data
}

/** What goes into both languages of a document, and the text that differs. */
interface Document {
  readonly text: Bilingual
  readonly [name: string]: unknown
}

/** One document, its English first and then its Spanish. */
async function putBoth(running: Running, collection: string, { text, ...shared }: Document): Promise<string> {
  const { documentId } = await put(running, collection, 'en', { ...shared, text: text.en }, 'POST')
  await put(running, `${collection}/${documentId}`, 'es', { ...shared, text: text.es }, 'PUT')
  return documentId
}

async function putPillar(running: Running, { number, text, initiatives }: PlannedPillar): Promise<void> {
  const pillar = await putBoth(running, 'pillars', { number, text })
  for (const initiative of initiatives) await putInitiative(running, pillar, initiative)
}

async function putInitiative(running: Running, pillar: string, { number, text, activities, advances }: PlannedInitiative): Promise<void> {
  const initiative = await putBoth(running, 'initiatives', { number, text, pillar })
  await eachOf(activities, AT_ONCE, (activity) => putBoth(running, 'activities', { ...activity, initiative }))
  await eachOf(advances, AT_ONCE, (advance) => putBoth(running, 'advances', { ...advance, initiative }))
}

type ByDocument = Readonly<Record<keyof Texts, ReadonlyMap<string, string>>>

const NOTHING: ByDocument = { pillars: new Map(), initiatives: new Map(), activities: new Map(), advances: new Map() }

function byDocument(pillars: readonly NestedPillar<Entry>[]): ByDocument {
  const initiatives = pillars.flatMap((pillar) => pillar.initiatives)
  const map = (entries: readonly Entry[]) => new Map(entries.map(({ documentId, text }) => [documentId, text]))
  return { pillars: map(pillars), initiatives: map(initiatives), activities: map(initiatives.flatMap(({ activities }) => activities)), advances: map(initiatives.flatMap(({ advances }) => advances)) }
}

/** Two answers, one a language, laid over each other by document. */
function merged(english: ByDocument, spanish: ByDocument): Texts {
  const over = (level: keyof Texts): readonly Bilingual[] => [...english[level]].map(([id, en]) => ({ en, es: spanish[level].get(id) ?? '' }))
  return { pillars: over('pillars'), initiatives: over('initiatives'), activities: over('activities'), advances: over('advances') }
}

/** From the lines of the archive: one entity a line, one entity a language. */
function exportedTexts(archive: string): Texts {
  const found: Record<string, Map<string, Record<string, string>>> = {}
  for (const line of archive.split(/[\n\0]/)) {
    if (!line.startsWith('{"type":"api::')) continue
    const { type, data } = JSON.parse(line) as { type: string; data?: { documentId: string; locale: string; text?: string } }
    const documents = found[type] ??= new Map()
    if (data?.text !== undefined) documents.set(data.documentId, { ...documents.get(data.documentId), [data.locale]: data.text })
  }
  const of = (name: string): readonly Bilingual[] => [...(found[`api::${name}.${name}`] ?? new Map<string, Bilingual>()).values()]
  return { pillars: of('pillar'), initiatives: of('initiative'), activities: of('activity'), advances: of('advance') }
}
