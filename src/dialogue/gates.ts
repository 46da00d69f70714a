// Gates: what each party has to pass at home before a text of its class may be let out. A gate belongs
// to one party, and only that party says what became of it. A word about a gate holds for one clean text
// in one class: another hash or another class opens the gate again, unless the party says anew that it
// is passed. None of this says what a text is in law; it only says what a party has told the other.

import type { Hash, ItemId, PartyId, StatementId } from '../record/index.ts'
import { cleanTextHash, findCleanText } from './clean-text.ts'
import { ITEM_KINDS } from './items/index.ts'
import type { DialogueContent, JointReleaseContent, TextContent } from './items/index.ts'
import { readBy } from './read-by.ts'
import type { Citation, RowReader } from './rows.ts'
import { STATEMENT_TYPES } from './statements/index.ts'
import type { GateContent } from './statements/index.ts'

export const GATE_CODES = [
  /** A gate of one's own side is open for the text that would be let out. */
  'gate-open',
  /** The class of the text has no such gate of this party. */
  'gate-unknown',
  /** The text, or its class, is not what the word is about any more. */
  'text-changed-meanwhile',
  /** It stands already, and is corrected instead. */
  'gate-said',
  /** The release of just this text has this party's signature: what stops it is its withdrawal. */
  'gate-released',
  'text-unknown',
] as const
export type GateCode = (typeof GATE_CODES)[number]

type CharterGate = NonNullable<DialogueContent['instruments']>[number]['gates'][number]

export interface GateSaid {
  readonly statement: StatementId
  readonly made: Citation
  readonly content: GateContent
}

export interface GateState extends Omit<CharterGate, 'stage' | 'withinDays'> {
  readonly stage: NonNullable<CharterGate['stage']>
  readonly withinDays: number | null
  readonly state: 'open' | 'passed' | 'not-needed'
  /** Why it is open; null where it is not. */
  readonly why: 'unsaid' | 'reopened' | 'text-changed' | 'class-changed' | null
  /** The last word of its party, also where it holds no longer. */
  readonly said: GateSaid | null
}

export interface PartyGates {
  readonly party: PartyId
  readonly gates: readonly GateState[]
}

/** Every gate of the class of a text, by party in the order of the charter, as it stands for the clean text of this hash. */
export function gatesOf(rows: RowReader, charter: DialogueContent, text: ItemId, hash: Hash): readonly PartyGates[] {
  const instrument = textInForce(rows, text)?.instrument ?? null
  const gates = charter.instruments?.find((one) => one.instrument === instrument)?.gates ?? []
  const said = gateWords(rows, text)
  return charter.parties.map(({ party }) => ({
    party,
    gates: gates.filter((gate) => gate.party === party).map((gate) => stateOf(gate, said.find(({ made, content }) => made.party === party && content.gate === gate.gate) ?? null, instrument ?? '', hash)),
  }))
}

/** The gates that keep the clean text of this hash from being let out: of each party that has one, its own. Empty where nothing does. */
export function openGates(rows: RowReader, charter: DialogueContent, text: ItemId, hash: Hash): readonly PartyGates[] {
  return gatesOf(rows, charter, text, hash)
    .map(({ party, gates }) => ({ party, gates: gates.filter(({ state, stage }) => state === 'open' && stage !== 'after') }))
    .filter(({ gates }) => gates.length > 0)
}

/** Why `self` must not propose or sign this release now: one of its own gates is open. Those of the others are theirs to ask for. */
export function judgeGates(rows: RowReader, charter: DialogueContent, release: JointReleaseContent, self: PartyId): { readonly refused: 'gate-open'; readonly facts: { readonly text: ItemId; readonly gates: string } } | null {
  // Withdrawing lets nothing out.
  if (release.withdrawn !== null) return null
  const own = openGates(rows, charter, release.text, release.hash).find(({ party }) => party === self)
  return own === undefined ? null : { refused: 'gate-open', facts: { text: release.text, gates: own.gates.map(({ gate }) => gate).join(', ') } }
}

interface Said {
  readonly self: PartyId
  readonly about: ItemId | null
  readonly replaces: StatementId | null
}

/** Why `self` cannot say this of a gate now; null if it can. */
export function judgeGate(rows: RowReader, charter: DialogueContent, content: GateContent, { self, about, replaces }: Said): { readonly refused: GateCode } | null {
  const text = about === null ? null : textInForce(rows, about)
  if (about === null || text === null) return { refused: 'text-unknown' }
  const own = charter.instruments?.find(({ instrument }) => instrument === text.instrument)?.gates.filter(({ party }) => party === self) ?? []
  if (!own.some(({ gate }) => gate === content.gate)) return { refused: 'gate-unknown' }
  if (content.instrument !== text.instrument || content.hash !== currentHash(rows, about)) return { refused: 'text-changed-meanwhile' }
  const standing = gateWords(rows, about).find((one) => one.made.party === self && one.content.gate === content.gate)
  if ((standing?.statement ?? null) !== replaces) return { refused: 'gate-said' }
  return content.outcome === 'reopened' && isReleaseSigned(rows, about, content.hash, self) ? { refused: 'gate-released' } : null
}

/** Why `self` cannot take its word about a gate back now: that opens the gate as reopening it does. */
export function judgeGateRetraction(rows: RowReader, replaces: StatementId, self: PartyId): { readonly refused: GateCode } | null {
  const row = rows.find('statement', replaces)
  const said = row?.type === 'gate' && row.content !== null ? (readBy(STATEMENT_TYPES.gate.schema, row.content) as GateContent | null) : null
  return said !== null && row?.about != null && said.outcome !== 'reopened' && isReleaseSigned(rows, row.about, said.hash, self) ? { refused: 'gate-released' } : null
}

/** The hash of the text as it is in force; null where there is none. */
export function currentHash(rows: RowReader, text: ItemId): Hash | null {
  const placed = findCleanText(rows, text)
  return placed === null ? null : cleanTextHash(placed.clean)
}

/** The last word of each party on each gate of a text. */
function gateWords(rows: RowReader, text: ItemId): readonly GateSaid[] {
  const live = (rows.find('about', text) ?? []).flatMap((id): readonly GateSaid[] => {
    const row = rows.find('statement', id)
    if (row === undefined || row.type !== 'gate' || row.content === null || row.replacedBy !== null) return []
    const content = readBy(STATEMENT_TYPES.gate.schema, row.content) as GateContent | null
    return content === null ? [] : [{ statement: id, made: row.made, content }]
  })
  return live.toSorted((a, b) => b.made.sequence - a.made.sequence)
}

function stateOf({ stage, withinDays, ...gate }: CharterGate, said: GateSaid | null, instrument: string, hash: Hash): GateState {
  const common = { ...gate, stage: stage ?? 'before-publication', withinDays: withinDays ?? null, said }
  const why = said === null ? 'unsaid' : said.content.outcome === 'reopened' ? 'reopened' : said.content.instrument !== instrument ? 'class-changed' : said.content.hash !== hash ? 'text-changed' : null
  return why === null && said !== null && said.content.outcome !== 'reopened' ? { ...common, state: said.content.outcome, why } : { ...common, state: 'open', why }
}

/** Whether a party stands on the release of just this text, agreed or on offer, that is not withdrawn. */
function isReleaseSigned(rows: RowReader, text: ItemId, hash: Hash, self: PartyId): boolean {
  const isOfIt = (content: { readonly [key: string]: unknown } | null) => {
    const read = content === null ? null : (readBy(ITEM_KINDS['joint-release'].schema, content) as JointReleaseContent | null)
    return read !== null && read.text === text && read.hash === hash && read.withdrawn === null
  }
  const isAgreed = (rows.find('kind', 'joint-release') ?? []).some((item) => isOfIt(rows.find('item', item)?.versions.at(-1)?.content ?? null))
  return isAgreed || (rows.find('open', 'all') ?? []).some((id) => {
    const row = rows.find('proposal', id)
    return row !== undefined && row.changes.some(({ item, content }) => item.startsWith('joint-release/') && isOfIt(content))
      && row.signed.some(({ party }) => party === self) && !row.withdrawn.some(({ party }) => party === self)
  })
}

function textInForce(rows: RowReader, item: ItemId): TextContent | null {
  const content = item.startsWith('text/') ? (rows.find('item', item)?.versions.at(-1)?.content ?? null) : null
  return content === null ? null : (readBy(ITEM_KINDS.text.schema, content) as TextContent | null)
}
