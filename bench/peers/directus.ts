// Directus: its REST interface over SQLite.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../src/store/testing/free-port.ts'
import type { Bilingual } from '../../src/text/bilingual.ts'
import { ROOT } from '../../src/web/place.ts'
import { installBeside } from '../beside/install.ts'
import { askJson, askText, untilAnswered } from './ask.ts'
import type { Asked } from './ask.ts'
import { textsIn } from './nested.ts'
import type { NestedPillar } from './nested.ts'
import type { Peer, Running } from './peer.ts'
import type { PlannedPillar } from './plan.ts'
import { forNode, peerNode, runProgram, startProgram } from './processes.ts'

const BESIDE = { name: 'directus', packages: ['directus@11.2.2', 'sqlite3@5.1.7'], runsScripts: true } as const
const TOKEN = 'a static token of the administrator'.replaceAll(' ', '-')
/** The policy that everybody has who is not signed in, as every Directus names it. */
const EVERYBODY = 'abf8a154-5b1c-4a46-ac9c-7300570f4f17'

interface Entry {
  readonly translations: readonly { readonly languages_code: string; readonly text: string }[]
}

export const directus: Peer = {
  name: 'directus',
  title: 'Directus 11.2.2',
  setUp: 'SQLite by sqlite3 5.1.7; each collection with the usual translations collection beside it; foreign keys indexed; the plan readable by the public policy; the whole plan by one nested query; without its panel (SERVE_APP=false) and without its pressure limiter, which answers 503 on a busy machine.',
  cache: 'CACHE_ENABLED, memory store, CACHE_AUTO_PURGE',
  ready: '/server/ping',
  exportIs: 'its export of the nested query (`export=json`)',
  async install() { installBeside({ ...BESIDE, environment: forNode(peerNode()) }) },
  async prepare(folder) {
    for (const name of ['extensions', 'uploads']) mkdirSync(join(folder, name))
    await runProgram(commandIn(folder, 'bootstrap', 0))
    const running = await directus.start(folder, false)
    try { await makeStructure(running) } finally { await running.stop() }
  },
  async start(folder, isCached) {
    const port = await freePort()
    return startProgram(commandIn(folder, 'start', port, isCached ? { CACHE_ENABLED: 'true', CACHE_STORE: 'memory', CACHE_AUTO_PURGE: 'true', CACHE_TTL: '30m' } : {}), port)
  },
  async loadCopy(running, pillars) { await asAdministrator(running, '/items/pillars?fields=id', { method: 'POST', body: pillars.map(itemOf) }) },
  async json({ url }) {
    return { addresses: [`${url}/items/pillars?${NESTED}`], read: ([body = '']) => textsIn((JSON.parse(body) as { data: NestedPillar<Entry>[] }).data, wordsOf) }
  },
  page: () => Promise.resolve(null),
  async export({ url }) {
    const body = await askText(`${url}/items/pillars?${NESTED}&export=json`)
    return { bytes: Buffer.byteLength(body), texts: textsIn(JSON.parse(body) as NestedPillar<Entry>[], wordsOf) }
  },
  async change(running, words) {
    const { data: { translations } } = await asAdministrator<{ data: { translations: { id: number; languages_code: string }[] } }>(running, '/items/advances/1?fields=translations.id,translations.languages_code')
    await asAdministrator(running, '/items/advances/1?fields=id', { method: 'PATCH', body: { translations: translations.map(({ id, languages_code }) => ({ id, text: words[languages_code] })) } })
  },
  changed: async (running) => (await directus.json(running, 1)).addresses,
  async halfPublished(running) {
    const { data: { id } } = await asAdministrator<{ data: { id: number } }>(running, '/items/notices', { method: 'POST', body: { status: 'published', translations: [{ languages_code: 'en', text: 'Only in English' }] } })
    const { data } = await askJson<{ data: { status: string } & Entry }>(`${running.url}/items/notices/${id}?fields=status,translations.languages_code,translations.text`)
    return { isPublished: data.status === 'published' && data.translations.length === 1, said: `an item whose text is required, with no Spanish translation, was stored as "${data.status}" and anybody reads ${JSON.stringify(data.translations)}` }
  },
}

const WORDS = ['translations.languages_code', 'translations.text']
const PATHS = ['', 'initiatives.', 'initiatives.activities.', 'initiatives.advances.']
const NESTED = `limit=-1&sort=id&fields=${PATHS.flatMap((path) => [path.endsWith('advances.') ? `${path}date` : `${path}number`, ...WORDS.map((word) => path + word)]).join(',')}`

function wordsOf({ translations }: Entry): Bilingual {
  return Object.fromEntries(translations.map(({ languages_code: language, text }) => [language, text]))
}

function commandIn(folder: string, word: string, port: number, more: Readonly<Record<string, string>> = {}) {
  const place = join(ROOT, 'build/beside', BESIDE.name)
  const environment = {
    NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, DB_CLIENT: 'sqlite3', DB_FILENAME: join(folder, 'data.db'), SECRET: 'only for measuring', TELEMETRY: 'false',
    NO_UPDATE_NOTIFIER: '1', ADMIN_EMAIL: 'officer@bench.example.com', ADMIN_PASSWORD: 'a long enough password', ADMIN_TOKEN: TOKEN, LOG_LEVEL: 'warn', QUERY_LIMIT_DEFAULT: '-1', SERVE_APP: 'false', MAX_PAYLOAD_SIZE: '20mb', PRESSURE_LIMITER_ENABLED: 'false',
    EXTENSIONS_PATH: join(folder, 'extensions'), STORAGE_LOCAL_ROOT: join(folder, 'uploads'), ...more,
  }
  return { program: peerNode(), words: ['node_modules/directus/cli.js', word], folder: place, environment, log: join(folder, 'log.txt') }
}

async function asAdministrator<Shape = unknown>(running: Running, path: string, asked: Asked = {}): Promise<Shape> {
  return askJson<Shape>(running.url + path, { ...asked, headers: { authorization: `Bearer ${TOKEN}` } })
}

const key = { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } }
const plain = (field: string) => ({ field, type: 'string', schema: {} })
const foreign = (field: string, type = 'integer') => ({ field, type, schema: { is_indexed: true } })
const many = (field: string, special: string) => ({ field, type: 'alias', meta: { special: [special] } })

/** Collections, the languages, how they hang together, and who may read them. */
async function makeStructure(running: Running): Promise<void> {
  await untilAnswered(`${running.url}/server/ping`, running.ended)
  const own: Readonly<Record<string, readonly object[]>> = {
    pillars: [plain('number'), many('initiatives', 'o2m')],
    initiatives: [plain('number'), foreign('pillar'), many('activities', 'o2m'), many('advances', 'o2m')],
    activities: [plain('number'), foreign('initiative')],
    advances: [plain('date'), plain('kind'), foreign('initiative')],
    notices: [plain('status')],
  }
  const post = (path: string, body: unknown) => asAdministrator(running, path, { method: 'POST', body })
  await post('/collections', { collection: 'languages', schema: {}, meta: {}, fields: [{ field: 'code', type: 'string', schema: { is_primary_key: true } }, plain('name')] })
  await post('/items/languages', [{ code: 'en', name: 'English' }, { code: 'es', name: 'Español' }])
  for (const [collection, fields] of Object.entries(own)) {
    await post('/collections', { collection, schema: {}, meta: {}, fields: [key, ...fields, many('translations', 'translations')] })
    await post('/collections', { collection: `${collection}_translations`, schema: {}, meta: { hidden: true }, fields: [key, foreign(`${collection}_id`), foreign('languages_code', 'string'), { field: 'text', type: 'text', schema: { is_nullable: false }, meta: { required: true } }] })
    await post('/relations', { collection: `${collection}_translations`, field: `${collection}_id`, related_collection: collection, meta: { one_field: 'translations', junction_field: 'languages_code' } })
    await post('/relations', { collection: `${collection}_translations`, field: 'languages_code', related_collection: 'languages', meta: { junction_field: `${collection}_id` } })
  }
  await post('/relations', { collection: 'initiatives', field: 'pillar', related_collection: 'pillars', meta: { one_field: 'initiatives' } })
  for (const name of ['activities', 'advances']) await post('/relations', { collection: name, field: 'initiative', related_collection: 'initiatives', meta: { one_field: name } })
  const readable = ['languages', ...Object.keys(own).flatMap((name) => [name, `${name}_translations`])]
  await post('/permissions', readable.map((collection) => ({ policy: EVERYBODY, collection, action: 'read', permissions: {}, fields: ['*'] })))
}

function translated(text: Bilingual) {
  return Object.entries(text).map(([languages_code, words]) => ({ languages_code, text: words }))
}

function itemOf({ number, text, initiatives }: PlannedPillar) {
  return {
    number, translations: translated(text),
    initiatives: initiatives.map((initiative) => ({
      number: initiative.number, translations: translated(initiative.text),
      activities: initiative.activities.map((activity) => ({ number: activity.number, translations: translated(activity.text) })),
      advances: initiative.advances.map(({ date, kind, text: said }) => ({ date, kind, translations: translated(said) })),
    })),
  }
}
