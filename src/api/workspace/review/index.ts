import type { REVIEW_ROUTES } from '../../../web/workspace/review/routes.ts'
import type { Handlers } from '../handlers.ts'
import { answerProposal, askAnswerBy, retractAnswer } from './answers.ts'
import { showInbox } from './inbox.ts'
import { showOffers, startFromBoth } from './offers.ts'
import { showProposal, signProposal, withdrawProposal } from './proposals.ts'

export const REVIEW: Handlers<typeof REVIEW_ROUTES> = {
  inbox: { get: showInbox, deed: 'look' },
  proposal: { get: (visit) => showProposal(visit), deed: 'look' },
  'sign-proposal': { post: signProposal, deed: 'sign' },
  'withdraw-proposal': { post: withdrawProposal, deed: 'sign' },
  'answer-proposal': { post: answerProposal, deed: 'answer' },
  'retract-answer': { post: retractAnswer, deed: 'answer' },
  'ask-answer-by': { post: askAnswerBy, deed: 'answer' },
  'merge-offers': { post: startFromBoth, deed: 'draft' },
  offers: { get: showOffers, deed: 'look' },
}
