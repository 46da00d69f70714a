// A search by an officer over everything that a side may read, facets counted, against the aim alone: there
// is no peer that answers the same question. Each text stands in both languages.
//
// The method: the index is made of acts, as at a start. Queries are drawn from the texts themselves, by turns of one
// word, two words, a beginning of three letters, a word without its accents, a number, and a word with a chosen kind:
// as common as words are in what people write. A query's time is all that the page waits for before it is drawn.

import { NodeSearch } from '../../src/node/finding/index.ts'
import type { FindRequest } from '../../src/node/finding/index.ts'
import { foldWord } from '../../src/text/search/index.ts'
import { milliseconds } from '../row.ts'
import type { Bench, Row } from '../row.ts'
import { nodeWith } from '../world/nodes.ts'
import { HERE, synthetic } from '../world/synthetic.ts'
import { variedText, WORDS } from '../world/vocabulary.ts'

const QUERIES = 60

export const search: Row = {
  name: 'search',
  asks: 'find what fits in everything that a side may read, in both languages, with facets counted',
  grows: true,
  async *measure(bench: Bench) {
    for (const size of bench.sizes) {
      const record = synthetic({ advances: size, activities: Math.max(10, Math.ceil(size / 10)), isSigned: false, words: variedText })
      const node = await nodeWith(HERE, record, [...record.founding, ...record.advances], { home: bench.folder() })
      const index = new NodeSearch(node)
      const made = await milliseconds(async () => { index.start((error) => { throw error }, 0); await index.whole() })
      const rounds: number[][] = []
      for (let round = 0; round <= bench.rounds; round++) rounds.push(await timesOf(index, round))
      const counted = rounds.slice(1)
      const note = `${index.size} things, indexed in ${Math.round(made)} ms in portions; p50, p95 and worst over ${QUERIES * counted.length} queries`
      await index.close()
      await node.close()
      const figure = { row: 'search', size, unit: 'ms', limit: [], against: '' }
      yield { ...figure, ours: counted.map((times) => percentile(times, 0.5)), aim: { of: 'ours', atMost: 30 }, note: `p50: ${note}` }
      yield { ...figure, row: 'search-p95', ours: counted.map((times) => percentile(times, 0.95)), aim: { of: 'ours', atMost: 30 }, note: `p95: ${note}; worst ${Math.max(...counted.flat()).toFixed(1)} ms` }
    }
  },
}

async function timesOf(index: NodeSearch, round: number): Promise<number[]> {
  const times: number[] = []
  for (let query = 0; query < QUERIES; query++) times.push(await milliseconds(() => { index.find(requestOf(round * QUERIES + query)) }))
  return times
}

function requestOf(number: number): FindRequest {
  const [languages, kind] = [['en', 'es'] as const, number % 6]
  const word = (turn: number) => { const all = WORDS[languages[number % 2] ?? 'en']; return all[(number * 7919 + turn * 104729) % all.length] ?? '' }
  const typed = [word(0), `${word(0)} ${word(1)}`, word(0).slice(0, 3), foldWord(word(0)), `1.${1 + (number % 9)}`, word(0)][kind] ?? ''
  return { typed, order: 'best', offset: 0, limit: 20, chosen: kind === 5 ? { kind: ['advance'] } : {}, from: null, to: null, accepts: null }
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}
