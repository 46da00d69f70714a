// Labels beside the ends of lines: each as near to its line as it can stand without touching another.

export interface StackedLabel<T> {
  readonly of: T
  /** Middle of the label. */
  readonly y: number
}

interface Wanted<T> {
  readonly of: T
  readonly y: number
  readonly height: number
}

/** Keeps the order of the ends; between `top` and `bottom` as long as all fit there, otherwise beginning at the top. */
export function stackLabels<T>(wanted: readonly Wanted<T>[], top: number, bottom: number): readonly StackedLabel<T>[] {
  // Groups of labels that touch stand around the mean of where they want to be.
  const groups: { labels: Wanted<T>[]; middle: number; height: number }[] = []
  for (const label of [...wanted].sort((a, b) => a.y - b.y)) {
    groups.push(clamped({ labels: [label], middle: label.y, height: label.height }, top, bottom))
    let [before, last] = [groups.at(-2), groups.at(-1)]
    while (before !== undefined && last !== undefined && before.middle + before.height / 2 > last.middle - last.height / 2 + 1e-9) {
      const labels = [...before.labels, ...last.labels]
      groups.splice(-2, 2, clamped({ labels, middle: meanPlace(labels), height: before.height + last.height }, top, bottom))
      ;[before, last] = [groups.at(-2), groups.at(-1)]
    }
  }
  return groups.flatMap((group) => {
    let edge = group.middle - group.height / 2
    return group.labels.map(({ of, height }) => { edge += height; return { of, y: edge - height / 2 } })
  })
}

/** Where the middle of the group stands so that its labels are on average where they want to be. */
function meanPlace<T>(labels: readonly Wanted<T>[]): number {
  const height = labels.reduce((sum, label) => sum + label.height, 0)
  let edge = 0
  const shifts = labels.map((label) => { edge += label.height; return label.y - (edge - label.height / 2) })
  return shifts.reduce((sum, shift) => sum + shift, 0) / labels.length + height / 2
}

function clamped<G extends { middle: number; readonly height: number }>(group: G, top: number, bottom: number): G {
  group.middle = Math.max(top + group.height / 2, Math.min(bottom - group.height / 2, group.middle))
  return group
}
