import assert from 'node:assert/strict'
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { sha256 } from '../record/index.ts'
import { openNode, temporaryFolder } from '../node/testing/nodes.ts'
import { readSettings, writeSettings } from '../node/settings.ts'
import { openStore } from '../store/open.ts'
import { explain } from '../text/messages/codes/index.ts'
import { foundedHome } from './testing/home.ts'
import { alternat } from './testing/run.ts'

describe('alternat bundle', () => {
  test('moves a record from one folder to another, and says so in the language of the place', async (t) => {
    const [from, to] = [await foundedHome(t), temporaryFolder(t)]
    const file = join(to, 'a.bundle')
    const written = await alternat(['bundle', 'export', '--out', file, '--for', 'CAN'], { ALTERNAT_HOME: from })
    assert.equal(written.code, 0, written.err)
    const can = await openNode(t, 'CAN', { home: to })
    await can.close()
    const roots = await rootsOf(t, from)
    writeSettings(to, { ...readSettings(from), party: 'CAN', peers: [...roots].map(([party, rootKey]) => ({ party, url: 'http://127.0.0.1:1', rootKey })) })
    const taken = await alternat(['bundle', 'import', file], { ALTERNAT_HOME: to, LANG: 'es_MX.UTF-8' })
    assert.deepEqual([taken.code, /CAN: (\d+) actos y 2 archivos adjuntos incorporados/.test(taken.out)], [0, true], taken.err)
    assert.match((await alternat(['bundle', 'import', file], { ALTERNAT_HOME: to })).out, /CAN: 0 acts and 0 attached files taken/)
    truncateSync(file, readFileSync(file).length - 3000)
    const cut = await alternat(['bundle', 'import', file], { ALTERNAT_HOME: to })
    assert.equal(cut.code, 3)
    assert.ok(cut.err.includes(explain('bundle-cut-short', 'en')), cut.err)
  })

  test('asks for whom a bundle is, and writes nothing until it is told', async (t) => {
    const home = await foundedHome(t)
    const file = join(temporaryFolder(t), 'a.bundle')
    for (const words of [[], ['--for', 'USA', '--public']]) {
      const ran = await alternat(['bundle', 'export', '--out', file, ...words], { ALTERNAT_HOME: home })
      assert.deepEqual([ran.code, ran.err.includes(explain('bundle-audience-unsaid', 'en')), existsSync(file)], [2, true, false])
    }
    assert.equal((await alternat(['bundle', 'export', '--out', file, '--public', '--after', 'MEX=9999', '--after', 'USA=9999'], { ALTERNAT_HOME: home })).code, 1)
    assert.equal((await alternat(['bundle', 'export', '--out', join(file, 'x', 'y'), '--public'], { ALTERNAT_HOME: home })).code, 4)
    assert.equal((await alternat(['bundle', 'import', file], { ALTERNAT_HOME: home })).code, 4)
    assert.equal(existsSync(file), false)
  })

  test('exports beside a running node and imports only into a stopped one', async (t) => {
    const home = await foundedHome(t)
    const file = join(temporaryFolder(t), 'a.bundle')
    const { dialogue } = readSettings(home)
    const running = await openStore({ dialogue, home, mode: 'write' })
    try {
      assert.equal((await alternat(['bundle', 'export', '--out', file, '--public'], { ALTERNAT_HOME: home })).code, 0)
      const ran = await alternat(['bundle', 'import', file], { ALTERNAT_HOME: home })
      assert.deepEqual([ran.code, ran.err.includes(explain('store-locked', 'en'))], [4, true])
    } finally {
      await running.close()
    }
  })
})

describe('alternat attach', () => {
  test('keeps a file under its hash and prints what an act would say of it', async (t) => {
    const home = await foundedHome(t)
    const file = join(temporaryFolder(t), 'Minuta.PDF')
    writeFileSync(file, 'minutes')
    const ran = await alternat(['attach', file], { ALTERNAT_HOME: home })
    assert.deepEqual(JSON.parse(ran.out), { blob: sha256('minutes'), bytes: 7, mediaType: 'application/pdf', name: 'Minuta.PDF' })
    assert.equal(readFileSync(join(home, 'blobs', sha256('minutes').slice(0, 2), sha256('minutes').slice(2)), 'utf8'), 'minutes')
    assert.equal((JSON.parse((await alternat(['attach', file, '--name', 'a.csv', '--type', 'text/csv'], { ALTERNAT_HOME: home })).out) as { name: string }).name, 'a.csv')
  })

  test('refuses a name that no act can carry and a file that cannot be read', async (t) => {
    const home = await foundedHome(t)
    assert.equal((await alternat(['attach', join(home, 'node.json'), '--name', 'a/b'], { ALTERNAT_HOME: home })).code, 2)
    assert.equal((await alternat(['attach', join(home, 'node.json'), '--type', 'pdf'], { ALTERNAT_HOME: home })).code, 2)
    for (const path of [join(home, 'none'), home]) assert.equal((await alternat(['attach', path], { ALTERNAT_HOME: home })).code, 4)
    assert.equal(existsSync(join(home, 'blobs')) && readFileSync(join(home, 'node.json')).length === 0, false)
  })
})

async function rootsOf(t: { after: (work: () => void) => void }, home: string): Promise<ReadonlyMap<string, string>> {
  const file = join(temporaryFolder(t), 'roots.bundle')
  await alternat(['bundle', 'export', '--out', file, '--public'], { ALTERNAT_HOME: home })
  const index = JSON.parse(readFileSync(file, 'latin1').slice(512).split('\n}\n')[0] + '\n}') as { chains: { party: string; root: string }[] }
  return new Map(index.chains.map(({ party, root }) => [party, root]))
}
