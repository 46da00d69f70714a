// The command line for tests: as a process of its own, and a command by itself in this one.

import { spawn } from 'node:child_process'
import { main } from '../main.ts'
import { builtProgram } from '../../web/testing/built-program.ts'
import type { Language } from '../../text/bilingual.ts'
import type { CliCommand } from '../outcome.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** `alternat …` as a user would run it, in English unless told otherwise: all but the process around it. */
export async function alternat(words: readonly string[], environment: NodeJS.ProcessEnv = {}, answers: readonly string[] | null = null): Promise<Ran> {
  const { text, screen } = recorder(answers)
  const code = await main(words, { LANG: 'en_US.UTF-8', ...environment }, screen)
  return { code, ...text }
}

/** What a command shows; `answers` are what is typed when it asks, null where nobody sits at the terminal. */
function recorder(answers: readonly string[] | null) {
  const text = { out: '', err: '' }
  const left = [...(answers ?? [])]
  const ask = (question: string): Promise<string | null> => { text.err += `${question}\n`; return Promise.resolve(answers === null ? null : (left.shift() ?? '')) }
  return { text, screen: { out: (line: string) => { text.out += `${line}\n` }, err: (line: string) => { text.err += `${line}\n` }, ask } }
}

/** The same in a process of its own. */
export async function alternatProcess(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, DATABASE_URL: _database, ALTERNAT_HOME: _home, LC_ALL: _all, LC_MESSAGES: _messages, ...plain } = process.env
  const child = spawn(process.execPath, [builtProgram(), ...words], { env: { ...plain, LANG: 'en_US.UTF-8', ...environment }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 })
  const text = { out: '', err: '' }
  child.stdout.on('data', (part: Buffer) => { text.out += part.toString() })
  child.stderr.on('data', (part: Buffer) => { text.err += part.toString() })
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)))
  return { code, ...text }
}

/** The same where whoever read its output has gone before it says anything. */
export async function alternatUnheard(words: readonly string[]): Promise<Omit<Ran, 'out'>> {
  const child = spawn(process.execPath, [builtProgram(), ...words], { env: { ...process.env, NODE_TEST_CONTEXT: undefined, LANG: 'en_US.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 })
  child.stdout.destroy()
  let err = ''
  child.stderr.on('data', (part: Buffer) => { err += part.toString() })
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)))
  return { code, err }
}

/** One command without the process around it; what it throws is thrown. */
export async function runCommand(command: Pick<CliCommand, 'run'>, words: readonly string[], environment: NodeJS.ProcessEnv = {}, language: Language = 'en'): Promise<Ran> {
  const { text, screen } = recorder(null)
  const code = await command.run(words, { language, environment, ...screen })
  return { code, ...text }
}
