// The command line for tests: as a process of its own, and a command by itself in this one.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { main } from '../main.ts'
import { ROOT } from '../../web/place.ts'
import type { Language } from '../../text/bilingual.ts'
import type { CliCommand } from '../outcome.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** `alternat …` as a user would run it, in English unless told otherwise: all but the process around it. */
export async function alternat(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const text = { out: '', err: '' }
  const code = await main(words, { LANG: 'en_US.UTF-8', ...environment }, { out: (line) => { text.out += `${line}\n` }, err: (line) => { text.err += `${line}\n` } })
  return { code, ...text }
}

/** The same in a process of its own. */
export async function alternatProcess(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, DATABASE_URL: _database, ALTERNAT_HOME: _home, LC_ALL: _all, LC_MESSAGES: _messages, ...plain } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...words], { env: { ...plain, LANG: 'en_US.UTF-8', ...environment }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 })
  const text = { out: '', err: '' }
  child.stdout.on('data', (part: Buffer) => { text.out += part.toString() })
  child.stderr.on('data', (part: Buffer) => { text.err += part.toString() })
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)))
  return { code, ...text }
}

/** One command without the process around it; what it throws is thrown. */
export async function runCommand(command: Pick<CliCommand, 'run'>, words: readonly string[], environment: NodeJS.ProcessEnv = {}, language: Language = 'en'): Promise<Ran> {
  const text = { out: '', err: '' }
  const code = await command.run(words, { language, environment, out: (line) => { text.out += `${line}\n` }, err: (line) => { text.err += `${line}\n` } })
  return { code, ...text }
}
