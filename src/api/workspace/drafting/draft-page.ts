// One draft to be read whole: what it would change, what is missing, who has cleared it, and the ways on.

import { randomUUID } from 'node:crypto'
import type { ItemChange } from '../../../record/index.ts'
import { versionInForce } from '../../../dialogue/decide.ts'
import { contentHash } from '../../../node/drafts.ts'
import type { Draft, DraftSummary } from '../../../node/drafts.ts'
import type { FieldIssue, Possibility, RefusalView } from '../../../web/workspace/models.ts'
import type { DraftLine, DraftPage } from '../../../web/workspace/drafting/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'
import { findingsOf, itemDiff, itemNames } from '../items.ts'
import { knownOn } from '../reference.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { missingIn, MOST_CHECKED } from './checks.ts'
import { clearanceView, rosterMeetings, stateOf } from './clearance-view.ts'
import { presentIn } from './edit-page.ts'
import { partOf } from './part.ts'
import { nameOf } from './people.ts'

const ITEMS_ON_PAGE = 25

export async function showDrafts(visit: Visit): Promise<Outcome> {
  const { running } = visit
  const drafts = (await running.drafts.summaries()).map((summary): DraftLine => ({
    id: summary.id, items: summary.first.map((change) => itemDiff(running.node.rows, change)), itemCount: summary.bases.size, savedAt: summary.savedAt, savedBy: nameOf(running, summary.savedBy),
    counters: summary.counters, isOutdated: [...summary.bases].some(([item, base]) => versionInForce(running.node.rows, item) !== base), clearance: stateInList(visit, summary),
  }))
  return { page: { ...(await frameFor(visit)), kind: 'drafts', drafts, fresh: randomUUID(), names: itemNames(running.node.rows, drafts.flatMap((draft) => draft.items)) } }
}

/** A round that has not ended is about the draft as it is: what changes the draft ends it. */
function stateInList({ running }: Visit, { id, forMeeting = null }: DraftSummary): DraftLine['clearance'] {
  const round = running.clearances.find(id)?.rounds.at(-1) ?? null
  const isLive = round !== null && round.ended === null
  return stateOf(running, { kind: 'draft', meeting: forMeeting }, isLive ? round : null, isLive ? null : round)
}

export async function showDraft(visit: Visit, refusal: RefusalView | null = null, issues: readonly FieldIssue[] = []): Promise<Outcome | null> {
  const { running, match, frame, fields, officer } = visit
  const { rows } = running.node
  const draft = await running.drafts.find(match.parameter)
  if (draft === null) return null
  if (officer !== null) running.presence.touch(draft.id, officer.id, null, '')
  const { part, from, to } = partOf(draft.changes.length, ITEMS_ON_PAGE, field(fields, 'page'))
  const isShort = draft.changes.length <= MOST_CHECKED
  // What is missing can be asked for of all; the languages of thousands of texts are compared where they are read.
  const isWhole = isShort || field(fields, 'check') === 'all'
  const shown = draft.changes.slice(from, to)
  const places = isWhole ? undefined : shown.map((_, index) => from + index)
  const missing = missingIn(running, draft, places)
  const notes = await running.notes.countOpen()
  const items = shown.map((change) => ({ diff: itemDiff(rows, change), notes: notes.get(change.item) ?? 0, isOutdated: isOutdated(visit, change) }))
  const counter = draft.counters === null ? undefined : rows.find('proposal', draft.counters)
  const meeting = draft.forMeeting ?? null
  const page: DraftPage = {
    ...(await frameFor(visit)), kind: 'draft', id: draft.id, revision: draft.revision, savedAt: draft.savedAt, savedBy: nameOf(running, draft.savedBy), items, itemCount: draft.changes.length, part,
    cover: draft.cover, counters: counter === undefined ? null : { proposal: counter.proposal, by: counter.made.party }, missing,
    findings: findingsOf(rows, isShort ? draft.changes : shown, draft.cover, frame.languages, knownOn(running)), isWhole, isCompared: isShort, meetings: rosterMeetings(running, meeting), meeting,
    clearance: clearanceView(visit, { id: draft.id, hash: contentHash(draft), kind: 'draft', meeting, obstacle: obstacleOf(draft, missing.length), returnTo: workspacePath('draft', match.language, draft.id) }),
    present: presentIn(visit, draft.id), sending: sendingOf(visit, draft, missing.length), audience: null, names: itemNames(rows, items.map(({ diff }) => diff)), issues, refusal,
  }
  return { page, status: refusal === null && issues.length === 0 ? 200 : 409 }
}

function obstacleOf(draft: Draft, missing: number): string | null {
  return draft.changes.length === 0 ? 'draft-empty' : missing > 0 ? 'draft-incomplete' : null
}

function sendingOf(visit: Visit, draft: Draft, missing: number): Possibility {
  if (draft.changes.some((change) => isOutdated(visit, change))) return { isPossible: false, code: 'item-changed-meanwhile' }
  const code = obstacleOf(draft, missing) ?? visit.running.sending.barred(draft)?.refused ?? null
  return code === null ? { isPossible: true } : { isPossible: false, code }
}

function isOutdated(visit: Visit, { item, base }: ItemChange): boolean {
  return versionInForce(visit.running.node.rows, item) !== base
}

/** Where a person must say that the languages were compared: where they differ, or not all of them were looked at. */
export function mustConfirm({ running, frame }: Pick<Visit, 'running' | 'frame'>, draft: Draft): boolean {
  return draft.changes.length > MOST_CHECKED || findingsOf(running.node.rows, draft.changes, draft.cover, frame.languages, knownOn(running)).length > 0
}

