// List markers: (a) a) i) 1) and, at the start of a line, 1. a. and bullets. Unlike the other kinds they are compared in order.

import { mention } from './mention.ts'
import type { Kind, Mention } from './mention.ts'
import type { Marked } from './pair.ts'
import { romanValue } from './roman.ts'

const IN_PARENTHESES = /(?<=^|[\s;:,.\d(])\(?([a-zA-Z]|[ivx]{1,5}|[IVX]{1,5}|\d{1,2})\)(?=[\s(,;.]|$)/g
const AT_LINE_START = /(?<=^[ \t]{0,20})(?:(\d{1,2}|[a-zA-Z])[.]-?(?=[ \t])|[-–•*](?=[ \t]))/gm

export const ENUMERATION: Kind = {
  read({ rest }) {
    const candidates = [...rest.matchAll(IN_PARENTHESES), ...rest.matchAll(AT_LINE_START)]
      .map((match) => ({ marker: (match[1] ?? '•').toLowerCase(), written: match[0], start: match.index }))
      .sort((a, b) => a.start - b.start)
    return candidates.filter((one, index) => isInList(one.marker, candidates[index - 1]?.marker, candidates[index + 1]?.marker, one.written))
      .map((one): Mention => mention('enumeration', [`e:${one.marker}`], one.start, one.start + one.written.length, { isLoose: true }))
  },
}

/** A list begins with its first marker or has two that follow each other; `(2)` alone is a reference. */
function isInList(marker: string, before: string | undefined, after: string | undefined, written: string): boolean {
  if (marker === '•') return true
  const isFollowed = after !== undefined && follows(marker, after)
  const isBegun = before !== undefined && follows(before, marker)
  const isBare = !written.startsWith('(') || !/\d/.test(written)
  return isFollowed || isBegun || (isBare && (marker === 'a' || marker === 'i' || marker === '1'))
}

function follows(one: string, next: string): boolean {
  if (/^\d/.test(one)) return Number(next) - Number(one) === 1
  const isNextLetter = one.length === 1 && next.length === 1 && next.charCodeAt(0) - one.charCodeAt(0) === 1
  const isNextRoman = /^[ivx]+$/.test(one) && /^[ivx]+$/.test(next) && romanValue(next.toUpperCase()) - romanValue(one.toUpperCase()) === 1
  return isNextLetter || isNextRoman
}

/** Longer lists than this are compared up to their first difference only: time grows with the product. */
const MOST_CELLS = 250_000

/**
 * Where the markers of two texts differ, one couple for each place; the value is the whole list around it: `a b c` beside `a c`.
 * Null where a text has no list at all.
 */
export function compareEnumerations(first: readonly Mention[], second: readonly Mention[]): readonly (readonly [Marked | null, Marked | null])[] {
  const [one, other] = [markersOf(first), markersOf(second)]
  return differences(one, other).map(([at, there]) => [marked(one, at), marked(other, there)])
}

function markersOf(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((one) => one.code === 'enumeration')
}

/** Places where the two part, after the longest common sequence; places next to each other are one. */
function differences(one: readonly Mention[], other: readonly Mention[]): readonly (readonly [number, number])[] {
  const isAlike = (at: number, there: number): boolean => one[at]?.values[0] === other[there]?.values[0]
  let head = 0
  while (head < one.length && head < other.length && isAlike(head, head)) head += 1
  if (head === one.length && head === other.length) return []
  if ((one.length - head) * (other.length - head) > MOST_CELLS) return [[head, head]]
  const width = other.length + 1
  const common = new Uint32Array((one.length + 1) * width)
  for (let at = one.length - 1; at >= head; at -= 1) {
    for (let there = other.length - 1; there >= head; there -= 1) {
      common[at * width + there] = isAlike(at, there) ? (common[(at + 1) * width + there + 1] ?? 0) + 1
        : Math.max(common[(at + 1) * width + there] ?? 0, common[at * width + there + 1] ?? 0)
    }
  }
  const places: (readonly [number, number])[] = []
  let [at, there, isParted] = [head, head, false]
  while (at < one.length || there < other.length) {
    if (at < one.length && there < other.length && isAlike(at, there)) [at, there, isParted] = [at + 1, there + 1, false]
    else {
      const last = places.at(-1)
      const isNear = last !== undefined && at - last[0] <= 2 && there - last[1] <= 2
      if (!isParted && !isNear) places.push([at, there])
      isParted = true
      if (there >= other.length || (at < one.length && (common[(at + 1) * width + there] ?? 0) >= (common[at * width + there + 1] ?? 0))) at += 1
      else there += 1
    }
  }
  return places
}

/** The marker at a place, or the last one where the list is shorter, with its list. */
function marked(markers: readonly Mention[], at: number): Marked | null {
  const index = Math.min(at, markers.length - 1)
  const one = markers[index]
  if (one === undefined) return null
  let [from, to] = [index, index + 1]
  while (from > 0 && !isFirst(markers[from])) from -= 1
  while (to < markers.length && !isFirst(markers[to])) to += 1
  return { start: one.start, end: one.end, value: markers.slice(from, to).map(nameOf).join(' ') }
}

function isFirst(marker: Mention | undefined): boolean {
  return marker !== undefined && /^(?:a|i|1)$/.test(nameOf(marker))
}

function nameOf(marker: Mention): string {
  return (marker.values[0] ?? '').slice(2)
}
