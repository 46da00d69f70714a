// Holds the table of codes to the unions that the rooms declare: a code without its sentence in
// both languages does not compile. It stands here because text/ may not import those rooms.

import type { ChainCode, CheckpointCode, InadmissibleCode, OrderCode, ShapeCode, StandingCode, VerifyCode, WitnessCode } from '../record/index.ts'
import type { CanonicalCode } from '../record/canonical.ts'
import type { IssueCode, RefusalCode } from '../dialogue/decide.ts'
import type { TableCode, TableWarning } from '../dialogue/plan-table/index.ts'
import type { TransparencyTrouble } from '../node/transparency/index.ts'
import type { TokenCode } from '../node/keys/token.ts'
import type { BackupRefusalCode } from '../node/backup/index.ts'
import type { LoadCode, PlacingCode } from '../node/datasets/index.ts'
import type { DoctorCode } from '../node/doctor/index.ts'
import type { NoteCode } from '../node/notices/index.ts'
import type { PeopleCode } from '../node/people/index.ts'
import type { ClearanceRefusalCode, SilenceCode as EndCode } from '../node/clearance/index.ts'
import type { DraftRefusalCode } from '../node/drafting/index.ts'
import type { SignInCode } from '../node/sign-in/index.ts'
import type { EvidenceFileCode } from '../node/reporting/index.ts'
import type { StoreCode } from '../store/port.ts'
import type { WordFileCode } from '../text/documents/index.ts'
import type { ExchangeCode } from '../text/exchange/index.ts'
import type { SheetFileCode } from '../text/sheets/cell.ts'
import type { TermbaseCode } from '../text/termbase.ts'
import { CODES } from '../text/messages/codes/index.ts'
import type { Sentence } from '../text/messages/codes/index.ts'

export type ClosedCode =
  | BackupRefusalCode
  | CanonicalCode
  | ChainCode
  | CheckpointCode
  | ClearanceRefusalCode
  | DraftRefusalCode
  | EndCode
  | DoctorCode
  | EvidenceFileCode
  | ExchangeCode
  | InadmissibleCode
  | IssueCode
  | LoadCode
  | NoteCode
  | OrderCode
  | PeopleCode
  | PlacingCode
  | RefusalCode
  | ShapeCode
  | SheetFileCode
  | SignInCode
  | StandingCode
  | StoreCode
  | TableCode
  | TableWarning
  | TermbaseCode
  | TokenCode
  | TransparencyTrouble
  | VerifyCode
  | WitnessCode
  | WordFileCode

export const SENTENCES: { readonly [C in ClosedCode]: Sentence } = CODES
