// How far a text is: what is agreed, what is still in brackets, and who has to move. It is counted from
// the rolling text, so that the list, the room and a brief never say different numbers.

import type { PartyId } from '../../record/index.ts'
import { missingLanguages } from '../../text/bilingual.ts'
import type { RowReader } from '../rows.ts'
import { answersOf, answersTo } from './answers.ts'
import type { Cut } from './brief-open.ts'
import { certificatesOf } from './certificates.ts'
import type { RollingClause, RollingText } from './rolling-text.ts'

export interface Readiness {
  /** Clauses that are agreed or proposed. */
  readonly clauses: number
  /** Of those: in force with nothing open on them. */
  readonly agreed: number
  /** With brackets inside, new ones among them. */
  readonly bracketed: number
  /** With lettered alternatives. */
  readonly alternatives: number
  /** Whose words, agreed or proposed, lack a language. */
  readonly missingLanguage: number
  /** In force without the certificate of every party that their languages say the same. */
  readonly uncertified: number
  /** Open proposals on the text and its clauses, each once. */
  readonly open: number
  /** Of those: accepted by some party pending its capital, and not agreed. */
  readonly adReferendum: number
  /** On how many of these each has to move. */
  readonly movers: readonly { readonly party: PartyId; readonly proposals: number }[]
  /** Agreed whole, with nothing open. */
  readonly isClean: boolean
}

/** `parties` are those of the charter. */
export function readinessOf(rows: RowReader, rolling: RollingText, languages: readonly string[], parties: readonly PartyId[]): Readiness {
  const { clauses } = rolling
  const shown = (how: RollingClause['shown']) => clauses.filter((clause) => clause.shown === how).length
  const isMissing = ({ agreed, brackets }: RollingClause) => [agreed?.content, ...brackets.map(({ content }) => content)].some((content) => content !== null && content !== undefined && missingLanguages(content.words, languages).length > 0)
  const isCertified = ({ agreed }: RollingClause) => agreed === null || parties.every((party) => certificatesOf(rows, agreed.proposal).some((one) => one.party === party))
  const movers = new Map(clauses.flatMap(({ brackets }) => brackets.map(({ proposal, movers: who }) => [proposal, who] as const)))
  const open = new Set([...movers.keys(), ...rolling.proposals.map(({ proposal }) => proposal)])
  return {
    clauses: clauses.length, agreed: shown('agreed'), bracketed: shown('inline'), alternatives: shown('alternatives'),
    missingLanguage: clauses.filter(isMissing).length, uncertified: clauses.filter((clause) => !isCertified(clause)).length, open: open.size,
    adReferendum: [...open].filter((id) => { const row = rows.find('proposal', id); return row !== undefined && answersOf(answersTo(rows, row), 'ad-referendum').length > 0 }).length,
    movers: parties.flatMap((party) => { const proposals = [...movers.values()].filter((who) => who.includes(party)).length; return proposals === 0 ? [] : [{ party, proposals }] }),
    isClean: rolling.version !== null && clauses.length > 0 && open.size === 0,
  }
}

/** What is not resolved, for whoever decides: the clauses with brackets, the rest counted. */
export function unresolvedOf({ clauses }: RollingText, limit: number): Cut<RollingClause> {
  const open = clauses.filter(({ brackets }) => brackets.length > 0)
  return { shown: open.slice(0, limit), leftOut: Math.max(0, open.length - limit) }
}
