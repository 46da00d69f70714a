import type { PEOPLE_ROUTES } from '../../../web/workspace/people/routes.ts'
import type { Handlers } from '../handlers.ts'
import { changeAccount, enrol, showAccount, showEnrol } from './account.ts'
import { exportAudit, showAudit } from './audit.ts'
import { assignFocalPoint, showFocalPoints } from './focal-points.ts'
import { handOver, showHandOver } from './hand-over.ts'
import { addPerson, showPeople } from './people.ts'
import { changePerson, showPerson } from './person.ts'
import { changeTokens, showTokens } from './tokens.ts'
import { beginService, finishService, showSignIn, signInByPasskey, signInByPassword, signInOnTrial, signOut } from './ways-in.ts'
import { addWebhook, changeWebhook, showWebhook, showWebhooks } from './webhooks.ts'
import { showWelcome, welcome } from './welcome.ts'

export const PEOPLE: Handlers<typeof PEOPLE_ROUTES> = {
  'sign-in': { get: (visit) => showSignIn(visit), post: signInOnTrial, look: null, deed: null },
  'sign-in-password': { post: signInByPassword, deed: null },
  'sign-in-passkey': { post: signInByPasskey, deed: null },
  'sign-in-oidc': { get: beginService, look: null, deed: null },
  'sign-in-oidc-return': { get: finishService, look: null, deed: null },
  welcome: { get: (visit) => showWelcome(visit), post: welcome, look: null, deed: null },
  'sign-out': { post: signOut, deed: null },
  // Everybody's own, with any role or none: its handlers ask who it is.
  account: { get: (visit) => showAccount(visit), post: changeAccount, look: null, deed: null },
  'account-codes': { get: (visit) => showEnrol(visit), post: enrol, look: null, deed: null },
  tokens: { get: (visit) => showTokens(visit), post: changeTokens, deed: 'look' },
  webhooks: { get: (visit) => showWebhooks(visit), post: addWebhook, deed: 'look' },
  webhook: { get: (visit) => showWebhook(visit), post: changeWebhook, deed: 'look' },
  people: { get: (visit) => showPeople(visit), post: addPerson, deed: 'manage-people' },
  person: { get: (visit) => showPerson(visit), post: changePerson, deed: 'manage-people' },
  'hand-over': { get: (visit) => showHandOver(visit), post: handOver, look: 'manage-people', deed: 'manage-people' },
  'focal-points': { get: (visit) => showFocalPoints(visit), post: assignFocalPoint, deed: 'manage-people' },
  audit: { get: showAudit, look: 'audit', deed: 'audit' },
  'audit-export': { get: exportAudit, look: 'audit', deed: 'audit' },
}
