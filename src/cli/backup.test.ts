import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync, spawnSync } from 'node:child_process'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import pg from 'pg'
import { sha256 } from '../record/index.ts'
import { blobFilesIn } from '../node/home-files.ts'
import { readBackup } from '../node/backup/index.ts'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { openStore } from '../store/open.ts'
import { startPostgres } from '../store/testing/postgres.ts'
import { explain } from '../text/messages/codes/index.ts'
import { command as key } from './commands/key.ts'
import { foundedHome } from './testing/home.ts'
import { alternat, runCommand } from './testing/run.ts'

let whole = ''
const SECRET = 'a fallback position of one side alone'
before(async () => {
  whole = await foundedHome({ after: () => undefined } as unknown as TestContext)
  const store = await openStore({ dialogue: 'lake', home: whole, mode: 'write' })
  await store.putPrivate('draft', 'x', JSON.stringify({ text: SECRET }), 0)
  await store.close()
  mkdirSync(join(whole, 'blobs/arriving'), { recursive: true })
  writeFileSync(join(whole, 'blobs/arriving', `${sha256('map')}.USA`), 'ma')
})

async function backup(t: TestContext, home = whole, ...words: readonly string[]): Promise<string> {
  const out = join(temporaryFolder(t), 'mex.backup')
  const { code, err } = await alternat(['backup', '--out', out, ...words], { ALTERNAT_HOME: home })
  assert.equal(code, 0, err)
  return out
}

const restore = (file: string, home: string, environment: NodeJS.ProcessEnv = {}, ...words: readonly string[]) => alternat(['restore', file, '--home', home, ...words], environment)

async function heldBy(home: string, databaseUrl?: string): Promise<unknown> {
  const store = await openStore({ dialogue: 'lake', home, mode: 'read', databaseUrl })
  const heads = await store.heads()
  const acts = await Promise.all(Object.keys(heads).map((party) => store.acts(party, 0, 1000)))
  const held = { heads, acts, drafts: await store.listPrivate('draft') }
  await store.close()
  return held
}

describe('a private backup', () => {
  test('restored into an empty home is the same node, marked as restored, and the doctor finds nothing wrong', async (t) => {
    const file = await backup(t)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    const folder = temporaryFolder(t)
    const ran = await alternat(['restore', file], { ALTERNAT_HOME: folder })
    assert.equal(ran.code, 0, ran.err)
    const home = join(folder, 'mex')
    assert.deepEqual(readdirSync(folder), ['mex'])
    assert.deepEqual(await heldBy(home), await heldBy(whole))
    const blobs = blobFilesIn(join(whole, 'blobs')).map(({ name }) => `blobs/${name}`)
    assert.ok(blobs.length > 0)
    for (const name of ['node.json', 'keys.json', ...blobs]) {
      assert.deepEqual(readFileSync(join(home, name)), readFileSync(join(whole, name)))
      assert.equal(statSync(join(home, name)).mode & 0o777, 0o600)
    }
    assert.ok(!existsSync(join(home, 'blobs/arriving')))
    assert.match((JSON.parse(readFileSync(join(home, 'restored'), 'utf8')) as { at: string }).at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    const doctor = await alternat(['doctor', '--against', whole], { ALTERNAT_HOME: home })
    assert.equal(doctor.code, 0, doctor.out)
    assert.match(doctor.out, /Nothing is wrong/)
  })

  test('is made while the node runs, and of one moment', async (t) => {
    const home = temporaryFolder(t)
    cpSync(whole, home, { recursive: true })
    const store = await openStore({ dialogue: 'lake', home, mode: 'write' })
    await store.putPrivate('draft', 'y', '{}', 0)
    const file = await backup(t, home)
    await store.close()
    const again = join(temporaryFolder(t), 'again')
    assert.equal((await restore(file, again)).code, 0)
    assert.deepEqual(await heldBy(again), await heldBy(home))
  })

  test('has every key that its acts name: the keys are read after the acts, so one made meanwhile is there', async (t) => {
    const home = temporaryFolder(t)
    cpSync(whole, home, { recursive: true })
    await runCommand(key, ['rotate'], { ALTERNAT_HOME: home })
    const again = join(temporaryFolder(t), 'again')
    const file = await backup(t, home)
    const names = (await readBackup(file)).parts.map(({ name }) => name)
    assert.ok(names.indexOf('keys.json') > names.findLastIndex((name) => name.startsWith('store/act/')), names.join())
    assert.equal((await restore(file, again)).code, 0)
    const { out } = await alternat(['doctor', '--json'], { ALTERNAT_HOME: again })
    assert.doesNotMatch(out, /key-held-by-nobody/)
  })
})

describe('a backup is refused, and nothing is left half restored,', () => {
  async function assertRefused(t: TestContext, file: string, code: 'backup-broken' | 'backup-public' | 'restore-occupied', home = join(temporaryFolder(t), 'again')): Promise<void> {
    const parent = readdirSync(join(home, '..'))
    for (const [environment, language] of [[{}, 'en'], [{ LANG: 'es_MX.UTF-8' }, 'es']] as const) {
      const ran = await restore(file, home, environment)
      assert.notEqual(ran.code, 0)
      assert.ok(ran.err.includes(explain(code, language)), ran.err)
      assert.deepEqual(readdirSync(join(home, '..')), parent)
    }
  }

  test('that was cut short anywhere', async (t) => {
    const file = await backup(t)
    const { size } = statSync(file)
    for (const part of [0.999, 0.9, 0.5, 0.1, 0]) {
      const cut = join(temporaryFolder(t), 'cut')
      cpSync(file, cut)
      truncateSync(cut, Math.floor((size - 1200) * part))
      await assertRefused(t, cut, 'backup-broken')
    }
  })

  test('of which any byte was changed', async (t) => {
    const file = await backup(t)
    const bytes = readFileSync(file)
    for (let at = 3; at < bytes.length - 1024; at += Math.floor(bytes.length / 40)) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      const other = join(temporaryFolder(t), 'changed')
      writeFileSync(other, changed)
      const home = join(temporaryFolder(t), 'again')
      const ran = await restore(other, home)
      // What fills a block up to its end means nothing: then the backup is whole.
      if (ran.code !== 0) assert.ok(ran.code === 3 && !existsSync(home), ran.err)
      else assert.deepEqual(await heldBy(home), await heldBy(whole))
    }
  })

  test('that is something else altogether', async (t) => {
    for (const content of ['', 'text', JSON.stringify({}), Buffer.alloc(4096), randomBytes(4096)]) {
      const file = join(temporaryFolder(t), 'file')
      writeFileSync(file, content)
      await assertRefused(t, file, 'backup-broken')
    }
    assert.equal((await restore(join(temporaryFolder(t), 'none'), join(temporaryFolder(t), 'home'))).code, 2)
  })

  test('by a home that is not empty', async (t) => {
    const home = join(temporaryFolder(t), 'home')
    mkdirSync(home)
    writeFileSync(join(home, 'letter'), 'dear')
    await assertRefused(t, await backup(t), 'restore-occupied', home)
    assert.deepEqual(readdirSync(home), ['letter'])
  })

  test('that is of the public kind', async (t) => {
    await assertRefused(t, await backup(t, whole, '--public'), 'backup-public')
  })

  test('before it is written, where a file is already or the place cannot be written', async (t) => {
    const out = join(temporaryFolder(t), 'taken')
    writeFileSync(out, 'dear')
    const taken = await alternat(['backup', '--out', out], { ALTERNAT_HOME: whole })
    assert.equal(taken.code, 4)
    assert.ok(taken.err.includes(explain('backup-exists', 'en')))
    assert.equal(readFileSync(out, 'utf8'), 'dear')
    const below = await alternat(['backup', '--out', join(out, 'below')], { ALTERNAT_HOME: whole })
    assert.equal(below.code, 4)
    assert.ok(below.err.includes(explain('backup-unwritable', 'en')), below.err)
  })
})

describe('a public backup', () => {
  const skip = spawnSync('tar', ['--version']).status === 0 ? false : 'no tar on this machine'

  test('is the published record and nothing else: no draft, no key, no body between the parties', async (t) => {
    const bytes = readFileSync(await backup(t, whole, '--public')).toString()
    for (const secret of [SECRET, 'PRIVATE KEY', 'Rivers', 'keys.json', 'node.json']) assert.ok(!bytes.includes(secret), secret)
    assert.ok(bytes.includes('Wells') && bytes.includes('A weir was opened.'))
  })

  test('unpacked by any tar is a folder that verifies', { skip }, async (t) => {
    const file = await backup(t, whole, '--public')
    const folder = temporaryFolder(t)
    execFileSync('tar', ['-xf', file], { cwd: folder })
    assert.deepEqual(readdirSync(folder).sort(), ['manifest.json', 'record'])
    const verified = await alternat(['verify', folder])
    assert.equal(verified.code, 0, verified.out)
  })
})

const server = await startPostgres()
if ('reason' in server) test('a node moves to PostgreSQL and back by its backup', { skip: server.reason })
else {
  const schema = `alternat_${randomBytes(4).toString('hex')}`
  const address = new URL(server.url)
  address.searchParams.set('schema', schema)
  after(async () => {
    const client = new pg.Client(server.url)
    await client.connect()
    if (server.crash === null) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await client.end()
    await server.stop()
  })

  test('a node moves to PostgreSQL and back by its backup, and an occupied database is left alone', async (t) => {
    const file = await backup(t)
    const [there, back] = [join(temporaryFolder(t), 'there'), join(temporaryFolder(t), 'back')]
    const environment = { DATABASE_URL: address.href }
    assert.equal((await restore(file, there, environment)).code, 0)
    assert.deepEqual(await heldBy(there, address.href), await heldBy(whole))
    assert.ok(!existsSync(join(there, 'node.sqlite')))
    const occupied = await restore(file, join(temporaryFolder(t), 'other'), { ...environment, LANG: 'es_MX.UTF-8' })
    assert.equal(occupied.code, 4)
    assert.ok(occupied.err.includes(explain('store-occupied', 'es')), occupied.err)
    const second = join(temporaryFolder(t), 'second')
    assert.equal((await alternat(['backup', '--out', second], { ALTERNAT_HOME: there, ...environment })).code, 0)
    assert.equal((await restore(second, back, environment, '--sqlite')).code, 0)
    assert.deepEqual(await heldBy(back), await heldBy(whole))
    const doctor = await alternat(['doctor'], { ALTERNAT_HOME: there, ...environment })
    assert.equal(doctor.code, 0, doctor.out)
  })
}
