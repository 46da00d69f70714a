// How the codes of registers, crosswalks, rules, queues, incidents and coverage are said at the edges: a part of the table of `edges.ts`.

import type { IssueCode } from '../dialogue/decide.ts'
import { EXIT_CODES } from '../dialogue/handling/judge.ts'
import type { ExitCode } from '../dialogue/handling/judge.ts'
import type { COVERAGE_CODES } from '../text/messages/codes/coverage.ts'
import type { CROSSWALKS_CODES } from '../text/messages/codes/crosswalks.ts'
import type { HANDLING_CODES } from '../text/messages/codes/handling.ts'
import type { INCIDENTS_CODES } from '../text/messages/codes/incidents.ts'
import type { REGISTERS_CODES } from '../text/messages/codes/registers.ts'
import type { REQUESTS_CODES } from '../text/messages/codes/requests.ts'
import type { RULES_CODES } from '../text/messages/codes/rules.ts'
import type { TOOLS_CODES } from '../text/messages/codes/tools.ts'
import type { EdgeCodes } from './edges.ts'

export type InstrumentEdgeCode = Exclude<
  | keyof typeof COVERAGE_CODES
  | keyof typeof CROSSWALKS_CODES
  | keyof typeof HANDLING_CODES
  | keyof typeof INCIDENTS_CODES
  | keyof typeof REGISTERS_CODES
  | keyof typeof REQUESTS_CODES
  | keyof typeof RULES_CODES
  | keyof typeof TOOLS_CODES
, IssueCode>

const WRONG_INPUT: EdgeCodes = { status: 422, exit: 2 }

/** What a label keeps here: understood, and refused. */
const KEPT: EdgeCodes = { status: 403, exit: 1 }
export const INSTRUMENT_EDGES: Readonly<Record<InstrumentEdgeCode, EdgeCodes>> = {
  'day-lines-unread': WRONG_INPUT,
  'cases-unreadable': { status: 422, exit: 2 },
  'entries-file-missing': { status: 422, exit: 2 },
  'entries-import-gone': { status: 404, exit: 2 },
  'entries-import-problems': { status: 422, exit: 1 },
  'room-form-unknown': { status: 422, exit: 2 },
  'exercise-stays': { status: 409, exit: 1 },
  'links-unchecked': { status: 503, exit: 4 },
  'nothing-reviewed': WRONG_INPUT,
  'sheet-address-unfit': WRONG_INPUT,
  'sheet-cell-error': WRONG_INPUT,
  'sheet-column-missing': WRONG_INPUT,
  'sheet-column-unknown': WRONG_INPUT,
  'sheet-no-links': WRONG_INPUT,
  'sheet-pair-repeated': WRONG_INPUT,
  'sheet-word-unknown': WRONG_INPUT,
  'cap-too-large': { status: 413, exit: 2 },
  'cap-dtd': { status: 422, exit: 2 },
  'cap-not-xml': { status: 422, exit: 2 },
  'cap-not-cap': { status: 422, exit: 2 },
  'cap-other-version': { status: 422, exit: 2 },
  'cap-missing': { status: 422, exit: 2 },
  'cap-value': { status: 422, exit: 2 },
  'cap-name': { status: 422, exit: 2 },
  'cap-instant': { status: 422, exit: 2 },
  'cap-reference': { status: 422, exit: 2 },
  'cap-restriction-missing': { status: 422, exit: 2 },
  'cap-addresses-missing': { status: 422, exit: 2 },
  'cap-references-missing': { status: 422, exit: 2 },
  'cap-no-info': { status: 422, exit: 2 },
  'cap-language-twice': { status: 422, exit: 2 },
  'cap-message-type': { status: 422, exit: 2 },
  'cap-draft': { status: 422, exit: 2 },
  'cap-repeated': { status: 409, exit: 2 },
  'cap-reference-unknown': { status: 409, exit: 2 },
  'csaf-too-large': { status: 413, exit: 2 },
  'csaf-not-json': { status: 422, exit: 2 },
  'csaf-not-csaf': { status: 422, exit: 2 },
  ...(Object.fromEntries(EXIT_CODES.map((code) => [code, KEPT])) as Record<ExitCode, EdgeCodes>),
  'door-full': { status: 503, exit: 4 },
  'email-unfit': WRONG_INPUT,
  'file-gone': WRONG_INPUT,
  'request-overtaken': { status: 409, exit: 1 },
  'request-stands': { status: 409, exit: 1 },
}
