// What is asked of a label before a side says something under it: that it names whom it has to name, and that saying
// it sends it to nobody who must not have it. What a side says between the parties goes to every other side as a whole.

import type { Json, PartyId } from '../../record/index.ts'
import type { DialogueContent } from '../items/index.ts'
import type { Issue } from '../issues.ts'
import { readBy } from '../read-by.ts'
import type { RowReader, StatementRow } from '../rows.ts'
import { judgeExit } from './judge.ts'
import type { ExitCode } from './judge.ts'
import { labelsOf } from './handled-rows.ts'
import { handling } from './label.ts'
import type { Handling } from './label.ts'

type Content = { readonly [key: string]: Json }

/** What is wrong with a label by itself; `isContact` answers whether a side has such a contact point now. */
export function labelShapeIssues(label: Handling, isContact: (party: PartyId, contact: string) => boolean, path = 'content.handling'): readonly Issue[] {
  const { tlp, readers, markings } = label
  const issues: Issue[] = []
  const wanted = tlp === 'RED' ? 'contact' : tlp === 'AMBER+STRICT' ? 'organisation' : null
  if (readers.some(({ reader }) => reader !== wanted)) issues.push({ code: 'readers-unfit', path: `${path}.readers` })
  else if (wanted !== null && (readers.length === 0 || (tlp === 'AMBER+STRICT' && readers.length > 1))) issues.push({ code: 'readers-required', path: `${path}.readers` })
  readers.forEach((reader, place) => {
    if (reader.reader === 'contact' && !isContact(reader.party, reader.contact)) issues.push({ code: 'reader-unknown', path: `${path}.readers.${place}` })
  })
  const seen = new Set<string>()
  markings.forEach(({ party, marking }, place) => {
    if (seen.has(`${party} ${marking}`)) issues.push({ code: 'duplicate-item', path: `${path}.markings.${place}` })
    seen.add(`${party} ${marking}`)
  })
  return issues
}

/** The issues of a label in a content that its schema has taken; none where there is none. What is RED leaves in no file, so a file under it could be read by nobody. */
export function handlingIssues(rows: RowReader, content: Content, charter: DialogueContent | null): readonly Issue[] {
  const label = labelIn(content)
  if (label === null) return []
  const files = label.tlp === 'RED' && Array.isArray(content.attachments) && content.attachments.length > 0
  const parties = new Set(charter?.parties.map(({ party }) => party) ?? [])
  const foreign = label.markings.flatMap(({ party }, place): Issue[] => (charter !== null && !parties.has(party) ? [{ code: 'party-unknown', path: `content.handling.markings.${place}.party` }] : []))
  return [...labelShapeIssues(label, (party, contact) => isContactOf(rows, party, contact)), ...foreign, ...(files ? [{ code: 'red-without-files' as const, path: 'content.attachments' }] : [])]
}

/** Why this must not become an act: some side would get what is not for it. Null where nothing is in the way. */
export function judgeSending(rows: RowReader, content: Content, charter: DialogueContent | null, self: PartyId): { readonly refused: ExitCode; readonly facts: { readonly label: string; readonly party: PartyId } } | null {
  const own = labelIn(content)
  if (own === null) return null
  const begun = typeof content.thread === 'string' ? rows.find('statement', content.thread) : undefined
  const labels = [own, ...(begun === undefined ? [] : labelsOf(rows, begun))]
  for (const { party } of charter?.parties ?? []) {
    if (party === self) continue
    const judged = judgeExit(labels, 'exchange', { to: 'party', party })
    if (!judged.isAllowed) return { refused: judged.code, facts: { label: judged.label ?? '', party } }
  }
  return null
}

function labelIn(content: Content): Handling | null {
  const said = content.handling
  return said === undefined || said === null || typeof said !== 'object' ? null : (readBy(handling, said as Content) as Handling | null)
}

/** Whether a side has stated this contact point under any protocol, and stands by it. */
export function isContactOf(rows: RowReader, party: PartyId, contact: string): boolean {
  return contactRows(rows).some((row) => row.made.party === party && row.content?.contact === contact)
}

/** The contact points that stand, of all sides and protocols. */
export function contactRows(rows: RowReader): readonly StatementRow[] {
  const instruments = rows.find('kind', 'instrument') ?? []
  return instruments.flatMap((item) => (rows.find('about', item) ?? []).flatMap((id) => {
    const row = rows.find('statement', id)
    return row?.type === 'contact' && row.replacedBy === null && row.content !== null ? [row] : []
  }))
}
