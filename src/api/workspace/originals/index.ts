import { LARGEST_SCAN } from '../../../node/originals/scans.ts'
import type { ORIGINALS_ROUTES } from '../../../web/workspace/originals/routes.ts'
import type { Handlers } from '../handlers.ts'
import { recordSignedCopy, retractSignedCopy, showSignedCopy } from './copies.ts'
import { showOriginalFile, showOriginals, showTextOriginals } from './originals.ts'
import { compareWithText, LARGEST_WORD_FILE, showReturned } from './returned.ts'
import { itemOfVisit } from './texts.ts'

/** What a form adds to its file. */
const FORM_BESIDE_FILE = 1024 * 1024

export const ORIGINALS: Handlers<typeof ORIGINALS_ROUTES> = {
  originals: { get: showOriginals, deed: null },
  'text-originals': { get: (visit) => showTextOriginals(visit), deed: null },
  'original-file': { get: showOriginalFile, deed: null },
  'signed-copy': { get: showSignedCopy, post: recordSignedCopy, deed: 'report', look: 'report', item: itemOfVisit, largestUpload: LARGEST_SCAN + FORM_BESIDE_FILE },
  'retract-signed-copy': { post: retractSignedCopy, deed: 'report', item: itemOfVisit },
  'returned-original': { get: showReturned, post: compareWithText, deed: 'look', largestUpload: LARGEST_WORD_FILE + FORM_BESIDE_FILE },
}
