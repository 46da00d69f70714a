// One table: a code, and how each edge says it. HTTP speaks RFC 9457; the command line exits
// with the code's number; the sentences are in text/messages.

export interface EdgeCodes {
  /** HTTP status. */
  readonly status: number
  /** Exit code of the command line: 1 refused, 2 wrong use, 3 damaged or inconsistent, 4 the world is not as needed. */
  readonly exit: 1 | 2 | 3 | 4
}

const WRONG_INPUT: EdgeCodes = { status: 422, exit: 2 }
const CONFLICT: EdgeCodes = { status: 409, exit: 1 }
const WORLD: EdgeCodes = { status: 503, exit: 4 }

const EDGES: Readonly<Record<string, EdgeCodes>> = {
  'not-found': { status: 404, exit: 2 },
  'method-not-allowed': { status: 405, exit: 2 },
  'too-large': { status: 413, exit: 2 },
  'not-signed-in': { status: 401, exit: 1 },
  'wrong-side': { status: 403, exit: 1 },
  'form-expired': { status: 403, exit: 1 },
  'request-signature-invalid': { status: 401, exit: 1 },
  'peer-unknown': { status: 404, exit: 2 },
  'invalid-content': WRONG_INPUT,
  'wrong-shape': { status: 400, exit: 2 },
  'concordance-unconfirmed': WRONG_INPUT,
  'draft-changed-meanwhile': CONFLICT,
  'item-changed-meanwhile': CONFLICT,
  'nothing-changed': WRONG_INPUT,
  'kind-unknown': WRONG_INPUT,
  'type-unknown': WRONG_INPUT,
  'item-unknown': { status: 404, exit: 2 },
  'proposal-unknown': { status: 404, exit: 2 },
  'not-founded': WORLD,
  'port-in-use': WORLD,
  'home-unusable': WORLD,
  'store-locked': WORLD,
  'store-broken': { status: 503, exit: 3 },
  'store-forbidden': WORLD,
  'store-unreachable': WORLD,
  'store-newer': WORLD,
  unexpected: { status: 500, exit: 4 },
}

/** How a code is said at the edges; a rule of the record that was broken is a conflict with what stands. */
export function edgeOf(code: string): EdgeCodes {
  return EDGES[code] ?? CONFLICT
}

/** RFC 9457 problem details. */
export function problemResponse(code: string, title: string, facts: Readonly<Record<string, string | number>> = {}, headers: Record<string, string> = {}): Response {
  const { status } = edgeOf(code)
  return Response.json({ type: `urn:alternat:problem:${code}`, title, status, code, ...facts }, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
}
