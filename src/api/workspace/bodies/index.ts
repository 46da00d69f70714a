import type { BODIES_ROUTES } from '../../../web/workspace/bodies/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showBodies, showBody } from './bodies.ts'
import { draftCharter, showCharter } from './charter.ts'
import { declareDormancy, showDormancy } from './dormancy.ts'
import { answerSelfCheck, showSelfCheck } from './self-check.ts'
import { itemIn } from './subject.ts'
import { draftSuccession, showSuccession, showSuccessions } from './succession.ts'
import { saySuspension, showSuspension } from './suspensions.ts'

/** What a side declares or stops it does as a side: that is for those who sign for it. */
export const BODIES: Handlers<typeof BODIES_ROUTES> = {
  bodies: { get: showBodies, deed: null },
  body: { get: showBody, deed: null },
  'body-charter': { get: showCharter, post: draftCharter, deed: 'draft', look: 'draft', item: itemIn },
  'body-dormancy': { get: showDormancy, post: declareDormancy, deed: 'sign', look: 'sign', item: itemIn },
  'self-check': { get: showSelfCheck, post: answerSelfCheck, deed: 'report', look: 'report', item: itemIn },
  suspension: { get: showSuspension, post: saySuspension, deed: 'sign', look: 'sign', item: itemIn },
  successions: { get: showSuccessions, deed: null },
  succession: { get: showSuccession, post: draftSuccession, deed: 'draft' },
}
