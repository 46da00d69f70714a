// From what an officer asks to what the party would say: a speech ready to be signed, the issues
// of its content, or a refusal. Changes nothing. The ledger has the last word (`refusedBy`),
// asked with the header that would be signed, so that nobody signs what would have no effect.

import { canonicalize, isHash, isItemId } from '../record/index.ts'
import type { Audience, Hash, InadmissibleCode, ItemChange, ItemId, Json, KeyCode, PartyId, ProposalId, Speech, StatementId, VersionId } from '../record/index.ts'
import { missingLanguages } from '../text/bilingual.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { judgeAnswer, judgeAnswerBy } from './answering.ts'
import type { AnsweringCode } from './answering.ts'
import { charterIssues } from './fit.ts'
import { codeOf } from './issues.ts'
import { judgeGate, judgeGateRetraction, judgeGates } from './gates.ts'
import type { GateCode } from './gates.ts'
import type { ExitCode } from './handling/judge.ts'
import { handlingIssues, judgeSending } from './handling/saying.ts'
import { judgeInitials } from './initials.ts'
import type { InitialsCode } from './initials.ts'
import type { Issue, IssueCode } from './issues.ts'
import { findKind, isHeldBack, ITEM_KINDS } from './items/index.ts'
import type { DialogueContent, JointReleaseContent } from './items/index.ts'
import { judgeSilence } from './judge-silence.ts'
import { holdsNarrowLabel, labelIssues } from './labels.ts'
import { originIssues } from './origins.ts'
import { findQuoted } from './quoting.ts'
import { readBy } from './read-by.ts'
import type { RowReader, StatementRow } from './rows.ts'
import type { SilenceRuleCode } from './silence.ts'
import { isOfPublishedWords, judgePublication, judgeRelease } from './releasing.ts'
import type { ReleasingCode } from './releasing.ts'
import { textsIn } from './texts.ts'
import { isStatementType, rulesOf, STATEMENT_TYPES, staysBetweenParties } from './statements/index.ts'
import type { AnswerByContent, AnswerContent, EntryContent, GateContent, InitialsContent, PublicationContent, SilenceContent, StatementType, ValueContent } from './statements/index.ts'
import { hasNotBegun, isCountedInFuture } from './statements/value.ts'
import { incidentInFuture } from './statements/incident.ts'
import type { IncidentContent, IncidentStepContent } from './statements/incident.ts'

export type Command =
  | { readonly name: 'propose'; readonly changes: readonly ItemChange[]; readonly cover: Bilingual | null; readonly audience: Audience }
  | { readonly name: 'sign'; readonly proposal: ProposalId }
  | { readonly name: 'withdraw'; readonly proposal: ProposalId; readonly reason: string | null }
  | { readonly name: 'state'; readonly about: ItemId | null; readonly type: string; readonly content: { readonly [key: string]: Json } | null; readonly replaces: StatementId | null; readonly audience: Audience }
  | { readonly name: 'release'; readonly act: Hash }
  /** `alongside` names what the same decision erases too. */
  | { readonly name: 'erase'; readonly act: Hash; readonly reason: string; readonly alongside: readonly Hash[] }

/** Why this node says nothing at present, whatever is asked of it. */
export type SilenceCode =
  /** It only follows: its party speaks elsewhere. */
  | 'follows-only'
  /** A peer holds acts of its party that it does not hold itself. */
  | 'behind-own-record'
  /** Its party signed two acts at one place, and people have not decided which branch to follow. */
  | 'own-chain-contested'
  /** It came from a backup, and no peer has answered yet. */
  | 'restored-unheard'
  /** Nobody has opened its keys. */
  | 'keys-locked'

export type RefusalCode =
  | InadmissibleCode | KeyCode
  | SilenceCode
  | AnsweringCode
  | GateCode | InitialsCode | SilenceRuleCode
  | ReleasingCode
  | ExitCode
  | 'nothing-changed' | 'item-unknown' | 'kind-unknown' | 'type-unknown' | 'item-changed-meanwhile' | 'not-founded' | 'not-signing' | 'key-missing' | 'already-public' | 'earlier-first' | 'label-forbids-release' | 'counted-in-future'
  /** The side's own clearance is needed first and is not there. */
  | 'not-cleared'
  /** A request ends by a step of its thread, never by being taken back. */
  | 'request-stands'
  /** What the public was shown of a consultation is erased, if it must go, and never taken back. */
  | 'contribution-stands'
  /** It would let out words that only a joint release lets out. */
  | 'text-before-release'
  /** It would make public what was made up to try things out. */
  | 'exercise-stays'

/** Well formed, but not possible now. */
export interface Refusal {
  readonly refused: RefusalCode
  readonly facts: { readonly [name: string]: string | number }
}

export type Decision = { readonly speech: Speech } | Refusal | { readonly issues: readonly Issue[] }

/**
 * `self` is the party that would speak; `now` (RFC 3339 UTC) is its node's clock, by which texts are let out and counts are told from forecasts; nothing else is judged by it.
 * Without a clock none is.
 */
export function decide(rows: RowReader, charterItem: ItemId, command: Command, self: PartyId, now: string | null = null): Decision {
  const misnamed = misnamedIn(command)
  if (misnamed !== null) return misnamed
  switch (command.name) {
    case 'propose': return decideProposal(rows, charterItem, command, self, now)
    case 'sign': return decideSignature(rows, charterItem, command.proposal, self, now)
    case 'withdraw': return barredAsQuoting(rows, [command.reason]) ?? { speech: { kind: 'withdraw', audience: 'public', body: { proposal: command.proposal, reason: command.reason } } }
    case 'state': return decideStatement(rows, charterItem, command, self, now)
    case 'release': return decideRelease(rows, command.act)
    case 'erase': return decideErasure(rows, command)
  }
}

/** What is no hash names nothing, and is no key of a row. */
function misnamedIn(command: Command): Refusal | null {
  if ('proposal' in command && !isHash(command.proposal)) return { refused: 'proposal-unknown', facts: {} }
  if ('replaces' in command && command.replaces !== null && !isHash(command.replaces)) return { refused: 'statement-not-live', facts: {} }
  return 'act' in command && !isHash(command.act) ? { refused: 'act-unknown', facts: {} } : null
}

function decideProposal(rows: RowReader, charterItem: ItemId, command: Extract<Command, { name: 'propose' }>, self: PartyId, now: string | null): Decision {
  const charter = inForce(rows, charterItem)
  const nextCharter = command.changes.find((change) => change.item === charterItem)?.content ?? charter
  if (nextCharter === null) return { refused: 'not-founded', facts: {} }
  const moved = command.changes.find((change) => versionInForce(rows, change.item) !== change.base)
  if (moved !== undefined) return { refused: 'item-changed-meanwhile', facts: { item: moved.item } }
  // A new charter speaks for itself: its languages, levels and parties hold for all that comes with it.
  const languages = languagesOf(nextCharter)
  const issues = packageIssues(rows, command.changes, nextCharter)
  if (command.cover !== null) issues.push(...languageIssues(command.cover, languages, 'cover'))
  if (issues.length > 0) return { issues }
  const same = command.changes.find((change) => isSame(inForce(rows, change.item), change.content))
  if (command.changes.length === 0 || same !== undefined) return { refused: 'nothing-changed', facts: { item: same?.item ?? '' } }
  if (command.audience === 'public' && command.changes.some(({ item }) => isHeldBack(item))) return { refused: 'text-before-release', facts: {} }
  const shut = gateShut(rows, nextCharter, command.changes, self)
  if (shut !== null) return shut
  const barred = judgeRelease(rows, command, 'propose', { now }) ?? barredProposal(rows, command)
  if (barred !== null) return barred
  const body = { under: charter === null ? null : versionInForce(rows, charterItem), changes: command.changes, cover: command.cover }
  return { speech: { kind: 'propose', audience: command.audience, body } }
}

/** What the other side proposes is held to the same rules as what we would propose ourselves. */
function decideSignature(rows: RowReader, charterItem: ItemId, id: ProposalId, self: PartyId, now: string | null): Decision {
  const proposal = rows.find('proposal', id)
  if (proposal !== undefined) {
    const changed = proposal.changes.find((change) => change.item === charterItem)?.content
    const charter = changed ?? inForce(rows, charterItem)
    const issues = charter === null ? [] : packageIssues(rows, proposal.changes, charter)
    if (proposal.cover !== null) issues.push(...languageIssues(proposal.cover, languagesOf(charter), 'cover'))
    // A proposal whose bases have moved is refused by the record, with the reason that matters.
    if (proposal.status === 'open' && issues.length > 0) return { issues }
    const shut = charter === null || proposal.status !== 'open' ? null : gateShut(rows, charter, proposal.changes, self)
    if (shut !== null) return shut
    const barred = proposal.status === 'open' ? (judgeRelease(rows, proposal, 'sign', { now }) ?? barredProposal(rows, proposal)) : null
    if (barred !== null) return barred
  }
  return { speech: { kind: 'sign', audience: 'public', body: { proposal: id } } }
}

function decideStatement(rows: RowReader, charterItem: ItemId, command: Extract<Command, { name: 'state' }>, self: PartyId, now: string | null): Decision {
  const { about, type, content, replaces, audience } = command
  if (inForce(rows, charterItem) === null) return { refused: 'not-founded', facts: {} }
  if (!isStatementType(type)) return { refused: 'type-unknown', facts: { type } }
  if (about !== null && inForce(rows, about) === null) return { refused: 'item-unknown', facts: { item: about } }
  const kinds = STATEMENT_TYPES[type].about
  if (kinds !== undefined && !kinds.some((kind) => about !== null && findKind(about) === kind)) return { issues: [{ code: 'not-about-this', path: 'about' }] }
  if (content === null && replaces === null) return { issues: [{ code: 'nothing-to-retract', path: 'replaces' }] }
  const charter = dialogueIn(inForce(rows, charterItem))
  const shut = content === null && replaces !== null ? judgeGateRetraction(rows, replaces, self) : null
  if (shut !== null) return { ...shut, facts: {} }
  if (audience === 'public' && staysBetweenParties(type)) return { refused: 'text-before-release', facts: {} }
  const replaced = replaces === null ? undefined : rows.find('statement', replaces)
  // What was let out stays: it is followed by the reason why it no longer stands, never by nothing and nothing else.
  if (replaced?.type === 'publication' && (content === null || type !== 'publication')) return { refused: 'publication-stands', facts: { item: replaced.about ?? '' } }
  // Number and clock of a request are its own for ever, and so is what was said in its thread.
  if (content === null && (replaced?.type === 'request' || replaced?.type === 'request-step')) return { refused: 'request-stands', facts: {} }
  // What became public with its words is also taken back in public.
  const takesBackPublic = content === null && replaced?.type === 'signed-copy' && replaced.audience === 'public'
  if (content === null && replaced?.type === 'contribution') return { refused: 'contribution-stands', facts: {} }
  if (audience === 'public' && type !== 'publication' && !takesBackPublic && isAboutHeldBack(rows, command, replaced)) return { refused: 'text-before-release', facts: {} }
  // What was said in a room is followed by other words, never taken back: others may have acted on it.
  if (content === null && (replaced?.type === 'incident' || replaced?.type === 'incident-step')) return { issues: [{ code: 'incident-stands', path: 'replaces' }] }
  if (content !== null) {
    const parsed = STATEMENT_TYPES[type].schema.safeParse(content)
    const issues = parsed.success
      ? [...textIssues(content, 'content', languagesOf(inForce(rows, charterItem))), ...rulesOf(type, parsed.data, rows, { self, about, replaces, audience }), ...handlingIssues(rows, content, charter), ...labelIssues(rows, content, audience, replaces)]
      : parsed.error.issues.map((issue) => ({ code: codeOf(issue), path: ['content', ...issue.path].join('.') }))
    if (issues.length > 0) return { issues }
    // An act goes to every other side as a whole: what its label keeps from one of them is said to none.
    const kept = judgeSending(rows, content, charter, self)
    if (kept !== null) return kept
    const problem = judgeStatement(rows, charter, type, content, { self, about, replaces, audience, now })
    if (problem !== null) return 'refused' in problem ? { refused: problem.refused, facts: {} } : problem
    const barred = type === 'publication' ? judgePublication(rows, content as unknown as PublicationContent, { about, replaces, audience }, { self, now }) : audience === 'public' ? barredAsQuoting(rows, [content]) : null
    if (barred !== null) return barred
  }
  return { speech: { kind: 'state', audience, body: { about, type, content, replaces } } }
}

/** Why a party cannot say this of what it is about, beyond the shape of what it says. */
function judgeStatement(rows: RowReader, charter: DialogueContent | null, type: StatementType, content: unknown, said: { readonly self: PartyId; readonly about: ItemId | null; readonly replaces: StatementId | null; readonly audience: Audience; readonly now: string | null }): { readonly refused: RefusalCode } | { readonly issues: readonly Issue[] } | null {
  switch (type) {
    case 'answer': return judgeAnswer(rows, content as AnswerContent, said)
    case 'answer-by': return judgeAnswerBy(rows, content as AnswerByContent, said)
    case 'gate': return charter === null ? { refused: 'gate-unknown' } : judgeGate(rows, charter, content as GateContent, said)
    case 'initials': return judgeInitials(rows, content as InitialsContent, said)
    case 'silence': return judgeSilence(rows, content as SilenceContent, said)
    // Only what is over is counted.
    case 'value': return said.now !== null && isCountedInFuture(content as ValueContent, said.now) ? { refused: 'counted-in-future' } : null
    // Nobody has looked on a day that nowhere has begun.
    case 'entry': return said.now !== null && hasNotBegun((content as EntryContent).verified, said.now) ? { issues: [{ code: 'verified-in-future', path: 'content.verified' }] } : null
    case 'incident': case 'incident-step': return tooEarly(content as IncidentContent | IncidentStepContent, said.now)
    default: return null
  }
}

function tooEarly(content: IncidentContent | IncidentStepContent, now: string | null): { readonly issues: readonly Issue[] } | null {
  const issue = now === null ? null : incidentInFuture(content, now)
  return issue === null ? null : { issues: [issue] }
}

/** A side lets nothing out, and signs nothing that would, while a gate of its own is open. */
function gateShut(rows: RowReader, charter: NonNullable<ItemChange['content']>, changes: readonly Pick<ItemChange, 'item' | 'content'>[], self: PartyId): Refusal | null {
  const dialogue = dialogueIn(charter)
  if (dialogue === null) return null
  for (const { item, content } of changes) {
    const release = findKind(item) === 'joint-release' && content !== null ? (readBy(ITEM_KINDS['joint-release'].schema, content) as JointReleaseContent | null) : null
    const shut = release === null ? null : judgeGates(rows, dialogue, release, self)
    if (shut !== null) return shut
  }
  return null
}

function dialogueIn(content: { readonly [key: string]: Json } | null): DialogueContent | null {
  return content === null ? null : (readBy(ITEM_KINDS.dialogue.schema, content) as DialogueContent | null)
}

/** Whatever is not held back is public once all have signed it, its cover note too. */
function barredProposal(rows: RowReader, { changes, cover }: { readonly changes: readonly Pick<ItemChange, 'item' | 'content'>[]; readonly cover: Bilingual | null }): Refusal | null {
  return changes.some(({ item }) => isHeldBack(item)) ? null : barredAsQuoting(rows, [cover, ...changes.map(({ content }) => content)])
}

function barredAsQuoting(rows: RowReader, contents: readonly (Json | undefined)[]): Refusal | null {
  const item = findQuoted(rows, contents)
  return item === null ? null : { refused: 'quotes-held-back', facts: { item } }
}

/** About a text or a clause, or about a proposal that would change one, or in the place of a statement that was. */
function isAboutHeldBack(rows: RowReader, { about, content }: Pick<StatementRow, 'about' | 'content'>, replaced: StatementRow | undefined): boolean {
  const proposal = typeof content?.proposal === 'string' ? rows.find('proposal', content.proposal) : undefined
  const isOfText = (about !== null && isHeldBack(about)) || proposal?.changes.some(({ item }) => isHeldBack(item)) === true
  return isOfText || (replaced !== undefined && isAboutHeldBack(rows, replaced, undefined))
}

function decideRelease(rows: RowReader, act: Hash): Decision {
  const row = rows.find('statement', act) ?? rows.find('proposal', act)
  if (row?.audience === 'public') return { refused: 'already-public', facts: {} }
  // What a label keeps between the parties goes out by no other door either.
  if (row !== undefined && 'content' in row && holdsNarrowLabel(row.content)) return { refused: 'label-forbids-release', facts: {} }
  // What was made up to try things out is no fact, and does not become one.
  if (row !== undefined && 'content' in row && row.content?.isExercise === true) return { refused: 'exercise-stays', facts: {} }
  if (row !== undefined && 'type' in row && staysBetweenParties(row.type)) return { refused: 'text-before-release', facts: {} }
  const isOfText = row !== undefined && ('changes' in row ? row.changes.some(({ item }) => isHeldBack(item)) : isAboutHeldBack(rows, row, undefined))
  if (isOfText && !isOfPublishedWords(rows, row)) return { refused: 'text-before-release', facts: {} }
  return barredAsQuoting(rows, [row !== undefined && 'content' in row ? row.content : null]) ?? { speech: { kind: 'release', audience: 'public', body: { act } } }
}

/** Where a correction is gone, what it corrected stands again: that has to go first, or with it. */
function decideErasure(rows: RowReader, { act, reason, alongside }: Extract<Command, { name: 'erase' }>): Decision {
  if (reason.trim() === '') return { issues: [{ code: 'reason-required', path: 'reason' }] }
  const earlier = rows.find('statement', act)?.replaces ?? null
  if (earlier !== null && !alongside.includes(earlier) && rows.find('statement', earlier) !== undefined) return { refused: 'earlier-first', facts: {} }
  return barredAsQuoting(rows, [reason]) ?? { speech: { kind: 'erase', audience: 'public', body: { act, reason } } }
}

/** What is wrong with a proposal that is not made yet: with all its changes or those at these places, and with its cover note. */
export function proposalIssues(rows: RowReader, charter: NonNullable<ItemChange['content']>, { changes, cover }: { readonly changes: readonly ItemChange[]; readonly cover: Bilingual | null }, at?: readonly number[]): Issue[] {
  return [...packageIssues(rows, changes, charter, at), ...(cover === null ? [] : languageIssues(cover, languagesOf(charter), 'cover'))]
}

/** What is wrong with the changes of one proposal. A package may be a whole plan: what all of them need is looked up once. */
function packageIssues(rows: RowReader, changes: readonly ItemChange[], charter: NonNullable<ItemChange['content']>, at: readonly number[] = [...changes.keys()]): Issue[] {
  const dialogue = readBy(ITEM_KINDS.dialogue.schema, charter) as DialogueContent | null
  const places = new Map<ItemId, number>()
  for (const [index, { item }] of changes.entries()) if (!places.has(item)) places.set(item, index)
  // One act is let out whole: what becomes public when it is agreed and what does not never share one.
  const heldBack = changes.filter(({ item }) => isHeldBack(item)).length
  if (heldBack > 0 && heldBack < changes.length) return [{ code: 'texts-apart', path: 'changes' }]
  const findNext = (item: ItemId) => {
    const place = places.get(item)
    return place === undefined ? inForce(rows, item) : (changes[place]?.content ?? null)
  }
  return at.flatMap((index) => {
    const change = changes[index]
    const path = `changes.${index}`
    if (change === undefined) return []
    if (places.get(change.item) !== index) return [{ code: 'duplicate-item' as const, path: `${path}.item` }]
    if (change.content === null) return endIssues(rows, change.item, path, (child) => places.has(child))
    return [...changeIssues(change.item, change.content, path, dialogue, charter, findNext), ...originIssues(rows, change, findNext).map((issue) => ({ ...issue, path: `${path}.content.${issue.path}` }))]
  })
}

function endIssues(rows: RowReader, item: ItemId, path: string, comesWithIt: (child: ItemId) => boolean): Issue[] {
  if (findKind(item) === null) return [{ code: 'kind-unknown', path: `${path}.item` }]
  if (!isItemId(item)) return [{ code: 'not-an-item', path: `${path}.item` }]
  const left = (rows.find('children', item) ?? []).filter((child) => !comesWithIt(child))
  return left.map((child) => ({ code: 'children-remain', path: `${path}.content (${child})` }))
}

function changeIssues(item: ItemId, content: NonNullable<ItemChange['content']>, path: string, dialogue: DialogueContent | null, charter: NonNullable<ItemChange['content']>, findNext: (item: ItemId) => ItemChange['content']): Issue[] {
  const kind = findKind(item)
  if (kind === null) return [{ code: 'kind-unknown', path: `${path}.item` }]
  if (!isItemId(item)) return [{ code: 'not-an-item', path: `${path}.item` }]
  const parsed = ITEM_KINDS[kind].schema.safeParse(content)
  if (!parsed.success) return parsed.error.issues.map((issue) => ({ code: codeOf(issue), path: [path, 'content', ...issue.path].join('.') }))
  const names = ITEM_KINDS[kind].names(parsed.data as never)
  const unknown = names.filter((named) => findNext(named) === null).map((named): Issue => ({ code: 'item-unknown', path: `${path}.content (${named})` }))
  const unfit = dialogue === null ? [] : charterIssues(kind, item, parsed.data, dialogue, findNext)
  return [
    ...unknown, ...unfit.map((issue) => ({ ...issue, path: `${path}.content.${issue.path}` })),
    ...textIssues(content, `${path}.content`, languagesOf(charter)),
  ]
}

/** Every text in a content must be there in every language of the dialogue, wherever it stands. */
export function textIssues(value: Json | undefined, path: string, languages: readonly string[]): Issue[] {
  return textsIn(value, path).flatMap((placed) => languageIssues(placed.text, languages, placed.path))
}

function languageIssues(text: Bilingual, languages: readonly string[], path: string): Issue[] {
  const missing = missingLanguages(text, languages).map((language): Issue => ({ code: 'missing-language', path: `${path}.${language}` }))
  const foreign = Object.keys(text).filter((language) => !languages.includes(language)).map((language): Issue => ({ code: 'foreign-language', path: `${path}.${language}` }))
  return [...missing, ...foreign]
}

export type { Issue, IssueCode }

export function inForce(rows: RowReader, item: ItemId): { readonly [key: string]: Json } | null {
  return rows.find('item', item)?.versions.at(-1)?.content ?? null
}

export function versionInForce(rows: RowReader, item: ItemId): VersionId | null {
  return rows.find('item', item)?.versions.at(-1)?.version ?? null
}

export function languagesOf(charter: { readonly [key: string]: Json } | null): readonly string[] {
  const languages = (charter as DialogueContent | null)?.languages
  return Array.isArray(languages) ? languages : []
}

function isSame(before: ItemChange['content'], after: ItemChange['content']): boolean {
  return canonicalize(before) === canonicalize(after)
}

