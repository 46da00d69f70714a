import type { DRAFTING_ROUTES } from '../../../web/workspace/drafting/routes.ts'
import { elementOf } from '../handlers.ts'
import type { Handlers } from '../handlers.ts'
import { discardDraft, saveAmend, sendDraft, showAmend, showChooser, showDraft, showDrafts } from './drafts.ts'

export const DRAFTING: Handlers<typeof DRAFTING_ROUTES> = {
  choose: { get: showChooser, deed: 'look' },
  amend: { get: showAmend, post: saveAmend, deed: 'draft', look: 'draft', item: elementOf },
  drafts: { get: showDrafts, deed: 'look' },
  draft: { get: (visit) => showDraft(visit), deed: 'look' },
  'send-draft': { post: sendDraft, deed: 'sign' },
  'discard-draft': { post: discardDraft, deed: 'draft' },
}
