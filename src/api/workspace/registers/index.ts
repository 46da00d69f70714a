import { SHEET_LIMITS } from '../../../text/sheets/cell.ts'
import type { REGISTERS_ROUTES } from '../../../web/workspace/registers/routes.ts'
import type { Handlers } from '../handlers.ts'
import { reckonCases, showCases } from './cases.ts'
import { sayEntry, showEntry } from './entry.ts'
import { bringEntries, showImport, signEntries } from './import.ts'
import { actOnEntry, showRegister, showRegisters, takeEntries } from './registers.ts'
import { registerItem } from './subject.ts'

/** Bytes of a form around its file. */
const FORM = 64 * 1024
const UPLOAD = { largestUpload: SHEET_LIMITS.fileBytes + FORM }

export const REGISTERS: Handlers<typeof REGISTERS_ROUTES> = {
  registers: { get: showRegisters, deed: null },
  'desk-register': { get: (visit) => showRegister(visit), post: actOnEntry, deed: 'report', item: registerItem },
  entry: { get: showEntry, post: sayEntry, deed: 'report', look: 'report', item: registerItem },
  'entries-file': { get: takeEntries, deed: null, item: registerItem },
  'entries-import': { get: showImport, post: bringEntries, deed: 'report', look: 'report', item: registerItem, ...UPLOAD },
  'entries-sign': { post: signEntries, deed: 'report', item: registerItem },
  cases: { get: showCases, post: reckonCases, deed: 'look', item: registerItem, ...UPLOAD },
}
