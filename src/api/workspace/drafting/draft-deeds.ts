// What is done to a draft as a whole: its note, its items taken out or ended, earlier words brought back,
// and in the end signed and sent, or discarded.

import type { Issue } from '../../../dialogue/decide.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { DraftAt, DraftRefusal, Sent } from '../../../node/drafting/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { FieldIssue, FlashCode } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optionalText } from '../fields.ts'
import { certificateGate, certifySent } from '../languages/certificates.ts'
import { counterAnswer } from '../review/counter.ts'
import type { Outcome, Visit } from '../visit.ts'
import { showAdd } from './add.ts'
import { mustConfirm, showDraft } from './draft-page.ts'
import { draftInPath, isDraftId, itemField } from './fields.ts'
import { showHistory } from './history.ts'

export async function sendDraft(visit: Visit): Promise<Outcome | null> {
  const { match, fields, officer } = visit
  const { draft, revision } = draftInPath(visit)
  const sent = await signAndSend(visit, { draft, revision, by: officer?.id ?? '' }, field(fields, 'confirmed') === 'yes')
  if ('proposal' in sent) return { redirect: workspacePath('proposal', match.language, sent.proposal), flash: { code: 'proposal-sent', path: null } }
  if ('issues' in sent) return showDraft(visit, { code: 'draft-incomplete', facts: {} }, sent.issues.map(fieldIssue))
  return sent.refused === 'draft-gone' ? null : showDraft(visit, { code: sent.refused, facts: sent.facts })
}

/** The draft as the proposal of this side, with what goes out beside it; whoever asks for it, by a page or a program. */
export function signAndSend(asker: Pick<Visit, 'running' | 'may' | 'frame'>, { draft, revision, by }: DraftAt, isConfirmed: boolean): Promise<Sent> {
  const { running } = asker
  return running.sending.send(draft, revision, by, 'parties', {
    isReady: (held) => {
      if (!mayOnDraft(asker, 'sign', held)) return { refused: 'not-permitted', facts: {} }
      if (mustConfirm(asker, held) && !isConfirmed) return { refused: 'concordance-unconfirmed', facts: {} }
      return certificateGate(running, held) === null ? null : { refused: 'certificate-missing', facts: {} }
    },
    alongside: (held) => counterAnswer(running, held.counters),
    whenSent: async (held, proposal) => {
      await running.languages.draftSent(held, proposal)
      await certifySent(running, held, proposal)
    },
  })
}

export async function discardDraft(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  const held = await running.drafts.find(match.parameter)
  if (held === null) return null
  if (!mayOnDraft(visit, 'draft', held)) return showDraft(visit, { code: 'not-permitted', facts: {} })
  const discarded = await running.desk.discard(draftInPath(visit))
  if (discarded !== true) return discarded.refused === 'draft-gone' ? null : showDraft(visit, { code: discarded.refused, facts: {} })
  await running.languages.draftGone(held.id)
  return { redirect: workspacePath('drafts', match.language), flash: { code: 'draft-discarded', path: null } }
}

export async function removeItem(visit: Visit): Promise<Outcome | null> {
  const item = itemField(visit.fields)
  if (item === null || !(await isThere(visit))) return null
  return changed(visit, await visit.running.desk.removeItem(draftInPath(visit), item), 'item-removed')
}

/** Also begins a draft, where nobody has one of this name yet. */
export async function endItem(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const item = itemField(fields)
  const at = draftInPath(visit)
  if (item === null || !isDraftId(at.draft) || running.node.rows.find('item', item) === undefined) return null
  if (!visit.may('draft', coversOf(running.node.rows, item))) return showAdd(visit, { code: 'not-permitted', facts: {} })
  const ended = await running.desk.endItem(at, item)
  if ('refused' in ended) return showAdd(visit, { code: ended.refused, facts: ended.facts })
  return { redirect: workspacePath('draft', match.language, ended.id), flash: { code: 'item-ended', path: null } }
}

export async function saveCover(visit: Visit): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  if (!(await isThere(visit))) return null
  const typed = bilingualField(fields, 'cover', frame.languages)
  const cover = optionalText(typed) === null ? null : Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''))
  const meeting = itemField(fields, 'meeting')
  const isKnown = meeting !== null && running.clearances.rules.now.meetings[meeting] !== undefined
  return changed(visit, await running.desk.saveCover(draftInPath(visit), cover, isKnown ? meeting : null), 'draft-kept')
}

export async function restoreDraft(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  if (!(await isThere(visit))) return null
  const step = field(fields, 'step')
  const restored = await running.desk.restore(draftInPath(visit), /^\d{1,15}$/.test(step) ? Number(step) : 0)
  if ('refused' in restored) return restored.refused === 'draft-gone' ? null : showHistory(visit, { code: restored.refused, facts: {} })
  return { redirect: workspacePath('draft', match.language, restored.id), flash: { code: 'draft-restored', path: null } }
}

/** Every item that the draft changes must be within reach of the role. */
export function mayOnDraft(visit: Pick<Visit, 'running' | 'may'>, deed: 'draft' | 'sign', { changes }: Pick<Draft, 'changes'>): boolean {
  const { rows } = visit.running.node
  return visit.may(deed, []) || changes.every(({ item, content }) => visit.may(deed, coversOf(rows, rows.find('item', item) === undefined && typeof content?.parent === 'string' ? content.parent : item)))
}

async function isThere({ running, match }: Visit): Promise<boolean> {
  return (await running.drafts.find(match.parameter)) !== null
}

function changed(visit: Visit, outcome: Draft | DraftRefusal, code: FlashCode): Outcome | Promise<Outcome | null> {
  if ('refused' in outcome) return showDraft(visit, { code: outcome.refused, facts: outcome.facts })
  return { redirect: workspacePath('draft', visit.match.language, outcome.id), flash: { code, path: null } }
}

/** `changes.0.content.title.es` → `title.es`. */
function fieldIssue(issue: Issue): FieldIssue {
  return { field: issue.path.replace(/^changes\.\d+\.(content\.?)?/, ''), code: issue.code }
}

