// alternat …: one word, one command. Messages come in the language of the locale; exit codes
// from the one table in api/edges.ts.

import '../node/source-traces.ts'
import { preferredLanguage } from '../api/say.ts'
import { edgeOf } from '../api/edges.ts'
import { HomeUnusable } from '../node/settings.ts'
import { StoreUnusable } from '../store/port.ts'
import { explain } from '../text/messages/codes/index.ts'
import { CryptoUnusable } from '../node/fips.ts'
import { TokenProblem } from '../node/keys/token.ts'
import { askAtTerminal } from './ask.ts'
import { COMMANDS } from './commands/index.ts'
import { CommandFailed, WrongUse } from './outcome.ts'
import type { Terminal } from './outcome.ts'

type Screen = Pick<Terminal, 'out' | 'err' | 'ask' | 'drain'>

const SCREEN: Screen = {
  out: (text) => process.stdout.write(text + '\n'),
  err: (text) => process.stderr.write(text + '\n'),
  ask: askAtTerminal,
  drain: () => new Promise((resolve) => { if (process.stdout.writableNeedDrain) process.stdout.once('drain', resolve).once('close', resolve); else resolve() }),
}

/** Whoever read the output, as `head` does, has enough: what was begun goes on to its end, unheard. */
function letReadersGo(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error })
}

/** Answers the exit code. */
export async function main(words: readonly string[], environment: NodeJS.ProcessEnv, screen: Screen = SCREEN): Promise<number> {
  const language = preferredLanguage(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG, 'en')
  const terminal: Terminal = { language, environment, ...screen }
  if (screen === SCREEN) letReadersGo()
  const [name, ...rest] = words
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    const isHelp = name === undefined || name === 'help' || name === '--help'
    ;(isHelp ? terminal.out : terminal.err)(overview(language))
    return isHelp ? 0 : 2
  }
  if (rest.includes('--help')) { terminal.out(`alternat ${name} ${command.usage}\n\n${command.help[language]}`); return 0 }
  try {
    return await command.run(rest, terminal)
  } catch (error) {
    return fail(error, terminal, `${name} ${command.usage}`)
  }
}

function fail(error: unknown, terminal: Terminal, usage: string): number {
  const say = (code: string) => explain(code, terminal.language)
  if (error instanceof WrongUse || isFromParsing(error)) { terminal.err(`${say('wrong-use')} ${error.message}\nalternat ${usage}`); return edgeOf('wrong-use').exit }
  if (error instanceof CommandFailed) { terminal.err(`${say(error.code)}${error.detail === '' ? '' : ` ${error.detail}`}`); return edgeOf(error.code).exit }
  if (error instanceof StoreUnusable) { terminal.err(`${say(error.code)} ${error.place}`); return edgeOf(error.code).exit }
  if (error instanceof TokenProblem) { terminal.err(`${say(error.code)} ${error.detail}`); return edgeOf(error.code).exit }
  if (error instanceof CryptoUnusable) { terminal.err(`${say(error.code)} (${error.failed.join(', ')})`); return edgeOf(error.code).exit }
  if (error instanceof HomeUnusable) { terminal.err(`${say('home-unusable')} ${error.message}`); return edgeOf('home-unusable').exit }
  terminal.err(`${say('unexpected')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return edgeOf('unexpected').exit
}

/** The words could not be read as options: https://nodejs.org/api/errors.html, ERR_PARSE_ARGS_…. */
function isFromParsing(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
}

function overview(language: 'en' | 'es'): string {
  const lines = Object.entries(COMMANDS).map(([name, command]) => `  ${name.padEnd(9)} ${command.help[language].split('\n')[0]}`)
  return `alternat <command>\n\n${lines.join('\n')}\n\nalternat <command> --help`
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), process.env)
