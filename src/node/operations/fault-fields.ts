// What may be told of a fault: the class of the error, its code, and where in this program it was thrown; the same of
// what caused it. Never its message: nobody can say what stands in it. A database quotes the value that it refused, a
// parser the text that it could not read.

const MOST_FRAMES = 20
const MOST_CAUSES = 5

export interface FaultFields {
  readonly error: string
  readonly code: string | null
  /** `src/node/holding.ts:71:13` */
  readonly frames: readonly string[]
  /** `PostgresError 23505`, the outermost first. */
  readonly causes: readonly string[]
}

export function fieldsOfFault(error: unknown): FaultFields {
  const causes: string[] = []
  for (let cause = causeOf(error); cause !== undefined && causes.length < MOST_CAUSES; cause = causeOf(cause)) causes.push([nameOf(cause), codeOf(cause)].filter((part) => part !== null).join(' '))
  return { error: nameOf(error), code: codeOf(error), frames: error instanceof Error ? framesOf(error.stack ?? '') : [], causes }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error
}

/** Of Node (`ECONNREFUSED`), of a database (`23505`), or of a closed list of this program. */
function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(code) ? code : null
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined
}

/** Lines of a stack trace name functions too, and a message may look like one: only places in files are kept. */
function framesOf(stack: string): readonly string[] {
  const places = [...stack.matchAll(/^ +at (?:[^\n]*\()?((?:file:\/\/|node:|\/)[^\s()]*:\d+:\d+)\)?$/gm)].map(([, place = '']) => placeOf(place))
  return places.filter((place) => /^[\w./@+-]+:\d+:\d+$/.test(place)).slice(0, MOST_FRAMES)
}

/** From the folder of this program on: where it is installed is the operator's own affair. */
function placeOf(place: string): string {
  const path = place.replace(/^file:\/\//, '').replace(/^node:/, 'node.')
  const [, own] = /^\/(?:.*\/)?((?:node_modules|src|build|bin|dialogues)\/.*)$/.exec(path) ?? []
  return own ?? path.replace(/^\/.*\//, '')
}
