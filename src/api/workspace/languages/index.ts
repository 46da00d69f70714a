import type { LANGUAGES_ROUTES } from '../../../web/workspace/languages/routes.ts'
import type { Handlers } from '../handlers.ts'
import { certify, showCertify } from './certificates.ts'
import { agreeDifferences, removeDifference, showAgree, showDifferences } from './differences.ts'
import { LARGEST_TRANSLATION } from './files.ts'
import { addMemory, exportMemory, removeMemory, showMemory } from './memory.ts'
import { applyReturned, discardReturned, importTranslation, showReturned } from './returned.ts'
import { exportTermbase, replaceTermbase, showTermbase } from './termbase.ts'
import { exportTranslation, saveDraftedIn, showDraftLanguages, showTranslations } from './translations.ts'

export const LANGUAGES: Handlers<typeof LANGUAGES_ROUTES> = {
  translations: { get: showTranslations, deed: 'translate' },
  'draft-languages': { get: (visit) => showDraftLanguages(visit), post: saveDraftedIn, deed: 'translate' },
  'export-translation': { get: exportTranslation, deed: 'translate', look: 'translate' },
  'import-translation': { post: importTranslation, deed: 'translate', largestUpload: LARGEST_TRANSLATION },
  returned: { get: (visit) => showReturned(visit), deed: 'translate' },
  'apply-returned': { post: applyReturned, deed: 'translate' },
  'discard-returned': { post: discardReturned, deed: 'translate' },
  termbase: { get: (visit) => showTermbase(visit), post: replaceTermbase, deed: 'translate', largestUpload: LARGEST_TRANSLATION },
  'export-termbase': { get: exportTermbase, deed: 'translate' },
  memory: { get: (visit) => showMemory(visit), post: addMemory, deed: 'translate', largestUpload: LARGEST_TRANSLATION },
  'export-memory': { get: exportMemory, deed: 'translate' },
  'remove-memory': { post: removeMemory, deed: 'translate' },
  differences: { get: showDifferences, deed: 'certify' },
  'remove-difference': { post: removeDifference, deed: 'certify' },
  'agree-difference': { get: (visit) => showAgree(visit), post: agreeDifferences, deed: 'certify', look: 'certify' },
  certify: { get: (visit) => showCertify(visit), post: certify, deed: 'certify', look: 'certify' },
}
