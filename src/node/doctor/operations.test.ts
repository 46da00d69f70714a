import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { temporaryFolder } from '../testing/nodes.ts'
import { renderTree, treeOf } from '../../publication/tree.ts'
import { certificateFindings, checkOperations } from './operations.ts'
import type { Operating } from './operations.ts'

const PLENTY = { leastFreeMegabytes: 0, backups: null }
const codesOf = async (asked: Operating, heads: Readonly<Record<string, number>> = {}) => (await checkOperations(asked, heads)).findings.map(({ code, about, detail }) => [code, about, detail].filter((part) => part !== '').join(' '))

async function listening(t: TestContext, server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => { server.close(); server.closeAllConnections() })
  return (server.address() as AddressInfo).port
}

/** Answers by a clock that is so many seconds ahead. */
const by = (seconds: number): RequestListener => (_request, response) => { response.sendDate = false; response.writeHead(200, { date: new Date(Date.now() + seconds * 1000).toUTCString() }).end() }

describe('the machine of a node', () => {
  test('is looked at without a word to anybody unless that is asked for', async (t) => {
    assert.deepEqual(await checkOperations({ home: temporaryFolder(t), operations: PLENTY, online: null, publishedFolder: null }, {}), { check: 'operations', examined: 1, findings: [] })
  })

  test('has a disk that is nearly full', async (t) => {
    const home = temporaryFolder(t)
    assert.match((await codesOf({ home, operations: { leastFreeMegabytes: 10_000_000, backups: null }, online: null, publishedFolder: null })).join(), /^disk-low \S+ \d+ MB$/)
  })

  test('has no backup, one that is too old, or one that is young', async (t) => {
    const home = temporaryFolder(t)
    const folder = join(home, 'backups')
    const looked = () => codesOf({ home, operations: { leastFreeMegabytes: 0, backups: { folder, oldestHours: 26 } }, online: null, publishedFolder: null })
    assert.deepEqual(await looked(), [`backup-missing ${folder}`])
    mkdirSync(join(folder, 'lost+found'), { recursive: true })
    writeFileSync(join(folder, '.part-7'), 'half of one')
    writeFileSync(join(folder, 'empty.backup'), '')
    assert.deepEqual(await looked(), [`backup-missing ${folder}`], 'what is half or empty is none')
    const file = join(folder, '20261124T000000Z.backup')
    writeFileSync(file, 'whole')
    utimesSync(file, new Date(), new Date(Date.now() - 50 * 3_600_000))
    assert.deepEqual(await looked(), [`backup-old ${folder} 50 h`])
    writeFileSync(join(folder, '20261126T000000Z.backup.age'), 'whole')
    assert.deepEqual(await looked(), [])
  })
})

describe('a folder that is to be kept published', () => {
  test('holds nothing, a tree that was cut off, one that is behind, or the newest', async (t) => {
    const home = temporaryFolder(t)
    const looked = () => codesOf({ home, operations: PLENTY, online: null, publishedFolder: 'site' }, { MEX: 5, USA: 2 })
    const folder = join(home, 'site')
    assert.deepEqual(await looked(), [`published-missing ${folder}`])
    mkdirSync(folder)
    const write = (sequence: number) => { writeFileSync(join(folder, 'tree.json'), renderTree(treeOf({ dialogue: 'lake', party: 'MEX', origin: 'https://lake.example', checkpoint: 'c', heads: { MEX: { sequence, hash: '0'.repeat(64) }, USA: { sequence: 2, hash: '0'.repeat(64) } }, day: '2026-11-26', program: '' }, []))) }
    write(3)
    assert.deepEqual(await looked(), [`published-behind ${folder} MEX 3 < 5`])
    writeFileSync(join(folder, '.alternat-placing'), '')
    assert.deepEqual(await looked(), [`published-missing ${folder}`])
    rmSync(join(folder, '.alternat-placing'))
    write(5)
    assert.deepEqual(await looked(), [])
  })
})

describe('the surroundings of a node, asked', () => {
  test('have a clock that is apart, whichever way, and one that is not', async (t) => {
    const home = temporaryFolder(t)
    for (const [seconds, code] of [[0, null], [10, null], [-10, null], [90, 'clock-off'], [-90, 'clock-off'], [86_400, 'clock-off']] as const) {
      const port = await listening(t, createServer(by(seconds)))
      const found = await codesOf({ home, operations: PLENTY, online: [{ party: 'USA', url: `http://127.0.0.1:${port}` }], publishedFolder: null })
      assert.deepEqual(found.map((one) => one.split(' ').slice(0, 2)), code === null ? [] : [[code, 'USA']], String(seconds))
    }
  })

  test('are silent, and that is told and is no damage', async (t) => {
    const { findings } = await checkOperations({ home: temporaryFolder(t), operations: PLENTY, online: [{ party: 'USA', url: 'http://127.0.0.1:9' }], publishedFolder: null }, {})
    assert.deepEqual(findings.map(({ code }) => code), ['peer-silent'])
  })

  const openssl = spawnSync('openssl', ['version']).status === 0 ? false : 'no openssl on this machine'
  test('have a certificate whose end is near, though nobody here trusts it', { skip: openssl }, async (t) => {
    const home = temporaryFolder(t)
    for (const [days, code] of [[5, 'certificate-expiring'], [90, null]] as const) {
      const [key, cert] = [join(home, `${days}.key`), join(home, `${days}.pem`)]
      const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', String(days), '-subj', '/CN=localhost', '-keyout', key, '-out', cert])
      assert.equal(made.status, 0, made.stderr.toString())
      const port = await listening(t, createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, by(0)) as unknown as Server)
      const found = await codesOf({ home, operations: PLENTY, online: [{ party: 'MEX', url: `https://localhost:${port}` }], publishedFolder: null })
      assert.deepEqual(found.map((one) => one.split(' ')[0]).filter((one) => one !== 'peer-silent'), code === null ? [] : [code], String(days))
    }
  })

  test('have a certificate that has ended', () => {
    const at = (days: number) => certificateFindings('MEX', 'https://example.org/x', new Date(Date.now() + days * 86_400_000)).map(({ code, about }) => `${code} ${about}`)
    assert.deepEqual([at(-1), at(20), at(22)], [['certificate-expired MEX'], ['certificate-expiring MEX'], []])
  })
})
