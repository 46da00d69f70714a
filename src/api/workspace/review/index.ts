import type { REVIEW_ROUTES } from '../../../web/workspace/review/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showInbox } from './inbox.ts'
import { showProposal, signProposal, withdrawProposal } from './proposals.ts'

export const REVIEW: Handlers<typeof REVIEW_ROUTES> = {
  inbox: { get: showInbox, deed: 'look' },
  proposal: { get: (visit) => showProposal(visit), deed: 'look' },
  'sign-proposal': { post: signProposal, deed: 'sign' },
  'withdraw-proposal': { post: withdrawProposal, deed: 'sign' },
}
