// The addresses under /exchange and /record: what peers and outsiders pull.

import { parseAct } from '../record/index.ts'
import type { PartyId } from '../record/index.ts'
import { proofsPath } from '../dialogue/views/index.ts'
import { publicPair } from '../publication/disclose.ts'
import { basePathOf } from '../publication/links.ts'
import { proofLine, publicLine, recordIndexPath, recordListPath } from '../publication/record-file.ts'
import { acceptSignature } from '../node/exchange/index.ts'
import type { ExchangeReader, SignatureFields, SignedRequest } from '../node/exchange/index.ts'
import { originOf } from '../node/settings.ts'
import type { RunningNode } from '../node/running-node.ts'
import { answerBlob } from './blob.ts'
import { problemResponse } from './problem.ts'
import { RequestLimits } from './request-limits.ts'
import type { Allowance } from './request-limits.ts'
import type { Say } from './say.ts'
import { answerTransparency, isSubmission, LARGEST_SUBMISSION } from './transparency.ts'

const NDJSON = 'application/x-ndjson; charset=utf-8'
const ACTS_AT_ONCE = 1000
const BLOB = /^\/record\/([^/]+)\/blob\/([0-9a-f]{64})$/

/** What an address may ask unsigned, and with signatures that do not hold, before it is told to wait. */
const UNSIGNED: Allowance = { burst: 200, perSecond: 20 }
const FORGED: Allowance = { burst: 50, perSecond: 5 }
/** Bytes of a hint read at most: it is some thirty. */
const LARGEST_HINT = 4096

/** Bytes of a request read at most, by its path; null where the exchange does not say. */
export function largestBodyAt(path: string): number | null {
  if (!path.startsWith('/exchange/')) return null
  return isSubmission(path) ? LARGEST_SUBMISSION : LARGEST_HINT
}

/** The doors of peers and outsiders, with what they have used up of their allowance. */
export class ExchangeDoor {
  readonly #running: RunningNode
  readonly #unsigned = new RequestLimits(UNSIGNED)
  readonly #forged = new RequestLimits(FORGED)

  constructor(running: RunningNode) {
    this.#running = running
  }

  /** Answers under /exchange and /record; null if the path is not one of theirs. `address` is the client's. */
  async answer(request: Request, body: Uint8Array, address: string, say: Say): Promise<Response | null> {
    const url = new URL(request.url)
    const { pathname } = url
    if (!/^\/(exchange|record)(\/|$)/.test(pathname)) return null
    if (isSubmission(pathname)) {
      const limited = this.#limited(this.#unsigned, address, say)
      if (limited !== null) return limited
    }
    // Before the logs, which stand under the names of parties: a hash there is a file, whatever party may be called `blob`.
    if (BLOB.test(pathname)) return answerRecord(this.#running, request, pathname, say)
    const logged = await answerTransparency(this.#running, request, url, say)
    if (logged !== null) return logged
    if (pathname.startsWith('/record')) return answerRecord(this.#running, request, pathname, say)
    return withNonce(this.#running, await this.#answerExchange(request, body, address, say))
  }

  async #answerExchange(request: Request, body: Uint8Array, address: string, say: Say): Promise<Response> {
    const running = this.#running
    const url = new URL(request.url)
    const [, dialogue, ...rest] = url.pathname.slice(1).split('/')
    const isHint = rest.length === 1 && rest[0] === 'hint' && dialogue === running.settings.dialogue
    if ((request.method === 'POST') !== isHint) return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: isHint ? 'POST' : 'GET, HEAD' })
    const reader = this.#reader(request, url, body, address, say)
    if (reader instanceof Response) return reader
    if (dialogue !== running.settings.dialogue) return notFound(say)
    if (isHint) return answerHint(running, body, say)
    const [first, second] = rest
    if (rest.length === 0) return Response.json(running.answers.index())
    if (rest.length === 1 && first !== undefined && first !== '') return answerChain(running, url, first, reader, say)
    if (rest.length === 2 && first !== undefined && second === 'erasures') return answerErasures(running, first, say)
    return first === 'blob' && rest.length === 2 && second !== undefined ? answerBlob(running, request, second, reader, say) : notFound(say)
  }

  /** Who asks; or why nobody is answered. Signing costs a peer nothing of its address's allowance. */
  #reader(request: Request, url: URL, body: Uint8Array, address: string, say: Say): ExchangeReader | Response {
    const fields = { ...fieldOf(request, 'signature-input'), ...fieldOf(request, 'signature') }
    if (Object.keys(fields).length === 0) return this.#limited(this.#unsigned, address, say) ?? 'public'
    const base = basePathOf(originOf(this.#running.settings))
    const signed = signedRequest(this.#running, request, url, body)
    // Whoever knows this node below a path signed that path, also where a proxy takes it away on the way here.
    const reader = (base === '' ? null : this.#running.answers.readerOf({ ...signed, path: base + signed.path }, fields)) ?? this.#running.answers.readerOf(signed, fields)
    if (reader !== null) return reader
    return this.#limited(this.#forged, address, say) ?? problemResponse('request-signature-invalid', say('request-signature-invalid'))
  }

  #limited(limits: RequestLimits, address: string, say: Say): Response | null {
    const seconds = limits.take(address)
    return seconds === 0 ? null : problemResponse('too-many-requests', say('too-many-requests'), {}, { 'retry-after': String(seconds) })
  }
}

function fieldOf(request: Request, name: keyof SignatureFields): SignatureFields {
  const value = request.headers.get(name)
  return value === null ? {} : { [name]: value }
}

/** The request as its client signed it; the scheme is the one under which readers know this node. */
function signedRequest(running: RunningNode, request: Request, url: URL, body: Uint8Array): SignedRequest {
  const scheme = originOf(running.settings).startsWith('https:') ? 'https' : 'http'
  const query = url.search === '' ? '?' : url.search
  return { method: request.method, scheme, authority: request.headers.get('host') ?? url.host, path: url.pathname, query, body, field: (name) => request.headers.get(name) }
}

async function answerChain(running: RunningNode, url: URL, party: PartyId, reader: ExchangeReader, say: Say): Promise<Response> {
  const after = /^\d{1,15}$/.test(url.searchParams.get('after') ?? '0') ? Number(url.searchParams.get('after') ?? '0') : null
  if (after === null) return problemResponse('request-malformed', say('request-malformed'))
  if (running.node.ledger.chain(party).sequence === 0) return problemResponse('peer-unknown', say('peer-unknown'))
  const { lines, hasMore } = await running.answers.chain(party, after, reader)
  const body = lines.map((line) => line + '\n').join('')
  return new Response(body, { headers: { 'content-type': NDJSON, 'cache-control': 'no-store', 'alternat-more': hasMore ? '1' : '0' } })
}

/** What anybody may read and keep: the public chains and their index, the public blobs. */
async function answerRecord(running: RunningNode, request: Request, pathname: string, say: Say): Promise<Response> {
  const { dialogue } = running.settings
  if (request.method === 'POST') return problemResponse('method-not-allowed', say('method-not-allowed'), {}, { allow: 'GET, HEAD' })
  if (pathname === recordListPath()) return Response.json({ dialogues: [dialogue] }, { headers: { 'cache-control': 'no-cache' } })
  if (pathname === recordIndexPath(dialogue)) return Response.json(running.answers.index(), { headers: { 'cache-control': 'no-cache' } })
  if (pathname === proofsPath(dialogue) && running.answers.index().proofs !== undefined) return answerProofs(running)
  const file = /^\/record\/([^/]+)\/([^/]+)\.ndjson$/.exec(pathname)
  if (file !== null && file[1] === dialogue) return answerPublicChain(running, file[2] ?? '', say)
  const blob = BLOB.exec(pathname)
  return blob !== null && blob[1] === dialogue ? answerBlob(running, request, blob[2] ?? '', 'public', say) : notFound(say)
}

/** Acts that stand two at one place; there are few, or the dialogue has other troubles. */
function answerProofs(running: RunningNode): Response {
  const lines = running.node.proofs.map((proof) => proofLine(publicPair(proof)))
  return new Response(lines.join(''), { headers: { 'content-type': NDJSON, 'cache-control': 'no-cache' } })
}

async function answerErasures(running: RunningNode, party: PartyId, say: Say): Promise<Response> {
  if (running.node.ledger.chain(party).sequence === 0) return problemResponse('peer-unknown', say('peer-unknown'))
  const lines = await running.answers.erasures(party)
  return new Response(lines.map((line) => `${line}\n`).join(''), { headers: { 'content-type': NDJSON, 'cache-control': 'no-store' } })
}

/** The whole public chain, streamed: memory does not grow with it. */
function answerPublicChain(running: RunningNode, party: PartyId, say: Say): Response {
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

function answerHint(running: RunningNode, body: Uint8Array, say: Say): Response {
  const text = new TextDecoder().decode(body)
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
