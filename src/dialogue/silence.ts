// The silence procedure on a proposal, as the statements of the parties tell it. Whether silence was
// broken in time is decided by what the party that broke it claims of the time: it is that party's own
// signature which its silence would give, so nobody gains by another clock. Both nodes that hold the same
// acts tell the same story.
//
// The last second still counts: at `until` silence can be broken, in the second after it has passed.

import type { Hash, PartyId, StatementId } from '../record/index.ts'
import { readBy } from './read-by.ts'
import type { Citation, ProposalRow, RowReader, StatementRow } from './rows.ts'
import { STATEMENT_TYPES } from './statements/index.ts'
import type { AnswerKind, SilenceContent, SilenceStep } from './statements/index.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { findAnswer } from './views/answers.ts'

export const SILENCE_CODES = [
  /** Its moment has passed: what silence says is said. */
  'silence-over',
  /** Its moment has not come yet. */
  'silence-running',
  /** No such procedure is asked for, or it was called off. */
  'silence-unknown',
  /** This party has not accepted that its silence counts. */
  'silence-not-accepted',
  /** This party has accepted it, or broken it, already. */
  'silence-said',
  /** Somebody has broken it. */
  'silence-is-broken',
  'silence-public',
] as const
export type SilenceRuleCode = (typeof SILENCE_CODES)[number]

const OBJECTIONS: readonly AnswerKind[] = ['declined', 'reserved', 'countered']

type ContentOf<S extends SilenceStep> = Extract<SilenceContent, { silence: S }>

export interface SilenceWord<C extends SilenceContent = SilenceContent> {
  readonly statement: StatementId
  readonly made: Citation
  readonly content: C
}

/** Where a party is in a procedure. `asks`: it stands on the proposal, and asked or agreed before. */
/** What a party said, and when. */
export interface SilenceCause {
  readonly statement: StatementId
  readonly made: Citation
  /** What it gave as its reason; null where it gave none. */
  readonly reason: Bilingual | null
}

export interface SilenceSide {
  readonly party: PartyId
  readonly is: 'asks' | 'signed' | 'awaited' | 'accepted' | 'broken' | 'passed'
  /** What made it so; null where nothing was said. */
  readonly since: SilenceCause | null
  /** Broken by this party after the end: kept, and without effect. */
  readonly late: readonly SilenceCause[]
}

export interface SilenceProcedure {
  readonly asking: StatementId
  readonly made: Citation
  /** RFC 9557, as it was signed. */
  readonly until: string
  /** The same moment in UTC, whole seconds: what is compared. */
  readonly untilInstant: string
  readonly text: Bilingual | null
  /** Called off by who asked. */
  readonly isCalledOff: boolean
  /** Broken in time by some party. */
  readonly isBroken: boolean
  readonly sides: readonly SilenceSide[]
  readonly interpretations: readonly SilenceWord<ContentOf<'interpreted'>>[]
}

/** Every procedure asked for on a proposal, those called off too, oldest first. */
export function silencesOn(rows: RowReader, row: ProposalRow): readonly SilenceProcedure[] {
  const all = (rows.find('concerning', row.proposal) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(({ type }) => type === 'silence')
  const asked = all.flatMap((one) => wordIn(one, 'asked')).filter(({ made }) => row.parties.includes(made.party))
  return asked.map((word) => procedureOf(rows, row, word, all)).sort((a, b) => (a.made.at < b.made.at ? -1 : a.made.at > b.made.at ? 1 : a.made.sequence - b.made.sequence))
}

/** The procedures that are still asked for. */
export function liveSilences(rows: RowReader, row: ProposalRow): readonly SilenceProcedure[] {
  return silencesOn(rows, row).filter(({ isCalledOff }) => !isCalledOff)
}

/** Whether silence of this party would give its signature: it has accepted, and nobody has broken it. */
export function runsFor(procedure: SilenceProcedure, party: PartyId): boolean {
  return !procedure.isCalledOff && !procedure.isBroken && procedure.sides.some((side) => side.party === party && side.is === 'accepted')
}

/** The instant of a zoned time: `2027-03-31T18:00:00-06:00[America/Mexico_City]` → `2027-04-01T00:00:00Z`. */
export function instantOf(zoned: string): string {
  return Temporal.Instant.from(zoned.replace(/\[.*$/, '')).toString({ smallestUnit: 'second' })
}

/** Why a step can no longer, or not yet, be taken at this moment; null where time is not in its way. `now`: RFC 3339 UTC. */
export function judgeMoment(rows: RowReader, content: SilenceContent, replaces: StatementId | null, now: string): SilenceRuleCode | null {
  if (content.silence === 'asked') return now >= instantOf(content.until) ? 'silence-over' : replaces === null ? null : judgeTakingBack(rows, replaces, now)
  const asked = askedBy(rows, content.asking)
  if (asked === null) return 'silence-unknown'
  const isOver = now > instantOf(asked.content.until)
  switch (content.silence) {
    case 'accepted': case 'broken': return isOver ? 'silence-over' : null
    case 'passed': return isOver ? null : 'silence-running'
    case 'interpreted': return null
  }
}

/** The same of taking a step back: what silence has given is not taken away by a later word. */
export function judgeTakingBack(rows: RowReader, statement: StatementId, now: string): SilenceRuleCode | null {
  const row = rows.find('statement', statement)
  const word = row === undefined ? null : silenceWord(row)
  if (word === null || word.content.silence === 'interpreted') return null
  const asked = word.content.silence === 'asked' ? word.content : (askedBy(rows, word.content.asking)?.content ?? null)
  return asked !== null && now > instantOf(asked.until) ? 'silence-over' : null
}

/** Whether the first word of a proposal's procedure, by whoever asked, can be found under this hash. */
export function askedBy(rows: RowReader, asking: Hash): SilenceWord<ContentOf<'asked'>> | null {
  const row = rows.find('statement', asking)
  return row === undefined ? null : (wordIn(row, 'asked')[0] ?? null)
}

function procedureOf(rows: RowReader, row: ProposalRow, asked: SilenceWord<ContentOf<'asked'>>, all: readonly StatementRow[]): SilenceProcedure {
  const untilInstant = instantOf(asked.content.until)
  // What was taken back after the end was said until then.
  const stood = all.filter((one) => standsAt(rows, one, untilInstant))
  const of = <S extends SilenceStep>(step: S) => stood.flatMap((one) => wordIn(one, step)).filter(({ made, content }) => 'asking' in content && content.asking === asked.statement && row.parties.includes(made.party))
  const accepted = of('accepted').filter(({ made }) => made.at <= untilInstant)
  const broken = of('broken').map((word) => causeOf(word, word.content.reason))
  const inTime = [...broken.filter(({ made }) => made.at <= untilInstant), ...objectionsIn(rows, row, accepted, untilInstant)]
  const passed = of('passed')
  const sides = row.parties.map((party): SilenceSide => {
    const by = <W extends { readonly made: Citation }>(words: readonly W[]) => words.find(({ made }) => made.party === party) ?? null
    const late = broken.filter(({ made }) => made.party === party && made.at > untilInstant)
    const [through, objection, acceptance] = [by(passed), by(inTime), by(accepted)]
    if (party === asked.made.party) return { party, is: 'asks', since: causeOf(asked, asked.content.text), late }
    if (through !== null) return { party, is: 'passed', since: causeOf(through, null), late }
    if (objection !== null) return { party, is: 'broken', since: objection, late }
    const hasSigned = row.signed.some((one) => one.party === party) && !row.withdrawn.some((one) => one.party === party)
    if (hasSigned) return { party, is: 'signed', since: acceptance === null ? null : causeOf(acceptance, null), late }
    return { party, is: acceptance === null ? 'awaited' : 'accepted', since: acceptance === null ? null : causeOf(acceptance, null), late }
  })
  return {
    asking: asked.statement, made: asked.made, until: asked.content.until, untilInstant, text: asked.content.text,
    isCalledOff: !standsAt(rows, rows.find('statement', asked.statement), untilInstant), isBroken: inTime.length > 0, sides,
    interpretations: all.filter(({ replacedBy }) => replacedBy === null).flatMap((one) => wordIn(one, 'interpreted')).filter(({ content }) => content.asking === asked.statement),
  }
}

/** Who declines, reserves its answer or counters after it accepted is not silent: that breaks silence as a word of breaking it does. */
function objectionsIn(rows: RowReader, row: ProposalRow, accepted: readonly SilenceWord[], untilInstant: string): readonly SilenceCause[] {
  return (rows.find('concerning', row.proposal) ?? []).flatMap((id): readonly SilenceCause[] => {
    const statement = rows.find('statement', id)
    const answer = statement === undefined ? null : findAnswer(statement)
    const acceptance = accepted.find(({ made }) => made.party === answer?.made.party)
    const isObjection = answer !== null && acceptance !== undefined && OBJECTIONS.includes(answer.content.answer) && answer.made.sequence > acceptance.made.sequence && answer.made.at <= untilInstant
    return isObjection && standsAt(rows, statement, untilInstant) ? [{ statement: id, made: answer.made, reason: 'text' in answer.content ? answer.content.text : null }] : []
  })
}

function causeOf({ statement, made }: SilenceWord, reason: Bilingual | null): SilenceCause {
  return { statement, made, reason }
}

/** Whether a statement stood at that moment, as far as whoever took it back claims of the time. */
function standsAt(rows: RowReader, row: StatementRow | undefined, instant: string): boolean {
  if (row === undefined) return false
  const after = row.replacedBy === null ? undefined : rows.find('statement', row.replacedBy)
  return after === undefined || after.made.at > instant
}

function wordIn<S extends SilenceStep>(row: StatementRow, step: S): readonly SilenceWord<ContentOf<S>>[] {
  const word = silenceWord(row)
  return word !== null && word.content.silence === step ? [word as SilenceWord<ContentOf<S>>] : []
}

/** A statement read as a step of a silence procedure; null where it is none. */
export function silenceWord(row: StatementRow): SilenceWord | null {
  if (row.type !== 'silence' || row.content === null) return null
  const content = readBy(STATEMENT_TYPES.silence.schema, row.content) as SilenceContent | null
  return content === null ? null : { statement: row.statement, made: row.made, content }
}
