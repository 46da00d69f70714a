// How far two lists are linked: line by line, by group, and by what an occupation or a use asks for. A line is told to
// be covered wholly only by a link that is confirmed; what is agreed and not confirmed is told as that.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { countedLines } from './lists.ts'
import type { ListLine, LoadedList } from './lists.ts'
import type { AgreedLink } from './links.ts'
import { coverOf } from './relation.ts'
import type { Side } from './relation.ts'

/** `unconfirmed`: a link would cover it wholly and is not confirmed by both sides. `not`: agreed that nothing corresponds. `open`: no link. */
export const COVERED = ['whole', 'unconfirmed', 'part', 'not', 'open'] as const
export type Covered = (typeof COVERED)[number]

/** Links by the code that they name on one side. */
export function linksByCode(side: Side, links: readonly AgreedLink[]): ReadonlyMap<string, readonly AgreedLink[]> {
  const found = new Map<string, AgreedLink[]>()
  for (const link of links) {
    const code = link.content[side]
    if (code !== null) found.set(code, [...(found.get(code) ?? []), link])
  }
  return found
}

/** How far a line of a side is covered by the other list; the best of its links tells. */
export function coveredBy(side: Side, links: readonly AgreedLink[]): Covered {
  const told = links.map(({ content, state }): Covered => {
    const cover = coverOf(side, content.relation)
    return cover === 'whole' ? (state === 'confirmed' ? 'whole' : 'unconfirmed') : cover === 'part' ? 'part' : 'not'
  })
  return COVERED.find((one) => told.includes(one)) ?? 'open'
}

export type Counts = Readonly<Record<Covered, number>>

export interface GroupCounts {
  /** The heading; null for lines at the top of the list. */
  readonly code: string | null
  readonly title: Bilingual | null
  readonly lines: number
  readonly counts: Counts
}

/** Of every heading of a list, in its order: how many lines stand directly under it, and how far they are covered. */
export function countGroups(list: LoadedList, coveredOf: (code: string) => Covered): readonly GroupCounts[] {
  const groups = Map.groupBy(countedLines(list), ({ under }) => under)
  return [...groups].map(([code, lines]) => ({ code, title: code === null ? null : (list.lines?.get(code)?.title ?? null), lines: lines.length, counts: countAll(lines, coveredOf) }))
}

export function countAll(lines: readonly Pick<ListLine, 'code'>[], coveredOf: (code: string) => Covered): Counts {
  const counts = { whole: 0, unconfirmed: 0, part: 0, not: 0, open: 0 }
  for (const { code } of lines) counts[coveredOf(code)] += 1
  return counts
}

export interface UseGap {
  readonly use: string
  readonly title: Bilingual
  readonly sources: SettingsOf<'crosswalk'>['uses'][number]['sources']
  /** Every line of the second list that it asks for. */
  readonly asked: readonly { readonly code: string; readonly title: Bilingual | null; readonly covered: Covered; /** Lines of the first list that cover it wholly or in part. */ readonly by: readonly string[] }[]
  readonly counts: Counts
}

/** What an occupation or a use asks for, and how far the first list covers it. */
export function useGaps(uses: SettingsOf<'crosswalk'>['uses'], second: LoadedList, links: ReadonlyMap<string, readonly AgreedLink[]>): readonly UseGap[] {
  const coveredOf = (code: string) => coveredBy('second', links.get(code) ?? [])
  return uses.map(({ use, title, asks, sources }) => ({
    use, title, sources, counts: countAll(asks.map((code) => ({ code })), coveredOf),
    asked: asks.map((code) => ({
      code, title: second.lines?.get(code)?.title ?? null, covered: coveredOf(code),
      by: (links.get(code) ?? []).flatMap(({ content }) => (content.first !== null && content.relation !== 'none' ? [content.first] : [])),
    })),
  }))
}
