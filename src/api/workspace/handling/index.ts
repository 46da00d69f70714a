import type { HANDLING_ROUTES } from '../../../web/workspace/handling/routes.ts'
import type { Handlers } from '../handlers.ts'
import { exportAccessList, showAccessRecord, showAccessSearch } from './access.ts'
import { exportAlert, exportRoom } from './export-files.ts'
import { correctNote, keepNote, setHolders, showHandling, showHolders, showNote, showRefused, showWriteNote } from './home.ts'
import { showWatch } from './watch.ts'
import { LARGEST_IMPORT, showImport, takeFile } from './import-file.ts'

export const HANDLING: Handlers<typeof HANDLING_ROUTES> = {
  handling: { get: showHandling, deed: null },
  'write-note': { get: (visit) => showWriteNote(visit), post: keepNote, deed: 'report', look: 'report' },
  'confined-note': { get: (visit) => showNote(visit), post: correctNote, deed: 'report' },
  'contact-holders': { get: (visit) => showHolders(visit), post: setHolders, deed: 'manage-people', look: 'manage-people' },
  'refused-exits': { get: showRefused, deed: null, look: 'audit' },
  'access-search': { get: showAccessSearch, deed: null, look: 'disclose' },
  'access-list': { get: exportAccessList, deed: null, look: 'disclose' },
  'access-record': { get: showAccessRecord, deed: null, look: 'disclose' },
  'export-alert': { get: exportAlert, deed: null },
  'export-room': { get: exportRoom, deed: null },
  'import-file': { get: (visit) => showImport(visit), post: takeFile, deed: 'report', look: 'report', largestUpload: LARGEST_IMPORT },
  watch: { get: showWatch, deed: null },
}
