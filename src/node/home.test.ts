import assert from 'node:assert/strict'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openStore } from '../store/open.ts'
import { Drafts } from './drafts.ts'
import { HomeUnusable, readSettings, SETTINGS_FILE, writeSettings } from './settings.ts'
import { temporaryFolder, TestClock } from './testing/nodes.ts'

const ROOT = 'a'.repeat(64)
const SIGN_IN = { passwords: true, secondFactor: 'required' as const, passkeys: true, oidc: { issuer: 'https://id.example', clientId: 'alternat', clientSecretFile: 'oidc.secret', label: null, trustVerifiedEmail: false }, hours: 8, idleMinutes: 30 }
const settings = { party: 'MEX', publishedFolder: { folder: '/srv/www/lake', origin: 'https://lake.example/hled', node: 'https://node.lake.example', settleSeconds: 10 }, security: { contacts: [], policy: null }, dialogue: 'lake', host: '127.0.0.1', port: 4052, origin: null, peers: [{ party: 'USA', url: 'http://127.0.0.1:4001', rootKey: ROOT }], isBehindProxy: false, readers: [], roots: [], relay: null, signIn: SIGN_IN, auditDays: 730, paper: 'a4' as const, certificates: 'shown' as const, mail: null, zone: 'America/Mexico_City', databaseUrl: null, releases: { alarmAfterMinutes: 7, postingsEveryMinutes: 60, allowPrivateNetworks: true }, webhooks: { allowPrivateNetworks: true }, openData: { contact: { name: { en: 'Data', es: 'Datos' }, email: 'data@example.gov' }, bureauCodes: [], programCodes: [], iatiOrganisation: 'XX-EXERCISE-1' }, sources: [], timestampAuthority: 'https://tsa.example/stamp', keyFile: '/etc/alternat/key', fips: 'require' as const, databaseReplicaUrl: 'postgres://standby.example/alternat', processes: 2, internal: { host: '10.0.0.5', port: 4900 }, operations: { metrics: { port: 9464 }, log: { format: 'json' as const, level: 'warning' as const, slowMilliseconds: 500, requests: true, faultMessages: false }, backups: { folder: '/var/backups/alternat', oldestHours: 8 }, leastFreeMegabytes: 4096 }, demonstration: null, demonstrationData: false }

describe('settings', () => {
  test('are read as they were written, for their owner only', (t) => {
    const home = temporaryFolder(t)
    writeSettings(home, settings)
    assert.deepEqual(readSettings(home), settings)
    assert.equal(statSync(join(home, SETTINGS_FILE)).mode & 0o777, 0o600)
    assert.ok(!existsSync(join(home, `${SETTINGS_FILE}.new`)))
  })

  test('take what they need not say from defaults, and addresses without slashes at their end', (t) => {
    const home = temporaryFolder(t)
    writeFileSync(join(home, SETTINGS_FILE), JSON.stringify({ party: 'MEX', dialogue: 'lake', port: 0, origin: 'https://lake.example//', peers: [{ party: 'USA', url: 'http://usa.example/', rootKey: ROOT }] }))
    const { signIn, auditDays, host, origin, peers, databaseUrl, releases, timestampAuthority, keyFile, fips, demonstration, demonstrationData } = readSettings(home)
    assert.deepEqual([signIn, auditDays], [{ passwords: true, secondFactor: 'required', passkeys: true, oidc: null, hours: 12, idleMinutes: 120 }, 730])
    assert.deepEqual(releases, { alarmAfterMinutes: 5, postingsEveryMinutes: 30, allowPrivateNetworks: false })
    assert.deepEqual([host, origin, peers[0]?.url, databaseUrl, timestampAuthority, keyFile, fips, demonstration, demonstrationData], ['127.0.0.1', 'https://lake.example', 'http://usa.example', null, null, null, 'auto', null, false])
  })

  const broken: Record<string, unknown> = {
    'no JSON': '{"party":', 'a list': [], 'null': null, 'no party': { ...settings, party: undefined }, 'a party that cannot be one': { ...settings, party: '../etc' },
    'a port that cannot be one': { ...settings, port: 65536 }, 'a port in words': { ...settings, port: '4052' }, 'a member that nobody knows': { ...settings, prot: 4052 },
    'a peer without a root key': { ...settings, peers: [{ party: 'USA', url: 'http://usa.example' }] }, 'a peer at no address': { ...settings, peers: [{ party: 'USA', url: 'usa.example', rootKey: ROOT }] },
    'a time stamping authority at no address': { ...settings, timestampAuthority: 'tsa.example' }, 'a FIPS mode that nobody knows': { ...settings, fips: 'on' }, 'no name for its key file': { ...settings, keyFile: '' },
    'metrics on a port that cannot be one': { ...settings, operations: { metrics: { port: 70_000 } } }, 'metrics at an address': { ...settings, operations: { metrics: { host: '0.0.0.0', port: 9464 } } }, 'a log of a level that nobody knows': { ...settings, operations: { log: { level: 'all' } } },
    'a sign-in service that anybody on the way could read': { ...settings, signIn: { oidc: { issuer: 'http://id.example', clientId: 'x' } } }, 'an audit trail of no time': { ...settings, auditDays: 0 },
    'a root key that is none': { ...settings, peers: [{ party: 'USA', url: 'http://usa.example', rootKey: 'abc' }] },
  }
  for (const [what, content] of Object.entries(broken)) {
    test(`with ${what} are refused, and the file is named`, (t) => {
      const home = temporaryFolder(t)
      writeFileSync(join(home, SETTINGS_FILE), typeof content === 'string' ? content : JSON.stringify(content))
      assert.throws(() => readSettings(home), (error) => error instanceof HomeUnusable && error.place === join(home, SETTINGS_FILE) && error.reason !== '')
    })
  }

  test('that are not there are refused', (t) => {
    assert.throws(() => readSettings(join(temporaryFolder(t), 'none')), (error) => error instanceof HomeUnusable && error.reason === 'ENOENT')
  })
})

describe('drafts', () => {
  test('are saved by revision: of two colleagues the second is told, and nothing is overwritten', async (t) => {
    const store = await openStore({ dialogue: 'lake', home: temporaryFolder(t), mode: 'write' })
    t.after(() => store.close())
    const drafts = new Drafts(store)
    const content = (savedBy: string, savedAt: string) => ({ changes: [], cover: null, counters: null, savedAt, savedBy })
    const first = await drafts.save(content('ana', '2026-01-01T00:00:00Z'), null)
    assert.equal(first?.revision, 1)
    const [second, third] = await Promise.all([drafts.save(content('ben', '2026-01-02T00:00:00Z'), first), drafts.save(content('eva', '2026-01-03T00:00:00Z'), first)])
    assert.equal([second, third].filter((one) => one !== null).length, 1)
    const kept = await drafts.find(first?.id ?? '')
    assert.deepEqual(kept, second ?? third)
    const other = await drafts.save(content('ana', '2026-01-04T00:00:00Z'), null)
    assert.deepEqual((await drafts.list()).map(({ id }) => id), [other?.id, first?.id])
    await drafts.discard(first?.id ?? '')
    assert.equal(await drafts.save(content('ben', '2026-01-05T00:00:00Z'), kept), null)
    assert.equal((await drafts.list()).length, 1)
  })

  test('are looked for by any id that an address may hold', async (t) => {
    const store = await openStore({ dialogue: 'lake', home: temporaryFolder(t), mode: 'write' })
    t.after(() => store.close())
    for (const id of ['', '\0', '../x', '\ud800', 'x'.repeat(10_000)]) assert.equal(await new Drafts(store).find(id), null)
  })
})
