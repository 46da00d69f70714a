// The API held to its document by whoever knows nothing else: requests by its schemas and against them, bytes that are none, at every endpoint of a
// running door. Whatever is asked, the answer is never a fault, has a status that the document names, and a body by the schema of that status.
//
// Bounded in time, and by a seed that is printed: ALTERNAT_FUZZ_SEED repeats a run, ALTERNAT_FUZZ_SECONDS makes one longer.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { DEEDS } from '../../node/access/index.ts'
import { agreeTextOn } from '../../node/testing/released-texts.ts'
import { ask } from '../testing/ask.ts'
import { DOCUMENT, fitsDocument, tokenOf } from './testing/client.ts'
import { BROKEN_BODIES, fromSchema, wrongly } from './testing/from-schema.ts'
import type { Schema } from './testing/from-schema.ts'
import { cleaning, founded } from './testing/side.ts'
import type { Side } from './testing/side.ts'

const SEED = Number(process.env.ALTERNAT_FUZZ_SEED ?? Date.now() % 2_147_483_647)
const SECONDS = Number(process.env.ALTERNAT_FUZZ_SECONDS ?? 12)

interface Parameter { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: Schema }
interface Operation { readonly operationId: string; readonly parameters: readonly Parameter[]; readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } }

const SCHEMAS = (DOCUMENT.components as unknown as { readonly schemas: Record<string, Schema> }).schemas
/** What never ends, and what would end the tokens that the test asks with. */
const LEFT = ['streamEvents', 'revokeToken']
/** One engine reads what is brought: where a file brings it down, whoever asks at that moment is told to ask again (500 `data-failed`). So nobody asks beside. */
const ALONE = ['bringData', 'describeData', 'stateData']
const OPERATIONS = Object.entries(DOCUMENT.paths as unknown as Record<string, Record<string, Operation>>).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation }))).filter(({ operation }) => !LEFT.includes(operation.operationId))

const { t, clean } = cleaning()
let side: Side
const tokens: string[] = []
let known: Record<string, readonly string[]> = {}

before(async () => {
  side = await founded(t)
  const nodes = [side.mex.running.node, side.usa.running.node]
  await agreeTextOn(nodes)
  for (const role of ['administrator', 'drafter', 'clearer', 'data-officer', 'translator', 'legal-adviser'] as const) await side.mex.running.people.grant('ana', { role, scope: 'side', from: '2020-01-01', until: null }, 'command-line')
  // More than one may ask at once.
  for (let one = 0; one < 40; one++) tokens.push(await tokenOf(side.mex.running, 'ana', DEEDS))
  const { rows, ledger } = side.mex.running.node
  const acts = Object.entries(ledger.heads()).flatMap(([party, head]) => Array.from({ length: head }, (_, index) => rows.find('act', `${party}/${index + 1}`)?.hash ?? ''))
  const { version: base, content } = ((await (await side.as('ana', 'look')).get('/items/element/1.1')) as unknown) as { version: string; content: object }
  const ana = await side.as('ana', ...DEEDS)
  const [{ id: draft }, { id: note }, { id: red }, { id: webhook }] = [
    await ana.post<{ id: string }>('/drafts', { changes: [{ item: 'element/1.1', base, content: { ...content, title: { en: 'Fuzzed.', es: '' } } }] }), await ana.post<{ id: string }>('/notices/notes', { subject: { kind: 'item', item: 'element/1.1' }, text: 'Fuzzed.' }),
    await ana.post<{ id: string }>('/drafts/notes', { item: 'element/1.1', text: 'Fuzzed.' }), await ana.post<{ id: string }>('/webhooks', { name: 'Fuzzed', url: 'https://hooks.invalid/' }),
  ]
  const proposals = (await ana.get<{ data: readonly { proposal: string }[] }>('/proposals')).data.map(({ proposal }) => proposal)
  named = {
    kind: ['element'], name: ['1.1', '1'], number: ['1'], party: ['MEX', 'USA'], sequence: ['1', '2'], proposal: proposals, draft: [draft], note: [note, red], webhook: [webhook], person: ['vera', 'tina'],
    text: ['water'], subject: ['water-1', draft, ...proposals.slice(0, 1)], statement: proposals.slice(0, 1), act: proposals, delivery: ['none'],
  }
  known = { ItemId: ['element/1.1', 'element/1', 'body/LWG', 'text/water', 'clause/water-1', 'organisation/WO', 'element/none'], PartyId: ['MEX', 'USA', 'CAN'], Hash: acts.filter((hash) => hash !== ''), ItemKind: ['element', 'text', 'clause', 'body'] }
})
after(clean)

/** Parts of paths by which something is really there, by their names. */
let named: Record<string, readonly string[]> = {}

/** Names in a path are those of things that are there, now and then. */
const NAMES = ['1.1', 'water', 'water-1', 'ana', 'vera', 'MEX', '1', '0', '-1', 'none', '', '.', '..', '%00', '%2F', '%2e%2e%2f', '%ff', '%ed%a0%80', 'a%20b', '%C3%A9', '9007199254740993', 'x'.repeat(300), 'constructor', '__proto__']

const valueOf = (schema: Schema) => fromSchema(schema, SCHEMAS, known)
const inPath = (value: unknown) => encodeURIComponent(String(value).toWellFormed())

interface Request { readonly path: string; readonly method: string; readonly headers: Record<string, string>; readonly body?: Buffer | string }

/** A request by the document: `isRight` by its schemas throughout, else with something wrong in it. */
function requestOf({ path, method, operation }: (typeof OPERATIONS)[number], isRight: boolean): fc.Arbitrary<Request> {
  const { parameters, requestBody } = operation
  const parts = parameters.filter((one) => one.in === 'path').map(({ name, schema }) => fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...(named[name] ?? ['none'])) }, { weight: 1, arbitrary: isRight ? valueOf(schema).map(inPath) : fc.oneof(valueOf(schema).map(inPath), fc.constantFrom(...NAMES)) }).map((value) => [name, value] as const))
  const queries = parameters.filter((one) => one.in === 'query' && one.name !== 'cursor').map(({ name, required, schema }) => {
    const right = valueOf(schema).map((value) => (Array.isArray(value) ? value.map(inPath).join(',') : inPath(value)))
    const one = isRight ? right : fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...NAMES) })
    return fc.option(one, { nil: null, freq: 3 }).chain((value) => (value === null && required && isRight ? one : fc.constant(value))).map((value) => (value === null ? [] : [`${name}=${value}`]))
  })
  const json = requestBody?.content['application/json']
  const [type = ''] = Object.keys(requestBody?.content ?? {})
  const right = json === undefined ? null : valueOf(json.schema)
  const body: fc.Arbitrary<{ readonly bytes: Buffer | string | null; readonly type: string }> = requestBody === undefined
    ? fc.constant({ bytes: null, type: '' })
    : right === null
      ? fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ bytes: Buffer.from(bytes), type }))
      : isRight ? right.map((value) => ({ bytes: JSON.stringify(value), type: 'application/json' }))
        : fc.oneof({ weight: 3, arbitrary: right.chain(wrongly).map((value) => ({ bytes: JSON.stringify(value), type: 'application/json' })) },
          { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...BROKEN_BODIES), fc.constantFrom('application/json', 'application/json; charset=latin1', 'text/plain', '', 'application/x-www-form-urlencoded', 'multipart/form-data')).map(([bytes, as]) => ({ bytes, type: as })) })
  const more = isRight ? fc.constant([]) : fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constantFrom(['colour=red'], ['limit=0'], ['limit=1e9'], ['cursor=%00'], ['cursor=WyJ4IixudWxsXQ'], ['fields='], ['lang=xx'], ['order=--x'], ['a[b]=c'], ['__proto__=1'], ['%ff=1'], ['limit=1', 'limit=2']) })
  const conditions = parameters.some(({ name }) => name === 'If-Match') ? fc.constantFrom('*', '"r1"', '"r0"', ...(isRight ? [] : ['', 'nonsense', 'W/"r1"'])) : fc.constant(null)
  const accept = isRight ? fc.constant('*/*') : fc.oneof({ weight: 12, arbitrary: fc.constant('*/*') }, { weight: 1, arbitrary: fc.constantFrom('application/json', 'text/html', 'application/problem+json', ';;;', 'application/*;q=0') })
  const language = fc.constantFrom('en', 'es-MX,es;q=0.9', 'zz', '')
  return fc.tuple(fc.tuple(...parts), fc.tuple(...queries), body, more, conditions, accept, language, fc.nat(tokens.length - 1), fc.uuid(), fc.boolean()).map(([found, asked, { bytes, type: as }, added, held, wants, reads, token, key, isKeyed]) => {
    const query = [...asked.flat(), ...added].join('&')
    const headers: Record<string, string> = {
      accept: wants, 'accept-language': reads, authorization: `Bearer ${tokens[token] ?? ''}`, ...(as === '' ? {} : { 'content-type': as }),
      ...(held === null ? {} : { 'if-match': held }), ...(method === 'POST' && (isRight || isKeyed) ? { 'idempotency-key': key } : {}),
    }
    return { path: found.reduce((whole, [name, value]) => whole.replace(`{${name}}`, value), path) + (query === '' ? '' : `?${query}`), method, headers, ...(bytes === null ? {} : { body: bytes }) }
  })
}

async function holds({ path, method, headers, body }: Request): Promise<number> {
  const answered = await ask(side.mex.port, `/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
  const said = `${method} ${path}\n${JSON.stringify(headers)}\n${String(body ?? '').slice(0, 2_000)}\n→ ${answered.status} ${answered.text.slice(0, 600)}`
  assert.ok(answered.status < 500, said)
  assert.deepEqual(side.mex.faults, [], said)
  let local = path
  try { decodeURIComponent(path.replace(/\?.*$/s, '')) } catch { local = '/nothing' }
  try { fitsDocument(method, local, answered) } catch (error) { assert.fail(`${said}\n${(error as Error).message}`) }
  return answered.status
}

const AT_ONCE = 8
const isOver = (end: number) => performance.now() > end

describe(`the API, asked at random (ALTERNAT_FUZZ_SEED=${SEED})`, () => {
  for (const [name, isRight, share] of [['by its document', true, 0.5], ['against its document', false, 0.5]] as const) {
    test(`${name} never fails and answers as its document says`, { timeout: SECONDS * 4_000 + 60_000 }, async (own) => {
      const end = performance.now() + SECONDS * 1_000 * share
      const statuses = new Map<number, number>()
      let runs = 0
      // Every endpoint gets its turn before any gets another; where the first turn is, the seed says. Several ask at once, as programs do.
      let turn = SEED
      const beside = OPERATIONS.filter(({ operation }) => !ALONE.includes(operation.operationId))
      const askFor = (operation: (typeof OPERATIONS)[number], seed: number) => fc.assert(fc.asyncProperty(requestOf(operation, isRight), async (request) => {
        const status = await holds(request)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        runs += 1
      }), { seed, numRuns: 2, endOnFailure: true })
      for (const operation of OPERATIONS.filter((one) => !beside.includes(one))) await askFor(operation, turn)
      const asking = async () => {
        while (!isOver(end)) {
          turn += 1
          await askFor(beside[turn % beside.length] ?? assert.fail(), turn)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, asking))
      own.diagnostic(`${runs} requests of ${OPERATIONS.length} endpoints: ${[...statuses].sort().map(([status, many]) => `${status} × ${many}`).join(', ')}`)
      assert.ok(runs > 0 && (statuses.get(429) ?? 0) < runs / 10)
    })
  }

  test('by paths that are none answers that there is nothing, or where', async () => {
    for (const path of ['', '/', '//', '/items/', '/items//', '/items/element/1.1/', '/ITEMS', '/items/element%2F1.1', '/items/%00', '/items/%ff', '/items/..%2f..', '/../v1/items', '/items;a=b', '/items/element/1.1/versions/1e1', '/items/element/1.1/versions/99999999999999999999', '/openapi.json/', '/./items', '/itemsx']) {
      const { status, text } = await ask(side.mex.port, `/api/v1${path}`)
      assert.ok([200, 302, 308, 400, 404].includes(status), `${path} ${status} ${text.slice(0, 200)}`)
    }
    for (const method of ['PATCH', 'PUT', 'DELETE', 'POST']) {
      const { status, headers } = await ask(side.mex.port, '/api/v1/acts', { method })
      assert.deepEqual([method, status, headers.allow], [method, 405, 'GET, HEAD, OPTIONS'])
    }
    for (const method of ['TRACE', 'PROPFIND', 'QUERY']) assert.equal((await ask(side.mex.port, '/api/v1/acts', { method })).status, 405, method)
  })
})
