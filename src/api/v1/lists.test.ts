// The order of lists, and texts in some languages alone, by properties over small nodes.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { advance, say } from '../../dialogue/testing/contents.ts'
import { exchange, saySoon } from '../../node/testing/nodes.ts'
import { ENDPOINTS } from './endpoints.ts'
import { inLanguages } from './language-filter.ts'
import type { ApiClient } from './testing/client.ts'
import { cleaning, founded } from './testing/side.ts'
import type { Side } from './testing/side.ts'

interface Listed<T> { readonly data: readonly T[]; readonly next: string | null }
interface Act { readonly party: string; readonly sequence: number; readonly at: string }

const { t, clean } = cleaning()
let side: Side
let ana: ApiClient

before(async () => {
  side = await founded(t)
  ana = await side.as('ana', 'look')
  const { mex, usa } = side
  // Both sides speak by turns, and one of them claims an earlier time than it did before.
  for (const [index, of] of [mex, usa, mex, mex, usa].entries()) {
    of.clock.at = `2026-11-${String(index === 3 ? 21 : 24 + index)}T12:00:00Z`
    await saySoon(of.running.node, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(`Said ${index}.`) }) as never, replaces: null, audience: 'public' })
  }
  mex.clock.at = usa.clock.at = '2026-11-29T12:00:00Z'
  await exchange(mex.running.node, usa.running.node)
})
after(clean)

async function everyPage<T>(path: string, limit: number): Promise<readonly T[]> {
  const found: T[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Listed<T> = await ana.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`)
    found.push(...page.data)
    cursor = page.next
  }
  return found
}

describe('the order of a list', () => {
  test('is one of those that its endpoint names, every list whole in each by pages of any size', async () => {
    const ordered = ENDPOINTS.filter(({ orders }) => orders !== undefined)
    assert.ok(ordered.length >= 8)
    for (const { path, orders = [] } of ordered) {
      const usual = await everyPage<object>(path, 100)
      for (const order of orders) {
        const [rising, falling] = [await everyPage<object>(`${path}?order=${order}`, 100), await everyPage<object>(`${path}?order=-${order}`, 3)]
        assert.deepEqual(rising.map((one) => JSON.stringify(one)).toSorted(), usual.map((one) => JSON.stringify(one)).toSorted(), `${path} ${order}`)
        if (order !== 'time') assert.deepEqual(falling, rising.toReversed(), `${path} -${order}`)
        else assert.equal(new Set(falling.map((one) => JSON.stringify(one))).size, rising.length)
        assert.deepEqual(await everyPage(`${path}?order=${order}`, 2), rising, `${path} ${order} by twos`)
      }
      assert.equal((await ana.ask(`${path}?order=colour`)).status, 400, path)
    }
  })

  test('by time takes the newest of each chain, and keeps each chain in its own order whatever it claims', async () => {
    const newest = await everyPage<Act>('/acts?order=-time', 2)
    for (const party of ['MEX', 'USA']) {
      const own = newest.filter((one) => one.party === party).map(({ sequence }) => sequence)
      assert.deepEqual(own, own.toSorted((a, b) => b - a), party)
    }
    const [first, second] = newest
    assert.ok(first !== undefined && second !== undefined && first.at >= second.at, JSON.stringify(newest.slice(0, 3)))
    const oldest = await everyPage<Act>('/acts?order=time', 3)
    const heads = side.mex.running.node.ledger.heads()
    assert.equal(oldest.length, Object.values(heads).reduce((sum, one) => sum + one, 0))
  })

  test('is what its cursors belong to: one of another order is refused, and one goes on while acts are added', async () => {
    const first = await ana.get<Listed<Act>>('/acts?order=-time&limit=2')
    const other = await ana.ask(`/acts?order=time&limit=2&cursor=${first.next}`)
    assert.deepEqual([other.status, (other.json as unknown as { errors: { code: string }[] }).errors[0]?.code], [400, 'cursor-unfit'])
    const before = await everyPage<Act>('/acts?order=-time', 50)
    await saySoon(side.mex.running.node, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('Meanwhile.') }) as never, replaces: null, audience: 'public' })
    const rest = await ana.get<Listed<Act>>(`/acts?order=-time&limit=50&cursor=${first.next}`)
    assert.deepEqual([...first.data, ...rest.data], before)
  })

  test('leaves things without the key to the end of the rising order', async () => {
    const due = (await everyPage<{ content: { due?: string } | null }>('/items?order=due', 7)).map(({ content }) => content?.due ?? null)
    const known = due.filter((one) => one !== null)
    assert.deepEqual(due, [...known.toSorted(), ...due.filter((one) => one === null)])
    assert.ok(known.length > 0 && known.length < due.length)
  })

  test('since a moment gives what was said then or later', async () => {
    const since = await everyPage<{ made: { at: string } }>('/statements?since=2026-11-26T00:00:00Z', 2)
    assert.ok(since.length >= 2 && since.every(({ made }) => made.at >= '2026-11-26'))
    assert.deepEqual(await everyPage('/statements?since=2027-01-01T00:00:00%2B06:00', 2), [])
    assert.equal((await ana.ask('/statements?since=yesterday')).status, 400)
  })
})

describe('texts in some languages alone', () => {
  const languagesIn = (value: unknown): readonly string[] => inLanguages(value, null, ['en', 'es']).languages

  test('are all that an answer has, and it says which it has', async () => {
    for (const path of ['/items', '/items/element/1.1', '/items/element/1.1/versions', '/statements', '/dialogue', '/people']) {
      const [both, es] = [await ana.ask(path), await ana.ask(`${path}?lang=es`)]
      assert.equal(both.headers['content-language'], 'en, es', path)
      assert.deepEqual([es.headers['content-language'], languagesIn(es.json)], ['es', ['es']], path)
      assert.deepEqual(languagesIn((await ana.ask(`${path}?lang=es,en`)).json), ['en', 'es'], path)
    }
    const { title } = await ana.get<{ title: object }>('/items/element/1.1?lang=es&fields=title')
    assert.deepEqual(Object.keys(title), ['es'])
    const { headers } = await ana.ask('/items/element/1.1')
    assert.equal((await ana.ask('/items/element/1.1?lang=es', { headers: { 'if-none-match': String(headers.etag) } })).status, 304, 'its tag is that of the version')
  })

  test('may change from page to page: they are no part of the question', async () => {
    const { next } = await ana.get<Listed<object>>('/items?limit=1&lang=es')
    assert.equal((await ana.ask(`/items?limit=1&lang=en&cursor=${next}`)).status, 200)
  })

  test('are languages of the dialogue, and of lists that have texts', async () => {
    const french = await ana.ask('/items?lang=es,fr')
    assert.deepEqual([french.status, (french.json as unknown as { errors: object[] }).errors.map((one) => [(one as { pointer: string }).pointer, (one as { code: string }).code])], [400, [['/lang/1', 'foreign-language']]])
    assert.deepEqual([(await ana.ask('/items?lang=*')).status, (await ana.ask('/acts?lang=es')).status], [400, 400])
  })

  test('what is there in no such language is missing and told in no other', () => {
    const value = { title: { en: 'Water' }, wording: { en: 'official' }, list: [{ es: 'Agua', en: 'Water' }], plain: { other: 'x' }, due: null }
    assert.deepEqual(inLanguages(value, ['es'], ['en', 'es']), { value: { title: {}, wording: {}, list: [{ es: 'Agua' }], plain: { other: 'x' }, due: null }, languages: ['es'] })
    assert.deepEqual(inLanguages(value, null, ['en', 'es']).value, value)
  })
})
