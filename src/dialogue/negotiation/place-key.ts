// Keys by which clauses are ordered as plain text. Between any two different keys there is room for
// another, so that inserting or moving a clause changes that clause alone, and two sides that insert at
// once need no agreement about numbers. A key is a fraction in base 36 without its leading point
// (`i` is a half); it never ends in 0, so that no two keys mean the same place.
//
// The danger: halving a gap again and again makes keys longer. At the ends, where most clauses are
// added, a key is counted on instead; between two, 60 characters are room for some 300 insertions at one
// very place, and then there is none (null).

import { comparePlaces } from '../clean-text.ts'

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'
const BASE = 36
const LONGEST = 61
/** Digits in which the ends are counted on, and by how much. */
const COUNTED = 4
const STEP = 37

/** A key after `before` and before `after`; null ends are open. Null where there is no room, or `before` does not stand before `after`. */
export function placeBetween(before: string | null, after: string | null): string | null {
  if (before !== null && after !== null && comparePlaces(before, after) >= 0) return null
  const counted = after === null && before !== null ? countedOn(before) : before === null && after !== null ? countedBack(after) : null
  const key = counted ?? halfway(before ?? '', after)
  return key.length > LONGEST ? null : key
}

/** `count` keys between two, in order and evenly apart; null where there is not room for all. */
export function placesBetween(before: string | null, after: string | null, count: number): readonly string[] | null {
  if (count === 0) return []
  if (after === null && before !== null) {
    const keys: string[] = []
    for (let last: string | null = before; keys.length < count;) {
      last = placeBetween(last, null)
      if (last === null) return null
      keys.push(last)
    }
    return keys
  }
  const middle = placeBetween(before, after)
  if (middle === null) return null
  const below = Math.floor((count - 1) / 2)
  const [left, right] = [placesBetween(before, middle, below), placesBetween(middle, after ?? null, count - 1 - below)]
  return left === null || right === null ? null : [...left, middle, ...right]
}

/** A whole new order: `count` keys. */
export function freshPlaces(count: number): readonly string[] {
  const digits = Math.max(1, Math.ceil(Math.log(count + 1) / Math.log(BASE))) + 1
  const step = Math.floor(BASE ** digits / (count + 1))
  return Array.from({ length: count }, (_, index) => written((index + 1) * step, digits))
}

/** The last digits must not be 0: the next number says the same place. */
function written(value: number, digits: number): string {
  const number = value % BASE === 0 ? value + 1 : value
  return number.toString(BASE).padStart(digits, '0')
}

function countedOn(before: string): string | null {
  const next = head(before) + STEP
  return next >= BASE ** COUNTED ? null : written(next, COUNTED)
}

function countedBack(after: string): string | null {
  const next = head(after) - STEP
  return next <= 0 ? null : written(next, COUNTED)
}

function head(key: string): number {
  return parseInt(key.slice(0, COUNTED).padEnd(COUNTED, '0'), BASE)
}

/** The shortest key in the middle: where the first digits leave no room, the next decide. */
function halfway(before: string, after: string | null): string {
  let shared = ''
  for (let place = 0; ; place += 1) {
    const low = DIGITS.indexOf(before[place] ?? '0')
    const high = after === null || place >= after.length ? BASE : DIGITS.indexOf(after[place] ?? '0')
    if (low === high) {
      shared += DIGITS[low] ?? ''
      continue
    }
    const middle = (low + high) >> 1
    if (middle > low) return shared + (DIGITS[middle] ?? '')
    // The digits are neighbours: this key keeps the lower one, and the other end is open from here on.
    return shared + (DIGITS[low] ?? '') + halfway(before.slice(place + 1), null)
  }
}
