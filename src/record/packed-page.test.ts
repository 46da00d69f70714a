import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import type { Vector } from '../../spec/make-vectors.ts'
import { parseAct } from './act.ts'
import type { Act, ShapeProblem } from './act.ts'
import { packPage, unpackPage } from './packed-page.ts'
import { leafHash } from './tlog/tree.ts'
import type { ReadAct } from './verify-feed.ts'

const folder = new URL('../../spec/vectors/', import.meta.url)
const chains = readdirSync(folder).filter((name) => name.endsWith('.json')).flatMap((name) => Object.values((JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector).chains))

/** What the rules read of an act. */
function read({ header, hash, body }: ReadAct): object {
  const { at: _at, body: _body, ...rest } = header
  if (header.kind !== 'state' || body === null) return { header: rest, hash, body }
  const { type, replaces, content } = body as { type: string; replaces: string | null; content: object | null }
  return { header: rest, hash, body: { type, replaces, hasContent: content !== null } }
}

function shown(lines: readonly (ReadAct | ShapeProblem)[]): object[] {
  return lines.map((line) => ('header' in line ? read(line) : line))
}

test('Whatever the rules read of a page is the same after its way between threads', () => {
  for (const lines of [...chains, chains.flat(), []]) {
    const parsed = lines.map(parseAct)
    for (const isWithProofs of [true, false]) assert.deepEqual(shown(unpackPage(structuredClone(packPage(parsed, isWithProofs, false)))), shown(parsed))
  }
})

test('Quick mode brings what it may ask for: the last act under each key, and whatever does not follow the line before', () => {
  for (const lines of chains) {
    const parsed = lines.map(parseAct)
    const { proofs } = packPage(parsed, true, false)
    const indexes = new Set(proofs.map(({ index }) => index))
    parsed.forEach((line, index) => {
      if (!('header' in line)) { assert.ok(!indexes.has(index)); return }
      const [before, after] = [parsed[index - 1], parsed.slice(index + 1)]
      const isNext = before !== undefined && 'header' in before && line.header.sequence === before.header.sequence + 1
      const isLast = !after.some((other) => 'header' in other && other.header.key === line.header.key)
      assert.equal(indexes.has(index), isLast || !isNext, `line ${index + 1}`)
    })
    for (const { index, signed, signature } of proofs) assert.deepEqual([signed, signature], [(parsed[index] as Act).signed, (parsed[index] as Act).signature])
    assert.deepEqual(packPage(parsed, false, false).proofs, [])
  }
})

test('The leaves of a page come along where they are asked for', () => {
  for (const lines of chains) {
    const parsed = lines.map(parseAct)
    const leaves = unpackPage(structuredClone(packPage(parsed, true, true))).map((line) => ('header' in line && line.leaf !== undefined ? Buffer.from(line.leaf).toString('hex') : null))
    assert.deepEqual(leaves, parsed.map((line) => ('header' in line ? Buffer.from(leafHash(line.signed)).toString('hex') : null)))
  }
})
