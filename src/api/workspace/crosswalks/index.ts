import type { CROSSWALKS_ROUTES } from '../../../web/workspace/crosswalks/routes.ts'
import type { Handlers } from '../handlers.ts'
import { crosswalkOf } from './found.ts'
import { draftLink, showLink } from './link.ts'
import { sayReview, showReview } from './review.ts'
import { bringLinks, LINK_SHEET_LIMITS, showImport, takeLinks } from './sheets.ts'
import { showCrosswalk, showCrosswalks } from './show.ts'

/** What a form has beside its file. */
const FORM = 64 * 1024

export const CROSSWALKS: Handlers<typeof CROSSWALKS_ROUTES> = {
  crosswalks: { get: showCrosswalks, deed: null },
  crosswalk: { get: showCrosswalk, deed: null, item: crosswalkOf },
  'crosswalk-link': { get: showLink, post: draftLink, deed: 'draft', look: 'draft' },
  'crosswalk-import': { get: showImport, post: bringLinks, deed: 'draft', look: 'draft', largestUpload: LINK_SHEET_LIMITS.fileBytes + FORM },
  'crosswalk-file': { get: takeLinks, deed: null },
  'review-links': { get: showReview, post: sayReview, deed: 'report' },
}
