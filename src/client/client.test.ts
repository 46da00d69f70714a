// The client that others use too: its calls reach a real node.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { advance, say } from '../dialogue/testing/contents.ts'
import { tokenOf } from '../api/v1/testing/client.ts'
import { cleaning, founded } from '../api/v1/testing/side.ts'
import type { Side } from '../api/v1/testing/side.ts'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { ROOT } from '../web/place.ts'
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

  /** The examples of the document, asked of this node about what it has. */
  const example = (language: string) => [...readFileSync(`${ROOT}docs/api.md`, 'utf8').matchAll(new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g'))].map(([, text = '']) => text.replaceAll('http://localhost:4052', side.mex.url).replaceAll('element/I.1', 'element/1.1'))

  test('does what its document shows, line by line', async (own) => {
    const [text = assert.fail('no example')] = example('ts')
    const file = join(temporaryFolder(t), 'example.ts')
    writeFileSync(file, text.replace('./src/client/index.ts', pathToFileURL(join(ROOT, 'src/client/index.ts')).href).replace('process.env.ALTERNAT_TOKEN', JSON.stringify(await tokenOf(side.mex.running, 'ana', ['look', 'comment', 'report']))))
    const shown: string[] = []
    own.mock.method(console, 'log', (...words: unknown[]) => { shown.push(words.join(' ')) })
    await import(pathToFileURL(file).href)
    own.mock.restoreAll()
    assert.equal(shown.length, 5, shown.join('\n'))
    assert.ok(shown.some((line) => line === 'element/1.1 Element 1.1 [es]') && shown.includes('0 proposals await us'))
    assert.match(shown.at(-1) ?? '', /^signed [0-9a-f]{64}$/)
  })

  test('and the calls of the document reach a node by curl’s own words', async () => {
    const shell = example('sh').join('\n').replaceAll('\\\n', ' ')
    const plain = [...shell.matchAll(/^curl '([^']+)'/gm)].map(([, url = '']) => url)
    assert.ok(plain.length > 0)
    for (const url of plain) assert.equal((await fetch(url)).status, 200, url)
    const token = await tokenOf(side.mex.running, 'ana', ['look', 'comment'])
    const posts = [...shell.matchAll(/^curl -X POST (\S+) .*?-d '([^']+)'/gm)]
    assert.ok(posts.length > 0)
    for (const [, url = '', body = ''] of posts) {
      const answered = await fetch(url, { method: 'POST', body, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } })
      assert.equal(answered.status, 201, await answered.text())
    }
  })
})
