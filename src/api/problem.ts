// A refusal as HTTP says it; the table of codes is in `edges.ts`.

import { edgeOf } from './edges.ts'
import type { EdgeCode } from './edges.ts'
  ...every(['data-file-broken', 'data-file-wanted', 'dataset-rows-wrong', 'description-wrong', 'sheet-empty', 'sheet-old-format'], WRONG_INPUT),
  ...every(['sdmx-path', 'sdmx-parameter', 'sdmx-version'], { status: 400, exit: 2 }),
  ...every(['sdmx-key', 'sdmx-component', 'sdmx-period'], WRONG_INPUT),
  ...every(['sdmx-several', 'sdmx-not-offered'], { status: 501, exit: 1 }),

/** RFC 9457 problem details. */
export function problemResponse(code: EdgeCode, title: string, facts: Readonly<Record<string, string | number>> = {}, headers: Record<string, string> = {}): Response {
  const { status } = edgeOf(code)
  return Response.json({ ...facts, type: `urn:alternat:problem:${code}`, title, status, code }, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
}
