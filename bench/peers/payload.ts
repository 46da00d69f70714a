// Payload: its REST interface over SQLite, behind node:http.

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../src/store/testing/free-port.ts'
import type { Bilingual } from '../../src/text/bilingual.ts'
import { ROOT } from '../../src/web/place.ts'
import { installBeside } from '../beside/install.ts'
import { askJson, askText, eachOf } from './ask.ts'
import { textsIn } from './nested.ts'
import type { NestedPillar } from './nested.ts'
import type { Peer, Running } from './peer.ts'
import type { PlannedInitiative, PlannedPillar } from './plan.ts'
import { forNode, peerNode, runProgram, startProgram } from './processes.ts'

const BESIDE = { name: 'payload', packages: ['payload@3.90.2', '@payloadcms/db-sqlite@3.90.2', 'graphql@16.11.0'], runsScripts: true } as const
const COLLECTIONS = ['pillars', 'initiatives', 'activities', 'advances'] as const
const OFFICER = { email: 'officer@bench.example', password: 'a long enough password' }
const AT_ONCE = 4

interface Entry {
  readonly id: number
  readonly text: Bilingual
}

const tokens = new WeakMap<Running, Promise<string>>()

export const payload: Peer = {
  name: 'payload',
  title: 'Payload 3.90.2',
  setUp: 'REST handlers behind node:http, without the panel and without Next.js around them; SQLite by @payloadcms/db-sqlite 3.90.2; text fields localized (en, es, no fallback), relationships from above to below; no drafts of the plan.',
  cache: null,
  ready: '/api/pillars',
  exportIs: 'every collection by its REST interface, all locales (export is a plug-in)',
  async install() {
    const folder = installBeside({ ...BESIDE, environment: forNode(peerNode()) })
    copyFileSync(join(ROOT, 'bench/peers/programs/payload.mjs'), join(folder, 'server.mjs'))
  },
  prepare: (folder) => runProgram(commandIn(folder, 0, 'development', 'prepare')),
  async start(folder) {
    const port = await freePort()
    return startProgram(commandIn(folder, port, 'production'), port)
  },
  async loadCopy(running, pillars) { for (const pillar of pillars) await putPillar(running, pillar) },
  async json({ url }) {
    return { addresses: [`${url}/api/pillars?${EVERYTHING}&depth=3`], read: ([body = '']) => textsIn((JSON.parse(body) as { docs: NestedPillar<Entry>[] }).docs, ({ text }) => text) }
  },
  page: () => Promise.resolve(null),
  async export({ url }) {
    const bodies = await Promise.all(COLLECTIONS.map((name) => askText(`${url}/api/${name}?${EVERYTHING}&depth=0`)))
    const [pillars = [], initiatives = [], activities = [], advances = []] = bodies.map((body) => (JSON.parse(body) as { docs: Entry[] }).docs.map(({ text }) => text))
    return { bytes: Buffer.byteLength(bodies.join('')), texts: { pillars, initiatives, activities, advances } }
  },
  async change(running, text) {
    // One request a language: with `locale=all` an update is answered with success and changes nothing.
    const headers = await signedIn(running)
    for (const [language, words] of Object.entries(text)) await askText(`${running.url}/api/advances/1?locale=${language}&depth=0`, { method: 'PATCH', headers, body: { text: words } })
  },
  changed: async (running) => (await payload.json(running, 1)).addresses,
  async halfPublished(running) {
    const { doc } = await askJson<{ doc: { id: number; _status: string } }>(`${running.url}/api/notices?locale=en`, { method: 'POST', headers: await signedIn(running), body: { text: 'Only in English', _status: 'published' } })
    const seen = await askJson<{ text: Bilingual; _status: string }>(`${running.url}/api/notices/${doc.id}?locale=all`)
    return { isPublished: seen._status === 'published' && seen.text.es === undefined, said: `a document whose required field has no Spanish was stored as "${seen._status}" and anybody reads ${JSON.stringify(seen.text)}` }
  },
}

const EVERYTHING = 'locale=all&pagination=false&limit=0&sort=id'

function commandIn(folder: string, port: number, mode: string, ...words: readonly string[]) {
  const place = join(ROOT, 'build/beside', BESIDE.name)
  const environment = { NODE_ENV: mode, PAYLOAD_FILE: join(folder, 'data.db'), PAYLOAD_PORT: String(port), PAYLOAD_SECRET: 'only for measuring', NEXT_TELEMETRY_DISABLED: '1' }
  return { program: peerNode(), words: ['server.mjs', ...words], folder: place, environment, log: join(folder, 'log.txt') }
}

async function signedIn(running: Running): Promise<Readonly<Record<string, string>>> {
  const token = tokens.get(running) ?? signIn(running)
  tokens.set(running, token)
  return { authorization: `JWT ${await token}` }
}

async function signIn({ url }: Running): Promise<string> {
  const login = { method: 'POST', body: OFFICER } as const
  const { token } = await askJson<{ token: string }>(`${url}/api/users/login`, login).catch(() => askJson<{ token: string }>(`${url}/api/users/first-register`, login))
  return token
}

async function put(running: Running, collection: string, body: object): Promise<number> {
  const { doc } = await askJson<{ doc: Entry }>(`${running.url}/api/${collection}?locale=all&depth=0`, { method: 'POST', headers: await signedIn(running), body })
  return doc.id
}

async function putPillar(running: Running, { number, text, initiatives }: PlannedPillar): Promise<void> {
  const ids: number[] = []
  for (const initiative of initiatives) ids.push(await putInitiative(running, initiative))
  await put(running, 'pillars', { number, text, initiatives: ids })
}

async function putInitiative(running: Running, { number, text, activities, advances }: PlannedInitiative): Promise<number> {
  return put(running, 'initiatives', {
    number, text,
    activities: await eachOf(activities, AT_ONCE, (activity) => put(running, 'activities', activity)),
    advances: await eachOf(advances, AT_ONCE, (advance) => put(running, 'advances', advance)),
  })
}
