import type { RECORD_ROUTES } from '../../../web/workspace/record/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showContested } from './contested.ts'
import { eraseAct, releaseAct, showErase, showRelease, showSaid } from './said.ts'

export const RECORD: Handlers<typeof RECORD_ROUTES> = {
  contested: { get: showContested, deed: 'look' },
  said: { get: showSaid, deed: 'look' },
  'release-act': { get: (visit) => showRelease(visit), post: releaseAct, deed: 'disclose', look: 'disclose' },
  'erase-act': { get: (visit) => showErase(visit), post: eraseAct, deed: 'disclose', look: 'disclose' },
}
