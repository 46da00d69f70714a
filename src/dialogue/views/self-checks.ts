// How each side sees the working of a body, practice by practice, side by side. Nothing is averaged.

import type { ItemId, StatementId } from '../../record/index.ts'
import { NEWEST_PRACTICES, PRACTICE_LISTS } from '../practices.ts'
import type { Practice, PracticeList } from '../practices.ts'
import { readBy } from '../read-by.ts'
import type { Citation } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { CheckAnswer, SelfCheckContent } from '../statements/index.ts'
import { alternat } from './frame.ts'
import type { Frame, PartyName, ViewContext } from './frame.ts'

/** A check older than this is to be made again. */
export const MONTHS_UNTIL_UNVERIFIED = 12

export interface SideCheck extends PartyName {
  /** Null where this side has not looked. */
  readonly check: (SelfCheckContent & { readonly statement: StatementId; readonly made: Citation }) | null
  readonly isStale: boolean
}

export interface PracticeLine extends Practice {
  /** In the order of the sides. */
  readonly answers: readonly { readonly party: string; readonly said: SelfCheckContent['practices'][number] | null }[]
  /** Two sides looked, and do not see the same. */
  readonly isDifferent: boolean
}

export interface SelfCheckView {
  readonly list: PracticeList
  readonly sides: readonly SideCheck[]
  readonly lines: readonly PracticeLine[]
  readonly different: number
}

/** By the list of practices that the newest check was made against. */
export function selfCheckView(context: ViewContext, frame: Frame, item: ItemId): SelfCheckView {
  const rows = (context.rows.find('about', item) ?? []).flatMap((id) => context.rows.find('statement', id) ?? []).filter((row) => row.type === 'self-check' && row.replacedBy === null)
  const sides = alternat(frame.parties, context.self).map((name): SideCheck => {
    const row = rows.findLast(({ made, content }) => made.party === name.party && content !== null)
    const content = row?.content == null ? null : (readBy(STATEMENT_TYPES['self-check'].schema, row.content) as SelfCheckContent | null)
    const check = row === undefined || content === null ? null : { ...content, statement: row.statement, made: row.made }
    return { ...name, check, isStale: check !== null && Temporal.PlainDate.from(check.asOf).add({ months: MONTHS_UNTIL_UNVERIFIED }).toString() <= context.today() }
  })
  const newest = sides.flatMap(({ check }) => check ?? []).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]
  const list = PRACTICE_LISTS.find((one) => one.list === newest?.list) ?? NEWEST_PRACTICES
  const lines = list.practices.map((practice): PracticeLine => {
    const answers = sides.map(({ party, check }) => ({ party, said: check?.practices.find((one) => one.practice === practice.practice) ?? null }))
    return { ...practice, answers, isDifferent: differ(answers.flatMap(({ said }) => said?.answer ?? [])) }
  })
  return { list, sides, lines, different: lines.filter(({ isDifferent }) => isDifferent).length }
}

/** Who has not assessed a practice does not contradict who has. */
function differ(answers: readonly CheckAnswer[]): boolean {
  return new Set(answers.filter((answer) => answer !== 'not-assessed')).size > 1
}
