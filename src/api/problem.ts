// A refusal as HTTP says it; the table of codes is in `edges.ts`.

import { edgeOf } from './edges.ts'
import type { EdgeCode } from './edges.ts'

/** RFC 9457 problem details. */
export function problemResponse(code: EdgeCode, title: string, facts: Readonly<Record<string, string | number>> = {}, headers: Record<string, string> = {}): Response {
  const { status } = edgeOf(code)
  return Response.json({ ...facts, type: `urn:alternat:problem:${code}`, title, status, code }, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
}
