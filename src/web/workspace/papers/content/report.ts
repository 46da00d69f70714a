// The report after a meeting, in words. Its shared form is made of what both sides hold and has no place for
// anything else; the side's own form is the same with the notes of that side after it.

import type { AnyCite, PrivateNotes, ReportView } from '../../../../dialogue/views/index.ts'
import { isOwed } from '../../../../dialogue/views/index.ts'
import { run } from '../../brief/run.ts'
import { alarming } from './composer.ts'
import type { Composer } from './composer.ts'
import { decisionEntry, dutyLines, tableSection, textSection } from './meeting-parts.ts'
import { noteLines } from './notes.ts'
import type { Line, Section } from './paper.ts'

export function reportLead({ meeting, summary, minutes }: ReportView, composer: Composer): readonly Line[] {
  const { words } = composer
  return [
    composer.line([meeting.cite], composer.meeting(meeting)),
    ...(summary === null ? [] : [composer.line([meeting.cite], composer.text(summary))]),
    ...(minutes === null ? [composer.line([meeting.cite], [run(words.report.noMinutes)], 'alarm')] : []),
  ]
}

export function reportSections(view: ReportView, composer: Composer): readonly Section[] {
  const { words } = composer
  const nothing = (sentence: string): Line => composer.line([view.meeting.cite], [run(sentence)], 'quiet')
  const decided = view.decisions.filter(({ form }) => form === 'decision')
  const notes = view.decisions.filter(({ form }) => form === 'note')
  return [
    composer.section(words.report.decided, decided.length === 0 ? [{ as: 'lines', lines: [nothing(words.report.nothingDecided)] }] : [{ as: 'entries', entries: decided.map((one) => decisionEntry(one, composer)) }]),
    ...(notes.length === 0 ? [] : [composer.section(words.report.noted, [{ as: 'lines', lines: notes.map((one) => composer.line([one.cite], composer.text(one.words))) }])]),
    tableSection(view.table, words.report.attendance, composer, nothing(words.report.nobody)),
    composer.section(words.report.open, [{ as: 'lines', lines: openLines(view, composer) }]),
    ...view.openTexts.map((text) => textSection(text, composer, 3)),
    composer.section(words.report.next, [{ as: 'lines', lines: nextLines(view, composer) }]),
  ]
}

/** The same, with what this side keeps for itself about the meeting and what came of it. */
export function ownReportSections(view: ReportView, notes: PrivateNotes, composer: Composer): readonly Section<AnyCite>[] {
  const items = [view.meeting.ref.item, ...view.decisions.flatMap(({ became }) => became.map(({ item }) => item))]
  const lines = [...new Set(items)].flatMap((item) => noteLines(notes, item, composer))
  return [...reportSections(view, composer), ...(lines.length === 0 ? [] : [composer.section<AnyCite>(composer.words.ownNotes, [{ as: 'lines', lines }])])]
}

function openLines(view: ReportView, composer: Composer): readonly Line[] {
  const { words } = composer
  const owed = view.decisions.filter(isOwed).map((one) => composer.line([one.cite], composer.text(one.words, `${words.decisions.owed} `), 'alarm'))
  const texts = view.openTexts.map((text) => composer.line([text.cite], composer.text(text.ref.title, `${words.brackets.open(text.brackets.length, text.agreed)} `)))
  return owed.length + texts.length === 0 ? [composer.line([view.meeting.cite], [run(words.report.nothingOpen)], 'quiet')] : [...owed, ...texts]
}

function nextLines(view: ReportView, composer: Composer): readonly Line[] {
  const { words } = composer
  const { next } = view
  const meeting = next === null ? [composer.line([view.meeting.cite], [run(words.report.noNext)], 'quiet')] : [composer.line([next.cite], [...composer.text(next.ref.title), run(' · '), ...composer.meeting(next)])]
  const dues = view.dues.map((one) => composer.line([one.cite], [run(`${words.dueBy(composer.dayOrNone(one.due))} `), ...composer.titled(one)], alarming(one.schedule === 'late')))
  return [...meeting, ...dutyLines(view.duties, composer), ...dues]
}
