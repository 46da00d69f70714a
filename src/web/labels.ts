// Holds the labels to the values that contents and views can take: a value without its label in
// both languages does not compile. It stands here because text/ may not import those rooms.

import type { ActKind, Audience } from '../record/index.ts'
import type { KeyRole } from '../record/kinds/key.ts'
import type { ClauseContent, Figure, ItemContents, ItemKind, MeetingContent, MinutesContent, Wording } from '../dialogue/items/index.ts'
import type { AdvanceContent, Delivery, ResultLevel, StatementContents, StatementType } from '../dialogue/statements/index.ts'
import type { ReportStatus, Schedule } from '../dialogue/views/index.ts'
import { MESSAGES } from '../text/messages/index.ts'
import type { Language } from '../text/bilingual.ts'

type FieldsOf<C> = C extends unknown ? keyof C & string : never

export interface Labels {
  readonly delivery: Readonly<Record<Delivery, string>>
  readonly resultLevel: Readonly<Record<ResultLevel, string>>
  readonly reportStatus: Readonly<Record<ReportStatus, string>>
  readonly schedule: Readonly<Record<Schedule, string>>
  readonly nature: Readonly<Record<AdvanceContent['nature'], string>>
  readonly link: Readonly<Record<AdvanceContent['link'], string>>
  /** Of a clause and of a paragraph of minutes. */
  readonly form: Readonly<Record<ClauseContent['form'] | MinutesContent['paragraphs'][number]['form'], string>>
  readonly figureNature: Readonly<Record<Figure['nature'], string>>
  readonly wording: Readonly<Record<Wording[string], string>>
  readonly mode: Readonly<Record<NonNullable<MeetingContent['mode']>, string>>
  readonly calledOff: Readonly<Record<NonNullable<MeetingContent['calledOff']>, string>>
  readonly audience: Readonly<Record<Audience, string>>
  readonly act: Readonly<Record<ActKind, string>>
  readonly kind: Readonly<Record<ItemKind, string>>
  readonly statement: Readonly<Record<StatementType, string>>
  readonly role: Readonly<Record<KeyRole, string>>
  /** Of what indicators, tools, projects and datasets are told, by the member in which a value stands. */
  readonly data: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly field: Readonly<Record<FieldsOf<ItemContents[ItemKind] | StatementContents[StatementType]>, string>>
}

export const LABELS: { readonly [L in Language]: Labels } = { en: MESSAGES.en.labels, es: MESSAGES.es.labels }

/** The label of a value that came as data; the value itself where no table knows it. */
export function labelOf(table: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(table, value) ? (table[value] ?? value) : value
}
