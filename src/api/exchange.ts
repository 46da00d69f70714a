// The addresses under /exchange and /record: what peers and outsiders pull.

import { parseAct } from '../record/index.ts'
import type { PartyId } from '../record/index.ts'
import { proofsPath } from '../dialogue/views/index.ts'
import { publicPair } from '../publication/disclose.ts'
import { proofLine, publicLine, recordIndexPath, recordListPath } from '../publication/record-file.ts'
import { acceptSignature } from '../node/exchange/index.ts'
import type { RunningNode } from '../node/running-node.ts'
import { problemResponse } from './problem.ts'
import type { Say } from './say.ts'
import { answerTransparency } from './transparency.ts'

const NDJSON = 'application/x-ndjson; charset=utf-8'
const ACTS_AT_ONCE = 1000

/** Answers under /exchange and /record; null if the path is not one of theirs. */
export async function answerExchange(running: RunningNode, request: Request, say: Say): Promise<Response | null> {
  const url = new URL(request.url)
  const { dialogue } = running.settings
  if (!/^\/(exchange|record)(\/|$)/.test(url.pathname)) return null
  const logged = await answerTransparency(running, request, url, say)
  if (logged !== null) return logged
  const isHint = url.pathname === `/exchange/${dialogue}/hint`
  if ((request.method === 'POST') !== isHint) return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: isHint ? 'POST' : 'GET, HEAD' })
  if (isHint) return answerHint(running, request, say)
  if (url.pathname === recordListPath()) return Response.json({ dialogues: [dialogue] }, { headers: { 'cache-control': 'no-cache' } })
  if (url.pathname === recordIndexPath(dialogue)) return Response.json(running.answers.index(), { headers: { 'cache-control': 'no-cache' } })
  const recordFile = /^\/record\/([^/]+)\/([^/]+)\.ndjson$/.exec(url.pathname)
  if (url.pathname === proofsPath(dialogue) && running.answers.index().proofs !== undefined) return answerProofs(running)
  if (recordFile !== null && recordFile[1] === dialogue) return answerRecord(running, recordFile[2] ?? '', say)
  const chain = /^\/exchange\/([^/]+)(?:\/([^/]+))?$/.exec(url.pathname)
  if (chain === null || chain[1] !== dialogue) return notFound(say)
  return chain[2] === undefined ? withNonce(running, Response.json(running.answers.index())) : answerChain(running, request, url, chain[2], say)
}

async function answerChain(running: RunningNode, request: Request, url: URL, party: PartyId, say: Say): Promise<Response> {
  const after = /^\d{1,15}$/.test(url.searchParams.get('after') ?? '0') ? Number(url.searchParams.get('after') ?? '0') : null
  if (after === null) return withNonce(running, problemResponse('request-malformed', say('request-malformed')))
  if (running.node.ledger.chain(party).sequence === 0) return withNonce(running, problemResponse('peer-unknown', say('peer-unknown')))
  const signed = { method: request.method, authority: request.headers.get('host') ?? url.host, path: url.pathname, query: url.search === '' ? '?' : url.search }
  const [input, signature] = [request.headers.get('signature-input'), request.headers.get('signature')]
  const reader = running.answers.readerOf(signed, { ...(input === null ? {} : { 'signature-input': input }), ...(signature === null ? {} : { signature }) })
  if (reader === null) return withNonce(running, problemResponse('request-signature-invalid', say('request-signature-invalid')))
  const { lines, hasMore } = await running.answers.chain(party, after, reader)
  const body = lines.map((line) => line + '\n').join('')
  return withNonce(running, new Response(body, { headers: { 'content-type': NDJSON, 'cache-control': 'no-store', 'alternat-more': hasMore ? '1' : '0' } }))
}

/** Acts that stand two at one place; there are few, or the dialogue has other troubles. */
function answerProofs(running: RunningNode): Response {
  const lines = running.node.proofs.map((proof) => proofLine(publicPair(proof)))
  return new Response(lines.join(''), { headers: { 'content-type': NDJSON, 'cache-control': 'no-cache' } })
}

/** The whole public chain, streamed: memory does not grow with it. */
function answerRecord(running: RunningNode, party: PartyId, say: Say): Response {
  if (running.node.ledger.chain(party).sequence === 0) return notFound(say)
  const lines = publicChain(running, party)
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
  return new Response(stream, { headers: { 'content-type': NDJSON, 'cache-control': 'no-cache' } })
}

/** The lines of a chain as the public gets them, many at a time, each ended by a line feed. */
export async function* publicChain(running: Pick<RunningNode, 'node'>, party: PartyId): AsyncGenerator<string> {
  const last = running.node.ledger.chain(party).sequence
  for (let after = 0; after < last;) {
    const acts = (await running.node.store.acts(party, after, ACTS_AT_ONCE)).filter((act) => act.sequence <= last)
    if (acts.length === 0) return
    yield acts.map(({ line }) => `${publicLineOf(running, line)}\n`).join('')
    after = acts.at(-1)?.sequence ?? last
  }
}

function publicLineOf(running: Pick<RunningNode, 'node'>, line: string): string {
  const act = parseAct(line)
  if (!('header' in act)) throw new Error(`the store holds a damaged act: ${act.code}`)
  return publicLine(running.node.rows, act)
}

async function answerHint(running: RunningNode, request: Request, say: Say): Promise<Response> {
  const text = await request.text()
  const party = text.length < 1000 ? /"party"\s*:\s*"([A-Za-z0-9-]+)"/.exec(text)?.[1] : undefined
  const peer = running.peers.find((one) => one.status.party === party)
  if (peer === undefined) return problemResponse('peer-unknown', say('peer-unknown'))
  peer.hint()
  return new Response(null, { status: 202 })
}

function withNonce(running: RunningNode, response: Response): Response {
  response.headers.set('accept-signature', acceptSignature(running.answers.nonces.issue()))
  return response
}

function notFound(say: Say): Response {
  return problemResponse('not-found', say('not-found'))
}
