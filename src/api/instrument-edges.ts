// How the codes of registers, crosswalks, rules, queues, incidents and coverage are said at the edges: a part of the table of `edges.ts`.

import type { IssueCode } from '../dialogue/decide.ts'
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

export const INSTRUMENT_EDGES: Readonly<Record<InstrumentEdgeCode, EdgeCodes>> = {
  'cases-unreadable': { status: 422, exit: 2 },
  'entries-file-missing': { status: 422, exit: 2 },
  'entries-import-gone': { status: 404, exit: 2 },
  'entries-import-problems': { status: 422, exit: 1 },
  'exercise-stays': { status: 409, exit: 1 },
}
