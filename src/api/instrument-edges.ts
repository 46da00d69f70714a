// How the codes of registers, crosswalks, rules, queues, incidents and coverage are said at the edges: a part of the table of `edges.ts`.

import type { IssueCode } from '../dialogue/decide.ts'
import { EXIT_CODES } from '../dialogue/handling/judge.ts'
import type { CONSULTATIONS_CODES } from '../text/messages/codes/consultations.ts'
import type { COVERAGE_CODES } from '../text/messages/codes/coverage.ts'
import type { CROSSWALKS_CODES } from '../text/messages/codes/crosswalks.ts'
import type { HANDLING_CODES } from '../text/messages/codes/handling.ts'
import type { INCIDENTS_CODES } from '../text/messages/codes/incidents.ts'
import type { REGISTERS_CODES } from '../text/messages/codes/registers.ts'
import type { REQUESTS_CODES } from '../text/messages/codes/requests.ts'
import type { RULES_CODES } from '../text/messages/codes/rules.ts'
import type { TOOLS_CODES } from '../text/messages/codes/tools.ts'
import { CONFLICT, every, FORBIDDEN, NOT_THERE, TOO_LARGE, WORLD, WRONG_INPUT } from './edge-codes.ts'
import type { EdgeCodes } from './edge-codes.ts'

export type InstrumentEdgeCode = Exclude<
  | keyof typeof CONSULTATIONS_CODES
  | keyof typeof COVERAGE_CODES
  | keyof typeof CROSSWALKS_CODES
  | keyof typeof HANDLING_CODES
  | keyof typeof INCIDENTS_CODES
  | keyof typeof REGISTERS_CODES
  | keyof typeof REQUESTS_CODES
  | keyof typeof RULES_CODES
  | keyof typeof TOOLS_CODES
, IssueCode>

export const INSTRUMENT_EDGES: Readonly<Record<InstrumentEdgeCode, EdgeCodes>> = {
  // What a label keeps here: understood, and refused.
  ...every(EXIT_CODES, FORBIDDEN),
  ...every(['consultation-closed', 'consultation-not-open', 'contribution-overtaken', 'contribution-stands', 'exercise-stays', 'request-overtaken', 'request-stands'], CONFLICT),
  ...every(['entries-import-gone'], NOT_THERE),
  ...every(['cap-too-large', 'csaf-too-large'], TOO_LARGE),
  ...every(['consultation-full', 'door-full', 'links-unchecked'], WORLD),
  ...every([
    'cap-addresses-missing',
    'cap-draft',
    'cap-dtd',
    'cap-instant',
    'cap-language-twice',
    'cap-message-type',
    'cap-missing',
    'cap-name',
    'cap-no-info',
    'cap-not-cap',
    'cap-not-xml',
    'cap-other-version',
    'cap-reference',
    'cap-references-missing',
    'cap-restriction-missing',
    'cap-value',
    'cases-unreadable',
    'csaf-not-csaf',
    'csaf-not-json',
    'day-lines-unread',
    'email-unfit',
    'entries-file-missing',
    'file-gone',
    'form-too-fast',
    'form-too-old',
    'form-trap',
    'nothing-reviewed',
    'redaction-changes',
    'room-form-unknown',
    'sheet-address-unfit',
    'sheet-cell-error',
    'sheet-column-missing',
    'sheet-column-unknown',
    'sheet-no-links',
    'sheet-pair-repeated',
    'sheet-word-unknown',
  ], WRONG_INPUT),
  'entries-import-problems': { status: 422, exit: 1 },
  'cap-repeated': { status: 409, exit: 2 },
  'cap-reference-unknown': { status: 409, exit: 2 },
}
