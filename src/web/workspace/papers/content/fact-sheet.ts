// The fact sheet of a pillar, in words: promised, done, next. Said and context stand apart, and so do
// figures of each nature.

import { countCommitments } from '../../../../dialogue/views/index.ts'
import type { FactSheetView, PaperAdvance, PaperCommitment, PaperFigure } from '../../../../dialogue/views/index.ts'
import type { Figure } from '../../../../dialogue/items/index.ts'
import { DELIVERY } from '../../../../dialogue/statements/index.ts'
import { MESSAGES } from '../../../../text/messages/index.ts'
import { number } from '../../../../text/messages/plural.ts'
import { LABELS } from '../../../labels.ts'
import { run } from '../../brief/run.ts'
import type { Run } from '../../brief/run.ts'
import { alarming } from './composer.ts'
import type { Composer } from './composer.ts'
import type { Block, Entry, Line, Section } from './paper.ts'

const NATURES = ['target', 'result', 'pledge', 'context'] as const satisfies readonly Figure['nature'][]
/** Links shown with one fact. */
const SHOWN_SOURCES = 5

export function factSheetLead({ subject, commitments, promised }: FactSheetView, composer: Composer): readonly Line[] {
  const { words } = composer
  const aim = subject.aim === null ? [] : [composer.line([subject.cite], composer.text(subject.aim))]
  if (commitments === null) return aim
  const late = promised.filter(({ schedule }) => schedule === 'late').length
  return [
    ...aim, composer.line([subject.cite], [run(words.factSheet.counts(countCommitments(commitments), commitments.changed.length))]),
    ...(late === 0 ? [] : [composer.line([subject.cite], [run(words.factSheet.late(late))], 'alarm')]),
  ]
}

export function factSheetSections(view: FactSheetView, composer: Composer): readonly Section[] {
  const { words } = composer
  const nothing = (sentence: string): Block => ({ as: 'lines', lines: [composer.line([view.subject.cite], [run(sentence)], 'quiet')] })
  const advances = (heading: string, list: readonly PaperAdvance[], none: string | null) =>
    list.length > 0 ? [composer.section(heading, [{ as: 'entries', entries: list.map((one) => advanceEntry(one, composer)) }])] : none === null ? [] : [composer.section(heading, [nothing(none)])]
  return [
    ...deliverySection(view, composer),
    composer.section(words.factSheet.promised, [view.promised.length === 0 ? nothing(words.factSheet.nothingPromised) : { as: 'entries', entries: view.promised.map((one) => promiseEntry(one, composer)) }]),
    ...advances(words.factSheet.done, view.done, words.factSheet.nothingDone),
    composer.section(words.factSheet.next, [{ as: 'lines', lines: nextLines(view, composer) }]),
    ...NATURES.filter((nature) => nature !== 'context').flatMap((nature) => figureSection(view.figures[nature], nature, composer)),
    ...advances(words.factSheet.said, view.said, null),
    ...advances(words.factSheet.context, view.context, null),
    ...figureSection(view.figures.context, 'context', composer),
  ]
}

/** What each side says of the frozen set: the denominator never shrinks. */
function deliverySection({ commitments, frame, subject }: FactSheetView, composer: Composer): readonly Section[] {
  const { words, language } = composer
  if (commitments === null || commitments.original === 0) return []
  const values = [...DELIVERY].reverse()
  const rows = frame.parties.flatMap(({ party }) => {
    const counts = commitments.delivery.find((one) => one.party === party)?.counts
    return counts === undefined ? [] : [composer.row([subject.cite], [[run(party)], ...[...values, 'unsaid' as const].map((value) => [run(number(language, counts[value]))])])]
  })
  const [first, ...others] = rows
  const head = [words.side, ...values.map((value) => LABELS[language].delivery[value]), MESSAGES[language].labels.notAssessed] as const
  return first === undefined ? [] : [composer.section(words.factSheet.delivery, [{ as: 'table', caption: words.factSheet.deliveryOf(commitments.original, commitments.withdrawn.length + commitments.superseded.length), head: [head[0], ...head.slice(1)], rows: [first, ...others] }])]
}

function promiseEntry(commitment: PaperCommitment, composer: Composer): Entry {
  const { words } = composer
  const { cite, aim, due, target, origin, schedule } = commitment
  return composer.entry(composer.line([cite], composer.titled(commitment)), [
    ...(aim === null ? [] : [composer.line([cite], composer.text(aim))]),
    composer.line([cite], [run(words.answering(composer.ownersOfAll(commitment))), run(' '), run(due === null ? words.undated : words.due(composer.day(due)))], alarming(schedule === 'late')),
    ...(target === null ? [] : [composer.line([cite], composer.figure(target))]),
    ...(origin === null ? [] : [composer.line([origin.cite], origin.words === null ? [run(words.decidedThere)] : composer.text(origin.words, `${words.decidedThere}: `), 'quiet')]),
  ])
}

function advanceEntry({ advance, number: of, cites }: PaperAdvance, composer: Composer): Entry {
  const { words } = composer
  const dated = advance.date === null ? words.undatedFact : composer.day(advance.date)
  const sources = advance.sources.slice(0, SHOWN_SOURCES).flatMap(({ url, note }): Run[] => {
    const shown: readonly Run[] = url === null ? [] : [run(url, url)]
    return [...shown, ...(note === null ? [] : [...(shown.length > 0 ? [run(' ')] : []), ...composer.text(note)]), run('. ')]
  })
  const sourceLine = sources.length === 0 ? composer.line(cites, [run(words.noSource)], 'quiet') : composer.line(cites, [run(`${words.source} `), ...sources], 'quiet')
  const figure = advance.figure === null ? [] : [composer.line(cites, composer.figure(advance.link === 'context' ? { ...advance.figure, nature: 'context' } : advance.figure))]
  return composer.entry(composer.line(cites, composer.text(advance.text, `${dated} · ${advance.made.party} · ${of}: `)), [...figure, sourceLine])
}

function nextLines({ next, subject }: FactSheetView, composer: Composer): readonly Line[] {
  const { words } = composer
  if (next.length === 0) return [composer.line([subject.cite], [run(words.factSheet.nothingNext)], 'quiet')]
  const dated = next.filter(({ due }) => due !== null)
  const undated = next.length - dated.length
  return [
    ...dated.map((one) => composer.line([one.cite], [run(`${one.schedule === 'late' ? `${words.lateSince(composer.dayOrNone(one.due), one.daysLate)}:` : words.dueBy(composer.dayOrNone(one.due))} `), ...composer.titled(one)], alarming(one.schedule === 'late'))),
    ...(undated === 0 ? [] : [composer.line([subject.cite], [run(words.factSheet.undated(undated))], 'quiet')]),
  ]
}

function figureSection(figures: readonly PaperFigure[], nature: Figure['nature'], composer: Composer): readonly Section[] {
  const { words, language } = composer
  const heading = words.factSheet.figures[nature]
  const [first, ...others] = figures.map((one) => composer.row(one.cites, [composer.figure(one.figure), [run(`${one.number} `), ...composer.text(one.words)], [run(one.date === null ? words.undatedFact : composer.day(one.date))]]))
  return first === undefined ? [] : [composer.section(heading, [{ as: 'table', caption: words.factSheet.figureCount(figures.length, LABELS[language].figureNature[nature]), head: [words.factSheet.figure, words.factSheet.ofWhat, words.factSheet.date], rows: [first, ...others] }])]
}
