// Pages by cursor. A cursor names the last thing that was given by its key, never by a count: whatever is added or goes
// meanwhile, what is unchanged comes once and only once. It says nothing to who holds it, and fits only the
// question that it came from.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Json } from '../../record/index.ts'
import type { Parameters } from './endpoint.ts'
import { words } from './endpoint.ts'

export const USUAL_PAGE = 50
export const LARGEST_PAGE = 500
const LONGEST_CURSOR = 2_000

export function pageParameters(largest: number): Parameters {
  return {
    limit: { schema: z.number().int().min(1).max(largest).default(Math.min(USUAL_PAGE, largest)), about: words('How many at most.', 'Cuántos como máximo.') },
    cursor: { schema: z.string().max(LONGEST_CURSOR).optional(), about: words('Where to go on: `next` of the page before. It fits only the same question.', 'Dónde continuar: `next` de la página anterior. Solo vale para la misma consulta.') },
  }
}

/** `asked`: everything that decides what is listed and in which order. */
export function cursorOf(key: Json, asked: string): string {
  return Buffer.from(JSON.stringify([printOf(asked), key])).toString('base64url')
}

/** The key in a cursor; undefined where it is none, or of another question. */
export function keyIn(cursor: string, asked: string): Json | undefined {
  try {
    const read = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown
    if (!Array.isArray(read) || read.length !== 2 || read[0] !== printOf(asked)) return undefined
    return read[1] as Json
  } catch {
    return undefined
  }
}

function printOf(asked: string): string {
  return createHash('sha256').update(asked).digest('base64url').slice(0, 10)
}

/** A page of what is in order of its keys: those after `after`, at most `limit`. Keys are texts of which no two are the same. */
export function pageOf<T, V>(all: readonly T[], keyOf: (one: T) => string, { after, limit }: { readonly after: Json | null; readonly limit: number }, valueOf: (one: T) => V, order: 'rising' | 'falling' = 'rising'): { readonly page: readonly V[]; readonly next: Json | null; readonly total: number } {
  const isBeyond = (one: T) => typeof after !== 'string' || (order === 'rising' ? keyOf(one) > after : keyOf(one) < after)
  const sorted = all.toSorted((a, b) => { const [x, y] = [keyOf(a), keyOf(b)]; return (x < y ? -1 : x > y ? 1 : 0) * (order === 'rising' ? 1 : -1) })
  const left = sorted.filter(isBeyond)
  const page = left.slice(0, limit)
  const last = page.at(-1)
  return { page: page.map(valueOf), next: left.length > limit && last !== undefined ? keyOf(last) : null, total: all.length }
}
