// From a view to a paper in words, kind by kind.

import type { AnnexView, AnyCite, BookView, FactSheetView, PaperMoment, PaperPart, PrivateNotes, ReportView, ReviewView } from '../../../../dialogue/views/index.ts'
import { momentText } from '../../../../dialogue/views/index.ts'
import type { Citation } from '../../../../dialogue/rows.ts'
import { sectionPath } from '../../../../publication/routes.ts'
import type { Bilingual } from '../../../../text/bilingual.ts'
import { plain } from '../../../reading.ts'
import { run } from '../../brief/run.ts'
import type { Run } from '../../brief/run.ts'
import { workspacePath } from '../../routes.ts'
import type { PaperCount } from '../../../../instruments/indicators/papers.ts'
import { annexSections } from './annex.ts'
import { bookLead, bookSections } from './book.ts'
import { Composer } from './composer.ts'
import type { Manner } from './composer.ts'
import { countSections } from './counts.ts'
import { factSheetLead, factSheetSections } from './fact-sheet.ts'
import { PAPER_AUDIENCES } from './paper.ts'
import type { Line, PaperContent, PaperKind, Section, SideContent } from './paper.ts'
import { ownReportSections, reportLead, reportSections } from './report.ts'
import { reviewLead, reviewSections } from './review.ts'

/** What both sides may read is one type, what only one side may read another; notes go with the second. */
export type SharedPaper =
  | { readonly kind: 'annex'; readonly view: AnnexView }
  | { readonly kind: 'fact-sheet'; readonly view: FactSheetView; readonly counts: readonly PaperCount[] }
  | { readonly kind: 'review'; readonly view: ReviewView; readonly counts: readonly PaperCount[] }
  | { readonly kind: 'report'; readonly view: ReportView }
export type SidePaper =
  | { readonly kind: 'briefing-book'; readonly view: BookView; readonly notes: PrivateNotes }
  | { readonly kind: 'own-report'; readonly view: ReportView; readonly notes: PrivateNotes }
export type AnyPaper = SharedPaper | SidePaper

/** Of which moment, and under which name its address has it. */
export interface PaperStamp {
  readonly name: string
  readonly moment: PaperMoment
  readonly heads: readonly Citation[]
}

/** Of a hash: enough to find the act by. */
const SHOWN_OF_HASH = 16

export function sharedContent(paper: SharedPaper, stamp: PaperStamp, manner: Omit<Manner, 'audience'>): PaperContent {
  const composer = new Composer({ ...manner, audience: PAPER_AUDIENCES[paper.kind] })
  const subject = subjectOf(paper)
  const around = frameOf(paper.kind, subject, paper.view, stamp, composer, manner.base)
  const [lead, sections] = sharedParts(paper, composer)
  return { ...around, lead, sections }
}

export function sideContent(paper: SidePaper, stamp: PaperStamp, manner: Omit<Manner, 'audience'>): SideContent {
  const composer = new Composer({ ...manner, audience: 'side' })
  const around = frameOf(paper.kind, subjectOf(paper), paper.view, stamp, composer, manner.base)
  const [lead, sections]: readonly [readonly Line<AnyCite>[], readonly Section<AnyCite>[]] = paper.kind === 'briefing-book'
    ? [bookLead(paper.view, paper.notes, composer), bookSections(paper.view, paper.notes, composer)] : [reportLead(paper.view, composer), ownReportSections(paper.view, paper.notes, composer)]
  return { ...around, lead, sections }
}

export function isShared(paper: AnyPaper): paper is SharedPaper {
  return PAPER_AUDIENCES[paper.kind] !== 'side'
}

function sharedParts(paper: SharedPaper, composer: Composer): readonly [readonly Line[], readonly Section[]] {
  switch (paper.kind) {
    case 'annex': return [annexLead(paper.view, composer), annexSections(paper.view, composer)]
    case 'fact-sheet': return [factSheetLead(paper.view, composer), [...factSheetSections(paper.view, composer), ...countSections(paper.counts, composer)]]
    case 'review': return [reviewLead(paper.view, composer), [...reviewSections(paper.view, composer), ...countSections(paper.counts, composer)]]
    case 'report': return [reportLead(paper.view, composer), reportSections(paper.view, composer)]
  }
}

function annexLead({ subject, date, place, total }: AnnexView, composer: Composer): readonly Line[] {
  const where: readonly Run[] = place === null ? [] : [run(' · '), ...composer.text(place)]
  return [composer.line([subject.cite], [run(`${composer.words.annex.count(total)}${date === null ? '' : ` · ${composer.day(date)}`}`), ...where])]
}

/** The title of what a paper is about, with its number where it has one. */
export function subjectOf(paper: AnyPaper): { readonly title: Bilingual; readonly number: string | null } {
  if (paper.kind === 'report' || paper.kind === 'own-report' || paper.kind === 'briefing-book') return { title: paper.view.meeting.ref.title, number: null }
  return { title: paper.view.subject.title, number: paper.kind === 'annex' ? null : paper.view.subject.number }
}

/** Everything but what it says: of what, for whom, of which moment, and how to make it again. */
function frameOf(kind: PaperKind, { title, number }: ReturnType<typeof subjectOf>, view: { readonly frame: AnyPaper['view']['frame'] } & Partial<PaperPart>, stamp: PaperStamp, composer: Composer, base: string): Omit<PaperContent, 'lead' | 'sections'> {
  const { words, language } = composer
  const before = number === null ? '' : `${number} `
  const acronym = plain(view.frame.acronym, language)
  const part = view.parts !== undefined && view.parts > 1 ? words.parts(view.part ?? 1, view.parts, view.total ?? 0) : null
  const heads = stamp.heads.flatMap(({ party, sequence, hash }, index): readonly Run[] => [
    run(index === 0 ? ' ' : ', '), run(words.head(party, sequence), base + sectionPath('record', language)), run(` (${hash.slice(0, SHOWN_OF_HASH)}…)`),
  ])
  const path = permanentPath(stamp, language) + (part === null ? '' : `&part=${view.part}`)
  return {
    title: words.documentTitle(words.kinds[kind], `${before}${plain(title, language)}`, acronym, composer.day(stamp.moment.day)),
    kicker: [run(`${words.kinds[kind]} · `), ...composer.text(view.frame.name), run(` · ${words.asOf(composer.day(stamp.moment.day))} · ${words.audiences[PAPER_AUDIENCES[kind]]}`)],
    heading: composer.text(title, before), part,
    made: [[run(words.rule)], [run(words.madeFrom), ...heads, run('.')], [run(`${words.again} `), run(path, base + path)]],
  }
}

/** The address at which this very paper is made again. */
export function permanentPath({ name, moment }: Pick<PaperStamp, 'name' | 'moment'>, language: Manner['language']): string {
  return `${workspacePath('paper', language, name)}?at=${momentText(moment.places)}&day=${moment.day}`
}

