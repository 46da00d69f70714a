// The briefing book of one side, in words: topic by topic, with both readings beside each other and the
// side's own notes and fallbacks under what they are about.

import type { AnyCite, BookView, PaperBracket, PaperTopic, PrivateNotes, RecordCite, Some } from '../../../../dialogue/views/index.ts'
import { run } from '../../brief/run.ts'
import type { Run } from '../../brief/run.ts'
import { alarming } from './composer.ts'
import type { Composer } from './composer.ts'
import { bracketEntry, decisionEntry, dutyLines, tableSection } from './meeting-parts.ts'
import { noteLines } from './notes.ts'
import type { Block, Entry, Line, Row, Section } from './paper.ts'
import { suspensionRuns } from './review.ts'

export function bookLead({ meeting, texts }: BookView, notes: PrivateNotes, composer: Composer): readonly Line<AnyCite>[] {
  const { words } = composer
  const open = texts.reduce((sum, { brackets }) => sum + brackets.length, 0)
  return [
    composer.line([meeting.cite], composer.meeting(meeting)), composer.line([meeting.cite], [run(words.book.private)], 'private'),
    ...(texts.length === 0 ? [] : [composer.line([meeting.cite], [run(words.book.brackets(open, texts.length))])]), ...noteLines(notes, meeting.ref.item, composer),
  ]
}

export function bookSections(view: BookView, notes: PrivateNotes, composer: Composer): readonly Section<AnyCite>[] {
  const { words } = composer
  const nothing = (sentence: string): Line => composer.line([view.meeting.cite], [run(sentence)], 'quiet')
  const last = view.last.map(({ meeting, decisions }) => {
    const decided = decisions.filter(({ form }) => form === 'decision')
    const heading: Some<Run> = composer.text(meeting.ref.title, '', ` · ${composer.day(meeting.date)}`)
    return composer.section(heading, decided.length === 0 ? [{ as: 'lines', lines: [composer.line([meeting.cite], [run(words.book.nothingDecided)], 'quiet')] }] : [{ as: 'entries', entries: decided.map((one) => decisionEntry(one, composer)) }], 3)
  })
  return [
    composer.section(words.book.agenda, view.topics.length === 0 ? [{ as: 'lines', lines: [nothing(words.book.noAgenda)] }] : []),
    ...view.topics.map((topic, index) => topicSection(topic, index + 1, view, notes, composer)),
    ...view.texts.map((text) => composer.section<AnyCite>(composer.text(text.ref.title, `${words.brackets.heading} `), [
      { as: 'lines', lines: [composer.line([text.cite], [run(text.brackets.length === 0 ? words.brackets.none(text.agreed) : words.brackets.open(text.brackets.length, text.agreed))]), ...noteLines(notes, text.ref.item, composer)] },
      { as: 'entries', entries: text.brackets.map((bracket) => privateBracket(bracket, notes, composer)) },
    ])),
    composer.section(words.book.last, last.length === 0 ? [{ as: 'lines', lines: [nothing(words.book.neverMet)] }] : []), ...last,
    tableSection(view.table, words.book.roster, composer, nothing(words.book.nobody)),
    ...(view.duties.length === 0 ? [] : [composer.section(words.book.duties, [{ as: 'lines', lines: dutyLines(view.duties, composer) }])]),
  ]
}

function topicSection(topic: PaperTopic, place: number, view: BookView, notes: PrivateNotes, composer: Composer): Section<AnyCite> {
  const { words } = composer
  const { content, cite } = topic
  const asked = [words.book.aim[content.aim], ...(content.minutes === null ? [] : [words.book.minutes(content.minutes)]), content.from === null ? words.book.fromAll : words.book.from(content.from)].join(' · ')
  const [first, ...others] = topic.commitments.map((one) => stateRow(one, composer))
  const table: readonly Block<AnyCite>[] = first === undefined ? [] : [{ as: 'table', caption: words.book.readings, head: [words.annex.commitment, words.book.state, ...view.frame.parties.map(({ party }) => words.book.reading(party))], rows: [first, ...others] }]
  const beside: readonly Line<AnyCite>[] = [
    ...topic.commitments.flatMap(({ suspensions }) => suspensions.map((one) => composer.line([one.cite], suspensionRuns(one, composer), 'alarm'))),
    ...topic.more.map(({ cite: under, left }) => composer.line([under], [run(words.book.more(left))], 'quiet')),
    ...topic.others.map((one) => composer.line([one.cite], composer.text(one.ref.title))),
    ...[...new Set([...content.about, ...topic.commitments.map(({ item }) => item)])].flatMap((item) => noteLines(notes, item, composer)),
  ]
  return composer.section<AnyCite>(composer.text(content.title, `${place}. `), [{ as: 'lines', lines: [composer.line([cite], [run(asked)])] }, ...table, ...(beside.length === 0 ? [] : [{ as: 'lines' as const, lines: beside }])], 3)
}

/** Both readings beside each other, each resting on its act. */
function stateRow(one: PaperTopic['commitments'][number], composer: Composer): Row {
  const { words } = composer
  const state = one.schedule === 'late' && one.due !== null ? words.lateSince(composer.day(one.due), one.daysLate) : `${composer.dayOrNone(one.due)} · ${composer.schedule(one.schedule)}`
  const readings = one.readings.map((reading): readonly Run[] => (reading.current === null ? [run(composer.delivery(reading))] : reading.current.reason === null ? [run(composer.delivery(reading))] : composer.text(reading.current.reason, `${composer.delivery(reading)}: `)))
  const acts = one.readings.flatMap(({ current }): RecordCite[] => (current === null ? [] : [{ kind: 'act', party: current.made.party, sequence: current.made.sequence, hash: current.made.hash, about: one.item }]))
  return composer.row([one.cite, ...acts], [composer.titled(one), [run(one.isDivergent ? `${state} · ${words.book.differ}` : state)], ...readings], alarming(one.schedule === 'late' || one.isDivergent))
}

function privateBracket(bracket: PaperBracket, notes: PrivateNotes, composer: Composer): Entry<AnyCite> {
  const { head, lines, outcome } = bracketEntry(bracket, composer)
  return { head, lines: [...lines, ...noteLines(notes, bracket.item, composer)], outcome }
}
