import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { findCompressing } from './compressing.ts'

const page = (headers: Readonly<Record<string, string>> = {}) => new Response('<p>page</p>'.repeat(200), { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' }

describe('a page that is made when it is asked for', () => {
  it('goes out in the form that its reader takes, and says so', async () => {
    for (const [field, coding, open] of [['gzip, br', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync]] as const) {
      const found = findCompressing(page({ vary: 'cookie', etag: '"a"' }), { 'accept-encoding': field }) ?? assert.fail(field)
      assert.deepEqual(found.headers, { 'content-encoding': coding, vary: 'cookie, accept-encoding', etag: 'W/"a"' })
      found.through.end('<p>page</p>')
      assert.equal(open(await buffer(found.through)).toString(), '<p>page</p>')
    }
  })

  it('goes out as it is to whoever takes no other form', () => {
    assert.equal(findCompressing(page(), {}), null)
    assert.equal(findCompressing(page(), { 'accept-encoding': 'br;q=0, gzip;q=0' }), null)
  })

  it('goes out as it is to somebody who is known or becomes so, since its length would tell of what is secret in it', () => {
    assert.equal(findCompressing(page(), { ...BROWSER, cookie: 'session=a' }), null)
    assert.equal(findCompressing(page(), { ...BROWSER, authorization: 'Bearer a' }), null)
    assert.equal(findCompressing(page({ 'set-cookie': 'session=a' }), BROWSER), null)
  })

  it('is a page: streams, data and answers without a body are left alone', () => {
    for (const type of ['text/event-stream', 'application/json', 'application/problem+json']) assert.equal(findCompressing(page({ 'content-type': type }), BROWSER), null)
    assert.equal(findCompressing(new Response(null, { status: 304, headers: { 'content-type': 'text/html' } }), BROWSER), null)
  })
})
