// Short path data: one decimal, relative to the point before, no letter or blank that can be left out.

export type Point = readonly [x: number, y: number]

/** `M10 20l5-2.5` */
export function pathOf(points: readonly Point[], isClosed = false): string {
  const [first] = points
  if (first === undefined) return ''
  let [x, y] = [tenths(first[0]), tenths(first[1])]
  let path = `M${pair(x, y)}`
  let letter = 'l'
  for (const point of points.slice(1)) {
    const [nextX, nextY] = [tenths(point[0]), tenths(point[1])]
    if (nextX === x && nextY === y) continue
    path += `${letter}${letter === '' && nextX - x >= 0 ? ' ' : ''}${pair(nextX - x, nextY - y)}`
    letter = ''
    ;[x, y] = [nextX, nextY]
  }
  return isClosed ? `${path}z` : path
}

/** A coordinate as it stands in an attribute: one decimal, no `-0`. */
export function round(value: number): number {
  return tenths(value) / 10
}

function tenths(value: number): number {
  const rounded = Math.round(value * 10)
  if (!Number.isFinite(rounded)) throw new RangeError(`Not a coordinate: ${value}`)
  return rounded === 0 ? 0 : rounded
}

function pair(x: number, y: number): string {
  const second = text(y)
  return `${text(x)}${second.startsWith('-') ? '' : ' '}${second}`
}

function text(inTenths: number): string {
  const long = String(inTenths / 10)
  return inTenths > -10 && inTenths < 10 && inTenths !== 0 ? long.replace('0.', '.') : long
}
