// Labels of points on a map: beside the point where there is room, else farther away with a line that
// leads back. The most important is placed first; what finds no place stands in the table only.

import { round } from './paths.ts'
import type { Point } from './paths.ts'
import { widthOf } from './text-width.ts'

export interface WantedLabel {
  readonly key: string
  readonly text: string
  readonly at: Point
  /** Of the symbol that the label must not cover. */
  readonly radius: number
}

export interface PlacedLabel {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly leader: string
}

export interface Rectangle {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Room {
  readonly width: number
  readonly height: number
  readonly size: number
  /** How far away from its point a label may stand. */
  readonly farthest: number
  readonly taken?: readonly Rectangle[]
}

const DIRECTIONS: readonly Point[] = [[1, 0], [0.7, -0.8], [0.7, 0.8], [-1, 0], [-0.7, -0.8], [-0.7, 0.8], [0, -1], [0, 1], [0.35, -1], [-0.35, -1], [0.35, 1], [-0.35, 1]]
const GAP = 3

/** In the order given. */
export function placeLabels(wanted: readonly WantedLabel[], room: Room): readonly PlacedLabel[] {
  const symbols = wanted.map(({ at: [x, y], radius }): Rectangle => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  const taken: Rectangle[] = [...(room.taken ?? [])]
  const leaders: (readonly [Point, Point])[] = []
  return wanted.flatMap((label) => {
    const width = widthOf(label.text, room.size, true)
    // A leader across another symbol would name that one.
    const strangers = symbols.filter(({ left, right, top, bottom }) => label.at[0] < left || label.at[0] > right || label.at[1] < top || label.at[1] > bottom)
    for (let distance = 0; distance <= room.farthest; distance += room.size * 0.75) {
      for (const direction of DIRECTIONS) {
        const found = labelAt(label, direction, distance, room.size)
        const rectangle = rectangleOf(found, width, room.size)
        if (!isInside(rectangle, room) || [...taken, ...symbols].some((other) => overlap(rectangle, other))) continue
        const line: readonly [Point, Point] | null = distance < room.size * 0.7 ? null : [edgeOf(label, direction), leaderEnd(rectangle, label.at)]
        if (line !== null && (leaders.some((other) => cross(line, other)) || [...taken, ...strangers].some((other) => isThrough(line, other)))) continue
        if (leaders.some((other) => isThrough(other, rectangle))) continue
        taken.push(rectangle)
        if (line !== null) leaders.push(line)
        return [{ key: label.key, text: label.text, x: round(found.x), y: round(found.y), anchor: found.anchor, leader: line === null ? '' : `M${round(line[0][0])} ${round(line[0][1])}L${round(line[1][0])} ${round(line[1][1])}` }]
      }
    }
    return []
  })
}

interface Candidate {
  readonly x: number
  readonly y: number
  readonly anchor: PlacedLabel['anchor']
}

function labelAt({ at: [x, y], radius }: WantedLabel, [dx, dy]: Point, distance: number, size: number): Candidate {
  const reach = radius + GAP + distance
  const anchor = dx > 0.5 ? 'start' : dx < -0.5 ? 'end' : 'middle'
  const baseline = dy === 0 ? size * 0.35 : dy < 0 ? -size * 0.1 : size * 0.85
  return { x: x + dx * reach, y: y + dy * reach + baseline, anchor }
}

/** The room that a text takes, from its baseline. */
export function rectangleOf({ x, y, anchor }: Candidate, width: number, size: number): Rectangle {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - size * 0.9, bottom: y + size * 0.25 }
}

export function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right - 0.01 && other.left < one.right - 0.01 && one.top < other.bottom - 0.01 && other.top < one.bottom - 0.01
}

function isInside({ left, right, top, bottom }: Rectangle, { width, height }: Room): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height
}

function edgeOf({ at: [x, y], radius }: WantedLabel, [dx, dy]: Point): Point {
  const length = Math.hypot(dx, dy)
  return [x + (dx / length) * radius, y + (dy / length) * radius]
}

function leaderEnd({ left, right, top, bottom }: Rectangle, [x, y]: Point): Point {
  return [Math.max(left, Math.min(right, x)), y < top ? top + 1 : y > bottom ? bottom - 1 : (top + bottom) / 2]
}

type Segment = readonly [Point, Point]

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

function isThrough(segment: Segment, { left, right, top, bottom }: Rectangle): boolean {
  const isIn = ([x, y]: Point) => x > left && x < right && y > top && y < bottom
  return isIn(segment[0]) || isIn(segment[1]) || cross(segment, [[left, top], [right, bottom]]) || cross(segment, [[left, bottom], [right, top]])
}
