// What all papers share in words: how a citation, a date, an office and a reading are written.

import type { ActCite, AnyCite, PaperCommitment, PaperMeeting, Some } from '../../../../dialogue/views/index.ts'
import type { Reading, Schedule } from '../../../../dialogue/views/index.ts'
import { findKind, isHeldBack } from '../../../../dialogue/items/index.ts'
import type { Figure } from '../../../../dialogue/items/index.ts'
import { itemPath, versionPath } from '../../../../publication/routes.ts'
import type { Bilingual, Language } from '../../../../text/bilingual.ts'
import { formatDate, formatNumber, formatZonedTime } from '../../../../text/format.ts'
import { MESSAGES } from '../../../../text/messages/index.ts'
import { LABELS } from '../../../labels.ts'
import { plain } from '../../../reading.ts'
import { run, runsOf } from '../../brief/run.ts'
import type { Run } from '../../brief/run.ts'
import { biographyKey } from '../../finding/routes.ts'
import { workspacePath } from '../../routes.ts'
import type { Cited, Entry, Line, PaperAudience, Row, Section, Tone } from './paper.ts'

export type PaperWords = (typeof MESSAGES)['en']['workspace']['papers']

/** In which language, with what before every path (nothing on a page, the address of the site on paper), for whom. */
export interface Manner {
  readonly language: Language
  readonly base: string
  readonly audience: PaperAudience
}

export class Composer {
  readonly language: Language
  readonly words: PaperWords
  readonly #base: string
  readonly #audience: PaperAudience

  constructor({ language, base, audience }: Manner) {
    this.language = language
    this.words = MESSAGES[language].workspace.papers
    this.#base = base
    this.#audience = audience
  }

  line<C extends AnyCite>(cites: Some<C>, runs: Some<Run>, tone: Tone = 'plain'): Line<C> {
    return { runs, cites: this.cited(cites), tone }
  }

  row<C extends AnyCite>(cites: Some<C>, cells: readonly (readonly Run[])[], tone: Tone = 'plain'): Row<C> {
    return { cells, cites: this.cited(cites), tone }
  }

  /** Each thing cited once. */
  cited<C extends AnyCite>([first, ...others]: Some<C>): Some<Cited<C>> {
    const shown = this.#cite(first)
    const rest = others.map((one) => this.#cite(one))
    return [shown, ...rest.filter(({ label }, index) => label !== shown.label && rest.findIndex((one) => one.label === label) === index)]
  }

  /** A text of the record, whole; what is missing is said to be. */
  text(text: Bilingual, before = '', after = ''): Some<Run> {
    const [first = run(''), ...others] = runsOf(text, this.language, Infinity)
    const runs: Some<Run> = before === '' ? [first, ...others] : [run(before), first, ...others]
    return after === '' ? runs : [...runs, run(after)]
  }

  /** Where one line can take only plain words. */
  name(text: Bilingual): string {
    return plain(text, this.language)
  }

  day(date: string): string {
    return formatDate(date, this.language)
  }

  dayOrNone(date: string | null): string {
    return date === null ? this.words.noDate : this.day(date)
  }

  figure({ value, unit, nature }: Figure): Some<Run> {
    return this.text(unit, `${formatNumber(value, this.language)} `, ` (${LABELS[this.language].figureNature[nature]})`)
  }

  schedule(schedule: Schedule): string {
    return LABELS[this.language].schedule[schedule]
  }

  delivery({ current }: Reading): string {
    return current === null ? MESSAGES[this.language].labels.notAssessed : LABELS[this.language].delivery[current.delivery]
  }

  fields(fields: readonly string[]): string {
    const labels: Readonly<Record<string, string>> = LABELS[this.language].field
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(fields.map((field) => (labels[field] ?? field).toLocaleLowerCase(this.language)))
  }

  /** `SE, SRE`; the number of the element above, where they answer for it. */
  owners({ organisations }: PaperCommitment['owners'][number], ownersOf: string | null): readonly Run[] {
    if (organisations.length === 0) return [run(this.words.nobody)]
    const acronyms = organisations.map(({ acronym }) => acronym).join(', ')
    return [run(ownersOf === null ? acronyms : this.words.ownersOf(acronyms, ownersOf))]
  }

  /** `MEX: SE, SRE; USA: DOC`. */
  ownersOfAll({ owners, others, ownersOf }: PaperCommitment): string {
    const sides = owners.map((side) => `${side.party}: ${this.owners(side, ownersOf).map(({ text }) => text).join('')}`)
    return [...sides, ...(others.length === 0 ? [] : [others.map(({ acronym }) => acronym).join(', ')])].join('; ')
  }

  /** When and where, as far as it is known. */
  meeting({ date, starts, place, mode, calledOff }: PaperMeeting): Some<Run> {
    const when = starts === null ? this.day(date) : formatZonedTime(starts, this.language)
    const where = place === null ? [] : [run(' · '), ...this.text(place)]
    return [run(when), ...where, ...(mode === null ? [] : [run(` · ${LABELS[this.language].mode[mode]}`)]), ...(calledOff === null ? [] : [run(` · ${LABELS[this.language].calledOff[calledOff]}`)])]
  }

  /** A number with its title, leading to the page of the item. */
  titled({ cite, number, title }: Pick<PaperCommitment, 'cite' | 'number' | 'title'>): Some<Run> {
    return [run(number, this.#base + itemPath(cite.item, this.language)), run(' '), ...this.text(title)]
  }

  /** What one side says of delivery, in full. */
  reading({ party, current }: Reading): Some<Run> {
    if (current === null) return [run(this.words.saysNothing(party))]
    const said = this.words.says(party, LABELS[this.language].delivery[current.delivery].toLocaleLowerCase(this.language), this.day(current.asOf))
    return current.reason === null ? [run(said)] : this.text(current.reason, `${said} `)
  }

  /** The reading with what it rests on: its act, or the item of which nothing was said. */
  readingLine(commitment: PaperCommitment, reading: Reading): Line {
    const { current } = reading
    const act: ActCite | null = current === null ? null : { kind: 'act', party: current.made.party, sequence: current.made.sequence, hash: current.made.hash, about: commitment.item }
    return act === null ? this.line([commitment.cite], this.reading(reading), 'quiet') : this.line([act], this.reading(reading))
  }

  entry<C extends AnyCite>(head: Line<C>, lines: readonly Line<C>[], outcome: Entry['outcome'] = null): Entry<C> {
    return { head, lines, outcome }
  }

  section<C extends AnyCite>(heading: string | Some<Run>, blocks: Section<C>['blocks'], level: 2 | 3 = 2): Section<C> {
    return { heading: typeof heading === 'string' ? [run(heading)] : heading, level, blocks }
  }

  #cite<C extends AnyCite>(cite: C): Cited<C> {
    const path = this.#pathOf(cite)
    return { cite, label: this.#labelOf(cite), href: path === null ? null : this.#base + path }
  }

  #labelOf(cite: AnyCite): string {
    if (cite.kind === 'act') return `${cite.party} ${cite.sequence}`
    if (cite.kind === 'private') return `${this.words.private[cite.what]} ${cite.id}`
    return `${cite.number ?? cite.item}${cite.paragraph === null ? '' : `#${cite.paragraph}`} v${cite.version}`
  }

  #pathOf(cite: AnyCite): string | null {
    const { language } = this
    if (cite.kind === 'version') return isHeldBack(cite.item) ? workspacePath('biography', language, biographyKey(cite.item)) : versionPath(cite.item, cite.version, language)
    if (cite.about === null || findKind(cite.about) === null) return null
    if (cite.kind === 'private') return workspacePath('item-talk', language, cite.about)
    // The public has no page of one act; that of its item tells it.
    return this.#audience === 'public' ? itemPath(cite.about, language) : `${workspacePath('biography', language, biographyKey(cite.about))}?act=${cite.hash}`
  }
}

export function alarming(isAlarming: boolean): Tone {
  return isAlarming ? 'alarm' : 'plain'
}
