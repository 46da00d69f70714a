// The drill of docs/operations.md, by its own commands: a node at work is backed up, its home (and its database) is lost, it
// is restored on a clean folder, the doctor finds nothing, and it goes on in its chain beside a peer that worked on. And that
// the document says what there is: every setting, event, metric, alert and unit.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import pg from 'pg'
import { serveHome, until } from '../api/testing/served.ts'
import type { Served } from '../api/testing/served.ts'
import { TEST_PIN, writeTestKeyFile } from '../node/keys/testing/pin.ts'
import { LOG_EVENTS } from '../node/operations/log-events.ts'
import { operationsSettings } from '../node/operations/settings.ts'
import { openToken } from '../node/home-files.ts'
import { nodeSettings, readSettings, writeSettings } from '../node/settings.ts'
import { advance, say } from '../dialogue/testing/contents.ts'
import { DIALOGUE, found, retitle, saySoon, temporaryFolder } from '../node/testing/nodes.ts'
import { freePort } from '../store/testing/free-port.ts'
import { startPostgres } from '../store/testing/postgres.ts'
import { isCode } from '../text/messages/codes/index.ts'
import { ROOT } from '../web/place.ts'
import { builtProgram } from '../web/testing/built-program.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const DOCUMENT = read('docs/operations.md')
const PACE = { quiet: 100, shortestRetry: 50, longestRetry: 200, shortestPause: 10 }

/** The commands of a section, block by block. */
function commandsUnder(heading: string): readonly string[] {
  const section = DOCUMENT.split(/^#{2,3} /m).find((one) => one.startsWith(`${heading}\n`)) ?? assert.fail(heading)
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)
}

/** As a person would type it in the folder of the program, while this process serves on. */
async function shell(script: string, environment: NodeJS.ProcessEnv): Promise<{ readonly status: number | null; readonly told: string }> {
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, DATABASE_URL: _database, LC_ALL: _all, LC_MESSAGES: _messages, ...plain } = process.env
  const child = spawn('sh', ['-eu', '-c', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000, env: { ...plain, LANG: 'en_US.UTF-8', ...environment } })
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => { told += part.toString() })
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, told }
}

/** The program where a shell finds it. */
function programIn(folder: string): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  const program = join(bin, 'alternat')
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${builtProgram()}' "$@"\n`, { mode: 0o755 })
  return { ALTERNAT: program, PATH: `${bin}:${process.env.PATH ?? ''}` }
}

/** Two nodes at work, the first at `folder/mex`. */
async function atWork(t: TestContext, folder: string, databaseUrl: string | null): Promise<readonly [Served, Served]> {
  const places = await Promise.all([['MEX', join(folder, 'mex')] as const, ['USA', join(temporaryFolder(t), 'usa')] as const].map(async ([party, home]) => {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    return { party, home, port: await freePort(), rootKey: openToken(home, TEST_PIN).create('root', 'ed25519').id }
  }))
  const served: Served[] = []
  for (const { party, home, port } of places) {
    const peers = places.filter((other) => other.party !== party).map((other) => ({ party: other.party, url: `http://127.0.0.1:${other.port}`, rootKey: other.rootKey }))
    writeSettings(home, { party, dialogue: DIALOGUE, port, peers, keyFile: writeTestKeyFile(join(temporaryFolder(t), 'key')), databaseUrl: party === 'MEX' ? databaseUrl : null })
    served.push(await serveHome(t, home, port, { pace: PACE }))
  }
  const [mex, usa] = served
  if (mex === undefined || usa === undefined) return assert.fail()
  await found([mex.running.node, usa.running.node])
  for (const { running } of served) running.start()
  return [mex, usa]
}

const heads = ({ running }: Served) => JSON.stringify(running.node.ledger.heads())

async function drill(t: TestContext, databaseUrl: string | null, loseDatabase: () => Promise<void>): Promise<void> {
  const began = performance.now()
  const folder = temporaryFolder(t)
  const environment = { ...programIn(temporaryFolder(t)), ALTERNAT_HOME: folder, BACKUPS: join(temporaryFolder(t), 'backups') }
  const [mex, usa] = await atWork(t, folder, databaseUrl)
  const [backUp = '', ...restoring] = commandsUnder('The drill')
  assert.deepEqual([restoring.length, backUp.includes('ops/backup.sh'), restoring[0]?.includes('alternat restore')], [1, true, true])
  await saySoon(mex.running.node, retitle(mex.running.node, 'element/1.1', 'Said before the backup'))
  const made = await shell(backUp, environment)
  assert.equal(made.status, 0, made.told)
  const after = await saySoon(mex.running.node, retitle(mex.running.node, 'element/1', 'Said after the backup'))
  await until(() => usa.running.node.rows.find('proposal', after.hash) !== undefined)

  await mex.server.close()
  await mex.running.close()
  rmSync(join(folder, 'mex'), { recursive: true })
  await loseDatabase()
  const restored = await shell(restoring[0] ?? '', environment)
  assert.equal(restored.status, 0, restored.told)
  assert.match(restored.told, /^Nothing is wrong\.$/m)

  const again = await serveHome(t, join(folder, 'mex'), mex.port, { pace: PACE })
  assert.equal(again.running.node.rows.find('proposal', after.hash), undefined, 'what was said after the backup is not in it')
  again.running.start()
  await until(() => again.running.node.silence === null && again.running.node.rows.find('proposal', after.hash) !== undefined, () => String(again.running.node.silence))
  await saySoon(again.running.node, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('Said after the restore.') }) as never, replaces: null, audience: 'public' })
  await until(() => heads(again) === heads(usa), () => `${heads(again)} ${heads(usa)}`)
  assert.deepEqual(again.running.node.rows.toText(), usa.running.node.rows.toText())
  assert.deepEqual([again.running.node.proofs, usa.running.node.proofs], [[], []], 'no place was taken twice')
  const doctor = await shell(`alternat doctor --party mex --against ${usa.url}`, environment)
  assert.equal(doctor.status, 0, doctor.told)
  assert.ok(performance.now() - began < 120_000, 'minutes, not hours')
}

describe('the drill of the document', () => {
  it('brings back a node on SQLite, which goes on in its chain', (t) => drill(t, null, async () => undefined))
})

const server = await startPostgres()
if ('reason' in server) it('the drill brings back a node on PostgreSQL', { skip: server.reason })
else {
  const schema = `alternat_${randomBytes(4).toString('hex')}`
  const address = new URL(server.url)
  address.searchParams.set('schema', schema)
  const drop = async () => {
    const client = new pg.Client(server.url)
    await client.connect()
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await client.end()
  }
  after(async () => { await drop(); await server.stop() })
  it('the drill brings back a node on PostgreSQL whose database is gone too', (t) => drill(t, address.href, drop))
}

describe('ops/backup.sh', () => {
  const fake = (folder: string) => { const program = join(folder, 'alternat'); writeFileSync(program, '#!/bin/sh\n[ "$1 $2" = "backup --out" ] && echo whole > "$3"\n', { mode: 0o755 }); return program }
  const run = (folder: string, environment: NodeJS.ProcessEnv) => spawnSync('sh', [join(ROOT, 'ops/backup.sh'), folder], { encoding: 'utf8', env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment } })
  const named = (daysAgo: number) => `${new Date(Date.now() - daysAgo * 86_400_000).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z.backup`

  it('keeps the last days, the first of each month, and always the newest', (t) => {
    const folder = join(temporaryFolder(t), 'backups')
    mkdirSync(folder)
    const [young, old] = [[1, 34], [40, 41, 100, 101, 102, 5000]].map((all) => all.map(named))
    for (const name of [...(young ?? []), ...(old ?? []), 'notes.txt']) writeFileSync(join(folder, name), 'x')
    const ran = run(folder, { ALTERNAT: fake(temporaryFolder(t)) })
    assert.equal(ran.status, 0, ran.stderr)
    const left = readdirSync(folder)
    for (const name of [...(young ?? []), 'notes.txt']) assert.ok(left.includes(name), name)
    const firsts = [...Map.groupBy([...(young ?? []), ...(old ?? [])].sort(), (name) => name.slice(0, 6)).values()].map(([first = '']) => first).filter((name) => !name.startsWith(named(5000).slice(0, 6)))
    assert.deepEqual((old ?? []).filter((name) => left.includes(name)).sort(), (old ?? []).filter((name) => firsts.includes(name)).sort())
    assert.equal(statSync(ran.stdout.trim()).mode & 0o777, 0o600)
    assert.equal(left.length, (young ?? []).length + 1 + firsts.filter((name) => (old ?? []).includes(name)).length + 1)
  })

  it('leaves nothing that looks like a backup where none could be made', (t) => {
    const folder = join(temporaryFolder(t), 'backups')
    mkdirSync(folder)
    writeFileSync(join(folder, named(400)), 'x')
    const program = join(temporaryFolder(t), 'alternat')
    writeFileSync(program, '#!/bin/sh\necho half > "$3"; exit 4\n', { mode: 0o755 })
    assert.notEqual(run(folder, { ALTERNAT: program }).status, 0)
    assert.deepEqual(readdirSync(folder), [named(400)], 'and removes none')
  })

  const gpg = spawnSync('gpg', ['--version']).status === 0 ? false : 'no gpg on this machine'
  it('encrypts for people, whose key this machine does not have', { skip: gpg }, (t) => {
    const [home, folder] = [temporaryFolder(t), join(temporaryFolder(t), 'backups')]
    const environment = { GNUPGHOME: home, PATH: process.env.PATH }
    const made = spawnSync('gpg', ['--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', '', '--quick-generate-key', 'backup@example.org', 'rsa2048', 'encrypt,sign', 'never'], { env: environment, encoding: 'utf8' })
    assert.equal(made.status, 0, made.stderr)
    const ran = run(folder, { ALTERNAT: fake(temporaryFolder(t)), ALTERNAT_BACKUP_GPG: 'backup@example.org', GNUPGHOME: home })
    assert.equal(ran.status, 0, ran.stderr)
    const [name = ''] = readdirSync(folder)
    assert.match(name, /\.backup\.gpg$/)
    assert.ok(!readFileSync(join(folder, name)).includes('whole'))
    assert.equal(spawnSync('gpg', ['--batch', '--quiet', '--decrypt', join(folder, name)], { env: environment, encoding: 'utf8' }).stdout, 'whole\n')
    spawnSync('gpgconf', ['--kill', 'all'], { env: environment })
  })

  const age = spawnSync('age', ['--version']).status === 0 ? false : 'no age on this machine'
  it('encrypts with age for several people, each of whom can open it alone', { skip: age }, (t) => {
    const [keys, folder] = [temporaryFolder(t), join(temporaryFolder(t), 'backups')]
    const [one, other] = ['one', 'other'].map((name) => join(keys, name)) as [string, string]
    const recipients = [one, other].map((file) => {
      assert.equal(spawnSync('age-keygen', ['--output', file]).status, 0)
      return spawnSync('age-keygen', ['-y', file], { encoding: 'utf8' }).stdout
    })
    writeFileSync(join(keys, 'recipients'), recipients.join(''))
    const ran = run(folder, { ALTERNAT: fake(temporaryFolder(t)), ALTERNAT_BACKUP_AGE: join(keys, 'recipients') })
    assert.equal(ran.status, 0, ran.stderr)
    const [name = ''] = readdirSync(folder)
    assert.match(name, /\.backup\.age$/)
    assert.ok(!readFileSync(join(folder, name)).includes('whole'))
    for (const key of [one, other]) assert.equal(spawnSync('age', ['--decrypt', '--identity', key, join(folder, name)], { encoding: 'utf8' }).stdout, 'whole\n')
    assert.notEqual(run(folder, { ALTERNAT: fake(temporaryFolder(t)), ALTERNAT_BACKUP_AGE: join(keys, 'nobody') }).status, 0)
    assert.equal(readdirSync(folder).length, 1, 'where nobody could open it there is none')
  })
})

describe('docs/operations.md', () => {
  it('names every setting for operators with its default, and no other', (t) => {
    const home = temporaryFolder(t)
    writeSettings(home, { party: 'MEX', dialogue: 'lake', port: 1, peers: [] })
    const { metrics, log, backups, leastFreeMegabytes } = readSettings(home).operations
    const expected = { metrics, ...Object.fromEntries(Object.entries(log).map(([name, value]) => [`log.${name}`, value])), backups, leastFreeMegabytes }
    const rows = [...DOCUMENT.matchAll(/^\| `operations\.([A-Za-z.]+)` \| `([^`]+)` \|/gm)].map(([, name = '', value = '']) => [name, JSON.parse(value) as unknown])
    assert.deepEqual(Object.fromEntries(rows), expected)
    for (const [, written = ''] of DOCUMENT.matchAll(/`"operations": (\{[^`]+\})`/g)) operationsSettings.parse(JSON.parse(written))
  })

  it('and the README name every setting that there is', () => {
    const [readme, sources] = [read('README.md'), read('docs/data-sources.md')]
    const named = (name: string) => [readme, DOCUMENT, sources].some((text) => new RegExp(`[\`"]${name}\\b`).test(text))
    assert.deepEqual(Object.keys(nodeSettings.shape).filter((name) => !named(name)), [])
  })

  it('names every event of the log with its level and fields, and what it means in both languages', () => {
    const rows = [...DOCUMENT.matchAll(/^\| `([a-z-]+)` \| (error|warning|notice|detail) \|([^|]*)\| ([^|]+) \| ([^|]+) \|$/gm)]
    const told = Object.fromEntries(rows.map(([, event = '', level, fields = '']) => [event, [level, [...fields.matchAll(/`([A-Za-z]+)`/g)].map(([, field]) => field)]]))
    assert.deepEqual(told, Object.fromEntries(Object.entries(LOG_EVENTS).map(([event, { level, fields }]) => [event, [level, Object.keys(fields)]])))
    for (const [, event, , , en = '', es = ''] of rows) assert.ok(en.length > 10 && es.length > 10 && en !== es, event ?? '')
  })

  it('names every variable of the environment that the program reads for operators, and no other', () => {
    const sources = ['src/node/operations/settings.ts', 'ops/backup.sh', 'src/cli/secret.ts', 'src/cli/place.ts', 'README.md'].map(read).join('\n')
    const named = new Set([...DOCUMENT.matchAll(/\bALTERNAT_[A-Z_]+/g)].map(([name]) => name))
    assert.deepEqual([...named].filter((name) => !sources.includes(name)), [])
    assert.deepEqual([...sources.matchAll(/\bALTERNAT_(?:METRICS|LOG|BACKUP)[A-Z_]*/g)].map(([name]) => name).filter((name) => !named.has(name)), [])
  })

  it('names metrics and alerts that exist, and every metric of ours', () => {
    const source = read('src/node/operations/metrics.ts')
    const metrics = new Set([...source.matchAll(/'(alternat_[a-z_]+)'/g)].map(([, name = '']) => name))
    const known = (name: string) => metrics.has(name) || metrics.has(name.replace(/_(bucket|sum|count)$/, ''))
    const named = new Set([...DOCUMENT.matchAll(/`(alternat_[a-z_]+)/g)].map(([, name = '']) => name))
    assert.ok(metrics.size > 25)
    assert.deepEqual([...metrics].filter((name) => !named.has(name)), [])
    assert.deepEqual([...named].filter((name) => !known(name)), [])
    const alerts = read('ops/alerts.yml')
    assert.deepEqual([...alerts.matchAll(/\b(alternat_[a-z_]+)/g)].map(([, name = '']) => name).filter((name) => !known(name)), [])
    const declared = [...alerts.matchAll(/alert: (\w+)/g)].map(([, name]) => name)
    assert.deepEqual([...DOCUMENT.matchAll(/`(Alternat[A-Z]\w+)`/g)].map(([, name]) => name).filter((name) => !declared.includes(name)), [])
    const anchors = new Set([...DOCUMENT.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^a-z0-9 -]/g, '').replaceAll(' ', '-')))
    for (const [, anchor = ''] of [...alerts.matchAll(/operations\.md#([a-z-]+)/g), ...DOCUMENT.matchAll(/\]\(#([a-z-]+)\)/g)]) assert.ok(anchors.has(anchor), anchor)
    const promtool = spawnSync('promtool', ['check', 'rules', join(ROOT, 'ops/alerts.yml')], { encoding: 'utf8' })
    if (promtool.error === undefined) assert.equal(promtool.status, 0, promtool.stderr)
    const fired = spawnSync('promtool', ['test', 'rules', join(ROOT, 'ops/alerts.test.yml')], { encoding: 'utf8' })
    if (fired.error === undefined) assert.equal(fired.status, 0, fired.stdout + fired.stderr)
  })

  it('names codes that have a sentence, commands and files that exist', () => {
    const runbook = DOCUMENT.slice(DOCUMENT.indexOf('## What to do when'))
    const words = new Set([...runbook.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, word = '']) => word))
    assert.deepEqual([...words].filter((word) => !isCode(word) && !(word in LOG_EVENTS)), [])
    assert.ok(words.size > 25)
    const files = [...DOCUMENT.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => join('docs', target))
    const units = [...DOCUMENT.matchAll(/\/opt\/alternat\/(ops\/[a-z@.-]+|docs\/[a-z.]+)/g)].map(([, path = '']) => path)
    assert.deepEqual([...files, ...units].filter((path) => !existsSync(join(ROOT, path))), [])
  })

  const systemd = spawnSync('systemd-analyze', ['--version']).status === 0 ? false : 'no systemd on this machine'
  it('has units that systemd takes, and that shut the node in', { skip: systemd }, (t) => {
    const folder = temporaryFolder(t)
    mkdirSync(join(folder, 'opt/alternat'), { recursive: true })
    for (const unit of ['alternat@.service', 'alternat-backup@.service']) {
      const text = read(`ops/${unit}`).replaceAll('/opt/alternat/ops/', join(ROOT, 'ops/'))
      writeFileSync(join(folder, unit), text)
      const verified = spawnSync('systemd-analyze', ['verify', '--recursive-errors=no', join(folder, unit)], { encoding: 'utf8' })
      assert.deepEqual([verified.status, verified.stderr.split('\n').filter((line) => line.includes(folder))], [0, []], verified.stderr)
      const security = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', join(folder, unit)], { encoding: 'utf8' })
      assert.equal(security.status, 0, security.stdout.split('\n').at(-2) ?? '')
    }
    const timer = spawnSync('systemd-analyze', ['calendar', '*-*-* 00/6:17:00 UTC'], { encoding: 'utf8' })
    assert.equal(timer.status, 0, timer.stderr)
    assert.ok(read('ops/alternat-backup@.timer').includes('OnCalendar=*-*-* 00/6:17:00 UTC'))
  })
})
