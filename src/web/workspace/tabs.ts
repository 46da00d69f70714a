// The ways through the workspace, in their order: those of every day beside each other, the others under "More".

import type { Deed } from '../../node/access/index.ts'
import type { Messages } from '../../text/messages/index.ts'
import type { WorkspacePage } from './models.ts'
import type { PlainRoute } from './routes.ts'

export interface Tab {
  readonly route: PlainRoute
  readonly place: 'daily' | 'more'
  readonly label: (words: Messages['workspace']) => string
  /** What waits there; 0 for nothing. */
  readonly count?: (page: WorkspacePage) => number
  /** Shown to those who may do this; to everybody if it is not given. */
  readonly deed?: Deed
}

export const TABS: readonly Tab[] = [
  { route: 'inbox', place: 'daily', label: (words) => words.nav.inbox, count: (page) => page.counts?.awaiting ?? 0 },
  { route: 'choose', place: 'daily', label: (words) => words.nav.choose },
  { route: 'asked', place: 'daily', label: (words) => words.nav.asked },
  { route: 'drafts', place: 'daily', label: (words) => words.nav.drafts, count: (page) => page.counts?.drafts ?? 0 },
  { route: 'clearances', place: 'daily', label: (words) => words.nav.clearances, count: (page) => page.counts?.clearances ?? 0 },
  { route: 'notices', place: 'daily', label: (words) => words.nav.notices, count: (page) => page.counts?.unread ?? 0 },
  { route: 'texts', place: 'more', label: (words) => words.nav.texts },
  { route: 'gates', place: 'more', label: (words) => words.nav.gates },
  { route: 'releases', place: 'more', label: (words) => words.nav.releases },
  { route: 'meetings', place: 'more', label: (words) => words.nav.meetings },
  { route: 'topics', place: 'more', label: (words) => words.nav.topics },
  { route: 'since', place: 'more', label: (words) => words.nav.since },
  { route: 'brief', place: 'more', label: (words) => words.nav.brief },
  { route: 'bodies', place: 'more', label: (words) => words.nav.bodies },
  { route: 'papers', place: 'more', label: (words) => words.nav.papers },
  { route: 'translations', place: 'more', label: (words) => words.nav.translations },
  { route: 'plan-table', place: 'more', label: (words) => words.nav.planTable },
  { route: 'originals', place: 'more', label: (words) => words.nav.originals },
  { route: 'rounds', place: 'more', label: (words) => words.nav.rounds },
  { route: 'minutes', place: 'more', label: (words) => words.nav.minutes },
  { route: 'state-of-play', place: 'more', label: (words) => words.nav.stateOfPlay },
  { route: 'said', place: 'more', label: (words) => words.nav.said },
  { route: 'focal-points', place: 'more', label: (words) => words.nav.focalPoints },
  { route: 'people', place: 'more', label: (words) => words.nav.people },
  { route: 'outgoing-mail', place: 'more', label: (words) => words.nav.outgoingMail, deed: 'manage-people' },
  { route: 'audit', place: 'more', label: (words) => words.nav.audit, deed: 'audit' },
]
