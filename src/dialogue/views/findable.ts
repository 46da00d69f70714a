// What can be looked for: of every item, earlier version, proposal, statement and draft the texts by which
// it is found, and the facts by which what is found is sorted out. Every text stands in its language.

import type { ItemId, Json, PartyId } from '../../record/index.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import type { Passage } from '../../text/search/index.ts'
import { missingLanguages } from '../../text/bilingual.ts'
import { findKind, ITEM_KINDS } from '../items/index.ts'
import type { ItemKind } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { ItemRow, ProposalRow, RowReader, StatementRow, VersionRow } from '../rows.ts'
import { isStatementType } from '../statements/index.ts'
import type { Delivery, StatementType } from '../statements/index.ts'
import { textsIn } from '../texts.ts'
import type { PlacedText } from '../texts.ts'
import { changedFields } from './history.ts'
import { lastContent } from './names.ts'
import { deliveriesOf } from './progress.ts'

/** `statement` is one of a type that this program does not know. */
export type FoundKind = ItemKind | StatementType | 'statement' | 'proposal' | 'draft'
/** Of items, of earlier versions, of proposals, of statements, of drafts. */
export type FoundStatus = 'in-force' | 'ended' | 'earlier' | 'open' | 'adopted' | 'withdrawn' | 'superseded' | 'standing' | 'replaced' | 'retracted' | 'draft'

export interface FoundFacts {
  readonly kind: FoundKind
  readonly status: FoundStatus
  /** The item itself, or what it is about: of a proposal the first. */
  readonly item: ItemId | null
  /** Who said or proposed it; of an item the sides of its owners. */
  readonly parties: readonly PartyId[]
  readonly organisations: readonly ItemId[]
  readonly body: ItemId | null
  readonly level: string | null
  /** What the sides say of its delivery, each value once. */
  readonly deliveries: readonly (Delivery | 'unsaid')[]
  readonly due: string | null
  /** Whether there is a day by which, so that it can be late. */
  readonly hasSchedule: boolean
  readonly isDelivered: boolean
  /** Languages of the dialogue in which some text of it is missing. */
  readonly missing: readonly LanguageTag[]
  /** RFC 3339: when it was said or agreed, by the claim of the last act. */
  readonly at: string
  /** The day that it speaks of, as exact as it is known; null where it names none. */
  readonly day: string | null
  /** How many items a proposal or a draft would change; 0 for everything else. */
  readonly items: number
}

/** With the whole text of which it is one language; null where it belongs to none. */
export interface FoundPassage extends Passage {
  readonly of: Bilingual | null
}

export interface Findable {
  readonly passages: readonly FoundPassage[]
  readonly facts: FoundFacts
}

const [TITLE, NUMBER, TEXT, EARLIER] = [4, 6, 1, 0.5]
type Content = { readonly [key: string]: Json }
/** What the charter in force says: its parties and languages. */
export interface Table {
  readonly parties: readonly PartyId[]
  readonly languages: readonly LanguageTag[]
}

/** The item by what is in force, or was last. Null where no version has a content. */
export function findableItem(rows: RowReader, table: Table, row: ItemRow): Findable | null {
  const kind = findKind(row.item)
  const content = lastContent(row)
  const last = row.versions.at(-1)
  if (kind === null || content === null || last === undefined) return null
  const passages = [...titlePassages(kind, content, TITLE), ...codesOf(content), ...textPassages(content, TEXT), ...variantsOf(content)]
  return { passages, facts: { ...itemFacts(rows, table, row.item, content), kind, status: last.content === null ? 'ended' : 'in-force', missing: missingIn(content, table), at: lastOf(last), day: dayOf(content), items: 0 } }
}

/** An earlier version by what it said otherwise than the last. Null where it has no words of its own. */
export function findableVersion(rows: RowReader, table: Table, row: ItemRow, version: VersionRow): Findable | null {
  const kind = findKind(row.item)
  const today = lastContent(row)
  if (kind === null || version.content === null || version.content === today) return null
  const known = new Set(textPassages(today ?? {}, TEXT).map(({ language, text }) => `${language} ${text}`))
  const passages = textPassages(version.content, EARLIER).filter(({ language, text }) => !known.has(`${language} ${text}`))
  if (passages.length === 0) return null
  return { passages, facts: { ...itemFacts(rows, table, row.item, version.content), deliveries: [], hasSchedule: false, kind, status: 'earlier', missing: missingIn(version.content, table), at: lastOf(version), day: dayOf(version.content), items: 0 } }
}

/** A proposal by its cover and what it would change, or has changed. */
export function findableProposal(rows: RowReader, table: Table, row: ProposalRow): Findable {
  const passages = [...textPassages(row.cover, TEXT), ...row.changes.flatMap((change) => changePassages(rows, change))]
  const [first] = row.changes
  const content = first === undefined ? null : (first.content ?? lastContent(rows.find('item', first.item)))
  const missing = [...new Set([...missingIn(row.cover, table), ...row.changes.flatMap((change) => missingIn(change.content, table))])]
  return { passages, facts: { ...inherited(rows, table, first?.item ?? null, content), kind: 'proposal', status: row.status, parties: [row.made.party], missing, at: row.made.at, day: null, items: row.changes.length } }
}

/** What a draft would change; see `findableProposal`. */
export function findableDraft(rows: RowReader, table: Table, draft: Pick<ProposalRow, 'cover'> & { readonly changes: readonly Change[]; readonly savedAt: string; readonly party: PartyId }): Findable {
  const { facts, passages } = findableProposal(rows, table, { ...NO_PROPOSAL, cover: draft.cover, changes: draft.changes.map((change) => ({ ...change, version: '' })) })
  return { passages, facts: { ...facts, kind: 'draft', status: 'draft', parties: [draft.party], at: draft.savedAt } }
}

/** A statement by its words and the titles of what is attached. Null for a retraction. */
export function findableStatement(rows: RowReader, table: Table, row: StatementRow): Findable | null {
  if (row.content === null) return null
  const proposal = typeof row.content.proposal === 'string' ? rows.find('proposal', row.content.proposal) : undefined
  const item = row.about ?? proposal?.changes[0]?.item ?? null
  const content = item === null ? null : lastContent(rows.find('item', item))
  const passages = [...textPassages(row.content, TEXT), ...attachedPassages(row.content), ...(content === null ? [] : codesOf(content, TEXT))]
  const next = row.replacedBy === null ? undefined : rows.find('statement', row.replacedBy)
  const status = row.replacedBy === null ? 'standing' : next?.content === null ? 'retracted' : 'replaced'
  return { passages, facts: { ...inherited(rows, table, item, content), kind: isStatementType(row.type) ? row.type : 'statement', status, parties: [row.made.party], missing: missingIn(row.content, table), at: row.made.at, day: dayOf(row.content), items: 0 } }
}

type Change = Omit<ProposalRow['changes'][number], 'version'>
/** Of an advance or a meeting its date, of an assessment the day as of which it was made. */
function dayOf({ date, asOf }: Content): string | null {
  return typeof date === 'string' ? date : typeof asOf === 'string' ? asOf : null
}

const NO_PROPOSAL: ProposalRow = { proposal: '', made: { party: '', sequence: 0, hash: '', at: '' }, audience: 'parties', under: null, cover: null, changes: [], parties: [], signed: [], withdrawn: [], status: 'open', competitors: [] }

function itemFacts(rows: RowReader, table: Table, item: ItemId, content: Content) {
  const kind = findKind(item)
  const named = kind === 'element' ? listOf(content.owners) : kind === 'organisation' ? [item] : kind === 'plan' ? listOf(content.presentedBy) : kind === 'body' ? [...new Set([...listOf(content.participants), ...listOf(content.coChairs)])] : []
  const parties = named.flatMap((organisation) => { const party = lastContent(rows.find('item', organisation))?.party; return typeof party === 'string' ? [party] : [] })
  const due = typeof content.due === 'string' ? content.due : null
  const said = kind === 'element' ? deliveriesOf(rows, item) : new Map<PartyId, Delivery>()
  const deliveries = kind === 'element' ? [...new Set(table.parties.map((party): Delivery | 'unsaid' => said.get(party) ?? 'unsaid'))] : []
  return {
    item, parties: [...new Set(parties)], organisations: named, body: kind === 'body' ? item : typeof content.body === 'string' ? content.body : null, level: typeof content.level === 'string' ? content.level : null,
    deliveries, due, hasSchedule: kind === 'element', isDelivered: table.parties.length > 0 && table.parties.every((party) => said.get(party) === 'complete'),
  }
}

/** What a statement or a proposal has from the item that it is about. */
function inherited(rows: RowReader, table: Table, item: ItemId | null, content: Content | null) {
  const { organisations, body, level } = item === null || content === null ? { organisations: [], body: null, level: null } : itemFacts(rows, table, item, content)
  return { item, organisations, body, level, deliveries: [], due: null, hasSchedule: false, isDelivered: false }
}

function changePassages(rows: RowReader, change: Change): readonly FoundPassage[] {
  const base = rows.find('item', change.item)?.versions.find(({ version }) => version === change.base)?.content ?? null
  const kind = findKind(change.item)
  const content = change.content ?? base
  const changed = changedFields(base, change.content).flatMap(({ field, before, after }) => textPassages({ [field]: change.content === null ? before : after }, TEXT))
  return content === null || kind === null ? changed : [...titlePassages(kind, content, TEXT), ...codesOf(content, TEXT), ...changed]
}

function titlePassages(kind: ItemKind, content: Content, weight: number): readonly FoundPassage[] {
  const read = readBy(ITEM_KINDS[kind].schema, content)
  return read === null ? [] : passagesOf(ITEM_KINDS[kind].title(read as never), weight)
}

/** What people cite it by. */
function codesOf({ number, acronym }: Content, weight = NUMBER): readonly FoundPassage[] {
  return [number, acronym].flatMap((code) => (typeof code === 'string' ? [{ text: code, language: '', weight, of: null }] : []))
}

/** Wordings of a title in sources. */
function variantsOf({ variants }: Content): readonly FoundPassage[] {
  return languageTexts(variants)
}

function attachedPassages({ attachments, evidence }: Content): readonly FoundPassage[] {
  return [attachments, evidence].flatMap((list) => (Array.isArray(list) ? list : [])).flatMap((one) => {
    const { name, titles } = (one ?? {}) as { readonly name?: Json; readonly titles?: Json }
    return [...(typeof name === 'string' ? [{ text: name, language: '', weight: TEXT, of: null }] : []), ...languageTexts(titles)]
  })
}

/** `[{ "language": "es", "text": "…" }]` */
function languageTexts(list: Json | undefined): readonly FoundPassage[] {
  return (Array.isArray(list) ? list : []).flatMap((one) => {
    const { language, text } = (one ?? {}) as { readonly language?: Json; readonly text?: Json }
    return typeof language === 'string' && typeof text === 'string' ? [{ text, language, weight: TEXT, of: { [language]: text } }] : []
  })
}

/** Every text of a content that people read, wherever it stands. */
export function readableTexts(content: Json): readonly PlacedText[] {
  return textsIn(content, '')
}

function textPassages(content: Json, weight: number): readonly FoundPassage[] {
  return readableTexts(content).flatMap(({ text }) => passagesOf(text, weight))
}

function passagesOf(text: Bilingual, weight: number): readonly FoundPassage[] {
  return Object.entries(text).map(([language, words]) => ({ text: words, language, weight, of: text }))
}

function missingIn(content: Json, { languages }: Table): readonly LanguageTag[] {
  return [...new Set(readableTexts(content).flatMap(({ text }) => missingLanguages(text, languages)))]
}

function lastOf({ signed }: VersionRow): string {
  return signed.map(({ at }) => at).sort().at(-1) ?? ''
}

function listOf(value: Json | undefined): readonly ItemId[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
