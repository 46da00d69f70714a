// How the codes of the API are said at the edges.

import { CONFLICT, FORBIDDEN, NOT_THERE, WRONG_INPUT } from './edge-codes.ts'
import type { EdgeCodes } from './edge-codes.ts'

const WRONG_REQUEST: EdgeCodes = { status: 400, exit: 2 }

export const API_EDGES = {
  'parameters-unfit': WRONG_REQUEST,
  'content-unfit': WRONG_INPUT,
  'where-unfit': WRONG_REQUEST,
  'token-required': { status: 401, exit: 1 },
  'token-invalid': { status: 401, exit: 1 },
  'token-scope-missing': FORBIDDEN,
  'token-name-unfit': WRONG_INPUT,
  'token-scopes-unfit': WRONG_INPUT,
  'token-until-unfit': WRONG_INPUT,
  'tokens-too-many': CONFLICT,
  'token-unknown': NOT_THERE,
  'events-too-many': { status: 503, exit: 4 },
  'webhook-address-unfit': WRONG_INPUT,
  'webhook-name-unfit': WRONG_INPUT,
  'webhooks-too-many': CONFLICT,
  'webhook-unknown': NOT_THERE,
  'not-acceptable': { status: 406, exit: 2 },
  'media-type-unsupported': { status: 415, exit: 2 },
  'precondition-required': { status: 428, exit: 2 },
  'precondition-failed': { status: 412, exit: 1 },
  'idempotency-key-required': WRONG_REQUEST,
  'idempotency-key-reused': WRONG_INPUT,
  'idempotency-in-progress': CONFLICT,
  'idempotency-outcome-unknown': CONFLICT,
} as const satisfies Record<string, EdgeCodes>
