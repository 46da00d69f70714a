// The table side by side, in Markdown as docs/benchmarks.md keeps it, and what became of the aims.

import { isMet, median, ratioOf } from '../figure.ts'
import type { Figure } from '../figure.ts'

/** One column a system, ours first; a cell is the median of what was measured, or a dash. */
export function sideBySide(figures: readonly Figure[], titles: readonly string[]): readonly string[] {
  const rows = [...new Set(figures.map(({ row }) => row))]
  const head = ['what', 'unit', 'Alternat', ...titles]
  return [
    cells(head), cells(head.map(() => '---')),
    ...rows.map((row) => {
      const of = figures.filter((figure) => figure.row === row)
      const ours = of.flatMap((figure) => figure.ours)
      const peers = titles.map((title) => of.find(({ size }) => size === title)?.limit ?? [])
      return cells([row, of[0]?.unit ?? '', shown(ours), ...peers.map(shown)])
    }),
  ]
}

/** Each aim with the ratio it was held against: ours to the peer, the median of the rounds. */
export function aimLines(figures: readonly Figure[]): readonly string[] {
  return figures.flatMap((figure) => {
    const met = isMet(figure)
    const ratio = ratioOf(figure)
    if (met === null || ratio === null || figure.aim === null) return []
    const aim = 'atLeast' in figure.aim ? `≥ ${figure.aim.atLeast}` : `≤ ${figure.aim.atMost}`
    return [`${met ? 'met    ' : 'NOT MET'} ${figure.row}: ${digits(ratio)} times ${figure.against} (aim ${aim})`]
  })
}

function cells(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`
}

function shown(values: readonly number[]): string {
  return values.length === 0 || values.some((value) => Number.isNaN(value)) ? '–' : digits(median(values))
}

/** Three digits; more than that no two runs share. */
function digits(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 3 })
}
