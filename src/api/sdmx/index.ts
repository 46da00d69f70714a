// The SDMX interface: what statistical programs ask of the datasets (SDMX REST API 2, and the addresses of version 1).
//
// 1. It reads what the public may read, through the one gate.
// 2. A query is data on its way to the engine; an answer is bounded in observations, time and memory.
// 3. The same question of the same record gives the same bytes and the same ETag; what went wrong is said in an SDMX message.

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { frameOf } from '../../dialogue/views/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import { originOf } from '../../node/settings.ts'
import { PublicReader } from '../../publication/disclose.ts'
import { findFlow, parseSdmxPath, SDMX_ROOT } from '../../publication/sdmx/addresses.ts'
import type { SdmxTarget } from '../../publication/sdmx/addresses.ts'
import { canBeCsv, renderSdmxCsv } from '../../publication/sdmx/csv-message.ts'
import { renderDataMessage } from '../../publication/sdmx/data-message.ts'
import { parseDataQuery, parseParameters } from '../../publication/sdmx/data-query.ts'
import { allArtefacts, flowsOf } from '../../publication/sdmx/flows.ts'
import { findDataRepresentation, findStructureRepresentation } from '../../publication/sdmx/media.ts'
import { errorMessage } from '../../publication/sdmx/message.ts'
import type { MessageFacts } from '../../publication/sdmx/message.ts'
import { isSdmxProblem, sdmxProblem } from '../../publication/sdmx/problem.ts'
import type { SdmxProblem } from '../../publication/sdmx/problem.ts'
import { answerStructures, parseStructureQuery } from '../../publication/sdmx/structure-query.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { edgeOf } from '../edges.ts'
import type { EdgeCode } from '../edges.ts'
import { RequestLimits } from '../request-limits.ts'
import type { Allowance } from '../request-limits.ts'

/** What one address may ask of the engine before it is told to wait. */
const QUERIES: Allowance = { burst: 300, perSecond: 50 }
const WORTH_COMPRESSING = 1_000
const compressed = promisify(gzip)

interface Answer {
  readonly type: string
  readonly body: string
  /** What a browser calls the file that it keeps. */
  readonly file?: string
}

export class SdmxDoor {
  readonly #running: RunningNode
  readonly #limits = new RequestLimits(QUERIES)

  constructor(running: RunningNode) {
    this.#running = running
  }

  /** Answers under /sdmx; null if the path is not one of its own. `address` is the client's. */
  async answer(request: Request, address: string, language: Language): Promise<Response | null> {
    const url = new URL(request.url)
    const { pathname } = url
    if (pathname !== SDMX_ROOT && !pathname.startsWith(`${SDMX_ROOT}/`)) return null
    const { settings, node } = this.#running
    const frame = frameOf({ rows: node.rows, dialogue: settings.dialogue, self: settings.party, today: () => '' })
    const facts = { origin: originOf(settings), language, asked: pathname + url.search }
    const fail = (code: EdgeCode, at: string, headers = {}) => refusal({ ...facts, sender: settings.party, prepared: node.now() }, code, at, headers)
    if (frame === null) return fail('not-founded', '')
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail('method-not-allowed', request.method, { allow: 'GET, HEAD' })
    const parameters = parseParameters(url.search)
    const target = parseSdmxPath(pathname)
    if (parameters === null) return fail('request-malformed', url.search)
    if (isSdmxProblem(target)) return fail(`sdmx-${target.problem}`, target.at)
    const seconds = target.asks === 'data' ? this.#limits.take(address) : 0
    if (seconds > 0) return fail('too-many-requests', '', { 'retry-after': String(seconds) })
    const found = await this.#find(target, request, parameters, { ...facts, frame })
    if ('refused' in found) return fail(found.refused, '')
    return isSdmxProblem(found) ? fail(`sdmx-${found.problem}`, found.at) : sent(found, request, language)
  }

  async #find(target: SdmxTarget, request: Request, parameters: URLSearchParams, facts: MessageFacts): Promise<Answer | SdmxProblem | { readonly refused: EdgeCode }> {
    const flows = flowsOf(new PublicReader(this.#running.node.rows))
    const accept = request.headers.get('accept')
    if (target.asks === 'structure') {
      const as = findStructureRepresentation(accept, target.isFile ? 'json' : parameters.get('format'))
      if (as === null) return sdmxProblem('representation', accept ?? '')
      if (target.isFile && target.segments.length > 1 && !parameters.has('references')) parameters.set('references', 'descendants')
      const query = parseStructureQuery(target.segments, parameters)
      const message = isSdmxProblem(query) ? query : answerStructures(allArtefacts(flows, facts.frame), query, facts)
      return isSdmxProblem(message) ? message : { type: as.type, body: `${JSON.stringify(message)}\n` }
    }
    const as = findDataRepresentation(accept, target.format ?? parameters.get('format'), parameters)
    if (as === null) return sdmxProblem('representation', accept ?? '')
    const flow = findFlow(flows, target)
    if (isSdmxProblem(flow)) return flow
    const question = parseDataQuery(flow, target.key, parameters)
    if (isSdmxProblem(question)) return question
    if (as.as === 'csv' && !canBeCsv(question, as.shape)) return sdmxProblem('representation', 'SDMX-CSV 1.0')
    const table = await this.#running.data.rowsOf(flow.vintage.file, question.rows)
    if ('refused' in table) return table
    const isCut = table.rows.length > question.rows.limit
    if (isCut && question.isWhole) return sdmxProblem('too-large', String(question.rows.limit))
    if (table.rows.length === 0) return sdmxProblem('nothing', facts.asked)
    const told = isCut ? { ...table, rows: table.rows.slice(0, question.rows.limit) } : table
    const file = `${flow.name.agency}-${flow.name.id}-${flow.name.version}`
    return as.as === 'csv' ? { type: as.type, body: renderSdmxCsv(flow, question, told, as.shape, facts.language), file: `${file}.csv` } : { type: as.type, body: `${JSON.stringify(renderDataMessage(flow, question, told, facts))}\n` }
  }
}

async function sent({ type, body, file }: Answer, request: Request, language: Language): Promise<Response> {
  const plain = Buffer.from(body)
  const isGzip = plain.length > WORTH_COMPRESSING && /(^|,)\s*gzip\s*(;\s*q=(1|0\.\d*[1-9]\d*)\s*)?(,|$)/i.test(request.headers.get('accept-encoding') ?? '')
  const etag = `"${createHash('sha256').update(type).update(plain).digest('base64url').slice(0, 27)}${isGzip ? '-gz' : ''}"`
  const headers = {
    'content-type': type, etag, 'cache-control': 'no-cache', vary: 'accept, accept-language, accept-encoding', 'content-language': language, 'access-control-allow-origin': '*',
    ...(file === undefined ? {} : { 'content-disposition': `attachment; filename="${file}"` }), ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
  }
  const isHeld = request.headers.get('if-none-match')?.split(',').some((one) => [etag, '*'].includes(one.trim().replace(/^W\//, ''))) === true
  if (isHeld) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(isGzip ? await compressed(plain) : plain), { headers })
}

/** The sentence in every language of the interface, and what it is about. */
function refusal(facts: Pick<MessageFacts, 'origin' | 'language' | 'asked'> & { readonly sender: string; readonly prepared: string }, code: EdgeCode, at: string, headers: Record<string, string>): Response {
  const { status } = edgeOf(code)
  const text = Object.fromEntries(LANGUAGES.map((language) => [language, at === '' ? explain(code, language) : `${explain(code, language)} (${at})`]))
  return new Response(`${JSON.stringify(errorMessage(facts, status, text))}\n`, {
    status, headers: { 'content-type': 'application/vnd.sdmx.structure+json;version=2.1.0', 'cache-control': 'no-store', 'access-control-allow-origin': '*', ...headers },
  })
}
