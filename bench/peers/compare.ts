// Whether an answer holds the plan: every text in both languages, and none besides. Nobody is measured on an error page,
// on an empty list or on half a plan.

import { createHash } from 'node:crypto'
import type { Bilingual } from '../../src/text/bilingual.ts'
import { LEVELS } from './plan.ts'
import type { Texts } from './plan.ts'

/** An answer that is not what was loaded: the run fails, since its numbers would say something else than their heading. */
export class Contradiction extends Error {}

/** Of one level, whatever the order: SHA-256 over the sorted texts. */
export function hashOf(texts: readonly Bilingual[]): string {
  return createHash('sha256').update(JSON.stringify(texts.map(lineOf).sort())).digest('hex')
}

/** What differs, in a sentence; null where the levels hold the same texts as often. */
export function findDifference(found: Texts, expected: Texts, levels: readonly (keyof Texts)[] = LEVELS): string | null {
  for (const level of levels) {
    if (hashOf(found[level]) === hashOf(expected[level])) continue
    const [has, should] = [found[level].map(lineOf), expected[level].map(lineOf)]
    const missing = should.find((line) => !has.includes(line))
    return `${has.length} ${level} instead of ${should.length}${missing === undefined ? '' : `; missing: ${missing.slice(0, 200)}`}`
  }
  return null
}

export function mustHold(what: string, found: Texts, expected: Texts, levels?: readonly (keyof Texts)[]): void {
  const difference = findDifference(found, expected, levels)
  if (difference !== null) throw new Contradiction(`${what}: ${difference}`)
}

/** Both languages in one line; white space told apart by nobody. */
function lineOf({ en = '', es = '' }: Bilingual): string {
  return [en, es].map((text) => text.replaceAll(/\s+/g, ' ').trim()).join(' | ')
}
