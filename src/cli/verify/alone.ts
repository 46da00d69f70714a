// The whole of verify.mjs: one file for auditors, without dependencies, for a plain Node from 18 on.
// What it shares with `alternat verify` is everything but the threads.

import { RECORD_CODES } from '../../text/messages/codes/record.ts'
import { VERIFICATION_CODES } from '../../text/messages/codes/verification.ts'
import type { Sentence } from '../../text/messages/codes/sentence.ts'
import { CommandFailed } from '../outcome.ts'
import { EXIT_CODES, exitOf } from './exits.ts'
import { judge } from './judging.ts'
import type { Listener } from './judging.ts'
import { findRecords } from './place.ts'

const USAGE = {
  en: `node verify.mjs URL | DIR | FILE [--quick] [--json]

Checks a published record from its bytes alone: hashes, signatures, order, and what was agreed.
  URL      a site, its record folder, or one dialogue's folder in it
  DIR      the same, downloaded
  FILE     a bundle, or a file of such a folder
  --quick  the hash chain and the last signature under each key
  --json   every act, as JSON
Ends with 0 where the record is consistent, 5 where it is and a party is proved to have signed two
acts for one place, 3 where it is not consistent, 2 or 4 where it could not be checked, or not fully.`,
  es: `node verify.mjs URL | DIR | FILE [--quick] [--json]

Verifica un registro publicado a partir de sus bytes únicamente: huellas, firmas, orden y lo acordado.
  URL      un sitio, su carpeta de registro o la carpeta de un diálogo en ella
  DIR      lo mismo, descargado
  FILE     un paquete, o un archivo de tal carpeta
  --quick  la cadena de huellas y la última firma de cada clave
  --json   cada acto, en JSON
Termina con 0 si el registro es consistente, con 5 si lo es y está probado que una parte firmó dos
actos para un mismo lugar, con 3 si no es consistente, con 2 o 4 si no pudo verificarse, o no por completo.`,
} as const

const SENTENCES: Readonly<Record<string, Sentence>> = { ...RECORD_CODES, ...VERIFICATION_CODES }

const { LC_ALL, LC_MESSAGES, LANG } = process.env
const listener: Listener = {
  language: /^es/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'es' : 'en',
  explain: (code, language) => (SENTENCES[code] ?? VERIFICATION_CODES.unexpected)[language],
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  drain: () => new Promise((resolve) => { if (process.stdout.writableNeedDrain) process.stdout.once('drain', resolve); else resolve() }),
}

// Who reads this through `head` has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(EXIT_CODES.unexpected); else throw error })

async function run(words: readonly string[]): Promise<number> {
  const targets = words.filter((word) => !word.startsWith('--'))
  const options = words.filter((word) => word.startsWith('--'))
  const [target] = targets
  if (options.includes('--help') || words.length === 0) { listener.out(USAGE[listener.language]); return words.length === 0 ? EXIT_CODES['wrong-use'] : 0 }
  if (target === undefined || targets.length > 1 || options.some((word) => word !== '--quick' && word !== '--json')) return fail('wrong-use', `\n${USAGE[listener.language]}`)
  try {
    return exitOf(await judge(await findRecords(target), { mode: options.includes('--quick') ? 'quick' : 'full', isJson: options.includes('--json') }, listener))
  } catch (error) {
    if (error instanceof CommandFailed) return fail(error.code, error.detail)
    return fail('unexpected', `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}

function fail(code: string, detail: string): number {
  listener.err(`${listener.explain(code, listener.language)} ${detail}`)
  return EXIT_CODES[code as keyof typeof EXIT_CODES] ?? EXIT_CODES.unexpected
}

process.exitCode = await run(process.argv.slice(2))
