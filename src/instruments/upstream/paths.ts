// The strongest way from a supplier to an industry: the chain of purchases whose product of direct requirements is
// the largest.

import type { Economy } from './economy.ts'

export interface SupplyPath {
  /** From the supplier to the industry, both included. */
  readonly industries: readonly string[]
  /** Direct requirement of each step. */
  readonly steps: readonly number[]
  /** Their product: cents of the supplier in a dollar of the industry, along this way alone. */
  readonly share: number
}

/** Null where nothing leads from one to the other. Shortest path over −log of the requirements (Dijkstra); requirements are below one. */
export function strongestPath({ industries, direct }: Pick<Economy, 'industries' | 'direct'>, from: string, to: string): SupplyPath | null {
  const [start, goal] = [industries.indexOf(from), industries.indexOf(to)]
  if (start < 0 || goal < 0 || start === goal) return null
  const share: number[] = industries.map((_one, index) => Number(index === start))
  const by: number[] = industries.map(() => -1)
  const settled = new Set<number>()
  for (;;) {
    const next = share.reduce((best, one, index) => (!settled.has(index) && one > 0 && (best < 0 || one > (share[best] ?? 0)) ? index : best), -1)
    if (next < 0) return null
    if (next === goal) break
    settled.add(next)
    industries.forEach((_one, j) => {
      const through = (share[next] ?? 0) * Math.min(1, direct[next]?.[j] ?? 0)
      if (j !== next && !settled.has(j) && through > (share[j] ?? 0)) { share[j] = through; by[j] = next }
    })
  }
  const way: number[] = [goal]
  for (let at = goal; at !== start;) { at = by[at] ?? start; way.unshift(at) }
  return {
    industries: way.map((index) => industries[index] ?? ''),
    steps: way.slice(1).map((index, place) => direct[way[place] ?? 0]?.[index] ?? 0),
    share: share[goal] ?? 0,
  }
}
