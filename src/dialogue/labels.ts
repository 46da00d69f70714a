// Who may read a piece of evidence: its handling label. The label decides, not the form in which the
// piece stands: what is labelled as between the parties stands in no public statement, and no release
// opens it. The danger: one officer labels a file, another one shares the same bytes later.

import { z } from 'zod'
import type { Audience, Json, StatementId } from '../record/index.ts'
import type { Issue } from './issues.ts'
import { languageTag, text } from './items/fields.ts'
import { isHeldBack } from './items/index.ts'
import type { RowReader, StatementRow } from './rows.ts'

/** `{ "audience": "parties", "marking": "CUI" }` */
export const label = z.strictObject({
  audience: z.enum(['public', 'parties']),
  /** The marking that the law of the side that labels prescribes, in its own words; null if there is none. */
  marking: text.max(80).nullable(),
})
export type Label = z.infer<typeof label>

/** What a document is called, in each language in which it has a title of its own; a document in one language has one. */
export const titles = z.array(z.strictObject({ language: languageTag, text: text.max(500) })).min(1).max(20)
  .refine((all) => new Set(all.map(({ language }) => language)).size === all.length, { message: 'duplicate-item' })

interface Piece {
  readonly path: string
  /** The name of its bytes; null for a link. */
  readonly blob: string | null
  readonly label: Label | null
}

/** What the labels of a new statement forbid. `replaces` no longer counts: this statement takes its place. */
export function labelIssues(rows: RowReader, content: { readonly [key: string]: Json }, audience: Audience, replaces: StatementId | null): readonly Issue[] {
  return piecesOf(content).flatMap((piece): Issue[] => {
    const { path, label: own, blob } = piece
    if (own?.audience === 'parties' && audience === 'public') return [{ code: 'label-narrower', path: `${path}.label` }]
    if (own?.audience === 'public' && own.marking !== null) return [{ code: 'marking-on-public', path: `${path}.label` }]
    const wouldBePublic = (own?.audience ?? audience) === 'public'
    return wouldBePublic && blob !== null && isBetweenParties(rows, blob, replaces) ? [{ code: 'file-between-parties', path: `${path}.label` }] : []
  })
}

/** The pieces that say nothing of who may read them. */
export function unlabelledIssues(content: { readonly [key: string]: Json }): readonly Issue[] {
  return piecesOf(content).flatMap((piece): Issue[] => (piece.label === null ? [{ code: 'label-required', path: `${piece.path}.label` }] : []))
}

/** Whether a piece of this statement is labelled as between the parties. */
export function holdsNarrowLabel(content: { readonly [key: string]: Json } | null): boolean {
  return content !== null && piecesOf(content).some((piece) => piece.label?.audience === 'parties')
}

/** Whether somebody, of whichever side, has labelled these bytes as between the parties and stands by it. */
function isBetweenParties(rows: RowReader, blob: string, replaces: StatementId | null): boolean {
  const naming = (rows.find('blob', blob)?.namedBy ?? []).flatMap((id) => rows.find('statement', id) ?? [])
  // What is attached to a text under negotiation stays with it: a scan of an original, a draft of the chair.
  if (naming.some((row) => isLive(row, replaces) && row.audience === 'parties' && row.about !== null && isHeldBack(row.about))) return true
  return naming.some((row) => isLive(row, replaces) && piecesOf(row.content ?? {}).some((piece) => piece.blob === blob && piece.label?.audience === 'parties'))
}

function isLive(row: StatementRow, replaces: StatementId | null): boolean {
  return row.replacedBy === null && row.statement !== replaces
}

function piecesOf(content: { readonly [key: string]: Json }): readonly Piece[] {
  return (['evidence', 'attachments'] as const).flatMap((member) => {
    const listed = content[member]
    return Array.isArray(listed) ? listed.map((one, index) => pieceOf(one, `content.${member}.${index}`)) : []
  })
}

function pieceOf(one: Json, path: string): Piece {
  const members = one !== null && typeof one === 'object' && !Array.isArray(one) ? (one as { readonly [key: string]: Json }) : {}
  const parsed = label.safeParse(members.label)
  return { path, blob: typeof members.blob === 'string' ? members.blob : null, label: parsed.success ? parsed.data : null }
}
