// A hash as people read it on paper and type it back: sixteen groups of four. What is typed is taken as
// it was meant where that is beyond doubt (spaces, hyphens, capitals, the letter O for a zero), and a slip
// is told from another hash, so that nobody is sent away over one digit without being told which.

import type { Hash } from '../record/index.ts'

const GROUP = 4
const DIGITS = 64
/** Groups that may differ where it is a slip: with more, it is another hash. */
const MOST_SLIPS = 3

/** `9f86 d081 884c …` */
export function hashGroups(hash: Hash): readonly string[] {
  return hash.match(/.{1,4}/g) ?? []
}

/** Hexadecimal digits as they were meant; null where something stands there that no eye takes for a digit, or where there are more than a hash has. */
export function parseTypedHash(typed: string): string | null {
  const digits = typed.normalize('NFKC').toLowerCase().replace(/sha-?256\s*:?/g, '').replace(/[\s\p{Pd}.:·|]/gu, '').replaceAll('o', '0').replace(/[il]/g, '1')
  return /^[0-9a-f]+$/.test(digits) && digits.length <= DIGITS ? digits : null
}

export type HashMatch<K> =
  | { readonly outcome: 'match'; readonly known: K }
  /** Nearly one that is known: the groups, counted from one, that differ. */
  | { readonly outcome: 'slip'; readonly known: K; readonly groups: readonly number[] }
  | { readonly outcome: 'unknown' }
  /** Fewer digits than a hash has. */
  | { readonly outcome: 'short'; readonly digits: number }
  | { readonly outcome: 'unreadable' }

/** What was typed among the hashes that are known, the first of several equal ones. */
export function matchTypedHash<K extends { readonly hash: Hash }>(typed: string, known: readonly K[]): HashMatch<K> {
  const digits = parseTypedHash(typed)
  if (digits === null) return { outcome: 'unreadable' }
  if (digits.length < DIGITS) return { outcome: 'short', digits: digits.length }
  const exact = known.find(({ hash }) => hash === digits)
  if (exact !== undefined) return { outcome: 'match', known: exact }
  const near = known.map((one) => ({ one, groups: differingGroups(one.hash, digits) })).filter(({ groups }) => groups.length <= MOST_SLIPS).sort((a, b) => a.groups.length - b.groups.length)[0]
  return near === undefined ? { outcome: 'unknown' } : { outcome: 'slip', known: near.one, groups: near.groups }
}

function differingGroups(hash: string, digits: string): readonly number[] {
  return Array.from({ length: DIGITS / GROUP }, (_, index) => index).filter((index) => hash.slice(index * GROUP, (index + 1) * GROUP) !== digits.slice(index * GROUP, (index + 1) * GROUP)).map((index) => index + 1)
}
