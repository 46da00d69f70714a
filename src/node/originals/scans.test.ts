import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeScan, LARGEST_SCAN } from './scans.ts'

const bytes = (...begin: readonly number[]) => Uint8Array.from([...begin, 1, 2, 3])
const [PDF, PNG, JPEG, INTEL, MOTOROLA] = [bytes(0x25, 0x50, 0x44, 0x46, 0x2d), bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), bytes(0xff, 0xd8, 0xff, 0xe0), bytes(0x49, 0x49, 0x2a, 0x00), bytes(0x4d, 0x4d, 0x00, 0x2a)]

test('a scan is what its bytes and its name say together', () => {
  for (const [name, file, mediaType] of [['a.PDF', PDF, 'application/pdf'], ['a.b.png', PNG, 'image/png'], ['a.jpeg', JPEG, 'image/jpeg'], ['a.JPG', JPEG, 'image/jpeg'], ['a.tif', INTEL, 'image/tiff'], ['a.tiff', MOTOROLA, 'image/tiff']] as const) {
    assert.deepEqual(judgeScan(name, file), { mediaType }, name)
  }
})

test('anything else is refused with a code', () => {
  for (const [name, file] of [['a.pdf', PNG], ['a.png', PDF], ['a', PDF], ['pdf', JPEG], ['a.svg', bytes(0x3c, 0x73, 0x76, 0x67)], ['a.html', PDF], ['a.docx', bytes(0x50, 0x4b)], ['a.tif', bytes(0x49, 0x49, 0x00, 0x2a)]] as const) assert.deepEqual(judgeScan(name, file), { code: 'scan-kind-refused' }, name)
  assert.deepEqual(judgeScan('a.pdf', new Uint8Array()), { code: 'scan-missing' })
  assert.deepEqual(judgeScan('a.pdf', new Uint8Array(LARGEST_SCAN + 1).fill(0x25)), { code: 'scan-too-large' })
})
