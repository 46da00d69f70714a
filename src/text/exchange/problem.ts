// What can be wrong with a file that somebody sends. A file is taken whole or not at all: the first of these ends
// the reading, and says where.

export const EXCHANGE_CODES = [
  /** More bytes, elements or depth than any such file has. */
  'exchange-too-large',
  /** Neither UTF-8 nor UTF-16. */
  'exchange-encoding',
  /** Not well-formed XML. */
  'exchange-malformed',
  /** Brings declarations or entities of its own. */
  'exchange-dtd',
  /** Well-formed, but none of the formats that are read here. */
  'exchange-format-unknown',
  /** Something is missing that its format demands, or stands where it may not. */
  'exchange-incomplete',
  /** The same identifier twice. */
  'exchange-duplicate',
] as const
export type ExchangeCode = (typeof EXCHANGE_CODES)[number]

/** A place in a file, for people: both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface ExchangeProblem extends Place {
  readonly code: ExchangeCode
  /** What is meant there, as it stands in the file: the name of an element, an identifier; may be empty. */
  readonly what: string
}

/** Ends the reading of a file from wherever it is; never leaves this folder. */
export class Unreadable extends Error {
  readonly problem: ExchangeProblem
  constructor(code: ExchangeCode, { line, column }: Place, what = '') {
    super(`${code} at ${line}:${column} ${what}`)
    this.problem = { code, line, column, what }
  }
}

export type Read<T> = { readonly value: T } | { readonly problem: ExchangeProblem }

/** The value that `read` answers, or the problem that ended it; faults pass through. */
export function reading<T>(read: () => T): Read<T> {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem }
    throw error
  }
}
