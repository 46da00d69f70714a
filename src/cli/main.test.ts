import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { freePort } from '../store/testing/free-port.ts'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { sha256 } from '../record/index.ts'
import { openStore } from '../store/open.ts'
import { explain } from '../text/messages/codes/index.ts'
import type { Code } from '../text/messages/codes/index.ts'
import { command as publish } from './commands/publish.ts'
import { command as key } from './commands/key.ts'
import { CommandFailed } from './outcome.ts'
import { findHome } from './place.ts'
import { foundedHome, freshHome } from './testing/home.ts'
import { alternat, alternatProcess, alternatUnheard, runCommand } from './testing/run.ts'
import type { Ran } from './testing/run.ts'

const SPANISH = { LANG: 'es_MX.UTF-8' }

/** The exit code, and the sentence of the code in the language; no stack for what a user did. */
function assertFails(ran: Ran, exit: number, code: Code, language: 'en' | 'es' = 'en'): void {
  assert.equal(ran.code, exit, ran.err)
  assert.ok(ran.err.includes(explain(code, language)), `${code} in ${language}: ${ran.err}`)
  assert.ok(!/\n\s+at /.test(ran.err), ran.err)
}

test('a process ends with the exit code, and says what is wrong where errors are said', async (t) => {
  const wrong = await alternatProcess(['nonsense'], SPANISH)
  assert.deepEqual([wrong.code, wrong.out], [2, ''])
  assert.match(wrong.err, /Verificar de nuevo un registro publicado/)
  assert.deepEqual([(await alternatProcess(['help'])).code, (await alternatProcess(['help'])).err], [0, ''])
  const home = freshHome(t)
  writeFileSync(join(home, 'node.sqlite'), 'This is not a database. '.repeat(100))
  assertFails(await alternatProcess(['serve'], { ALTERNAT_HOME: home }), 3, 'store-broken')
})

describe('words that make no command', () => {
  test('are answered by the commands there are, in the language of the place, with exit code 2', async () => {
    for (const word of ['nonsense', 'toString', '--nonsense']) {
      const { code, out, err } = await alternat([word])
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, /^ {2}verify .*Re-check a published record/m)
    }
    for (const environment of [SPANISH, { LANG: 'en_US.UTF-8', LC_ALL: 'es_ES' }, { LC_ALL: '', LC_MESSAGES: 'es' }]) assert.match((await alternat(['nonsense'], environment)).err, /Verificar de nuevo un registro publicado/)
  })

  test('whose reader has gone end as they would have, without a word about it', async () => {
    assert.deepEqual(await alternatUnheard(['help']), { code: 0, err: '' })
  })

  test('and help is no mistake', async () => {
    for (const words of [[], ['help'], ['--help']]) assert.deepEqual([(await alternat(words)).code, (await alternat(words)).err], [0, ''])
    const help = await alternat(['publish', '--help'], SPANISH)
    assert.deepEqual([help.code, help.out.split('\n')[0]], [0, 'alternat publish --out DIR [--since DIR | TREE | CHECKPOINT] [--origin URL | --prefix /PATH] [--node URL] [--at CHECKPOINT] [--keep DAYS] [--json] [--party MEX]'])
    assert.match(help.out, /Escribir el sitio público/)
  })

  test('or options that a command does not have, or lacks, are wrong use', async () => {
    for (const words of [['verify'], ['verify', 'a', 'b'], ['verify', '--fast', '.'], ['publish'], ['publish', '--out'], ['serve', 'now'], ['key', 'rotate', '--reason'], ['key'], ['key', 'forget'], ['key', 'revoke'], ['key', 'list', 'all'], ['peer'], ['peer', 'add'], ['peer', 'show', 'x'], ['init'], ['init', '--party', '../x', '--dialogue', 'lake', '--port', '1'], ['init', '--party', 'MEX', '--dialogue', 'lake', '--port', 'x'], ['init', '--party', 'MEX', '--dialogue', 'lake', '--port', '1', '--algorithm', 'rsa'], ['demo', '--port', 'MEX'], ['demo', '--port', 'CAN=4000'], ['demo', '--port', 'MEX=70000'], ['demo', '--dialogue', 'none'], ['build', 'x'], ['bundle'], ['bundle', 'move'], ['bundle', 'export', '--public'], ['bundle', 'import'], ['bundle', 'import', 'a', 'b'], ['bundle', 'export', '--out', 'x', '--for', '../x'], ['bundle', 'export', '--out', 'x', '--public', '--after', 'MEX'], ['attach'], ['attach', 'a', 'b']]) {
      const ran = await alternat(words)
      assertFails(ran, 2, 'wrong-use')
      assert.ok(ran.err.includes(`alternat ${words[0]}`), ran.err)
    }
    assertFails(await alternat(['publish'], SPANISH), 2, 'wrong-use', 'es')
  })
})

describe('a home that cannot be used', () => {
  test('because a file stands there, because no node does, or because it is no other than asked for', async (t) => {
    const folder = temporaryFolder(t)
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const [words, home] of [[['serve'], file], [['key', 'rotate'], join(file, 'below')], [['publish', '--out', join(folder, 'out')], folder], [['key', 'rotate'], join(folder, 'none')], [['demo', '--port', `MEX=${await freePort()}`, '--port', `USA=${await freePort()}`], file]] as const) {
      const ran = await alternat(words, { ALTERNAT_HOME: home, ...SPANISH })
      assertFails(ran, 4, 'home-unusable', 'es')
      assert.ok(ran.err.includes(home), ran.err)
    }
    const home = join(folder, 'mex')
    mkdirSync(home)
    writeFileSync(join(home, 'node.json'), '{}')
    assert.equal(findHome({ ALTERNAT_HOME: folder }, 'MEX'), home)
    const other = await alternat(['serve', '--party', 'CAN'], { ALTERNAT_HOME: folder })
    assertFails(other, 2, 'wrong-use')
    assert.match(other.err, /CAN: mex/)
  })

  test('because its settings, its keys or its store are damaged, says which and keeps them as they are', async (t) => {
    for (const [file, content, exit, code] of [['node.json', '{"party":"MEX"', 4, 'home-unusable'], ['node.json', '{"party":"MEX"}', 4, 'home-unusable'], ['keys.json', '{"keys":[]}', 4, 'home-unusable'], ['node.sqlite', 'This is not a database. '.repeat(100), 3, 'store-broken']] as const) {
      for (const [words, environment, language] of [[['serve'], {}, 'en'], [['key', 'rotate'], SPANISH, 'es']] as const) {
        const home = freshHome(t)
        writeFileSync(join(home, file), content)
        const ran = await alternat(words, { ALTERNAT_HOME: home, ...environment })
        assertFails(ran, exit, code, language)
        assert.ok(ran.err.includes(join(home, file)), ran.err)
        assert.equal(readFileSync(join(home, file), 'utf8'), content)
      }
    }
  })

  test('because another process works in it: only reading goes on', async (t) => {
    const home = await foundedHome(t)
    const store = await openStore({ dialogue: 'lake', home, mode: 'write' })
    try {
      for (const words of [['serve'], ['key', 'rotate'], ['key', 'passphrase']]) assertFails(await alternat(words, { ALTERNAT_HOME: home }), 4, 'store-locked')
      const out = join(temporaryFolder(t), 'site')
      assert.equal((await runCommand(publish, ['--out', out], { ALTERNAT_HOME: home })).code, 0)
    } finally {
      await store.close()
    }
    assert.equal((await runCommand(key, ['rotate'], { ALTERNAT_HOME: home })).code, 0)
  })

  test('because its port is taken, by a node or a demonstration', async (t) => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) => taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)))
    t.after(() => taken.close())
    const served = await alternat(['serve'], { ALTERNAT_HOME: freshHome(t, port) })
    assertFails(served, 4, 'port-in-use')
    assert.ok(served.err.includes(String(port)))
    const folder = join(temporaryFolder(t), 'var')
    assertFails(await alternat(['demo', '--port', `MEX=${port}`], { ALTERNAT_HOME: folder, ...SPANISH }), 4, 'port-in-use', 'es')
    assert.throws(() => readdirSync(folder))
  })
})

describe('publishing', () => {
  const fails = (words: readonly string[], home: string, code: string) =>
    assert.rejects(runCommand(publish, words, { ALTERNAT_HOME: home }), (error) => error instanceof CommandFailed && error.code === code)

  test('takes the place of an earlier publication and of nothing else', async (t) => {
    const home = await foundedHome(t)
    const folder = temporaryFolder(t)
    const out = join(folder, 'site')
    const first = await runCommand(publish, ['--out', `${out}/`], { ALTERNAT_HOME: home }, 'es')
    // Of two files that acts name, the one that a public act names.
    assert.deepEqual(readdirSync(join(out, 'record/lake/blob')), [sha256('A file for public.')])
    assert.match(first.out, /^MEX .*site: \d+ archivos, \d+ páginas, \d+ actos$/m)
    const files = readdirSync(out, { recursive: true }).length
    writeFileSync(join(out, 'en', 'index.html'), 'old')
    assert.equal((await runCommand(publish, ['--out', out], { ALTERNAT_HOME: home })).code, 0)
    assert.notEqual(readFileSync(join(out, 'en', 'index.html'), 'utf8'), 'old')
    assert.equal(readdirSync(out, { recursive: true }).length, files)
    // Something of somebody else's beside it.
    writeFileSync(join(out, 'CNAME'), 'lake.example')
    await fails(['--out', out], home, 'out-occupied')
    assert.equal(readFileSync(join(out, 'CNAME'), 'utf8'), 'lake.example')
    for (const make of [() => { mkdirSync(join(folder, 'work')); writeFileSync(join(folder, 'work/thesis.txt'), 'years') }, () => writeFileSync(join(folder, 'letter'), 'dear')]) make()
    await fails(['--out', join(folder, 'work')], home, 'out-occupied')
    await fails(['--out', join(folder, 'letter')], home, 'out-occupied')
    await fails(['--out', join(folder, 'letter/below')], home, 'out-unwritable')
    mkdirSync(join(folder, 'empty'))
    assert.equal((await runCommand(publish, ['--out', join(folder, 'empty')], { ALTERNAT_HOME: home })).code, 0)
    assert.deepEqual(readdirSync(folder).sort(), ['empty', 'letter', 'site', 'work'])
    const ran = await alternat(['publish', '--out', join(folder, 'work')], { ALTERNAT_HOME: home, ...SPANISH })
    assertFails(ran, 4, 'out-occupied', 'es')
  })

  test('writes every page in both languages, its data, and no word that is between the parties', async (t) => {
    const home = await foundedHome(t)
    const out = join(temporaryFolder(t), 'site')
    await runCommand(publish, ['--out', out], { ALTERNAT_HOME: home })
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const names = files.map((file) => file.slice(out.length + 1))
    for (const name of ['index.html', 'en/index.html', 'es/index.html', 'en/plan/1.1/index.html', 'es/plan/1.1.json', 'sitemap.xml', 'robots.txt', 'record/index.json', 'record/lake/index.json', 'record/lake/MEX.ndjson']) assert.ok(names.includes(name), name)
    // Of six advances three are public; the open proposal of the other side is not.
    const all = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    assert.ok(all.includes('Wells') && !all.includes('Rivers'))
    assert.equal(readFileSync(join(out, 'record/lake/MEX.ndjson'), 'utf8').match(/A weir was opened\. \[en\]/g)?.length, 2)
  })

  test('of a dialogue that was not founded is refused', async (t) => {
    const home = freshHome(t)
    await fails(['--out', join(home, 'out')], home, 'not-founded').catch(async () => {
      // Without a store there is nothing to read at all.
      await assert.rejects(runCommand(publish, ['--out', join(home, 'out')], { ALTERNAT_HOME: home }), { code: 'store-missing' })
    })
    await runCommand(key, ['rotate'], { ALTERNAT_HOME: home })
    await fails(['--out', join(home, 'out')], home, 'not-founded')
    rmSync(home, { recursive: true })
  })
})

describe('a stopped node', () => {
  test('gets a new key, which it names, also one that never spoke', async (t) => {
    for (const home of [freshHome(t), await foundedHome(t)]) {
      const [one, two] = [await runCommand(key, ['rotate', '--reason', 'yearly'], { ALTERNAT_HOME: home }), await runCommand(key, ['rotate'], { ALTERNAT_HOME: home })]
      assert.deepEqual([one.code, two.code], [0, 0])
      assert.match(one.out, /^signing key: [0-9a-f]{64}$/m)
      assert.notEqual(one.out, two.out)
    }
  })
})
