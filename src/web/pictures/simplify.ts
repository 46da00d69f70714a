// Boundaries as fine as a picture can show and no finer: points whose triangle on the picture is smaller
// than a share of a pixel are left out (Visvalingam and Whyatt 1993). Line by line, so that neighbours
// keep their common line and no gap opens between them.

import type { Topology } from 'topojson-specification'

type Position = number[]
type Project = (position: readonly [number, number]) => readonly [number, number] | null

/** The same topology with fewer points, its arcs as plain positions. `leastArea` is in square pixels of the picture. */
export function simplifyTopology<T extends Topology>(topology: T, project: Project, leastArea: number): T {
  const arcs = topology.arcs.map((arc) => simplifyArc(positionsOf(arc as Position[], topology), project, leastArea))
  const { transform: _, ...plain } = topology
  return { ...plain, arcs } as unknown as T
}

/** TopoJSON 1.0 §2.1.2: quantised positions are differences; only the first is a place. */
function positionsOf(arc: readonly Position[], { transform }: Topology): readonly Position[] {
  if (transform === undefined) return arc
  let [x, y] = [0, 0]
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx
    y += dy
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]
  })
}

interface Kept {
  readonly at: readonly [number, number]
  readonly position: Position
}

/** Both ends stay, and at least one point between them, so that the smallest state keeps an area; of a closed line two stay. */
function simplifyArc(arc: readonly Position[], project: Project, leastArea: number): readonly Position[] {
  const points: Kept[] = arc.flatMap((position) => {
    const at = project([position[0] ?? 0, position[1] ?? 0])
    return at === null ? [] : [{ at, position }]
  })
  if (points.length !== arc.length) return arc
  const [first, last] = [arc[0], arc.at(-1)]
  const least = first?.[0] === last?.[0] && first?.[1] === last?.[1] ? 4 : 3
  while (points.length > least) {
    let [smallest, place] = [Infinity, -1]
    for (let index = 1; index < points.length - 1; index += 1) {
      const area = areaAround(points, index)
      if (area < smallest) [smallest, place] = [area, index]
    }
    if (smallest >= leastArea) break
    points.splice(place, 1)
  }
  return points.map(({ position }) => position)
}

function areaAround(points: readonly Kept[], index: number): number {
  const [a, b, c] = [points[index - 1]?.at, points[index]?.at, points[index + 1]?.at]
  return a === undefined || b === undefined || c === undefined ? Infinity : Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
}
