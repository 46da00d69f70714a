// The brief in words: what the page and the paper both say, so that neither can say what the other
// does not. Here the view becomes sentences of one language; only the looks are left to either.

import type { BriefGroup, BriefLine, BriefView, LateLine } from '../../../dialogue/views/index.ts'
import type { Citation } from '../../../dialogue/rows.ts'
import { DELIVERY } from '../../../dialogue/statements/index.ts'
import type { Delivery } from '../../../dialogue/statements/index.ts'
import { itemPath, sectionPath, versionPath } from '../../../publication/routes.ts'
import type { Language } from '../../../text/bilingual.ts'
import { formatDate } from '../../../text/format.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { number } from '../../../text/messages/plural.ts'
import { LABELS } from '../../labels.ts'
import { plain } from '../../reading.ts'
import { openWords } from './open-words.ts'
import type { OpenWords } from './open-words.ts'
import { run, runsOf, shortened } from './run.ts'
import type { Run } from './run.ts'

export interface LineWords {
  /** Leads to the page of the commitment. */
  readonly number: readonly Run[]
  readonly title: readonly Run[]
  readonly owners: readonly Run[]
  /** Due date and readings; null where there are none. */
  readonly facts: string | null
  /** The version and the acts that it rests on; null where these are those of the plan. */
  readonly trace: string | null
}

export interface ReadingWords {
  readonly label: string
  readonly text: readonly Run[]
  readonly trace: string | null
}

export interface LateWords extends Omit<LineWords, 'facts'> {
  readonly state: string
  readonly readings: readonly ReadingWords[]
}

export interface GroupWords {
  readonly heading: string
  readonly count: string
  readonly empty: string | null
  /** Lines with a date or a reading. */
  readonly told: readonly LineWords[]
  /** The others, and what they are called where both stand together. */
  readonly label: string | null
  readonly quiet: readonly LineWords[]
  readonly more: string | null
}

export interface BriefContent {
  readonly heading: readonly Run[]
  readonly party: readonly Run[]
  readonly plan: readonly Run[]
  readonly day: string
  readonly meetings: readonly Run[]
  readonly figures: readonly { readonly label: string; readonly value: string; readonly alarming: boolean }[]
  readonly denominator: string
  readonly says: { readonly head: readonly string[]; readonly rows: readonly { readonly party: readonly Run[]; readonly cells: readonly string[] }[] }
  readonly late: { readonly heading: string; readonly empty: string | null; readonly items: readonly LateWords[]; readonly more: string | null }
  readonly open: { readonly heading: string; readonly empty: string | null; readonly items: readonly OpenWords[]; readonly more: string | null }
  readonly groups: readonly GroupWords[]
  readonly rule: string
  readonly basis: string
  readonly heads: readonly Run[]
}

const TITLE = 170
const REASON = 260
const NAME = 120
/** Of a hash: enough to find the act by. */
const SHOWN_OF_HASH = 16

/** `base` goes before every path: empty on a page, the address of the site on paper. */
export function briefContent(view: BriefView, language: Language, base: string): BriefContent {
  const words = MESSAGES[language].workspace.brief
  const { frame, commitments, late, open } = view
  const self = frame.parties.find(({ party }) => party === frame.self)
  const undated = view.schedule['no-date']
  return {
    heading: runsOf(frame.name, language, NAME), party: runsOf(self?.name ?? {}, language, NAME), plan: runsOf(view.plan.title, language, NAME),
    day: words.asOf(formatDate(view.asOf, language)), meetings: meetingRuns(view, language, base), figures: figuresOf(view, language),
    denominator: [
      words.denominator(commitments, shortened(plain(view.level.many, language), 40)),
      ...(view.datedAbove > 0 ? [words.datedAbove(view.datedAbove)] : []),
    ].join(' '),
    says: saysOf(view, language),
    late: {
      heading: words.late, empty: late.shown.length + late.leftOut === 0 ? words.lateNone(undated) : null,
      items: late.shown.map((line) => lateWords(view, line, language, base)), more: late.leftOut > 0 ? words.lateMore(late.leftOut) : null,
    },
    open: {
      heading: words.open, empty: open === null ? words.openPast : open.shown.length + open.leftOut === 0 ? words.openNone : null,
      items: (open?.shown ?? []).map((line) => openWords(view, line, language, base)), more: open !== null && open.leftOut > 0 ? words.openMore(open.leftOut) : null,
    },
    // A side that promised nothing is told so; that nothing is shared or unassigned needs no line.
    groups: view.groups.filter(({ kind, total }) => total > 0 || kind === 'own' || kind === 'other').map((group) => groupWords(view, group, language, base)),
    rule: words.rule, basis: words.basis(actsOf(view.agreedWith, language)), heads: headRuns(view, language, base),
  }
}

function figuresOf(view: BriefView, language: Language): BriefContent['figures'] {
  const words = MESSAGES[language].workspace.brief.figures
  const figure = (label: string, value: number, alarming = false) => ({ label, value: number(language, value), alarming: alarming && value > 0 })
  const { late, 'due-soon': soon, 'no-date': undated, delivered } = view.schedule
  return [
    figure(words.late, late, true), figure(words['due-soon'], soon), figure(words['no-date'], undated), figure(words.divergent, view.divergent, true), figure(words.delivered, delivered),
  ]
}

function saysOf(view: BriefView, language: Language): BriefContent['says'] {
  const words = MESSAGES[language].workspace.brief
  const values = [...DELIVERY].reverse()
  return {
    head: [words.side, ...values.map((value) => LABELS[language].delivery[value]), words.silent],
    rows: view.says.map(({ name, counts }) => ({ party: runsOf(name, language, NAME), cells: [...values, 'silent' as const].map((value) => number(language, counts[value])) })),
  }
}

function meetingRuns({ meetings, frame }: BriefView, language: Language, base: string): readonly Run[] {
  const { last, next } = meetings
  const words = MESSAGES[language].workspace.brief
  const named = (meeting: NonNullable<typeof last>, sentence: string) => [run(`${sentence} (`), ...runsOf(meeting.title, language, 90).map((one) => ({ ...one, href: base + itemPath(meeting.item, language) })), run('). ')]
  return [
    ...(last === null ? [run(`${words.neverMet} `)] : named(last, words.lastMeeting(formatDate(last.date, language)))),
    ...(next === null ? [run(`${words.noNext} `)] : named(next, words.nextMeeting(formatDate(next.date, language)))),
    ...dormancyRuns(meetings, frame, language),
  ]
}

/** Why it is dormant: what was said of it, each with its reason; or the calendar. */
function dormancyRuns({ dormancy }: BriefView['meetings'], frame: BriefView['frame'], language: Language): readonly Run[] {
  const words = MESSAGES[language].workspace.brief
  if (dormancy === null) return []
  if (dormancy.because === 'silence') return [run(words.dormant(formatDate(dormancy.since, language)))]
  return dormancy.declarations.flatMap(({ by, from, reason }) => {
    const party = frame.parties.find((one) => one.party === by)
    return [run(words.dormantBy(party === undefined ? null : shortened(plain(party.name, language), NAME), formatDate(from, language))), ...runsOf(reason, language, REASON), run(' ')]
  })
}

/** Beside the delay, which is counted as ever. */
function suspendedWords(view: BriefView, { suspended }: BriefLine, language: Language): readonly string[] {
  const words = MESSAGES[language].workspace.brief
  return suspended.map(({ suspension: { by, from, cause } }) => {
    const party = view.frame.parties.find((one) => one.party === by)
    return words.suspended(shortened(plain(party?.name ?? {}, language), NAME), formatDate(from, language), shortened(plain(cause, language), NAME))
  })
}

function lateWords(view: BriefView, line: LateLine, language: Language, base: string): LateWords {
  const words = MESSAGES[language].workspace.brief
  const { facts: _facts, ...named } = lineWords(view, line, language, base)
  const said = (sentence: typeof words.why) => ({ name, current }: LateLine['why'][number]): ReadingWords => {
    const party = shortened(plain(name, language), NAME)
    if (current === null) return { label: words.silence(party), text: [], trace: null }
    if (current.reason === null) return { label: words.readings(party, lower(current.delivery, language), current.made.sequence), text: [], trace: null }
    return { label: sentence(party, lower(current.delivery, language), formatDate(current.asOf, language)), text: runsOf(current.reason, language, REASON), trace: actsOf([current.made], language) }
  }
  return {
    ...named, state: [words.lateBy(line.due === null ? '' : formatDate(line.due, language), line.daysLate), ...suspendedWords(view, line, language)].join(' '),
    readings: [...line.why.map(said(words.why)), ...line.otherwise.map(said(words.otherwise))],
  }
}

function groupWords(view: BriefView, { kind, party, total, late, lines: { shown, leftOut } }: BriefGroup, language: Language, base: string): GroupWords {
  const words = MESSAGES[language].workspace.brief
  const lines = shown.map((line) => lineWords(view, line, language, base))
  const told = lines.filter(({ facts }) => facts !== null)
  return {
    heading: kind === 'other' ? words.other(shortened(plain(party?.name ?? {}, language), NAME)) : words[kind], count: words.groupCount(total, late),
    empty: total === 0 ? words.groupNone : total === late ? words.groupOnlyLate : null,
    told, label: told.length > 0 ? words.quiet : null, quiet: lines.filter(({ facts }) => facts === null), more: leftOut > 0 ? words.groupMore(leftOut) : null,
  }
}

function lineWords(view: BriefView, line: BriefLine, language: Language, base: string): LineWords {
  const words = MESSAGES[language].workspace.brief
  const acronyms = shortened(line.owners.map(({ acronym }) => acronym).join(', '), 60)
  const readings = line.readings.flatMap(({ party, current }) => (current === null ? [] : [words.readings(party, lower(current.delivery, language), current.made.sequence)]))
  const facts = [...(line.due === null ? [] : [words.dueOn(formatDate(line.due, language))]), ...suspendedWords(view, line, language), ...readings, ...(line.isDivergent ? [words.differ] : [])]
  const isAsAgreed = sameActs(line.agreed, view.agreedWith)
  return {
    number: [run(line.number, base + (isAsAgreed ? itemPath(line.item, language) : versionPath(line.item, line.version, language)))],
    title: runsOf(line.title, language, TITLE),
    owners: acronyms === '' ? [] : [run(line.ownersOf === null ? acronyms : words.ownersOf(acronyms, line.ownersOf))],
    facts: facts.length === 0 ? null : facts.join(' · '),
    trace: isAsAgreed ? null : words.trace(line.version, actsOf(line.agreed, language)),
  }
}

/** `acts MEX 57, USA 61`. */
function actsOf(citations: readonly Citation[], language: Language): string {
  const words = MESSAGES[language].workspace.brief
  return words.acts(citations.length, citations.map(({ party, sequence }) => words.head(party, sequence)).join(', '))
}

function headRuns(view: BriefView, language: Language, base: string): readonly Run[] {
  const words = MESSAGES[language].workspace.brief
  const heads = view.heads.flatMap(({ party, sequence, hash }, index) => [
    run(index === 0 ? ' ' : ', '), run(words.head(party, sequence), base + sectionPath('record', language)), run(` (${hash.slice(0, SHOWN_OF_HASH)}…)`),
  ])
  return [run(words.heads), ...heads, run('.')]
}

function lower(delivery: Delivery, language: Language): string {
  return LABELS[language].delivery[delivery].toLocaleLowerCase(language)
}

function sameActs(one: readonly Citation[], other: readonly Citation[]): boolean {
  return one.length === other.length && one.every(({ hash }, index) => hash === other[index]?.hash)
}
