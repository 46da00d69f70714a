// What the pages of rules, facts and calendars show, and the fields of their forms.

import type { Audience, ItemId, PartyId, StatementId } from '../../../record/index.ts'
import type { Follows } from '../../../instruments/rules/consequence.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type RulesPage = RulesListPage | RulesToolPage | ProvisionPage | WorkingCalendarPage | FactPage

export type SaidType = 'provision' | 'calendar' | 'fact'

export interface RulesToolRef {
  readonly item: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly instrument: 'rules' | 'board'
}

/** Every tool of rules and every board. */
export interface RulesListPage extends WorkspaceFrame {
  readonly kind: 'rules'
  readonly tools: readonly (RulesToolRef & { /** What this side has stated in it. */ readonly own: number; readonly others: number })[]
}

/** What stands in a tool, by either side. */
export interface SaidLine {
  readonly type: SaidType
  readonly statement: StatementId
  readonly party: PartyId
  readonly isOwn: boolean
  readonly title: Bilingual
  readonly from: string
  readonly until: string | null
  readonly at: string
}

export interface RulesToolPage extends WorkspaceFrame {
  readonly kind: 'rules-tool'
  readonly tool: RulesToolRef
  readonly said: readonly SaidLine[]
  /** What this officer may enter here; none where no question, calendar or step is of this side. */
  readonly may: readonly SaidType[]
}

/** A choice of a form. */
export interface Named {
  readonly value: string
  readonly title: Bilingual
}

/** What every form of the area has besides its own fields. */
export interface SayingPage extends WorkspaceFrame {
  readonly tool: RulesToolRef
  readonly once: string
  /** What is corrected or taken back; null for a new word. */
  readonly replaces: StatementId | null
  readonly audience: Audience
  /** What follows; null until it was asked for. `isOtherwise`: something else than was shown before. `takesBack`: of taking it back. */
  readonly follows: { readonly of: Follows; readonly key: string; readonly isOtherwise: boolean; readonly takesBack: boolean } | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface ProvisionValues {
  readonly question: string
  readonly provision: string
  readonly title: Bilingual
  readonly says: Bilingual
  readonly from: string
  readonly until: string
  readonly actTitle: Bilingual
  readonly published: string
  readonly source: string
  readonly body: string
  readonly length: string
  readonly unit: string
  readonly calendar: string
  readonly counts: string
  /** By the field of a case: the codes to which it applies; none for all. */
  readonly cases: Readonly<Record<string, readonly string[]>>
  readonly ends: readonly string[]
}

/**
 * POST: `do` (`look`, `sign`, `look-back`, `take-back`), `once`, `replaces`, `follows`, `audience`, `question`, `provision`, `title.<language>`, `says.<language>`, `from`, `until`,
 * `act.title.<language>`, `act.published`, `source`, `body`, `clock.length`, `clock.unit`, `clock.calendar`, `clock.counts`, `cases.<field>` (several), `ends` (several).
 */
export interface ProvisionPage extends SayingPage {
  readonly kind: 'provision'
  readonly values: ProvisionValues
  readonly questions: readonly Named[]
  readonly bodies: readonly Named[]
  readonly calendars: readonly Named[]
  readonly cases: readonly { readonly field: string; readonly title: Bilingual; readonly codes: readonly Named[] }[]
  /** Those that it can end. */
  readonly provisions: readonly (Named & { readonly question: string })[]
  /** It has conditions that this form cannot show, and keeps. */
  readonly keepsRules: boolean
}

export interface CalendarValues {
  readonly calendar: string
  readonly from: string
  readonly until: string
  /** ISO 8601: 1 is Monday. */
  readonly weekend: readonly string[]
  /** One day a line: the day, the reason in each language, the number of its source. */
  readonly days: string
  /** One address a line. */
  readonly sources: string
}

/** POST: as above, with `calendar`, `from`, `until`, `weekend` (several), `days`, `file` (a CSV in their place), `sources`. */
export interface WorkingCalendarPage extends SayingPage {
  readonly kind: 'working-calendar'
  readonly values: CalendarValues
  readonly calendars: readonly Named[]
  /** Days that were left out because they fall on the weekend. */
  readonly leftOut: number
}

export interface FactValues {
  readonly step: string
  readonly fact: string
  readonly says: Bilingual
  readonly from: string
  readonly until: string
  readonly ended: Bilingual
  readonly organisation: string
  readonly source: string
}

/** POST: as above, with `step`, `fact`, `says.<language>`, `from`, `until`, `ended.<language>`, `organisation`, `source`. */
export interface FactPage extends SayingPage {
  readonly kind: 'fact'
  readonly values: FactValues
  readonly steps: readonly Named[]
  readonly organisations: readonly Named[]
}
