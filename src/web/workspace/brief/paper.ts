// The brief as the press takes it: its words, and what a sheet needs beside them.

import type { Json } from '../../../record/index.ts'
import type { BriefView } from '../../../dialogue/views/index.ts'
import type { PaperOrder } from '../../../node/papers/index.ts'
import type { PaperSize } from '../../../node/settings.ts'
import type { Language } from '../../../text/bilingual.ts'
import { formatDate } from '../../../text/format.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { plain } from '../../reading.ts'
import { themeOf } from '../../theme.ts'
import type { Officer } from '../models.ts'
import { briefContent } from './content.ts'
import type { LineWords } from './content.ts'
import { run } from './run.ts'
import { inkOf, REGIONS, SIZES } from './sheet.ts'

/** Of half a sheet, about. */
const CHARACTERS_IN_A_ROW = 58

export interface BriefPaper {
  readonly view: BriefView
  readonly language: Language
  /** The address of the site, without a slash at the end: what links on paper begin with. */
  readonly origin: string
  readonly officer: Officer
  readonly size: PaperSize
  /** Closer together, where that saves a page. */
  readonly isDense: boolean
}

/** Dated by the newest act in it, so that the same record, day, reader and language make the same bytes. */
export function briefOrder({ view, language, origin, officer, size, isDense }: BriefPaper): PaperOrder {
  const words = MESSAGES[language].workspace.brief
  const content = briefContent(view, language, origin)
  const maker = `${plain(officer.name, language)}, ${officer.organisation.acronym}`
  const party = content.party.map(({ text }) => text).join('')
  const acronym = plain(view.frame.acronym, language)
  const { accent, band } = inkOf(themeOf(view.frame))
  const data = {
    ...content, lang: language, region: REGIONS[language], paper: SIZES[size], accent, band, dense: isDense,
    title: words.documentTitle(acronym, formatDate(view.asOf, language)), author: maker,
    kicker: [run(`${words.kicker} · `), ...content.party, run(' · '), ...content.plan, run(` · ${words.private}`)],
    foot: [words.private, acronym, party, content.day, words.madeBy(maker)].join(' · '), page: words.pageOf,
    groups: content.groups.map((group) => ({ ...group, half: halfOf(group.quiet) })),
  }
  const dated = view.heads.map(({ at }) => at).sort().at(-1) ?? `${view.asOf}T00:00:00Z`
  return { template: 'brief', data: data as unknown as Json, dated }
}

/** How many lines stand in the first of two columns, so that both are as long as can be. */
function halfOf(lines: readonly LineWords[]): number {
  const lengths = lines.map(({ number, title, owners }) => Math.ceil([...number, ...title, ...owners].reduce((sum, { text }) => sum + text.length + 1, 0) / CHARACTERS_IN_A_ROW))
  const sum = (part: readonly number[]) => part.reduce((total, length) => total + length, 0)
  const longer = (half: number) => Math.max(sum(lengths.slice(0, half)), sum(lengths.slice(half)))
  return lengths.reduce((best, _, index) => (longer(index + 1) < longer(best) ? index + 1 : best), 0)
}
