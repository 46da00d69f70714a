import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { countLines, linesOf, pagesFrom } from './pages.ts'

async function linesFrom(pieces: readonly Uint8Array[], pageBytes: number, largestLine?: number): Promise<string[]> {
  const lines: string[] = []
  for await (const page of pagesFrom(pieces, pageBytes, largestLine)) {
    assert.equal(countLines(page), linesOf(page).length)
    lines.push(...linesOf(page))
  }
  return lines
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end))
}

test('However bytes are cut and paged, the lines are the same', async () => {
  const line = fc.oneof(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', '')), fc.constantFrom('', '\ufeff{}', 'é', '\r'))
  await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.boolean(), fc.array(fc.nat()), fc.integer({ min: 1, max: 50 }), async (lines, isEnded, places, pageBytes) => {
    fc.pre(isEnded || lines.at(-1) !== '')
    const bytes = new TextEncoder().encode(lines.join('\n') + (isEnded ? '\n' : ''))
    assert.deepEqual(await linesFrom(cut(bytes, places), pageBytes), lines.map((one) => one.toWellFormed()))
  }), { numRuns: 500 })
})

test('A line that is not UTF-8 is unreadable, and only that line', async () => {
  const bytes = Buffer.concat([Buffer.from('{"a":1}\n'), Buffer.of(0x7b, 0xc3, 0x28, 0x0a), Buffer.from('{"b":2}\n'), Buffer.of(0xff)])
  assert.deepEqual(await linesFrom([bytes], 1000), ['{"a":1}', '\ufffd', '{"b":2}', '\ufffd'])
})

test('A line longer than anybody holds is unreadable, costs no more than that, and the next one is read', async () => {
  function* endless(): Generator<Uint8Array> {
    yield Buffer.from('first\nx')
    for (let piece = 0; piece < 100; piece++) yield Buffer.alloc(100, 'y')
    yield Buffer.from('z\nlast\n')
  }
  assert.deepEqual(await linesFrom([...endless()], 10, 1000), ['first', '\ufffd', 'last'])
  assert.equal((await linesFrom([...endless()], 10, 100_000))[1]?.length, 10_002)
})

test('Nothing has no lines, and an empty line is one', async () => {
  assert.deepEqual(await linesFrom([], 10), [])
  assert.deepEqual(await linesFrom([new Uint8Array()], 10), [])
  assert.deepEqual(await linesFrom([Buffer.from('\n')], 10), [''])
  assert.deepEqual(await linesFrom([Buffer.from('a\n\nb')], 10), ['a', '', 'b'])
})
