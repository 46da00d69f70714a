// Asking at a real terminal: util-linux' `script` gives one to a process.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { builtProgram } from '../web/testing/built-program.ts'
import { askAtTerminal } from './ask.ts'
import { alternat } from './testing/run.ts'

const PASSPHRASE = 'correcto caballo batería'
const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).error === undefined

/** Runs `alternat` at a terminal, types each answer once its question is there, and answers all that the screen showed. */
function atTerminal(words: readonly string[], environment: NodeJS.ProcessEnv, answers: readonly (readonly [question: RegExp, typed: string])[]): Promise<{ code: number; screen: string }> {
  const command = [process.execPath, builtProgram(), ...words].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qec', command, '/dev/null'], { env: { ...process.env, NODE_OPTIONS: '', LANG: 'en_US.UTF-8', LC_ALL: '', ...environment }, stdio: ['pipe', 'pipe', 'inherit'], timeout: 30_000 })
  const left = [...answers]
  let screen = ''
  child.stdout.on('data', (part: Buffer) => {
    screen += part.toString()
    const [next] = left
    if (next === undefined || !next[0].test(screen)) return
    left.shift()
    child.stdin.write(`${next[1]}\r`)
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? -1, screen })))
}

test('a passphrase is asked for where somebody sits at a terminal, and is not shown as it is typed', { skip: hasScript ? false : 'there is no `script` of util-linux' }, async (t) => {
  const environment = { ALTERNAT_HOME: temporaryFolder(t), ALTERNAT_PASSPHRASE: '', ALTERNAT_KEY_FILE: '' }
  const begun = await atTerminal(['init', '--party', 'MEX', '--dialogue', 'lake', '--port', '0'], environment, [[/New passphrase/, PASSPHRASE], [/Repeat it/, PASSPHRASE]])
  assert.equal(begun.code, 0, begun.screen)
  const rotated = await atTerminal(['key', 'rotate'], environment, [[/Passphrase of the keys/, PASSPHRASE]])
  assert.equal(rotated.code, 0, rotated.screen)
  const wrong = await atTerminal(['key', 'rotate'], environment, [[/Passphrase of the keys/, 'una frase equivocada']])
  assert.equal(wrong.code, 1, wrong.screen)
  for (const { screen } of [begun, rotated, wrong]) for (const part of ['caballo', 'bater', 'equivocada']) assert.ok(!screen.includes(part), screen)
  assert.equal((await alternat(['key', 'rotate'], { ...environment, ALTERNAT_PASSPHRASE: PASSPHRASE })).code, 0, 'what was typed is what opens')
})

test('where nobody sits at a terminal nothing is asked', { skip: process.stdin.isTTY === true ? 'somebody sits here' : false }, async () => {
  assert.equal(await askAtTerminal('never shown', true), null)
})
