// What cannot be answered, as RFC 9457 says it, in the reader's language. The members beside the standard ones: `code`, and
// `errors`, each with the part of the request, a JSON pointer into it, a code and a sentence.

import type { EdgeCode } from '../edges.ts'
import { problemResponse } from '../problem.ts'
import type { Say } from '../say.ts'
import type { Problem } from './parameters.ts'

export function refusedWith(code: EdgeCode, say: Say, facts: Readonly<Record<string, string | number>> = {}, headers: Record<string, string> = {}): Response {
  return problemResponse(code, say(code, facts), facts, headers)
}

/** Everything that is wrong with a request. */
export function unfitRequest(problems: readonly Problem[], say: Say): Response {
  const code: EdgeCode = problems.some((problem) => problem.in !== 'body') ? 'parameters-unfit' : 'content-unfit'
  const answer = problemResponse(code, say(code))
  const errors = problems.map((problem) => ({ ...problem, detail: say(problem.code) }))
  return withErrors(answer, { code, title: say(code), errors })
}

function withErrors(answer: Response, { code, title, errors }: { readonly code: string; readonly title: string; readonly errors: readonly object[] }): Response {
  return new Response(JSON.stringify({ type: `urn:alternat:problem:${code}`, title, status: answer.status, code, errors }), { status: answer.status, headers: answer.headers })
}
