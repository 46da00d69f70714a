import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { edgeOf } from '../../api/edges.ts'
import { ask } from '../../api/testing/ask.ts'
import { servedNodes, until } from '../../api/testing/served.ts'
import { builtProgram } from '../../web/testing/built-program.ts'

/** The command line as an operator starts it, in a home of its own. */
async function started(t: TestContext, ...words: readonly string[]) {
  const [served] = await servedNodes(t, ['MEX'])
  if (served === undefined) return assert.fail()
  await served.server.close()
  await served.running.close()
  const child = spawn(process.execPath, [builtProgram(), 'serve', ...words], { env: { PATH: process.env.PATH, ALTERNAT_HOME: served.home, LANG: 'C' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { output += text.toString() })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  t.after(async () => { child.kill('SIGTERM'); await ended })
  const standing = () => ask(served.port, '/readyz').then(({ text }) => JSON.parse(text) as { role: string; attendants: number; process: number }, () => null)
  return { child, port: served.port, home: served.home, ended, output: () => output, standing }
}

test('processes share the port: one writes, the others attend; who is killed is started again, and all end together', { timeout: 120_000 }, async (t) => {
  const { child, standing, output, ended, port } = await started(t, '--processes', '2')
  const rolesSeen = async () => new Set((await Promise.all(Array.from({ length: 8 }, standing))).map((one) => one?.role))
  const both = async () => { const roles = await rolesSeen(); return roles.has('writer') && roles.has('attendant') && !roles.has(undefined) }
  await until(both, output)
  const writerOf = async () => (await Promise.all(Array.from({ length: 8 }, standing))).find((one) => one?.role === 'writer')?.process ?? null
  const first = await writerOf()
  assert.ok(first !== null && first !== child.pid)
  const began = performance.now()
  process.kill(first, 'SIGKILL')
  await until(async () => { const next = await writerOf(); return next !== null && next !== first }, output)
  t.diagnostic(`taken over within ${Math.round(performance.now() - began)} ms`)
  await until(both, output)
  assert.equal((await ask(port, '/healthz')).status, 200)
  child.kill('SIGTERM')
  assert.equal(await ended, 0, output())
  await assert.rejects(ask(port, '/healthz'))
})

test('where none can begin all end with the reason, and nothing is started again and again', { timeout: 60_000 }, async (t) => {
  const [served] = await servedNodes(t, ['MEX'])
  if (served === undefined) return assert.fail()
  await served.running.close()
  // Its port is still taken.
  for (const [words, code] of [[['--processes', '2'], edgeOf('port-in-use').exit], [['--processes', '0'], edgeOf('wrong-use').exit], [['--processes', 'many'], edgeOf('wrong-use').exit]] as const) {
    const child = spawn(process.execPath, [builtProgram(), 'serve', ...words], { env: { PATH: process.env.PATH, ALTERNAT_HOME: served.home, LANG: 'C' }, stdio: 'ignore' })
    assert.equal(await new Promise((resolve) => child.once('exit', resolve)), code, words.join(' '))
  }
})
