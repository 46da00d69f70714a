import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { entryBundle, isTileOf, parseEntryBundle, parseTilePath, tilePath, tilesOf } from './tile.ts'
import type { Tile } from './tile.ts'

test('A path names its tile: "index 1234067 will be encoded as x001/x234/067"', () => {
  assert.equal(tilePath({ level: 0, index: 1234067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 'entries', index: 999, width: 5 }), 'tile/entries/999.p/5')
  assert.equal(tilePath({ level: 2, index: 1000, width: 1 }), 'tile/2/x001/000.p/1')
  assert.equal(tilePath({ level: 63, index: 0, width: 255 }), 'tile/63/000.p/255')
})

test('Every tile has one path and is read back from it', () => {
  const tile = fc.record({ level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)), index: fc.nat(2 ** 31), width: fc.integer({ min: 1, max: 256 }) }, { noNullPrototype: true })
  fc.assert(fc.property(tile, (one: Tile) => assert.deepEqual(parseTilePath(tilePath(one)), one)))
})

test('No other path is one', () => {
  for (const wrong of [
    'tile/0/0', 'tile/0/00', 'tile/0/0000', 'tile/0/1/000', 'tile/0/x000/001', 'tile/0/x1/000', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/0/000.p/05', 'tile/0/000.p/',
    'tile/64/000', 'tile/00/000', 'tile/-1/000', 'tile/data/000', 'tile/8/0/000', '/tile/0/000', 'tile/0/000/', 'tile/0/000.P/5', 'tile/entries/000.p/1000', 'tile/0/../000', 'tile/0/x001', 'tile//000', '',
    `tile/0/${'x001/'.repeat(30)}000`, 'tile/0/x999/x999/x999/x999/x999/x999/999',
  ]) assert.equal(parseTilePath(wrong), null, wrong)
})

test('A tree has exactly the tiles of its size: a full one only where it is full, and none that is empty', () => {
  const paths = (size: number) => [...tilesOf(size)].map(tilePath)
  assert.deepEqual(paths(0), [])
  assert.deepEqual(paths(1), ['tile/entries/000.p/1', 'tile/0/000.p/1'])
  // "a tree of size 256 will be represented by a full level 0 tile and a partial level 1 tile of width 1"
  assert.deepEqual(paths(256), ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1'])
  assert.deepEqual(paths(257), ['tile/entries/000', 'tile/entries/001.p/1', 'tile/0/000', 'tile/0/001.p/1', 'tile/1/000.p/1'])
  for (const size of [1, 255, 256, 257, 70_000]) {
    for (const tile of tilesOf(size)) {
      assert.ok(isTileOf(tile, size))
      if (tile.width < 256) assert.ok(!isTileOf({ ...tile, width: tile.width + 1 }, size) && !isTileOf({ ...tile, width: 256 }, size), 'no partial tile is a full one')
      assert.ok(!isTileOf({ ...tile, index: tile.index + 300 }, size))
    }
  }
})

test('A bundle keeps its entries byte for byte, each with its length before it', () => {
  assert.deepEqual(Buffer.from(entryBundle(['ñ', '', 'abc'])), Buffer.from('\x00\x02\xc3\xb1\x00\x00\x00\x03abc', 'latin1'))
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), (entries) => assert.deepEqual(parseEntryBundle(entryBundle(entries)), entries)))
})

test('A bundle cut short, or of what is not text, is none; nor can an entry be longer than its length can say', () => {
  const bundle = entryBundle(['abc', 'def'])
  for (let end = 1; end < bundle.length; end++) if (end !== 5) assert.equal(parseEntryBundle(bundle.subarray(0, end)), null, String(end))
  assert.equal(parseEntryBundle(Uint8Array.of(0, 1, 0xff)), null)
  assert.equal(entryBundle(['x'.repeat(65_535)]).length, 65_537)
  assert.throws(() => entryBundle(['x'.repeat(65_536)]), RangeError)
})
