// The addresses of a log and of its witness: what c2sp.org/tlog-tiles has served and what
// c2sp.org/tlog-witness has posted, to the letter, since programs that are not ours ask for it.

import { isName } from '../record/index.ts'
import { logDirectory } from '../publication/record-file.ts'
import type { RunningNode } from '../node/running-node.ts'
import { problemResponse } from './problem.ts'
import type { Say } from './say.ts'

/** Bytes of a submission at most: 63 lines of proof, and a note with a hundred large signatures. */
export const LARGEST_SUBMISSION = 1024 * 1024

/** Where a checkpoint is submitted for a cosignature, in whatever dialogue. */
export function isSubmission(path: string): boolean {
  return /^\/exchange\/[^/]+\/add-checkpoint$/.test(path)
}

/** Answers for the logs and the witness; null if the path is not one of theirs. */
export async function answerTransparency(running: RunningNode, request: Request, url: URL, say: Say): Promise<Response | null> {
  const { dialogue } = running.settings
  if (url.pathname === `/exchange/${dialogue}/add-checkpoint`) {
    return request.method === 'POST' ? answerSubmission(running, new Uint8Array(await request.arrayBuffer()), say) : problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: 'POST' })
  }
  const [party = '', name = ''] = /^\/record\/[^/]+\/([^/]+)\/(.+)$/.exec(url.pathname)?.slice(1) ?? []
  if (!isName(party) || url.pathname !== `${logDirectory(dialogue, party)}/${name}`) return null
  if (request.method === 'POST') return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: 'GET, HEAD' })
  const file = await running.transparency.published.find(party, name)
  if (file === null) return problemResponse('not-found', say('not-found'))
  // "This endpoint is mutable, so its headers SHOULD prevent caching beyond a few seconds"; tiles: "its caching headers SHOULD be long-lived".
  const caching = file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache'
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.type, 'content-length': String(file.bytes.length), 'cache-control': caching } })
}

async function answerSubmission(running: RunningNode, bytes: Uint8Array, say: Say): Promise<Response> {
  if (bytes.length > LARGEST_SUBMISSION) return problemResponse('too-large', say('too-large'))
  const body = decode(bytes)
  if (body === null) return problemResponse('request-malformed', say('request-malformed'))
  const answer = await running.transparency.cosign(body)
  if ('cosignature' in answer) return new Response(answer.cosignature, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
  // "The response body MUST consist of the tree size of the latest cosigned checkpoint in decimal, followed by a newline", typed `text/x.tlog.size`.
  if (answer.refused === 'submission-stale') return new Response(`${answer.size}\n`, { status: 409, headers: { 'content-type': 'text/x.tlog.size', 'cache-control': 'no-store' } })
  return problemResponse(answer.refused, say(answer.refused))
}

/** The text as it was sent, a mark at its beginning included; null if it is not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
