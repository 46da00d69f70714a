// How much of what a state or a branch trades goes by one port, where no table tells both at once. What can be said
// without assuming anything are bounds (Fréchet): of two parts of one whole, at least what they hold together beyond
// the whole is shared, and at most the smaller of the two. Bounds are taken mode by mode and added up.

export interface ExposureCell {
  /** What the port, the state or branch, and all trade come to in one mode and direction. */
  readonly port: number
  readonly part: number
  readonly whole: number
}

export interface Exposure {
  readonly part: number
  /** US dollars that must go by the port, and that can at most. */
  readonly least: number
  readonly most: number
  /** If it went by the port as all trade of its mode and direction does: an assumption, not a finding. */
  readonly assumed: number
}

export function exposureOf(cells: readonly ExposureCell[]): Exposure {
  return cells.reduce<Exposure>((sum, { port, part, whole }) => ({
    part: sum.part + part,
    least: sum.least + Math.max(0, part + port - whole),
    most: sum.most + Math.min(part, port),
    assumed: sum.assumed + (whole === 0 ? 0 : (part * port) / whole),
  }), { part: 0, least: 0, most: 0, assumed: 0 })
}
