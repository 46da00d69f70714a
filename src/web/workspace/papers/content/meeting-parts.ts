// What the briefing book and the report share in words: decisions and what became of them, who sits at
// the table, open brackets, dated duties.

import type { PaperBracket, PaperDecision, PaperDuty, PaperSide, PaperText, RecordCite, Some } from '../../../../dialogue/views/index.ts'
import { isOwed } from '../../../../dialogue/views/index.ts'
import { findKind } from '../../../../dialogue/items/index.ts'
import { run } from '../../brief/run.ts'
import type { Run } from '../../brief/run.ts'
import { alarming } from './composer.ts'
import type { Composer } from './composer.ts'
import type { Entry, Line, Section } from './paper.ts'

/** A decision with what became of it. */
export function decisionEntry(decision: PaperDecision, composer: Composer): Entry {
  const { words } = composer
  const became = decision.became.flatMap((one): Line[] => [
    composer.line([one.cite, decision.cite], [run(`${words.decisions.became} `), ...composer.titled(one), run(` (${composer.ownersOfAll(one)}; ${one.due === null ? '' : `${composer.day(one.due)} · `}${composer.schedule(one.schedule)})`)], alarming(one.schedule === 'late')),
    ...one.readings.flatMap((reading) => (reading.current === null ? [] : [composer.readingLine(one, reading)])),
  ])
  const ended = decision.ended.map(({ cite, number, title }) => composer.line([cite, decision.cite], composer.text(title, `${words.decisions.ended(number)} `), 'quiet'))
  const none = decision.noCommitment === null ? [] : [composer.line([decision.cite], composer.text(decision.noCommitment, `${words.decisions.noCommitment} `), 'quiet')]
  const owed = isOwed(decision) ? [composer.line([decision.cite], [run(words.decisions.owed)], 'alarm')] : []
  return composer.entry(composer.line([decision.cite], composer.text(decision.words)), [...became, ...ended, ...none, ...owed])
}

export function tableSection(sides: readonly PaperSide[], heading: string, composer: Composer, nothing: Line): Section {
  const { words } = composer
  const rows = sides.flatMap(({ party, seats }) => seats.map(({ organisation, people, state, note, cites }) => {
    const office: readonly Run[] = organisation === null ? [run('–')] : [run(`${organisation.acronym} `), ...composer.text(organisation.title)]
    const names = people.flatMap((one, index): readonly Run[] => [...(index === 0 ? [] : [run('; ')]), ...composer.text(one)])
    const said: readonly Run[] = note === null ? [run(words.table.state[state])] : composer.text(note, `${words.table.state[state]} · `)
    return composer.row(cites, [[run(party.party)], office, names.length === 0 ? [run('–')] : names, said])
  }))
  const [first, ...others] = rows
  if (first === undefined) return composer.section(heading, [{ as: 'lines', lines: [nothing] }])
  return composer.section(heading, [{ as: 'table', caption: heading, head: [words.side, words.table.organisation, words.table.people, words.table.said], rows: [first, ...others] }])
}

/** One text: how many clauses stand, and what is open in it. */
export function textSection(text: PaperText, composer: Composer, level: 2 | 3): Section {
  const { words } = composer
  const lead = composer.line([text.cite], [run(text.brackets.length === 0 ? words.brackets.none(text.agreed) : words.brackets.open(text.brackets.length, text.agreed))])
  return composer.section(composer.text(text.ref.title, `${words.brackets.heading} `), [{ as: 'lines', lines: [lead] }, { as: 'entries', entries: text.brackets.map((bracket) => bracketEntry(bracket, composer)) }], level)
}

/** The words in force and every position on them, side by side in the order in which they were made. */
export function bracketEntry(bracket: PaperBracket, composer: Composer): Entry {
  const { words } = composer
  const name = findKind(bracket.item) === 'text' ? words.brackets.textItself : words.brackets.clause
  const offers = bracket.offers.map(({ cite, party, standing, words: offered }) => {
    const others = standing.filter((one) => one !== party)
    const by = others.length === 0 ? party : words.brackets.with(party, others.join(', '))
    return composer.line([cite], offered === null ? [run(words.brackets.strike(by))] : composer.text(offered, `${words.brackets.offers(by)} `))
  })
  const cites: Some<RecordCite> = [bracket.inForce?.cite ?? bracket.offers[0].cite]
  const head: Some<Run> = bracket.inForce === null ? [run(words.brackets.newWords(name))] : composer.text(bracket.inForce.words, `${words.brackets.inForce(name)} `)
  return composer.entry(composer.line(cites, head), offers)
}

export function dutyLines(duties: readonly PaperDuty[], composer: Composer): readonly Line[] {
  return duties.map(({ name, day, cite, meeting }) => composer.line([cite, meeting], composer.text(name, `${composer.day(day)}: `)))
}
