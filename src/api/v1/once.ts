// What writes is done once for a key: see `node/api-tokens/kept-answers.ts`.

import { createHash } from 'node:crypto'
import type { Asker } from '../door.ts'
import type { Endpoint } from './endpoint.ts'
import { refusedWith } from './problems.ts'
import type { ReadCall } from './reading.ts'

/** Said with an answer that was given before. */
const REPLAYED = 'idempotent-replayed'
const KEPT_HEADERS: readonly string[] = ['content-type', 'location', 'etag', 'preference-applied']

export async function answerOnce(endpoint: Endpoint, call: ReadCall, request: Request, { path, query, body, say, address }: Asker, work: () => Promise<Response>): Promise<Response> {
  const { keptAnswers } = call.running
  const who = call.caller.token?.id ?? `public ${address}`
  const key = call.once ?? ''
  const attempt = await keptAnswers.begin(who, key, `${endpoint.method} ${path}${query} ${createHash('sha256').update(body).digest('hex')}`)
  switch (attempt.is) {
    case 'another': return refusedWith('idempotency-key-reused', say)
    case 'in-progress': return refusedWith('idempotency-in-progress', say, {}, { 'retry-after': '1' })
    case 'unknown': return refusedWith('idempotency-outcome-unknown', say)
    case 'answered': return new Response(attempt.answer.body === '' ? null : attempt.answer.body, { status: attempt.answer.status, headers: { ...attempt.answer.headers, [REPLAYED]: 'true' } })
    case 'first': break
  }
  let answered: Response
  try {
    answered = await work()
  } catch (error) {
    keptAnswers.abandon(who, key)
    throw error
  }
  if (answered.status >= 400) { await attempt.forget(); return answered }
  const text = await answered.clone().text()
  await attempt.keep({ status: answered.status, headers: Object.fromEntries([...answered.headers].filter(([name]) => KEPT_HEADERS.includes(name))), body: text })
  return answered
}
