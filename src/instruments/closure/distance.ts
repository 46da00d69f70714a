// How far two places are from each other as the crow flies.

export interface Place {
  /** Degrees (WGS 84). */
  readonly latitude: number
  readonly longitude: number
}

/** Mean radius of the Earth (IUGG), in kilometres. */
const EARTH = 6371.0088

/** Kilometres along the great circle (haversine formula). */
export function greatCircle(a: Place, b: Place): number {
  const [latitude1, latitude2] = [radians(a.latitude), radians(b.latitude)]
  const h = Math.sin((latitude2 - latitude1) / 2) ** 2 + Math.cos(latitude1) * Math.cos(latitude2) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
