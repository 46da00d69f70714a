// The client that others use too: its calls reach a real node.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { advance, say } from '../dialogue/testing/contents.ts'
import { tokenOf } from '../api/v1/testing/client.ts'
import { cleaning, founded } from '../api/v1/testing/side.ts'
import type { Side } from '../api/v1/testing/side.ts'
import { ApiProblem, connect, everyEntry, told } from './index.ts'

const { t, clean } = cleaning()
let side: Side

before(async () => { side = await founded(t) })
after(clean)

describe('the client', () => {
  test('reads, page after page, and says what was said', async () => {
    const { url, running } = side.mex
    const api = connect({ node: `${url}/`, token: await tokenOf(running, 'dora', ['look', 'report']) })
    const items: string[] = []
    for await (const { item } of everyEntry((page) => api.GET('/items', { params: { query: { limit: 2, ...page } } }))) items.push(item)
    assert.deepEqual(items, ['dialogue/lake', 'element/1', 'element/1.1', 'element/1.1.a', 'organisation/WO', 'plan/p'])
    const item = told(await api.GET('/items/{kind}/{name}', { params: { path: { kind: 'element', name: '1.1' } } }))
    assert.equal(item.title.en, 'Element 1.1 [en]')
    const body = { type: 'advance' as const, about: 'element/1.1', content: advance({ text: say('By the client.') }), audience: 'public' as const }
    const once = { params: { header: { 'Idempotency-Key': 'the-same' } }, body } as const
    const [first, second] = [told(await api.POST('/statements', once as never)), told(await api.POST('/statements', once as never))] as unknown as { acts: { hash: string }[] }[]
    assert.equal(first?.acts[0]?.hash, second?.acts[0]?.hash)
  })

  test('throws what the node answers, with its code', async () => {
    const api = connect({ node: side.mex.url, language: 'es' })
    await assert.rejects(async () => told(await api.GET('/inbox')), (error) => error instanceof ApiProblem && error.status === 401 && error.code === 'token-required' && /ficha de acceso/.test(error.problem.title))
  })
})
