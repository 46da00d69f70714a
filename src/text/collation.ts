// Several wordings of one passage laid over each other, as a critical edition does: the words in their
// order, and of each run which wordings have it. Whoever keeps the runs of one wording reads exactly that
// wording, to the letter: nothing is lost by laying them together.

import type { LanguageTag } from './bilingual.ts'
import { diffWords } from './difference.ts'

/** Words that stand together in the same wordings. */
export interface Run {
  readonly text: string
  /** The places of these wordings in the list, ascending; never empty. */
  readonly in: readonly number[]
}

/** What a wording leaves out of the first, and what it puts in where. */
interface Against {
  readonly removed: readonly (readonly [start: number, end: number])[]
  readonly added: ReadonlyMap<number, string>
  /** Offsets into the first at which a run may begin or end. */
  readonly cuts: readonly number[]
}

/** The first wording is the one that the others are read against: what two others share and it lacks is one run only where they put it at one place. */
export function collate(wordings: readonly string[], language: LanguageTag): readonly Run[] {
  const [first = '', ...others] = wordings
  const against = others.map((other) => readAgainst(first, other, language))
  const cuts = [...new Set([0, first.length, ...against.flatMap((one) => one.cuts)])].sort((a, b) => a - b)
  const runs = cuts.flatMap((start, index): Run[] => {
    const end = cuts[index + 1]
    const kept = end === undefined ? [] : [0, ...against.flatMap(({ removed }, place) => (removed.some(([from, to]) => from <= start && end <= to) ? [] : [place + 1]))]
    return [...insertedAt(against, start), ...(end === undefined ? [] : [{ text: first.slice(start, end), in: kept }])]
  })
  return joined(runs)
}

function readAgainst(first: string, other: string, language: LanguageTag): Against {
  const removed: (readonly [number, number])[] = []
  const added = new Map<number, string>()
  const cuts: number[] = []
  let at = 0
  for (const { kind, text } of diffWords(first, other, language)) {
    cuts.push(at)
    if (kind === 'added') {
      added.set(at, text)
      continue
    }
    if (kind === 'removed') removed.push([at, at + text.length])
    at += text.length
  }
  return { removed, added, cuts }
}

/** What the wordings put in at one place; the same words of several are one run. */
function insertedAt(against: readonly Against[], offset: number): readonly Run[] {
  const byText = new Map<string, number[]>()
  for (const [place, { added }] of against.entries()) {
    const text = added.get(offset)
    if (text === undefined) continue
    byText.set(text, [...(byText.get(text) ?? []), place + 1])
  }
  return [...byText].map(([text, places]) => ({ text, in: places }))
}

function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = []
  for (const run of runs.filter(({ text }) => text !== '')) {
    const last = all.at(-1)
    if (last !== undefined && last.in.join() === run.in.join()) all[all.length - 1] = { text: last.text + run.text, in: last.in }
    else all.push(run)
  }
  return all
}

/** Of the wording that shares least with all the others, the share of its letters that not every one has, from 0 to 1. */
export function disputedShare(runs: readonly Run[], wordings: number): number {
  const letters = (some: readonly Run[]) => some.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
  const shares = Array.from({ length: wordings }, (_, place) => {
    const own = runs.filter((run) => run.in.includes(place))
    const all = letters(own)
    return all === 0 ? 0 : letters(own.filter((run) => run.in.length < wordings)) / all
  })
  return Math.max(0, ...shares)
}
