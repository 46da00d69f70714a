import type { FINDING_ROUTES } from '../../../web/workspace/finding/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showBiography } from './biography.ts'
import { showFind } from './find.ts'
import { changeView, openView, saveView, showViews } from './saved-views.ts'
import { showSince } from './since.ts'

/** What somebody keeps for themselves, or shares with colleagues, needs no more than to be one of them. */
export const FINDING: Handlers<typeof FINDING_ROUTES> = {
  find: { get: (visit) => showFind(visit), post: saveView, deed: 'look' },
  'saved-views': { get: (visit) => showViews(visit), deed: 'look' },
  'saved-view': { get: openView, post: changeView, deed: 'look' },
  since: { get: showSince, deed: 'look' },
  biography: { get: showBiography, deed: 'look' },
}
