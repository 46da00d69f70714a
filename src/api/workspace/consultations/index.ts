import type { CONSULTATIONS_ROUTES } from '../../../web/workspace/consultations/routes.ts'
import type { Handlers } from '../handlers.ts'
import { answerChosen, showAnswering } from './answering.ts'
import { consultationOf } from './basis.ts'
import { consultationOfContribution, decideContribution, showContribution } from './contribution.ts'
import { showConsultations } from './list.ts'
import { moderate, showModeration } from './moderation.ts'
import { consultationOfStatement, showTranslating, translateContribution } from './translating.ts'

export const CONSULTATIONS: Handlers<typeof CONSULTATIONS_ROUTES> = {
  consultations: { get: showConsultations, deed: null },
  moderation: { get: showModeration, post: moderate, deed: 'report', look: 'report', item: consultationOf },
  contribution: { get: showContribution, post: decideContribution, deed: 'report', look: 'report', item: consultationOfContribution },
  answering: { get: showAnswering, post: answerChosen, deed: 'report', item: consultationOf },
  'translate-contribution': { get: showTranslating, post: translateContribution, deed: 'translate', look: 'translate', item: consultationOfStatement },
}
