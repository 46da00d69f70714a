import type { DRAFTING_ROUTES } from '../../../web/workspace/drafting/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showAdd } from './add.ts'
import { showChooser } from './chooser.ts'
import { answerClearance, callOffClearance, requestClearance, showClearance, showClearances } from './clearances.ts'
import { discardDraft, endItem, removeItem, restoreDraft, saveCover, sendDraft } from './draft-deeds.ts'
import { showDraft, showDrafts } from './draft-page.ts'
import { itemInPath, saveAmend, saveCreated, showAmend, showCreate } from './edit.ts'
import { showHistory } from './history.ts'
import { addNote, answerPresence, turnNote } from './notes.ts'
import { saveRules, showRules } from './rules.ts'

export const DRAFTING: Handlers<typeof DRAFTING_ROUTES> = {
  choose: { get: showChooser, deed: 'look' },
  amend: { get: showAmend, post: saveAmend, deed: 'draft', look: 'draft', item: itemInPath },
  create: { get: showCreate, post: saveCreated, deed: 'draft', look: 'draft' },
  drafts: { get: showDrafts, deed: 'look' },
  draft: { get: (visit) => showDraft(visit), deed: 'look' },
  'add-to-draft': { get: (visit) => showAdd(visit), deed: 'draft', look: 'draft' },
  'end-item': { post: endItem, deed: 'draft' },
  'remove-item': { post: removeItem, deed: 'draft' },
  'draft-cover': { post: saveCover, deed: 'draft' },
  'draft-history': { get: (visit) => showHistory(visit), deed: 'look' },
  'restore-draft': { post: restoreDraft, deed: 'draft' },
  'draft-presence': { post: answerPresence, deed: 'look' },
  'send-draft': { post: sendDraft, deed: 'sign' },
  'discard-draft': { post: discardDraft, deed: 'draft' },
  'add-note': { post: addNote, deed: 'comment' },
  'turn-note': { post: turnNote, deed: 'comment' },
  clearances: { get: showClearances, deed: 'look' },
  clearance: { get: (visit) => showClearance(visit), deed: 'look' },
  'request-clearance': { post: requestClearance, deed: 'draft' },
  'answer-clearance': { post: answerClearance, deed: 'clear' },
  'call-off-clearance': { post: callOffClearance, deed: 'draft' },
  'clearance-rules': { get: showRules, post: saveRules, deed: 'set-clearance' },
}
