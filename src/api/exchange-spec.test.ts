import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { exchangeExamples } from '../../spec/exchange-examples.ts'
import { attachment } from '../dialogue/attachments.ts'
import { isDigestOf } from '../node/exchange/content-digest.ts'
import { nonceIn, readSignatures } from '../node/exchange/http-signature.ts'
import { parseBundleIndex } from '../record/bundle.ts'
import { testKey } from '../record/testing/keys.ts'
import { edgeOf } from './edges.ts'
import type { EdgeCode } from './edges.ts'

const spec = readFileSync(new URL('../../spec/exchange.md', import.meta.url), 'utf8')
const blocks = new Map([...spec.matchAll(/```text (\S+)\n([\s\S]*?)\n```/g)].map(([, name = '', text = '']) => [name, text]))
const block = (name: string) => blocks.get(name) ?? assert.fail(`the spec has no example ${name}`)

test('Every literal example of the exchange is what it says it is, and there is none beside', () => {
  const computed = exchangeExamples()
  assert.deepEqual([...blocks.keys()].sort(), Object.keys(computed).sort())
  for (const [name, text] of Object.entries(computed)) assert.equal(block(name), text, name)
})

test('The examples are what a node takes: requests, digest, attachment, index of a bundle', () => {
  const fields = (name: string) => new Map(block(name).split('\n').slice(1).flatMap((line) => { const [, field = '', value = ''] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? []; return field === '' ? [] : [[field.toLowerCase(), value] as const] }))
  for (const [name, method, path, query, body] of [['request', 'GET', '/exchange/vectors/USA', '?after=2', ''], ['hint', 'POST', '/exchange/vectors/hint', '?', '{"party":"MEX"}']] as const) {
    const sent = fields(name)
    const request = { method, authority: sent.get('host') ?? '', path, query, body: Buffer.from(body), field: (field: string) => sent.get(field) ?? null }
    const [claim] = readSignatures(request, { 'signature-input': sent.get('signature-input') ?? '', signature: sent.get('signature') ?? '' })
    assert.equal(claim?.isSignedWith(testKey('MEX signing').key), true, name)
    assert.deepEqual([claim?.keyId, claim?.nonce], [block('key-id'), nonceIn(block('accept-signature').replace(/^[^:]*: /, ''))])
  }
  assert.ok(isDigestOf(fields('hint').get('content-digest') ?? '', Buffer.from('{"party":"MEX"}')))
  const named = attachment.parse(JSON.parse(block('attachment')))
  const file = Buffer.from(`${block('file')}\n`)
  assert.deepEqual([named.blob, named.bytes], [createHash('sha256').update(file).digest('hex'), file.length])
  assert.notEqual(parseBundleIndex(block('bundle-index')), null)
})

test('Every code of the exchange has the status that the spec says', () => {
  const rows = [...(spec.split('## 9.')[1] ?? '').matchAll(/^\| `([a-z-]+)` \| (\d{3}) \| \S.*\. \|$/gm)]
  assert.equal(rows.length, 9)
  for (const [, code = '', status] of rows) assert.equal(edgeOf(code as EdgeCode).status, Number(status), code)
})
