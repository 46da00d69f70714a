// The borders that this program has as lines, each with how far off it may be.

import type { Bilingual } from '../../text/bilingual.ts'
import { US_MX } from './borders/us-mx.ts'

export interface BorderLine {
  readonly border: string
  readonly title: Bilingual
  /** Longitude and latitude in degrees, WGS 84; straight between two as a geodesic is. */
  readonly points: readonly (readonly [number, number])[]
  /** The true line runs within so many kilometres of this one. */
  readonly toleranceKilometres: number
  /** Where the line is from, and how the tolerance was measured. */
  readonly measured: Bilingual
}

const LINES: readonly BorderLine[] = [{
  border: 'us-mx',
  title: { en: 'Land border between Mexico and the United States', es: 'Frontera terrestre entre México y Estados Unidos' },
  points: US_MX,
  toleranceKilometres: 2,
  measured: {
    en: 'Cartographic boundary of the U.S. Census Bureau at 1:10,000,000. All 34 road, rail and ferry crossings of the Texas list, which lie on the river, are within 1.7 km of this line, half of them within 0.3 km. A measured list of monuments was not at hand. The border at sea is not in it.',
    es: 'Límite cartográfico de la Oficina del Censo de Estados Unidos, escala 1:10,000,000. Los 34 cruces carreteros, ferroviarios y de chalán de la lista de Texas, que están sobre el río, quedan a menos de 1.7 km de esta línea; la mitad, a menos de 0.3 km. No se dispuso de una lista medida de monumentos. No incluye la frontera marítima.',
  },
}]

export function findBorder(border: string): BorderLine | null {
  return LINES.find((one) => one.border === border) ?? null
}
