// A paper as the press takes it: the same words as on its page, and what a sheet needs beside them.

import type { AnyCite } from '../../../dialogue/views/index.ts'
import type { Json } from '../../../record/index.ts'
import type { PaperOrder } from '../../../node/papers/index.ts'
import type { PaperSize } from '../../../node/settings.ts'
import type { Language } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { inkOf, REGIONS, SIZES } from '../brief/sheet.ts'
import type { Theme } from '../../theme.ts'
import type { PaperAudience, PaperContent } from './content/paper.ts'
import type { PaperStamp } from './content/index.ts'

export interface PaperSheet {
  readonly content: PaperContent<AnyCite>
  readonly audience: PaperAudience
  readonly stamp: PaperStamp
  readonly language: Language
  readonly size: PaperSize
  readonly theme: Theme
  /** Whose node makes it. */
  readonly author: string
}

/** Dated by the newest act that it was made from, so that the same moment makes the same bytes. */
export function paperOrder({ content, audience, stamp, language, size, theme, author }: PaperSheet): PaperOrder {
  const words = MESSAGES[language].workspace.papers
  const data = {
    ...content, lang: language, region: REGIONS[language], paper: SIZES[size], ...inkOf(theme), dense: false, author, isPrivate: audience === 'side', ids: words.ids,
    foot: [words.audiences[audience], content.title, ...(content.part === null ? [] : [content.part])].join(' · '), page: words.pageOf,
  }
  const dated = stamp.heads.map(({ at }) => at).sort().at(-1) ?? `${stamp.moment.day}T00:00:00Z`
  return { template: 'paper', data: data as unknown as Json, dated }
}
