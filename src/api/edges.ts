// One table: a code, and how each edge says it. HTTP speaks RFC 9457 (`problem.ts`); the command line exits
// with the code's number; the sentences are in text/messages. A code that can reach an edge and
// has no row does not compile.

import { INADMISSIBLE_CODES, KEY_CODES } from '../record/index.ts'
import type { WitnessCode } from '../record/index.ts'
import { QUERY_CODES } from '../dialogue/data/query.ts'
import type { QueryCode } from '../dialogue/data/query.ts'
import { ANSWERING_CODES } from '../dialogue/answering.ts'
import type { IssueCode, RefusalCode } from '../dialogue/decide.ts'
import { GATE_CODES } from '../dialogue/gates.ts'
import { INITIALS_CODES } from '../dialogue/initials.ts'
import { SILENCE_CODES } from '../dialogue/silence.ts'
import { RELEASING_CODES } from '../dialogue/releasing.ts'
import type { DraftRefusalCode } from '../node/drafting/outcome.ts'
import type { TokenCode } from '../node/keys/token.ts'
import type { StoreCode } from '../store/port.ts'
import type { API_CODES } from '../text/messages/codes/api.ts'
import type { BACKUP_CODES } from '../text/messages/codes/backup.ts'
import type { DATASETS_CODES } from '../text/messages/codes/datasets.ts'
import type { DRAFTING_CODES } from '../text/messages/codes/drafting.ts'
import type { LANGUAGE_CODES } from '../text/messages/codes/languages.ts'
import type { MEETINGS_CODES } from '../text/messages/codes/meetings.ts'
import type { MINUTES_CODES } from '../text/messages/codes/minutes.ts'
import type { NODE_CODES } from '../text/messages/codes/node.ts'
import type { NOTICES_CODES } from '../text/messages/codes/notices.ts'
import type { PAPERS_CODES } from '../text/messages/codes/papers.ts'
import type { PEOPLE_CODES } from '../text/messages/codes/people.ts'
import { FETCH_PROBLEMS } from '../node/releases/bounded-fetch.ts'
import type { FetchProblem } from '../node/releases/bounded-fetch.ts'
import type { REPORTING_CODES } from '../text/messages/codes/reporting.ts'
import type { REVIEW_CODES } from '../text/messages/codes/review.ts'
import type { PLAN_CODES } from '../text/messages/codes/plan.ts'
import type { SIGN_IN_CODES } from '../text/messages/codes/sign-in.ts'
import type { SDMX_MESSAGE_CODES } from '../text/messages/codes/sdmx.ts'
import type { TEXTS_CODES } from '../text/messages/codes/texts.ts'
import { CONFLICT, DAMAGED, every, FORBIDDEN, NOT_THERE, PEER, TOO_LARGE, WORLD, WRONG_INPUT } from './edge-codes.ts'
import type { EdgeCodes } from './edge-codes.ts'
import { API_EDGES } from './api-edges.ts'
import { INSTRUMENT_EDGES } from './instrument-edges.ts'
import type { InstrumentEdgeCode } from './instrument-edges.ts'

/** Of datasets: what is wrong with a whole file or order; cells, rows and columns are told in a report. */
type EdgeDatasetsCode = Exclude<keyof typeof DATASETS_CODES, IssueCode | `cell-${string}` | `column-${string}` | `row-${string}` | 'data-file-empty' | 'file-not-plain-csv' | 'file-parquet-broken' | 'file-sheet-unclear' | 'file-too-many-rows' | 'key-repeated'>

/** Every refusal, and everything that can stand in a node's way. */
export type EdgeCode =
  | 'nothing-prepared' | 'nothing-to-move' | 'no-successor'
  | DraftRefusalCode | FetchProblem | RefusalCode | StoreCode | TokenCode | WitnessCode | 'fork' | 'sheet-empty' | 'sheet-old-format' | 'sheet-too-large' | 'text-not-agreed'
  | Exclude<keyof typeof API_CODES, 'parameter-unknown' | 'cursor-unfit' | 'idempotency-key-unfit'>
  | keyof typeof NODE_CODES
  | keyof typeof MEETINGS_CODES
  | Exclude<keyof typeof MINUTES_CODES, IssueCode>
  | keyof typeof BACKUP_CODES
  | keyof typeof DRAFTING_CODES
  | EdgeDatasetsCode
  | keyof typeof LANGUAGE_CODES
  | keyof typeof NOTICES_CODES
  | keyof typeof PAPERS_CODES
  | keyof typeof PEOPLE_CODES
  | keyof typeof PLAN_CODES
  | keyof typeof REPORTING_CODES
  | keyof typeof REVIEW_CODES
  | keyof typeof SDMX_MESSAGE_CODES
  | QueryCode
  | keyof typeof SIGN_IN_CODES
  | keyof typeof TEXTS_CODES
  | InstrumentEdgeCode

const EDGES: { readonly [C in EdgeCode]: EdgeCodes } = {
  // A rule of the record that would be broken is a conflict with what stands.
  ...every(INADMISSIBLE_CODES, CONFLICT),
  ...every(KEY_CODES, CONFLICT),
  ...every(ANSWERING_CODES, CONFLICT),
  ...every(GATE_CODES, CONFLICT),
  ...every(INITIALS_CODES, CONFLICT),
  ...every(SILENCE_CODES, CONFLICT),
  ...every(RELEASING_CODES, CONFLICT),
  ...every(FETCH_PROBLEMS, PEER),
  ...every(QUERY_CODES, WORLD),
  'too-many-rows': { status: 413, exit: 1 },
  'took-too-long': { status: 413, exit: 1 },
  'unknown-column': WRONG_INPUT,
  // The statuses that the SDMX REST API gives them.
  ...every(['sdmx-path', 'sdmx-parameter', 'sdmx-version'], { status: 400, exit: 2 }),
  ...every(['sdmx-key', 'sdmx-component', 'sdmx-period'], WRONG_INPUT),
  ...every(['sdmx-several', 'sdmx-not-offered'], { status: 501, exit: 1 }),
  'sdmx-nothing': NOT_THERE,
  'sdmx-representation': { status: 406, exit: 2 },
  'sdmx-too-large': { status: 413, exit: 1 },
  'item-changed-meanwhile': CONFLICT,
  'text-before-release': CONFLICT,
  'text-not-agreed': CONFLICT,
  'children-remain': CONFLICT,
  'nothing-prepared': CONFLICT,
  'paper-too-large': { status: 413, exit: 1 },
  'draft-changed-meanwhile': CONFLICT,
  'minutes-meeting-called-off': CONFLICT,
  'paragraph-not-open': CONFLICT,
  'paragraph-none-chosen': WRONG_INPUT,
  'draft-gone': CONFLICT,
  'draft-item-gone': CONFLICT,
  'draft-incomplete': WRONG_INPUT,
  'draft-empty': WRONG_INPUT,
  'not-cleared': CONFLICT,
  'clearance-not-asked': NOT_THERE,
  'clearance-not-open': CONFLICT,
  'clearance-changed-meanwhile': CONFLICT,
  'clearance-not-required': CONFLICT,
  'organisation-not-asked': FORBIDDEN,
  'rules-changed-meanwhile': CONFLICT,
  'not-an-instant': WRONG_INPUT,
  'instant-ambiguous': WRONG_INPUT,
  'silence-in-the-past': WRONG_INPUT,
  'quorum-too-large': WRONG_INPUT,
  'obligatory-not-named': WRONG_INPUT,
  'not-signing': WORLD,
  'follows-only': CONFLICT,
  'behind-own-record': CONFLICT,
  'own-chain-contested': CONFLICT,
  'restored-unheard': CONFLICT,
  'fork-unknown': NOT_THERE,
  'branch-unknown': NOT_THERE,
  'earlier-fork': CONFLICT,
  'branch-too-short': CONFLICT,
  'settling-tears': CONFLICT,
  'paper-unavailable': WORLD,
  'paper-failed': { status: 500, exit: 4 },
  'not-founded': WORLD,
  'nothing-changed': WRONG_INPUT,
  'kind-unknown': WRONG_INPUT,
  'type-unknown': WRONG_INPUT,
  'concordance-unconfirmed': WRONG_INPUT,
  'answers-unreadable': WRONG_INPUT,
  'party-not-in-answers': WRONG_INPUT,
  'founding-missing': NOT_THERE,
  'already-founded': CONFLICT,
  'founding-open': CONFLICT,
  'parties-unmet': CONFLICT,
  'founding-changed-meanwhile': CONFLICT,
  // Data: the files that are brought and what is asked of datasets.
  ...every(['data-file-broken', 'data-file-wanted', 'dataset-rows-wrong', 'description-wrong', 'sheet-empty', 'sheet-old-format'], WRONG_INPUT),
  'data-failed': { status: 500, exit: 4 },
  'data-file-gone': NOT_THERE,
  'data-file-too-large': TOO_LARGE,
  'data-loading-busy': { status: 429, exit: 1 },
  'data-unavailable': WORLD,
  'dataset-unchanged': CONFLICT,
  'not-here': NOT_THERE,
  'plan-missing': CONFLICT,
  'plan-file-unreadable': WRONG_INPUT,
  'plan-file-missing': WRONG_INPUT,
  'plan-import-gone': NOT_THERE,
  'plan-import-problems': WRONG_INPUT,
  'plan-import-busy': { status: 429, exit: 1 },
  'plan-import-too-long': TOO_LARGE,
  'sheet-too-large': TOO_LARGE,
  'request-malformed': { status: 400, exit: 2 },
  'wrong-use': { status: 400, exit: 2 },
  'too-large': TOO_LARGE,
  'method-not-allowed': { status: 405, exit: 2 },
  // The status is oEmbed's: what is asked for is not to be had here.
  'oembed-format': { status: 501, exit: 4 },
  'not-found': NOT_THERE,
  'item-unknown': NOT_THERE,
  'proposal-unknown': NOT_THERE,
  'peer-unknown': NOT_THERE,
  'not-signed-in': { status: 401, exit: 1 },
  'request-signature-invalid': { status: 401, exit: 1 },
  'not-permitted': FORBIDDEN,
  'wrong-side': FORBIDDEN,
  'form-expired': FORBIDDEN,
  'peer-unreachable': PEER,
  'peer-garbled': PEER,
  'blob-missing': NOT_THERE,
  'blob-mismatch': PEER,
  'blob-too-long': PEER,
  'range-unsatisfiable': { status: 416, exit: 2 },
  'peer-busy': PEER,
  'too-many-requests': { status: 429, exit: 1 },
  'peer-root-mismatch': PEER,
  'own-record-unshown': PEER,
  dismissed: PEER,
  waiting: PEER,
  // What a witness answers: c2sp.org/tlog-witness names the statuses.
  'witness-origin-unknown': NOT_THERE,
  'checkpoint-unsigned': FORBIDDEN,
  'checkpoint-signature-invalid': FORBIDDEN,
  'submission-backwards': { status: 400, exit: 2 },
  'submission-stale': CONFLICT,
  'submission-proof-invalid': WRONG_INPUT,
  'checkpoint-split-view': CONFLICT,
  'checkpoint-root-mismatch': CONFLICT,
  fork: CONFLICT,
  'witness-unreachable': PEER,
  'witness-refused': PEER,
  'witness-garbled': PEER,
  'checkpoint-rolled-back': DAMAGED,
  'checkpoint-contradicted': DAMAGED,
  'timestamp-unreachable': PEER,
  'timestamp-refused': PEER,
  'timestamp-garbled': PEER,
  'timestamp-of-other': PEER,
  'erasure-missing': PEER,
  'confirmation-differs': WRONG_INPUT,
  'release-unconfirmed': WRONG_INPUT,
  'already-public': CONFLICT,
  'proposal-moved-on': CONFLICT,
  'offers-apart': CONFLICT,
  'answer-by-past': WRONG_INPUT,
  'zone-unknown': WRONG_INPUT,
  'earlier-first': CONFLICT,
  'label-forbids-release': CONFLICT,
  'counted-in-future': WRONG_INPUT,
  'report-overtaken': CONFLICT,
  'reminded-already': CONFLICT,
  'file-too-large': TOO_LARGE,
  'file-empty': WRONG_INPUT,
  'file-kind-refused': WRONG_INPUT,
  'day-to-come': WRONG_INPUT,
  'about-no-meeting': WRONG_INPUT,
  'organisation-not-own': WRONG_INPUT,
  'topic-unknown': CONFLICT,
  'duty-unknown': WRONG_INPUT,
  'starts-another-day': WRONG_INPUT,
  'ends-too-early': WRONG_INPUT,
  'topic-already-there': CONFLICT,
  'agenda-changed-meanwhile': CONFLICT,
  'next-meeting-missing': CONFLICT,
  'lines-differ': WRONG_INPUT,
  'nothing-to-move': CONFLICT,
  'no-successor': WRONG_INPUT,
  'store-locked': WORLD,
  'store-forbidden': WORLD,
  'store-unreachable': WORLD,
  'store-missing': WORLD,
  'store-newer': WORLD,
  'store-older': WORLD,
  'store-forked': WORLD,
  'writer-absent': WORLD,
  'outcome-unknown': { status: 502, exit: 3 },
  'store-broken': DAMAGED,
  'keys-locked': WORLD,
  'key-missing': WORLD,
  'key-file-unusable': WORLD,
  'keys-secret-wrong': FORBIDDEN,
  'passphrase-weak': WRONG_INPUT,
  'passphrase-differs': WRONG_INPUT,
  'home-occupied': CONFLICT,
  'file-occupied': CONFLICT,
  'algorithm-unsupported': WORLD,
  'fips-unavailable': WORLD,
  'crypto-unusable': WORLD,
  'words-mistyped': WRONG_INPUT,
  'words-differ': CONFLICT,
  'peer-paired': CONFLICT,
  'bundle-audience-unsaid': WRONG_INPUT,
  'bundle-unsound': DAMAGED,
  'bundle-partial': WRONG_INPUT,
  'bundle-empty': CONFLICT,
  'bundle-unwritable': WORLD,
  'bundle-unreadable': WORLD,
  'bundle-foreign': DAMAGED,
  'bundle-damaged': DAMAGED,
  'bundle-cut-short': DAMAGED,
  'bundle-root-mismatch': DAMAGED,
  'bundle-root-unknown': CONFLICT,
  'file-unreadable': WORLD,
  'store-occupied': WORLD,
  'backup-broken': DAMAGED,
  'backup-public': WRONG_INPUT,
  'backup-newer': WORLD,
  'backup-exists': { status: 409, exit: 4 },
  'backup-unwritable': WORLD,
  'restore-occupied': { status: 409, exit: 4 },
  'port-in-use': WORLD,
  'address-unusable': WORLD,
  'metrics-unusable': WORLD,
  'home-unusable': WORLD,
  'out-occupied': { status: 409, exit: 4 },
  'since-unknown': NOT_THERE,
  'checkpoint-unknown': NOT_THERE,
  'out-unwritable': WORLD,
  'record-missing': NOT_THERE,
  'record-unreachable': PEER,
  'record-index-broken': { status: 502, exit: 3 },
  'person-unknown': NOT_THERE,
  'person-taken': CONFLICT,
  'person-id-malformed': WRONG_INPUT,
  'person-left': CONFLICT,
  'person-changed-meanwhile': CONFLICT,
  'name-required': WRONG_INPUT,
  'email-malformed': WRONG_INPUT,
  'email-taken': CONFLICT,
  'grant-unknown': NOT_THERE,
  'grant-held': CONFLICT,
  'grant-not-held': CONFLICT,
  'scope-unknown': WRONG_INPUT,
  'day-malformed': WRONG_INPUT,
  'days-reversed': WRONG_INPUT,
  'until-required': WRONG_INPUT,
  'delegate-self': WRONG_INPUT,
  'last-administrator': CONFLICT,
  'focal-point-required': CONFLICT,
  'deputy-same': WRONG_INPUT,
  'successor-required': WRONG_INPUT,
  'hand-over-unconfirmed': WRONG_INPUT,
  'would-be-left': CONFLICT,
  'sign-in-failed': FORBIDDEN,
  'sign-in-wait': { status: 429, exit: 1 },
  'sign-in-busy': { status: 429, exit: 1 },
  'second-factor-required': FORBIDDEN,
  'password-short': WRONG_INPUT,
  'password-long': WRONG_INPUT,
  'password-common': WRONG_INPUT,
  'password-of-person': WRONG_INPUT,
  'password-differs': WRONG_INPUT,
  'password-wrong': FORBIDDEN,
  'code-wrong': WRONG_INPUT,
  'passkey-failed': FORBIDDEN,
  'passkey-replayed': FORBIDDEN,
  'passkey-copied': FORBIDDEN,
  'passkey-taken': CONFLICT,
  'passkey-last': CONFLICT,
  'invitation-over': NOT_THERE,
  'sign-in-again': FORBIDDEN,
  'way-not-offered': NOT_THERE,
  'origin-foreign': FORBIDDEN,
  'oidc-unreachable': PEER,
  'oidc-over': FORBIDDEN,
  'oidc-refused': FORBIDDEN,
  'oidc-denied': FORBIDDEN,
  'oidc-unknown-person': FORBIDDEN,
  'identity-taken': CONFLICT,
  'identity-malformed': WRONG_INPUT,
  // Notes, comments and what people are told of.
  'note-empty': WRONG_INPUT,
  'note-too-long': WRONG_INPUT,
  'note-unknown': NOT_THERE,
  'note-not-own': FORBIDDEN,
  'note-changed-meanwhile': CONFLICT,
  'mention-unknown': WRONG_INPUT,
  'comment-not-own': CONFLICT,
  'subscription-changed-meanwhile': CONFLICT,
  // Translators' files, and what they translate and certify.
  'exchange-too-large': TOO_LARGE,
  'exchange-encoding': WRONG_INPUT,
  'exchange-malformed': WRONG_INPUT,
  'exchange-dtd': WRONG_INPUT,
  'exchange-format-unknown': WRONG_INPUT,
  'exchange-format-other': WRONG_INPUT,
  'exchange-incomplete': WRONG_INPUT,
  'exchange-duplicate': WRONG_INPUT,
  'exchange-languages': WRONG_INPUT,
  'file-missing': WRONG_INPUT,
  'nothing-to-translate': CONFLICT,
  'nothing-to-apply': CONFLICT,
  'memory-empty': WRONG_INPUT,
  'termbase-changed-meanwhile': CONFLICT,
  'terms-column-missing': WRONG_INPUT,
  'terms-row-unclear': WRONG_INPUT,
  'value-required': WRONG_INPUT,
  'certificate-unconfirmed': WRONG_INPUT,
  'certificate-missing': CONFLICT,
  'instrument-unknown': WRONG_INPUT,
  'party-unnamed': WRONG_INPUT,
  'slug-repeated': WRONG_INPUT,
  'texts-apart': WRONG_INPUT,
  'nothing-pasted': WRONG_INPUT,
  'pasted-too-long': WRONG_INPUT,
  'no-room': CONFLICT,
  'chair-text-empty': WRONG_INPUT,
  'chair-text-changed-meanwhile': CONFLICT,
  'position-changed-meanwhile': CONFLICT,
  'cleared-in-half': WRONG_INPUT,
  ...API_EDGES,
  ...INSTRUMENT_EDGES,
  refused: { status: 409, exit: 1 },
  unexpected: { status: 500, exit: 4 },
}

/** How a code is said at the edges. */
export function edgeOf(code: EdgeCode): EdgeCodes {
  return EDGES[code]
}

/** Every one, by its letters. */
export const EDGE_CODES: readonly EdgeCode[] = (Object.keys(EDGES) as EdgeCode[]).sort()

/** Whether a word is a code that an edge can say. */
export function isEdgeCode(word: string): word is EdgeCode {
  return Object.hasOwn(EDGES, word)
}
