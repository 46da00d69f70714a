import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { delimiter, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { edgeOf } from '../../api/edges.ts'
import { temporaryFolder } from '../../node/testing/nodes.ts'
import { freePort } from '../../store/testing/free-port.ts'
import { command as publish } from '../commands/publish.ts'
import { signedOf } from '../../record/index.ts'
import { noteOver } from '../testing/checkpoint.ts'
import { foundedHome } from '../testing/home.ts'
import { runCommand } from '../testing/run.ts'
import { EXIT_CODES } from './exits.ts'

let published: string
/** The file alone, far from everything that it was made from. */
let file: string
const cleaners: (() => unknown)[] = []
before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  published = join(temporaryFolder(t), 'site')
  const home = await foundedHome(t)
  assert.equal((await runCommand(publish, ['--out', published], { ALTERNAT_HOME: home })).code, 0)
  const log = join(published, 'record/lake/MEX')
  mkdirSync(log, { recursive: true })
  writeFileSync(join(log, 'checkpoint'), await noteOver(home, 'lake', 'MEX', readFileSync(`${log}.ndjson`, 'utf8').trimEnd().split('\n').map(signedOf)))
  file = join(temporaryFolder(t), 'verify.mjs')
  copyFileSync(join(published, 'record/verify.mjs'), file)
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

/** This Node, and the one that a reader of this machine would use, which may be older. */
const nodes = new Set([process.execPath, ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node')).filter(existsSync).slice(0, 1)])

function run(node: string, words: readonly string[], language = 'en_US.UTF-8'): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(node, [file, ...words], { encoding: 'utf8', env: { LANG: language }, timeout: 60_000 })
  return { code: status, out: stdout, err: stderr }
}

describe('verify.mjs, published beside the record', () => {
  test('needs nothing but Node', () => {
    const text = readFileSync(file, 'utf8')
    const imported = [...text.matchAll(/^import .* from "([^"]+)";$/gm)].map(([, name]) => name ?? '')
    assert.ok(imported.length > 0)
    assert.deepEqual(imported.filter((name) => !name.startsWith('node:')), [])
    assert.ok(!/\bimport\(|\brequire\(/.test(text))
    assert.ok(text.startsWith('#!/usr/bin/env node\n'))
    assert.ok(text.split('\n').every((line) => line.length < 1000), 'it is to be read')
  })

  for (const node of nodes) {
    test(`finds the published record consistent, whole and quickly, in both languages (${node})`, () => {
      const whole = run(node, [published])
      assert.equal(whole.code, 0, whole.err)
      assert.match(whole.out, /The record is consistent\.$/m)
      assert.match(whole.out, /checkpoint, root over the acts alternat\/lake\/MEX: verified$/m)
      assert.equal(run(node, [published, '--quick']).code, 0)
      assert.match(run(node, [published], 'es_MX.UTF-8').out, /El registro es consistente\.$/m)
      const [report] = JSON.parse(run(node, [published, '--json']).out) as { acts: unknown[]; counts: Record<string, number>; isIndexBroken: boolean }[]
      assert.equal(report?.acts.length, Object.values(report?.counts ?? {}).reduce((sum, count) => sum + count, 0))
      assert.equal(report?.isIndexBroken, false)
    })

    test(`names the act that was changed, with a code and a sentence (${node})`, (t) => {
      const folder = join(temporaryFolder(t), 'site')
      cpSync(join(published, 'record'), join(folder, 'record'), { recursive: true })
      const chain = join(folder, 'record/lake/MEX.ndjson')
      const bytes = readFileSync(chain)
      const at = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 100
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(chain, bytes)
      const { code, out } = run(node, [folder])
      assert.equal(code, 3)
      assert.match(out, /^ {2}MEX 3: inconsistent [a-z-]+ — \S.*\.$/m)
      assert.match(out, /The record is NOT consistent\.$/m)
    })
  }

  test('streams a site that stands under a path, named by any of its addresses', async () => {
    const http = createServer((request, response) => {
      try { response.end(readFileSync(join(published, (request.url ?? '').replace(/^\/deep\/site/, '')))) } catch { response.writeHead(404).end() }
    })
    const port = await freePort()
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
    try {
      for (const path of ['', '/', '/record', '/record/', '/record/index.json', '/record/lake', '/record/lake/', '/record/lake/index.json', '/record/lake/MEX.ndjson']) {
        const child = spawn(process.execPath, [file, `http://127.0.0.1:${port}/deep/site${path}`], { stdio: 'ignore' })
        assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0, path)
      }
    } finally {
      await new Promise((resolve) => { http.close(resolve); http.closeAllConnections() })
    }
  })

  test('ends quietly where whoever reads it has seen enough', async () => {
    const child = spawn(process.execPath, [file, published, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.on('data', (text: Buffer) => { err += text.toString() })
    child.stdout.destroy()
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), EXIT_CODES.unexpected)
    assert.equal(err, '')
  })

  test('says in one sentence why it could not check, and ends as alternat does', (t) => {
    for (const [code, exit] of Object.entries(EXIT_CODES)) assert.equal(edgeOf(code as keyof typeof EXIT_CODES).exit, exit, code)
    const cases: readonly (readonly [string[], number])[] = [
      [[], 2], [['--help'], 0], [[published, published], 2], [[published, '--fast'], 2], [[temporaryFolder(t)], 2], [['http://127.0.0.1:1/'], 4],
    ]
    for (const [words, code] of cases) {
      const ended = run(process.execPath, words, 'es_ES.UTF-8')
      assert.equal(ended.code, code, words.join(' '))
      assert.ok((ended.out + ended.err).length > 20)
      assert.ok(!/ at .*:\d+:\d+/.test(ended.err), ended.err)
    }
  })
})
