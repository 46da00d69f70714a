// npm run bench:peers: the same bilingual plan in other systems and in ours, side by side.
//
//   npm run bench:peers -- --peers directus,redmine --rounds 3 --seconds 1 --copies 100 --loading 20 --budget 180 --with-redmine --json
//
// The peers are installed beside the project (build/beside/), never among its dependencies; Redmine is Debian's, used where
// it is installed and installed with --with-redmine. They listen on the loopback address only and their telemetry is
// off. Each has its time (--budget, seconds); one that cannot be run says why and the others go on. Ends with 1 where ours fails or an answer
// is not the plan that was loaded.

import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { asJson, figureLines, headings, machine } from '../report.ts'
import type { Figure } from '../figure.ts'
import { milliseconds } from '../row.ts'
import { Contradiction, findDifference, mustHold } from './compare.ts'
import { directus } from './directus.ts'
import { bodiesOf, loadOf, PeerMeasure } from './measure.ts'
import type { Bounds, Ours } from './measure.ts'
import { apiOf, makeToken, oursWith, placeFor, programFor, readWhole, serveOne, startBoth } from './ours.ts'
import type { Founded } from './ours.ts'
import { payload } from './payload.ts'
import type { Peer, Running } from './peer.ts'
import { pillarsOf, readHled, textsOf, timesAsLarge } from './plan.ts'
import { endAll, peerNode } from './processes.ts'
import { redmineOf } from './redmine.ts'
import { aimLines, sideBySide } from './table.ts'
import { strapi } from './strapi.ts'

const FOUNDED_WITHIN_MILLISECONDS = 400_000
const ASK_AGAIN_MILLISECONDS = 250
/** What each side loads last of its datasets. */
const LAST_LOADED = ['/en/data/MEX/mx-states', '/en/data/USA/cybersecurity-index']

const { values } = parseArgs({
  options: {
    peers: { type: 'string', default: '' }, rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '1' }, copies: { type: 'string', default: '100' },
    loading: { type: 'string', default: '20' }, budget: { type: 'string', default: '180' }, 'with-redmine': { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
  },
})
const all: readonly Peer[] = [directus, strapi, payload, redmineOf(values['with-redmine'])]
const wanted = values.peers === '' ? all : all.filter(({ name }) => values.peers.split(',').includes(name))
const bounds: Bounds = { rounds: Number(values.rounds), seconds: Number(values.seconds), copies: Number(values.copies), loadingSeconds: Number(values.loading), budget: Number(values.budget) }

const file = readHled()
const large = pillarsOf(timesAsLarge(file, bounds.copies))
const plans = Array.from({ length: bounds.copies }, (_, index) => large.slice(index * file.plan.pillars.length, (index + 1) * file.plan.pillars.length))
const began = performance.now()
const say = (text: string) => { console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}`) }

const place = mkdtempSync(join(tmpdir(), 'alternat-peers-'))
const figures: Figure[] = []
const halves: string[] = []
const absent: string[] = []
let isFailed = false
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143))
process.once('exit', () => { endAll(); rmSync(place, { recursive: true, force: true }) })

try {
  if (!values.json) console.log(headings())
  add(await foundedLarge())
  const founded = await foundedAsStarted()
  const token = await makeToken(founded)
  const { isPublished, said } = await alone(founded, token)
  halves.push(`Alternat: ${said}`)
  if (isPublished) throw new Contradiction('ours published half a text')
  for (const peer of wanted) await measured(peer, founded, token)
} catch (error) {
  isFailed = true
  console.error(error)
}
report()
process.exitCode = isFailed ? 1 : 0

/** Shown as soon as they are there, so that a run that is cut short has told something. */
function add(more: readonly Figure[]): void {
  figures.push(...more)
  if (!values.json) for (const line of more.flatMap(figureLines)) console.log(line)
}

async function measured(peer: Peer, founded: Founded, token: string): Promise<void> {
  const begin = performance.now()
  const sayOf = (what: string) => say(`${peer.name}: ${what}`)
  const folder = join(place, `ours-beside-${peer.name}`)
  cpSync(founded.folder, folder, { recursive: true })
  const once = new Map(figures.filter(({ size }) => size === 'Alternat').map((figure) => [figure.row, figure.ours]))
  const ours: Ours = { reading: oursWith(token), once, start: () => Promise.resolve(serveOne({ ...founded, folder })) }
  const measure = new PeerMeasure({ peer, ours, bounds, plans, folder: join(place, peer.name), say: sayOf })
  try {
    sayOf('installing, unless it has been')
    await peer.install()
    await measure.run()
  } catch (error) {
    isFailed ||= error instanceof Contradiction
    absent.push(`${peer.title} could not be ${measure.figures.length === 0 ? 'run' : 'measured to the end'}: ${error instanceof Error ? error.message.slice(0, 1500) : String(error)}`)
    sayOf(absent.at(-1) ?? '')
  }
  add(measure.figures)
  if (measure.half !== null) halves.push(`${peer.title}: ${measure.half}`)
  sayOf(`done in ${((performance.now() - begin) / 1000).toFixed(0)} s`)
}

/** The demonstration as `npm start` makes it, with its datasets, at rest. The time is that until the plan is there, signed by both sides and exchanged. */
async function foundedAsStarted(): Promise<Founded> {
  const founded = await placeFor(join(place, 'ours'), programFor(1, ''))
  add(await timedFounding(founded, 1, 'plan loaded', LAST_LOADED))
  return founded
}

/** The same with the plan so many times as large and without datasets, and how its plan is read then. */
async function foundedLarge(): Promise<readonly Figure[]> {
  const { copies } = bounds
  if (copies < 2) return []
  return timedFounding(await placeFor(join(place, 'ours-large'), programFor(copies, join(place, 'program'))), copies, 'copies loaded', [])
}

async function timedFounding(founded: Founded, copies: number, row: string, last: readonly string[]): Promise<readonly Figure[]> {
  say(`ours: founding with ${copies === 1 ? 'the plan' : `${copies} copies of the plan`}, signed by both sides`)
  const expected = textsOf(plans.slice(0, copies).flat())
  const begin = performance.now()
  const running = await startBoth(founded, ...(last.length === 0 ? ['--without-data'] : []))
  const made: Figure[] = []
  const common = { size: 'Alternat', limit: [], against: '', aim: null }
  try {
    const isThere = () => readWhole(running).then((texts) => findDifference(texts, expected) === null, () => false)
    await until(isThere, () => running.ended())
    const seconds = (performance.now() - begin) / 1000
    made.push({ ...common, row, unit: copies === 1 ? 's' : 'copies/s', ours: [copies === 1 ? seconds : copies / seconds], note: 'from the start of both nodes to the whole plan, proposed by one side, signed by the other, exchanged, every advance signed by its own' })
    if (copies > 1) {
      const question = await apiOf(running)
      const times: number[] = []
      for (let round = 0; round < 3; round++) times.push(await milliseconds(async () => { await bodiesOf(question) }))
      mustHold('ours', question.read(await bodiesOf(question)), expected)
      made.push({ ...common, row: 'large plan, JSON', unit: 's a copy', ours: times.map((time) => time / 1000 / copies), note: `${copies} copies, ${question.addresses.length} requests for all, by the API` })
    }
    for (const path of last) await until(() => bodiesOf({ addresses: [running.url.replace(String(founded.ports.MEX), String(path.includes('USA') ? founded.ports.USA : founded.ports.MEX)) + path] }).then(() => true, () => false), () => running.ended())
  } finally {
    await running.stop()
  }
  return made
}

/** Ours without files made beforehand: the API answers each question anew. One connection and less than half a second, since it bounds how much one address may ask. */
async function answeredByApi(running: Running): Promise<Figure> {
  const question = await apiOf(running)
  mustHold('ours, by its API', question.read(await bodiesOf(question)), textsOf(plans[0] ?? []))
  await loadOf(question, 1, 0.1)
  const { perSecond } = await loadOf(question, 1, 0.3)
  return { row: 'JSON by its API, 1 conn.', size: 'Alternat', unit: 'plans/s', ours: [perSecond], limit: [], against: '', aim: null, note: `requests for one plan: ${question.addresses.length}` }
}

/** What concerns ours alone. */
async function alone(founded: Founded, token: string) {
  const running = serveOne(founded)
  try {
    await until(() => bodiesOf({ addresses: [`${running.url}/en/plan`] }).then(() => true, () => false), () => running.ended())
    add([await answeredByApi(running)])
    return await oursWith(token).halfPublished(running)
  } finally {
    await running.stop()
  }
}

/** Pauses three times as long as the asking took: reading a large plan over and over would keep it from being made. */
async function until(isTrue: () => Promise<boolean>, ended: () => string | null): Promise<void> {
  const begin = performance.now()
  for (;;) {
    const asked = performance.now()
    if (await isTrue()) return
    const reason = ended()
    if (reason !== null) throw new Error(reason)
    if (performance.now() - begin > FOUNDED_WITHIN_MILLISECONDS) throw new Error('ours did not come to be in time')
    const pause = Math.max(ASK_AGAIN_MILLISECONDS, 3 * (performance.now() - asked))
    await new Promise((resolve) => { setTimeout(resolve, pause) })
  }
}

function report(): void {
  const here = machine(new Date().toISOString().slice(0, 10))
  if (values.json) { console.log(asJson(here, figures)); return }
  const titles = wanted.map(({ title }) => title)
  const lines = [
    `${here.processor}, ${here.cores} cores, ${here.memoryInGigabytes} GB, ${here.system}, ${here.date}; ours on Node ${here.node}, Directus, Strapi and Payload on Node ${execFileSync(peerNode(), ['--version'], { encoding: 'utf8' }).trim()}; load ${loadavg().map((one) => one.toFixed(1)).join(' ')}`,
    '', ...sideBySide(figures, titles),
    '', ...aimLines(figures),
    '', 'One language empty, and published:', ...halves.map((one) => `- ${one}`),
    '', 'How each was set up:', ...wanted.map(({ title, setUp, exportIs, versions }) => `- ${title}: ${setUp} Export: ${exportIs}. Installed: ${versions().join(', ')}.`),
    '', ...absent,
  ]
  for (const line of lines) console.log(line)
}
