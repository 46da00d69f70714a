import type { MINUTES_ROUTES } from '../../../web/workspace/minutes/routes.ts'
import type { Handlers } from '../handlers.ts'
import { commitDecisions, showCommit } from './commit.ts'
import { showMinutesList } from './list.ts'
import { recordNoCommitment, showNoCommitment } from './no-commitment.ts'
import { showMinutesOf } from './record.ts'
import { showRegister } from './register.ts'
import { minutesInPath, saveMinutes, showWriteMinutes } from './write.ts'

export const MINUTES: Handlers<typeof MINUTES_ROUTES> = {
  minutes: { get: showMinutesList, deed: null },
  'minutes-of': { get: showMinutesOf, deed: null },
  'write-minutes': { get: showWriteMinutes, post: saveMinutes, deed: 'draft', look: 'draft', item: minutesInPath },
  register: { get: showRegister, deed: null },
  'commit-decisions': { get: showCommit, post: commitDecisions, deed: 'draft', look: 'draft' },
  'no-commitment': { get: showNoCommitment, post: recordNoCommitment, deed: 'draft', look: 'draft' },
}
