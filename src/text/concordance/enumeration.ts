// List markers: (a) a) i) 1) and, at the start of a line, 1. a. and bullets. Unlike the other kinds they are compared in order.

import type { Finding, Found } from './finding.ts'
import { mention } from './mention.ts'
import type { Kind, Mention } from './mention.ts'
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

/** One finding at the first marker that differs; its values are the whole sequences. */
export function compareEnumerations(first: readonly Mention[], second: readonly Mention[], found: (one: Mention, side: 0 | 1, value: string) => Found,
  finding: (first: Found | null, second: Found | null) => Finding): readonly Finding[] {
  const [one, other] = [markersOf(first), markersOf(second)]
  const length = Math.max(one.length, other.length)
  let at = 0
  while (at < length && one[at]?.values[0] === other[at]?.values[0]) at += 1
  if (at === length) return []
  return [finding(place(one, at, 0, found), place(other, at, 1, found))]
}

function markersOf(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((one) => one.code === 'enumeration')
}

/** The marker at the first difference, or the last one where the list is shorter. */
function place(markers: readonly Mention[], at: number, side: 0 | 1, found: (one: Mention, side: 0 | 1, value: string) => Found): Found | null {
  const one = markers[at] ?? markers.at(-1)
  return one === undefined ? null : found(one, side, markers.map((marker) => (marker.values[0] ?? '').slice(2)).join(' '))
}
