import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { packed } from './codings.ts'

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const page = '<p>Los camiones que cruzan.</p>'.repeat(500)
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

test('a page made for one reader goes out in the form that the reader takes, and says that it may differ', async () => {
  const [br, gzip, plain] = await Promise.all([packed(page, HTML, 'gzip, br'), packed(page, HTML, 'gzip'), packed(page, HTML, undefined)])
  assert.deepEqual([br, gzip, plain].map(({ headers }) => [headers.get('content-encoding'), headers.get('vary')]), [['br', 'accept-encoding'], ['gzip', 'accept-encoding'], [null, 'accept-encoding']])
  const [small, middle, whole] = await Promise.all([br, gzip, plain].map(bytesOf))
  assert.equal(brotliDecompressSync(small ?? assert.fail()).toString(), page)
  assert.equal(gunzipSync(middle ?? assert.fail()).toString(), page)
  assert.equal(whole?.toString(), page)
  assert.ok((small?.length ?? 0) < page.length / 20)
})

test('what is short or is compressed already goes out as it is, with the status it was given', async () => {
  for (const answer of [await packed('<p>', HTML, 'br', 400), await packed(page, { 'content-type': 'image/png' }, 'br', 400)]) {
    assert.deepEqual([answer.status, answer.headers.get('content-encoding'), answer.headers.get('vary')], [400, null, null])
  }
})
