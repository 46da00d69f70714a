// Who has initialled which words of a text. A text is initialled when every party has initialled the same
// hash; initials of an earlier text stay what they were, and are shown as of that text.

import type { Hash, ItemId, PartyId, StatementId } from '../record/index.ts'
import { cleanTextHash, findCleanText } from './clean-text.ts'
import type { GateCode } from './gates.ts'
import { readBy } from './read-by.ts'
import type { Citation, RowReader } from './rows.ts'
import { STATEMENT_TYPES } from './statements/index.ts'
import type { InitialsContent } from './statements/index.ts'

export const INITIALS_CODES = [
  /** The same person has initialled the same words. */
  'initials-said',
] as const
export type InitialsCode = (typeof INITIALS_CODES)[number]

export interface Initials {
  readonly party: PartyId
  readonly statement: StatementId
  readonly made: Citation
  readonly content: InitialsContent
}

export interface InitialsOnText {
  readonly hash: Hash
  /** Whether these are the words in force. */
  readonly isCurrent: boolean
  /** Every party has initialled them. */
  readonly isInitialled: boolean
  readonly initials: readonly Initials[]
}

/** All initials on a text that stand, by the words they were put to: those in force first, then the latest. */
export function initialsOn(rows: RowReader, text: ItemId, parties: readonly PartyId[]): readonly InitialsOnText[] {
  const placed = findCleanText(rows, text)
  const current = placed === null ? null : cleanTextHash(placed.clean)
  const all = liveInitials(rows, text).filter(({ party }) => parties.includes(party))
  return [...new Set(all.map(({ content }) => content.hash))].map((hash) => {
    const initials = all.filter(({ content }) => content.hash === hash)
    return { hash, isCurrent: hash === current, isInitialled: parties.every((party) => initials.some((one) => one.party === party)), initials }
  }).sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || (lastAt(a) < lastAt(b) ? 1 : -1))
}

/** Whether every party has initialled the text of this hash. */
export function isInitialled(rows: RowReader, text: ItemId, hash: Hash, parties: readonly PartyId[]): boolean {
  return initialsOn(rows, text, parties).some((one) => one.hash === hash && one.isInitialled)
}

interface Said {
  readonly self: PartyId
  readonly about: ItemId | null
  readonly replaces: StatementId | null
}

/** Why `self` cannot say now that this was initialled; null if it can. */
export function judgeInitials(rows: RowReader, content: InitialsContent, { self, about, replaces }: Said): { readonly refused: InitialsCode | GateCode } | null {
  const placed = about === null || !about.startsWith('text/') ? null : findCleanText(rows, about)
  if (about === null || placed === null) return { refused: 'text-unknown' }
  const isOfThese = content.version === placed.version && content.clauses.length === placed.clauses.length
    && placed.clauses.every(({ clause, version }, place) => content.clauses[place]?.clause === clause && content.clauses[place]?.version === version)
  if (content.hash !== cleanTextHash(placed.clean) || !isOfThese) return { refused: 'text-changed-meanwhile' }
  const said = liveInitials(rows, about).some((one) => one.party === self && one.statement !== replaces && one.content.hash === content.hash && one.content.name === content.name)
  return said ? { refused: 'initials-said' } : null
}

function liveInitials(rows: RowReader, text: ItemId): readonly Initials[] {
  const live = (rows.find('about', text) ?? []).flatMap((id): readonly Initials[] => {
    const row = rows.find('statement', id)
    if (row === undefined || row.type !== 'initials' || row.content === null || row.replacedBy !== null) return []
    const content = readBy(STATEMENT_TYPES.initials.schema, row.content) as InitialsContent | null
    return content === null ? [] : [{ party: row.made.party, statement: id, made: row.made, content }]
  })
  return live.sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : a.made.sequence - b.made.sequence))
}

function lastAt({ initials }: Pick<InitialsOnText, 'initials'>): string {
  return initials.map(({ made }) => made.at).sort().at(-1) ?? ''
}
