// Any two versions of a text, clause by clause: a page with an address of its own.

import { compareTexts, nameOfMoment, parseTextMoment, textAt, versionsOf } from '../../../dialogue/views/index.ts'
import type { PlacedClause, TextMoment } from '../../../dialogue/views/index.ts'
import type { CompareTextPage, VersionOption } from '../../../web/workspace/texts/models.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { columnsIn, headOf, readableFor, rollingOf } from './load.ts'

export async function showCompare(visit: Visit): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  const { rows } = running.node
  const rolling = rollingOf(visit)
  if (rolling === null) return null
  const choices = versionsOf(rows, rolling.text).map(({ name, is, made, status }): VersionOption => ({ name, is: is === 'agreed' ? 'now' : is, by: made.party, at: made.at, status }))
  // A day typed counts before what is chosen beside it.
  const [a, b] = (['a', 'b'] as const).map((side) => parseTextMoment(field(fields, `${side}.day`)) ?? parseTextMoment(field(fields, side)) ?? ({ is: side === 'a' ? 'first' : 'now' } as const)) as [TextMoment, TextMoment]
  const [before, after] = [textAt(rows, rolling.text, a), textAt(rows, rolling.text, b)]
  const said = readableFor(visit, rolling)
  const clauses = (all: readonly PlacedClause[]) => all.map((one) => ({ ...one, words: said(one.words) }))
  const lines = before === null || after === null ? null : compareTexts(clauses(before.clauses), clauses(after.clauses))
  const isWhole = field(fields, 'show') === 'all'
  const changed = lines?.filter((line) => line.before === null || line.after === null || line.isChanged || line.isMoved) ?? null
  const page: CompareTextPage = {
    ...(await frameFor(visit)), kind: 'compare-text', ...headOf(visit, rolling), columns: columnsIn(visit), languages: frame.languages, a: optionOf(a, choices), b: optionOf(b, choices),
    lines: isWhole ? lines : changed, same: (lines?.length ?? 0) - (changed?.length ?? 0), isWhole, choices,
  }
  return { page, status: lines === null ? 404 : 200 }
}

function optionOf(moment: TextMoment, choices: readonly VersionOption[]): VersionOption {
  const name = nameOfMoment(moment)
  const known = choices.find((one) => one.name === name)
  if (known !== undefined) return known
  const is = moment.is === 'said' ? 'proposal' : moment.is
  return { name, is, by: moment.is === 'act' ? moment.party : null, at: moment.is === 'day' ? moment.day : null, status: null }
}
