// How codes are said at the edges, by what they mean: the statuses of HTTP and the exit codes of the command line that the tables of codes name.

export interface EdgeCodes {
  /** HTTP status. */
  readonly status: number
  /** Exit code of the command line: 1 refused, 2 wrong use, 3 damaged or inconsistent, 4 the world is not as needed. (`verify` has one more for what it found: `cli/verify/exits.ts`.) */
  readonly exit: 1 | 2 | 3 | 4
}

export const WRONG_INPUT: EdgeCodes = { status: 422, exit: 2 }
export const NOT_THERE: EdgeCodes = { status: 404, exit: 2 }
export const CONFLICT: EdgeCodes = { status: 409, exit: 1 }
export const FORBIDDEN: EdgeCodes = { status: 403, exit: 1 }
export const DAMAGED: EdgeCodes = { status: 503, exit: 3 }
export const WORLD: EdgeCodes = { status: 503, exit: 4 }
/** What another node answered or did not. */
export const PEER: EdgeCodes = { status: 502, exit: 4 }
export const TOO_LARGE: EdgeCodes = { status: 413, exit: 2 }

/** The same for each of these codes. */
export function every<C extends string>(codes: readonly C[], edge: EdgeCodes): { readonly [K in C]: EdgeCodes } {
  return Object.fromEntries(codes.map((code) => [code, edge])) as { [K in C]: EdgeCodes }
}
