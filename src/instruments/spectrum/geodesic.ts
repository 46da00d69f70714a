// Distances on the ellipsoid of WGS 84. Between two points by the inverse formula of Vincenty (1975), which is exact to
// less than a millimetre; to a line by the nearest point of its chords in space, which lies on the nearest point of the
// geodesic to within centimetres where no piece is longer than a few tens of kilometres.

/** WGS 84 (NIMA TR8350.2): equatorial radius in metres, flattening. */
const A = 6_378_137
const F = 1 / 298.257223563
const B = A * (1 - F)
/** A straight piece is cut into parts no longer than this, in metres. */
const LONGEST_PIECE = 20_000
const RADIANS = Math.PI / 180

export interface GeoPoint {
  readonly latitude: number
  readonly longitude: number
}

export interface Nearest extends GeoPoint {
  readonly kilometres: number
}

type Vector = readonly [number, number, number]

/** Metres along the geodesic; NaN for points nearly opposite each other on the globe, which no border asks for. */
export function geodesicMetres(one: GeoPoint, other: GeoPoint): number {
  const [u1, u2] = [one, other].map(({ latitude }) => Math.atan((1 - F) * Math.tan(latitude * RADIANS))) as [number, number]
  const apart = (other.longitude - one.longitude) * RADIANS
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  let lambda = apart
  for (let round = 0; round < 200; round += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)]
    const sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL)
    if (sinSigma === 0) return 0
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma
    const cos2Alpha = 1 - sinAlpha ** 2
    const cosMiddle = cos2Alpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cos2Alpha
    const c = (F / 16) * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha))
    const next = apart + (1 - c) * F * sinAlpha * (sigma + c * sinSigma * (cosMiddle + c * cosSigma * (2 * cosMiddle ** 2 - 1)))
    if (Math.abs(next - lambda) < 1e-12) return metresOf(cos2Alpha, sigma, sinSigma, cosSigma, cosMiddle)
    lambda = next
  }
  return Number.NaN
}

function metresOf(cos2Alpha: number, sigma: number, sinSigma: number, cosSigma: number, cosMiddle: number): number {
  const uu = (cos2Alpha * (A ** 2 - B ** 2)) / B ** 2
  const big = 1 + (uu / 16384) * (4096 + uu * (-768 + uu * (320 - 175 * uu)))
  const small = (uu / 1024) * (256 + uu * (-128 + uu * (74 - 47 * uu)))
  const delta = small * sinSigma * (cosMiddle + (small / 4) * (cosSigma * (2 * cosMiddle ** 2 - 1) - (small / 6) * cosMiddle * (4 * sinSigma ** 2 - 3) * (4 * cosMiddle ** 2 - 3)))
  return B * big * (sigma - delta)
}

/** The nearest point of a line, and how far it is. The line has two points or more. */
export function nearestOf(from: GeoPoint, line: readonly (readonly [number, number])[]): Nearest {
  const at = toSpace(from)
  let best: { readonly point: Vector; readonly square: number } | null = null
  for (const [start, end] of piecesOf(line)) {
    const point = nearestOnChord(at, start, end)
    const square = squareOf(minus(at, point))
    if (best === null || square < best.square) best = { point, square }
  }
  if (best === null) throw new Error('a border of no length')
  const found = toSurface(best.point)
  return { ...found, kilometres: geodesicMetres(from, found) / 1000 }
}

function piecesOf(line: readonly (readonly [number, number])[]): readonly (readonly [Vector, Vector])[] {
  return line.slice(1).flatMap(([longitude, latitude], place): [Vector, Vector][] => {
    const [startLongitude, startLatitude] = line[place] ?? [longitude, latitude]
    const [start, end] = [toSpace({ longitude: startLongitude, latitude: startLatitude }), toSpace({ longitude, latitude })]
    const parts = Math.max(1, Math.ceil(Math.sqrt(squareOf(minus(end, start))) / LONGEST_PIECE))
    // Points of a chord, put on the surface again, lie on the ellipse through both ends: a few metres from the geodesic.
    const points = Array.from({ length: parts + 1 }, (_, part) => toSpace(toSurface(between(start, end, part / parts))))
    return points.slice(1).map((point, part): [Vector, Vector] => [points[part] ?? start, point])
  })
}

function nearestOnChord(at: Vector, start: Vector, end: Vector): Vector {
  const along = minus(end, start)
  const length = squareOf(along)
  const share = length === 0 ? 0 : dot(minus(at, start), along) / length
  return between(start, end, Math.min(1, Math.max(0, share)))
}

/** On the surface of the ellipsoid, in metres from its centre. */
function toSpace({ latitude, longitude }: GeoPoint): Vector {
  const [phi, lambda] = [latitude * RADIANS, longitude * RADIANS]
  const normal = A / Math.sqrt(1 - F * (2 - F) * Math.sin(phi) ** 2)
  return [normal * Math.cos(phi) * Math.cos(lambda), normal * Math.cos(phi) * Math.sin(lambda), normal * (1 - F) ** 2 * Math.sin(phi)]
}

/** The point of the surface in the direction of one that is at most a little below it. */
function toSurface([x, y, z]: Vector): GeoPoint {
  return { latitude: Math.atan2(z, (1 - F) ** 2 * Math.hypot(x, y)) / RADIANS, longitude: Math.atan2(y, x) / RADIANS }
}

function between(start: Vector, end: Vector, share: number): Vector {
  return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share, start[2] + (end[2] - start[2]) * share]
}

function minus(one: Vector, other: Vector): Vector {
  return [one[0] - other[0], one[1] - other[1], one[2] - other[2]]
}

function dot(one: Vector, other: Vector): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
}

function squareOf(one: Vector): number {
  return dot(one, one)
}
