import { z } from 'zod'
import type { ActRow, ProposalRow, StatementRow } from '../../../dialogue/rows.ts'
import { audience, citation, citationOf, content, hash, instant, itemId, partyId, texts } from '../schemas.ts'

/** Items named in a line of a list; all of them stand under `changes`. */
const ITEMS_IN_LINE = 20

export const proposal = z.strictObject({
  proposal: hash, status: z.enum(['open', 'adopted', 'withdrawn', 'superseded']), audience, made: citation, parties: z.array(partyId), signed: z.array(citation),
  withdrawn: z.array(z.strictObject({ ...citation.shape, reason: z.string().nullable() })), cover: texts.nullable(), under: hash.nullable(), competitors: z.array(hash),
  items: z.array(itemId), itemCount: z.number().int(),
}).meta({ id: 'Proposal' })

export const change = z.strictObject({ item: itemId, base: hash.nullable(), version: hash, content: content.nullable() }).meta({ id: 'Change' })

export const statement = z.strictObject({
  statement: hash, type: z.string(), about: itemId.nullable(), made: citation, audience, replaces: hash.nullable(), replacedBy: hash.nullable(), content: content.nullable(),
}).meta({ id: 'Statement' })

export const act = z.strictObject({
  party: partyId, sequence: z.number().int(), hash, at: instant, kind: z.string(), audience, key: z.string(), seen: z.record(z.string(), z.number().int()),
  inadmissible: z.string().nullable(), names: hash.nullable(), releasedBy: citation.nullable(), erasedBy: z.strictObject({ ...citation.shape, reason: z.string() }).nullable(),
}).meta({ id: 'Act' })

export function proposalOf(row: ProposalRow): z.input<typeof proposal> {
  return {
    proposal: row.proposal, status: row.status, audience: row.audience, made: citationOf(row.made), parties: [...row.parties], signed: row.signed.map(citationOf),
    withdrawn: row.withdrawn.map((one) => ({ ...citationOf(one), reason: one.reason })), cover: row.cover, under: row.under, competitors: [...row.competitors],
    items: row.changes.slice(0, ITEMS_IN_LINE).map(({ item }) => item), itemCount: row.changes.length,
  }
}

export function changeOf({ item, base, version, content: said }: ProposalRow['changes'][number]): z.input<typeof change> {
  return { item, base, version, content: said }
}

export function statementOf(row: StatementRow): z.input<typeof statement> {
  return { statement: row.statement, type: row.type, about: row.about, made: citationOf(row.made), audience: row.audience, replaces: row.replaces, replacedBy: row.replacedBy, content: row.content }
}

export function actOf(row: ActRow): z.input<typeof act> {
  const { kind, key, seen, inadmissible, names, releasedBy, erasedBy } = row
  return {
    ...citationOf(row), kind, audience: row.audience, key, seen: { ...seen } as Record<string, number>, inadmissible, names,
    releasedBy: releasedBy === null ? null : citationOf(releasedBy), erasedBy: erasedBy === null ? null : { ...citationOf(erasedBy), reason: erasedBy.reason },
  }
}
