// The ways through the workspace, in their order: those of every day beside each other, the others in groups under "More".

import type { Deed } from '../../node/access/index.ts'
import type { Messages } from '../../text/messages/index.ts'
import type { WorkspacePage } from './models.ts'
import type { PlainRoute } from './routes.ts'

/** The groups under "More", in their order. */
export const TAB_GROUPS = ['meeting', 'negotiating', 'following', 'instruments', 'preparing', 'administering'] as const
export type TabGroup = (typeof TAB_GROUPS)[number]

export interface Tab {
  readonly route: PlainRoute
  readonly place: 'daily' | TabGroup
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
  { route: 'meetings', place: 'meeting', label: (words) => words.nav.meetings },
  { route: 'topics', place: 'meeting', label: (words) => words.nav.topics },
  { route: 'minutes', place: 'meeting', label: (words) => words.nav.minutes },
  { route: 'bodies', place: 'meeting', label: (words) => words.nav.bodies },
  { route: 'texts', place: 'negotiating', label: (words) => words.nav.texts },
  { route: 'gates', place: 'negotiating', label: (words) => words.nav.gates },
  { route: 'originals', place: 'negotiating', label: (words) => words.nav.originals },
  { route: 'releases', place: 'negotiating', label: (words) => words.nav.releases },
  { route: 'state-of-play', place: 'following', label: (words) => words.nav.stateOfPlay },
  { route: 'since', place: 'following', label: (words) => words.nav.since },
  { route: 'brief', place: 'following', label: (words) => words.nav.brief },
  { route: 'papers', place: 'following', label: (words) => words.nav.papers },
  { route: 'datasets', place: 'following', label: (words) => words.nav.datasets },
  { route: 'indicators', place: 'following', label: (words) => words.nav.indicators },
  { route: 'rounds', place: 'following', label: (words) => words.nav.rounds },
  { route: 'projects', place: 'following', label: (words) => words.nav.projects },
  { route: 'tools', place: 'instruments', label: (words) => words.nav.tools },
  { route: 'crosswalks', place: 'instruments', label: (words) => words.nav.crosswalks },
  { route: 'rules', place: 'instruments', label: (words) => words.nav.rules },
  { route: 'registers', place: 'instruments', label: (words) => words.nav.registers },
  { route: 'requests', place: 'instruments', label: (words) => words.nav.requests, count: (page) => page.counts?.requests ?? 0 },
  { route: 'consultations', place: 'instruments', label: (words) => words.nav.consultations, count: (page) => page.counts?.consultations ?? 0 },
  { route: 'incidents', place: 'instruments', label: (words) => words.nav.incidents },
  { route: 'handling', place: 'instruments', label: (words) => words.nav.handling },
  { route: 'access-search', place: 'instruments', label: (words) => words.nav.accessSearch, deed: 'disclose' },
  { route: 'plan-table', place: 'preparing', label: (words) => words.nav.planTable },
  { route: 'sources', place: 'preparing', label: (words) => words.nav.sources },
  { route: 'translations', place: 'preparing', label: (words) => words.nav.translations },
  { route: 'said', place: 'preparing', label: (words) => words.nav.said },
  { route: 'focal-points', place: 'administering', label: (words) => words.nav.focalPoints },
  { route: 'people', place: 'administering', label: (words) => words.nav.people },
  { route: 'outgoing-mail', place: 'administering', label: (words) => words.nav.outgoingMail, deed: 'manage-people' },
  { route: 'audit', place: 'administering', label: (words) => words.nav.audit, deed: 'audit' },
]
