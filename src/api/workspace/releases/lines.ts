// What is shown of a release and of a text, made of what this side holds.

import type { ItemId, ProposalId } from '../../../record/index.ts'
import { cleanTextHash, findCleanText } from '../../../dialogue/clean-text.ts'
import type { PlacedText } from '../../../dialogue/clean-text.ts'
import { inForce, textIssues } from '../../../dialogue/decide.ts'
import { gatesOf } from '../../../dialogue/gates.ts'
import { ITEM_KINDS, slugOf } from '../../../dialogue/items/index.ts'
import type { DialogueContent, JointReleaseContent } from '../../../dialogue/items/index.ts'
import { readBy } from '../../../dialogue/read-by.ts'
import { findRelease, instantOf, openBrackets, publicationsOf, standingReleases } from '../../../dialogue/releasing.ts'
import { certificatesOf, findRef } from '../../../dialogue/views/index.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { textFor } from '../../../text/alternat.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ReleasableText, ReleaseCheckLine, ReleaseLine, ReleaseState } from '../../../web/workspace/releases/models.ts'

/** A release as it is in force, or as it is first proposed. */
export interface FoundRelease {
  readonly content: JointReleaseContent
  readonly proposal: ProposalId | null
}

export function findAnyRelease({ node: { rows } }: RunningNode, release: ItemId): FoundRelease | null {
  const agreed = findRelease(rows, release)
  if (agreed !== null) return { content: agreed, proposal: null }
  const open = (rows.find('open', release) ?? []).flatMap((id) => {
    const content = rows.find('proposal', id)?.changes.find(({ item }) => item === release)?.content ?? null
    const read = content === null ? null : (readBy(ITEM_KINDS['joint-release'].schema, content) as JointReleaseContent | null)
    return read === null ? [] : [{ content: read, proposal: id }]
  })
  return open[0] ?? null
}

/** Agreed ones and those on offer, the latest instant first. */
export function releaseLines(running: RunningNode): readonly ReleaseLine[] {
  const { rows } = running.node
  const offered = (rows.find('open', 'all') ?? []).flatMap((id) => rows.find('proposal', id)?.changes.map(({ item }) => item) ?? []).filter((item) => item.startsWith('joint-release/'))
  const all = [...new Set([...(rows.find('kind', 'joint-release') ?? []), ...offered])]
  return all.flatMap((release) => releaseLine(running, release) ?? []).sort((a, b) => instantOf(b.from) - instantOf(a.from) || (a.slug < b.slug ? -1 : 1))
}

export function releaseLine(running: RunningNode, release: ItemId): ReleaseLine | null {
  const found = findAnyRelease(running, release)
  if (found === null) return null
  const { content, proposal } = found
  return { release, slug: slugOf(release), title: content.title, text: titleOfText(running, content.text) ?? {}, from: content.from, hash: content.hash, state: stateOf(running, release, found), proposal }
}

function stateOf({ node }: RunningNode, release: ItemId, { content, proposal }: FoundRelease): ReleaseState {
  if (proposal !== null) return 'proposed'
  if (content.withdrawn !== null) return 'withdrawn'
  const isPublished = publicationsOf(node.rows, release).some(({ row }) => row.made.party === node.party)
  if (!isPublished) return instantOf(content.from) > Temporal.Instant.from(node.now()).epochMilliseconds ? 'waiting' : 'due'
  return standingReleases(node.rows, content.text).some(({ item }) => item === release) ? 'published' : 'corrected'
}

/** A text by its title as this side's original has it. */
export function textRef(running: RunningNode, text: ItemId): ItemRef | null {
  const ref = findRef(running.node.rows, text)
  const title = titleOfText(running, text)
  return ref === null || title === null ? null : { ...ref, title }
}

function titleOfText({ node }: RunningNode, text: ItemId): Bilingual | null {
  const placed = findCleanText(node.rows, text)
  return placed === null ? null : textFor(placed.clean.title, placed.clean.names, node.party)
}

export function releasableTexts(running: RunningNode): readonly ReleasableText[] {
  const { rows } = running.node
  return (rows.find('kind', 'text') ?? []).flatMap((text): ReleasableText[] => {
    const [ref, placed] = [textRef(running, text), findCleanText(rows, text)]
    const standing = standingReleases(rows, text).at(-1)
    return ref === null ? [] : [{ ref, hash: placed === null || placed.clauses.length === 0 ? null : cleanTextHash(placed.clean), brackets: openBrackets(rows, text).length, standing: standing === undefined ? null : findRef(rows, standing.item) }]
  })
}

/** What has to be so before a text is let out. `signed` is null before a release is proposed. */
export function checklistOf(running: RunningNode, placed: PlacedText, isInForce: boolean, signed: readonly string[] | null): readonly ReleaseCheckLine[] {
  const { node, clearances } = running
  const { rows } = node
  const charter = dialogueOf(running)
  const [brackets, missing] = [openBrackets(rows, placed.clean.text).length, textIssues(placed.clean as never, 'clean', charter?.languages ?? []).length]
  const certified = placed.clauses.filter(({ clause, version }) => isCertified(running, clause, version)).length
  const parties = charter?.parties.length ?? 0
  const line = (what: ReleaseCheckLine['what'], isDone: boolean, counted: readonly [number, number] | null = null, open: 'open' | 'advice' = 'open'): ReleaseCheckLine => ({ what, state: isDone ? 'done' : open, done: counted?.[0] ?? null, all: counted?.[1] ?? null })
  const gates = (charter === null ? [] : gatesOf(rows, charter, placed.clean.text, cleanTextHash(placed.clean))).filter(({ party }) => party === node.party).flatMap(({ gates: own }) => own).filter(({ stage }) => stage !== 'after')
  const passed = gates.filter(({ state }) => state !== 'open').length
  const needsClearance = clearances.rosterFor('send', null) !== null
  return [
    line('words', isInForce), line('brackets', brackets === 0), line('languages', missing === 0),
    ...(gates.length > 0 ? [line('gates', passed === gates.length, [passed, gates.length])] : []),
    line('certificates', certified === placed.clauses.length, [certified, placed.clauses.length], 'advice'),
    ...(needsClearance ? [line('clearance', signed?.includes(node.party) === true)] : []),
    ...(signed === null ? [] : [line('signatures', signed.length >= parties, [signed.length, parties])]),
  ]
}

function dialogueOf({ node }: RunningNode): DialogueContent | null {
  const content = inForce(node.rows, node.charterItem)
  return content === null ? null : (readBy(ITEM_KINDS.dialogue.schema, content) as DialogueContent | null)
}

/** Whether this side has certified the proposal that brought these words. */
function isCertified({ node }: RunningNode, clause: ItemId, version: string): boolean {
  const proposal = node.rows.find('item', clause)?.versions.find((one) => one.version === version)?.proposal
  return proposal !== undefined && certificatesOf(node.rows, proposal).some(({ party }) => party === node.party)
}
