// What a notice says to people: a sentence, and the name of what it is about. The name comes from the rows
// that its reader may see: all that the side holds in the workspace, only what is public in a mail.

import { findKind } from '../../dialogue/items/index.ts'
import { lastRefOf } from '../../dialogue/views/side-deeds.ts'
import { findRef } from '../../dialogue/views/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { formatDate } from '../../text/format.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { Notice } from './notices.ts'

export interface NoticeSubject {
  /** The number that people cite; null where it has none. */
  readonly number: string | null
  /** Null where it is about nothing that has a name, or the name is not for this reader. */
  readonly title: Bilingual | null
  /** How many more things it is about. */
  readonly more: number
}

/** Where a mail and a calendar lead: addresses without their origin. */
export interface WorkspaceLinks {
  notices(language: Language): string
  subscriptions(language: Language): string
  unsubscribe(token: string, language: Language): string
  proposal(proposal: string, language: Language): string
  round(round: string, language: Language): string
  item(item: string, language: Language): string
  meeting(item: string, language: Language): string
  /** The room of an incident by the statement that opened it, at a contact point that is to answer. */
  room(incident: string, contact: string, language: Language): string
  /** Where what a notice tells of can be seen and answered. */
  place(notice: Pick<Notice, 'code' | 'item' | 'proposal' | 'statement' | 'draft'>, language: Language): string
}

export function subjectOf(rows: RowReader, { item, items, statement, code }: Pick<Notice, 'item' | 'items' | 'statement' | 'code'>): NoticeSubject {
  if ((code === 'round-opened' || code === 'reminder') && statement !== null) {
    const title = rows.find('statement', statement)?.content?.title
    return { number: null, title: isText(title) ? title : null, more: 0 }
  }
  const ref = item === null ? null : lastRefOf(rows, item)
  return { number: ref?.number ?? null, title: ref?.title ?? null, more: Math.max(0, items - 1) }
}

/** The same for whoever is no reader of the workspace: the number is the plan's, the title only where it is public now. */
export function publicSubjectOf(publicRows: RowReader, notice: Pick<Notice, 'item' | 'items' | 'statement' | 'code'>): NoticeSubject {
  const { item, items } = notice
  if (item === null || findKind(item) === null) return { number: null, title: null, more: 0 }
  const ref = findRef(publicRows, item)
  const number = ref === null ? null : (lastRefOf(publicRows, item)?.number ?? null)
  return { number, title: ref?.title ?? null, more: Math.max(0, items - 1) }
}

/** `United States proposed a change: I.1.a Semiconductor ecosystem`, in the language of the reader. */
export function sentenceOf(notice: Notice, subject: NoticeSubject, names: Names, language: Language): string {
  const words = MESSAGES[language].workspace.notices
  const name = [subject.number, subject.title?.[language] ?? Object.values(subject.title ?? {})[0] ?? null].filter((part) => part !== null).join(' ')
  const more = subject.more > 0 ? ` ${words.moreItems(subject.more)}` : ''
  const due = notice.due === null ? '' : ` (${words.by(formatDate(notice.due, language))})`
  const what = words.what[notice.code](whoOf(notice, names, language))
  return `${what}${name === '' && more === '' ? '' : `: ${name === '' ? words.unnamed : name}${more}`}${due}`
}

export interface Names {
  party(party: string): Bilingual
  person(person: string): Bilingual
}

/** Who did it, by name; the clock has none. */
function whoOf({ party, by }: Pick<Notice, 'party' | 'by'>, names: Names, language: Language): string {
  const name = party !== null ? names.party(party) : by !== null ? names.person(by) : {}
  return name[language] ?? Object.values(name)[0] ?? party ?? by ?? ''
}

function isText(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === 'string')
}
