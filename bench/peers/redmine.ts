// Redmine as Debian packages it, under puma, which is its production server in Debian beside Passenger.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { freePort } from '../../src/store/testing/free-port.ts'
import { ROOT } from '../../src/web/place.ts'
import { ask, askJson, askText, eachOf, untilAnswered } from './ask.ts'
import type { Peer, Running } from './peer.ts'
import { LEVELS } from './plan.ts'
import type { Leaf, PlannedAdvance, PlannedInitiative, PlannedPillar, Texts } from './plan.ts'
import { runProgram, startProgram } from './processes.ts'
import { cellsOf, textOfHtml } from './reading.ts'

const PLACE = '/usr/share/redmine'
const PACKAGES = ['redmine', 'redmine-sqlite', 'puma']
/** Issues in one answer, at most. */
const PER_PAGE = 100
/** On SQLite two that add issues lock each other out. */
const AT_ONCE = 1
const ISSUES = '/projects/plan/issues'

interface Kept {
  readonly key: string
  readonly field: number
  readonly trackers: readonly number[]
}

interface Issue {
  readonly id: number
  readonly tracker: { readonly name: string }
  readonly description: string
  readonly custom_fields: readonly { readonly value: string }[]
}

const kept = new WeakMap<Running, Kept>()

export function redmineOf(mayInstall: boolean): Peer {
  const redmine: Peer = {
    name: 'redmine',
    title: 'Redmine 5.0.4 (Debian)',
    setUp: 'Ruby 3.1 under puma 5.6 in single mode with its 5 threads, SQLite; issues in a tracker a level, as subtasks of each other, a public project. Content has no languages: English is the description, Spanish a required custom field.',
    cache: null,
    ready: '/projects.json',
    exportIs: 'issues as CSV, as its page offers it',
    async install() {
      if (!existsSync(join(PLACE, 'config.ru')) || !existsSync('/usr/bin/puma')) {
        if (!mayInstall) throw new Error('it is not installed; --with-redmine installs the Debian packages redmine, redmine-sqlite and puma')
        installPackages()
      }
    },
    async prepare(folder) {
      for (const name of ['config', 'tmp/cache', 'log', 'files', 'public']) mkdirSync(join(folder, name), { recursive: true })
      writeFileSync(join(folder, 'config/database.yml'), `production:\n  adapter: sqlite3\n  database: ${join(folder, 'data.db')}\n  encoding: utf8\n  timeout: 20000\n`)
      writeFileSync(join(folder, 'config/secret_key.txt'), randomBytes(64).toString('hex'))
      await runProgram(commandIn(folder, 'ruby', ['bin/rake', 'db:migrate']))
      await runProgram({ ...commandIn(folder, 'ruby', ['bin/rails', 'runner', join(ROOT, 'bench/peers/programs/redmine.rb')]), log: join(folder, 'structure.txt') })
    },
    async start(folder) {
      const port = await freePort()
      const running = startProgram(commandIn(folder, 'puma', ['--environment', 'production', '--bind', `tcp://127.0.0.1:${port}`]), port)
      const [, key = '', field = '', trackers = ''] = /key=(\w+) field=(\d+) priority=\d+ trackers=([\d,]+)/.exec(readFileSync(join(folder, 'structure.txt'), 'utf8')) ?? []
      kept.set(running, { key, field: Number(field), trackers: trackers.split(',').map(Number) })
      return running
    },
    async loadCopy(running, pillars) { for (const pillar of pillars) await putPillar(running, pillar) },
    async json({ url }) {
      const { total_count: total } = await askJson<{ total_count: number }>(`${url}${ISSUES}.json?status_id=*&limit=1`)
      const pages = Array.from({ length: Math.ceil(total / PER_PAGE) }, (_, page) => `${url}${ISSUES}.json?status_id=*&sort=id&limit=${PER_PAGE}&offset=${page * PER_PAGE}`)
      return { addresses: pages, read: (bodies) => textsIn(bodies.flatMap((body) => (JSON.parse(body) as { issues: readonly Issue[] }).issues).map(entryOf)) }
    },
    async page(running) {
      const { url } = running
      const field = fieldOf(running)
      return { addresses: [`${url}${ISSUES}?set_filter=1&sort=id&per_page=${PER_PAGE}&c[]=tracker&c[]=subject&c[]=description&c[]=${field}`], read: (bodies) => textsIn(bodies.flatMap((body) => rowsOf(body, field))) }
    },
    async export(running) {
      const csv = await askText(`${running.url}${ISSUES}.csv?set_filter=1&sort=id&encoding=UTF-8&c[]=tracker&c[]=subject&c[]=parent&c[]=description&c[]=${fieldOf(running)}`)
      const [heads = [], ...rows] = cellsOf(csv)
      const at = (name: string) => heads.indexOf(name)
      return { bytes: Buffer.byteLength(csv), texts: textsIn(rows.map((cells) => ({ level: cells[at('Tracker')] ?? '', en: cells[at('Description')] ?? '', es: cells[at('Español')] ?? '' }))) }
    },
    async change(running, { en = '', es = '' }) {
      const { issues: [first] } = await askJson<{ issues: readonly Issue[] }>(`${running.url}${ISSUES}.json?status_id=*&tracker_id=${keptOf(running).trackers.at(-1)}&sort=id&limit=1`)
      await askText(`${running.url}/issues/${first?.id}.json`, { method: 'PUT', headers: keyOf(running), body: { issue: { description: en, custom_fields: [{ id: keptOf(running).field, value: es }] } } })
    },
    changed: async (running) => (await redmine.json(running, 1)).addresses,
    async halfPublished(running) {
      await untilAnswered(running.url + redmine.ready, running.ended)
      const { status, text } = await ask(`${running.url}/issues.json`, { method: 'POST', headers: keyOf(running), body: bodyOf(running, 3, { subject: 'half' }, { en: 'Only in English', es: '' }, null) })
      return { isPublished: status === 201, said: `an issue without its required Spanish field was answered with ${status} ${text.slice(0, 120)}` }
    },
  }
  return redmine
}

function installPackages(): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // The database of the system's own instance is nothing that we need: each run makes one in a folder of its own.
  spawnSync('debconf-set-selections', { input: 'redmine redmine/instances/default/dbconfig-install boolean false\n', env: environment })
  const done = spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', ...PACKAGES], { stdio: ['ignore', 'inherit', 'inherit'], env: environment })
  if (done.status !== 0) throw new Error(`apt-get could not install ${PACKAGES.join(' ')}`)
}

/** Debian's Redmine looks for an instance below /var/lib/redmine; a path that leads back to the root leads anywhere. */
function commandIn(folder: string, program: string, words: readonly string[]) {
  return { program, words, folder: PLACE, environment: { RAILS_ENV: 'production', REDMINE_LANG: 'en', REDMINE_INSTANCE: `${'../'.repeat(12)}${folder}` }, log: join(folder, 'log.txt') }
}

function keptOf(running: Running): Kept {
  const found = kept.get(running)
  if (found === undefined) throw new Error('not started here')
  return found
}

function fieldOf(running: Running): string {
  return `cf_${keptOf(running).field}`
}

function keyOf(running: Running): Readonly<Record<string, string>> {
  return { 'x-redmine-api-key': keptOf(running).key }
}

function bodyOf(running: Running, level: number, shared: object, { en = '', es = '' }: Leaf['text'], parent: number | null) {
  const { field, trackers } = keptOf(running)
  return { issue: { project_id: 'plan', tracker_id: trackers[level], ...shared, description: en, custom_fields: [{ id: field, value: es }], ...(parent === null ? {} : { parent_issue_id: parent }) } }
}

async function put(running: Running, level: number, entry: Leaf | PlannedAdvance, parent: number | null): Promise<number> {
  const subject = 'number' in entry ? entry.number : `${entry.date ?? ''} ${entry.kind}`.trim()
  const { issue } = await askJson<{ issue: { id: number } }>(`${running.url}/issues.json`, { method: 'POST', headers: keyOf(running), body: bodyOf(running, level, { subject }, entry.text, parent) })
  return issue.id
}

async function putPillar(running: Running, pillar: PlannedPillar): Promise<void> {
  const above = await put(running, 0, pillar, null)
  for (const initiative of pillar.initiatives) await putInitiative(running, above, initiative)
}

async function putInitiative(running: Running, pillar: number, initiative: PlannedInitiative): Promise<void> {
  const above = await put(running, 1, initiative, pillar)
  await eachOf(initiative.activities, AT_ONCE, (activity) => put(running, 2, activity, above))
  await eachOf(initiative.advances, AT_ONCE, (advance) => put(running, 3, advance, above))
}

interface Entry {
  readonly level: string
  readonly en: string
  readonly es: string
}

function entryOf({ tracker, description, custom_fields: [field] }: Issue): Entry {
  return { level: tracker.name, en: description, es: field?.value ?? '' }
}

function textsIn(entries: readonly Entry[]): Texts {
  const of = (name: string) => entries.filter(({ level }) => level === name).map(({ en, es }) => ({ en, es }))
  const [pillars, initiatives, activities, advances] = LEVELS.map(of)
  return { pillars: pillars ?? [], initiatives: initiatives ?? [], activities: activities ?? [], advances: advances ?? [] }
}

/** An issue stands in the list as one row, followed by one row for each long text. */
function rowsOf(html: string, field: string): readonly Entry[] {
  return html.split(/<tr id="issue-/).slice(1).map((part) => {
    const cell = (name: string) => textOfHtml(new RegExp(`<td[^>]* class="${name}[^"]*"[^>]*>([\\s\\S]*?)</td>`).exec(part)?.[1] ?? '')
    return { level: cell('tracker'), en: cell('description'), es: cell(field) }
  })
}
