import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { LineProblem, linesIn } from './lines.ts'

async function* parts(...bytes: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* bytes
}

async function read(bytes: readonly Uint8Array[], longest = 1000): Promise<{ lines: string[]; problem: string | null }> {
  const lines: string[] = []
  try {
    for await (const some of linesIn(parts(...bytes), longest)) lines.push(...some)
    return { lines, problem: null }
  } catch (error) {
    assert.ok(error instanceof LineProblem, String(error))
    return { lines, problem: `${error.code} ${error.line}` }
  }
}

const text = (value: string) => Buffer.from(value)

describe('lines', () => {
  test('are the same however the bytes are cut, within a character too', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replace(/\n/g, '')).filter((line) => line !== '')), fc.array(fc.nat(400)), async (lines, cuts) => {
      const bytes = text(lines.map((line) => `${line}\n`).join(''))
      const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
      const cut = places.slice(1).map((place, at) => bytes.subarray(places[at], place))
      assert.deepEqual(await read(cut, 10_000), { lines, problem: null })
    }))
  })

  test('that are empty are left out', async () => {
    assert.deepEqual(await read([text('\n\na\n\nb\n\n')]), { lines: ['a', 'b'], problem: null })
    assert.deepEqual(await read([]), { lines: [], problem: null })
    assert.deepEqual(await read([text('\n\n\n'), text('a\nb')]), { lines: ['a'], problem: 'line-cut-short 5' })
  })

  test('cut short, within a character or not, are not handed on; those before are', async () => {
    assert.deepEqual(await read([text('a\nb\nc')]), { lines: ['a', 'b'], problem: 'line-cut-short 3' })
    assert.deepEqual(await read([text('a\n'), text('é').subarray(0, 1)]), { lines: ['a'], problem: 'line-cut-short 2' })
  })

  test('that are no text end the reading where they stand', async () => {
    assert.deepEqual(await read([text('a\nb\n'), Buffer.of(0xff), text('\nc\n')]), { lines: ['a', 'b'], problem: 'line-not-text 3' })
    assert.deepEqual(await read([Buffer.concat([text('a\nb\n'), Buffer.of(0xc3, 0x0a), text('c\n')])]), { lines: ['a', 'b'], problem: 'line-not-text 3' })
  })

  test('that never end are read no further than the longest that may be', async () => {
    let asked = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield text('a\n')
      for (;;) { asked += 1; yield Buffer.alloc(100, 0x61) }
    }
    const lines: string[] = []
    await assert.rejects(async () => { for await (const some of linesIn(endless(), 1000)) lines.push(...some) }, { code: 'line-too-long', line: 2 })
    assert.deepEqual([lines, asked], [['a'], 11])
    assert.deepEqual(await read([text(`a\n${'b'.repeat(11)}\nc\n`)], 10), { lines: ['a'], problem: 'line-too-long 2' })
  })

  test('keep a byte order mark, which is no part of any act', async () => {
    assert.deepEqual(await read([text('\ufeffa\n')]), { lines: ['\ufeffa'], problem: null })
  })
})
