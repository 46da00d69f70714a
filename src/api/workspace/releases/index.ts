import { LARGEST_EVIDENCE } from '../../../node/reporting/index.ts'
import type { RELEASES_ROUTES } from '../../../web/workspace/releases/routes.ts'
import type { Handlers } from '../handlers.ts'
import { comparePostedText, showCompare } from './compare.ts'
import { changeRelease, previewRelease, showRelease, showReleases } from './releases.ts'
import { proposeRelease, showNewRelease } from './new-release.ts'

/** What a form adds to its file. */
const FORM_BESIDE_FILE = 1024 * 1024

export const RELEASES: Handlers<typeof RELEASES_ROUTES> = {
  releases: { get: showReleases, deed: null },
  'new-release': { get: showNewRelease, post: proposeRelease, deed: 'sign', look: 'sign' },
  // Watching an address is anybody's who may comment; withdrawing asks again.
  'joint-release': { get: showRelease, post: changeRelease, deed: 'comment' },
  'release-preview': { get: previewRelease, deed: null },
  'compare-posted': { get: showCompare, post: comparePostedText, deed: 'look', largestUpload: LARGEST_EVIDENCE + FORM_BESIDE_FILE },
}
