import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { Marks } from './marks.ts'

test('a mark is found however it is written, and nothing else is taken for one', () => {
  const marks = new Marks()
  const [mark, other] = [marks.make('planted'), marks.make('another')]
  marks.addSecret('a key', 'MC4CAQAwBQYDK2VwBCIEIExampleKeyMaterial')
  const written: Record<string, [Buffer, string?]> = {
    'as it is': [Buffer.from(`before ${mark} after`)],
    'in hexadecimal': [Buffer.from(Buffer.from(`x${mark}`).toString('hex').toUpperCase())],
    'escaped as JSON': [Buffer.from(mark.replaceAll(/./g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`))],
    'escaped in an address': [Buffer.from(mark.replaceAll(/./g, (one) => `%${one.charCodeAt(0).toString(16)}`))],
    'escaped as HTML': [Buffer.from(mark.replaceAll(/./g, (one) => `&#${one.charCodeAt(0)};`))],
    'in gzip': [gzipSync(mark.repeat(9))], 'in zstd': [zstdCompressSync(Buffer.from(mark.repeat(9)))],
    'in brotli': [brotliCompressSync(mark.repeat(9)), 'br'], 'in deflate': [deflateSync(mark.repeat(9)), 'deflate'],
  }
  for (const before of ['', 'a', 'ab', 'abc']) {
    for (const alphabet of ['base64', 'base64url'] as const) written[`in ${alphabet} after ${before.length}`] = [Buffer.from(Buffer.from(`${before}${mark}ñ?`).toString(alphabet))]
  }
  for (const [how, [bytes, encoding]] of Object.entries(written)) assert.deepEqual([...marks.foundIn(bytes, encoding)], ['planted'], how)
  assert.deepEqual([...marks.foundIn(Buffer.from(`${other} MC4CAQAwBQYDK2VwBCIEIExampleKeyMaterial`))].sort(), ['a key', 'another'])
  assert.deepEqual([...marks.foundIn(Buffer.from(mark.slice(0, -3)))], ['part of a mark'])
  assert.deepEqual([...marks.foundIn(Buffer.from('nothing of all this')), ...marks.foundIn(Buffer.alloc(0)), ...marks.foundIn(Buffer.from(new Marks().make('of others')))], [])
})
