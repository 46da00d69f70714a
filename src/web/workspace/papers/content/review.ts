// The mid-year review, in words: every commitment under where it stands, with room for the decision.

import type { ReviewRow, ReviewView } from '../../../../dialogue/views/index.ts'
import { run } from '../../brief/run.ts'
import type { Run } from '../../brief/run.ts'
import { alarming } from './composer.ts'
import type { Composer } from './composer.ts'
import type { Entry, Line, Section } from './paper.ts'

export function reviewLead({ subject, order, sinceCite, total }: ReviewView, composer: Composer): readonly Line[] {
  const { words } = composer
  const since = order.since === null || sinceCite === null ? composer.line([subject.cite], [run(words.review.neverMet)])
    : composer.line([sinceCite], composer.text(order.since.title, `${words.review.since(composer.day(order.since.date))} `))
  return [
    ...(order.commitments === null ? [] : [composer.line([subject.cite], [run(words.factSheet.counts(order.commitments, null))])]),
    composer.line([subject.cite], [run(words.review.statuses(order.counts, total))]), since, composer.line([subject.cite], [run(words.review.rule)], 'quiet'),
  ]
}

export function reviewSections(view: ReviewView, composer: Composer): readonly Section[] {
  const { words } = composer
  if (view.groups.length === 0) return [composer.section(words.review.items, [{ as: 'lines', lines: [composer.line([view.subject.cite], [run(words.review.none)], 'quiet')] }])]
  const above = view.above.map((one) => composer.entry(composer.line([one.cite], composer.titled(one)), one.since.map((report) => reportLine(report, composer))))
  return [
    ...(above.length === 0 ? [] : [composer.section(words.review.above, [{ as: 'entries', entries: above }])]),
    ...view.groups.map(({ status, rows }) => composer.section(words.review.status[status], [{ as: 'entries', entries: rows.map((row) => reviewEntry(row, composer)) }])),
  ]
}

function reportLine({ advance, cite }: ReviewRow['since'][number], composer: Composer): Line {
  const { words } = composer
  return composer.line([cite], composer.text(advance.text, `${words.review.reported(advance.made.party, advance.date === null ? words.undatedFact : composer.day(advance.date))} `))
}

function reviewEntry(row: ReviewRow, composer: Composer): Entry {
  const { words } = composer
  const late = row.schedule === 'late' && row.due !== null ? `${words.lateSince(composer.day(row.due), row.daysLate)}.` : row.due === null ? words.undated : words.due(composer.day(row.due))
  const lines: readonly Line[] = [
    composer.line([row.cite], [run(`${words.answering(composer.ownersOfAll(row))} ${late}`)], alarming(row.schedule === 'late')),
    ...row.suspensions.map((one) => composer.line([one.cite], suspensionRuns(one, composer), 'alarm')),
    ...row.readings.filter(({ party, current }) => current !== null || !row.silent.includes(party)).map((reading) => composer.readingLine(row, reading)),
    ...(row.isDivergent ? [composer.line([row.cite], [run(words.review.divergent)], 'alarm')] : []),
    ...row.since.map((report) => reportLine(report, composer)),
    ...(row.silent.length === 0 ? [] : [composer.line([row.cite], [run(words.review.silent(row.silent.join(', ')))], 'quiet')]),
    ...row.offers.map(({ cite, effect, fields }) => composer.line([cite], [run(effect === 'ended' ? words.review.offeredEnd(cite.party) : words.review.offeredChange(cite.party, composer.fields(fields)))])),
    composer.line([row.cite], [run(words.review.decision)]),
  ]
  return composer.entry(composer.line([row.cite], composer.titled(row)), lines, row.item)
}

export function suspensionRuns({ from, cause, effect, cite }: ReviewRow['suspensions'][number], composer: Composer): readonly [Run, ...Run[]] {
  return [...composer.text(cause, `${composer.words.suspended(cite.party, composer.day(from))} `), run(' '), ...composer.text(effect)]
}
