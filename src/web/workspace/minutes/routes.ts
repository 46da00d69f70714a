// Where the pages of records of decisions stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const MINUTES_ROUTES = {
  /** GET: see `MinutesListPage`. */
  minutes: { en: 'minutes', es: 'actas' },
  /** GET: see `MinutesOfPage`. The parameter is the slug of the meeting. */
  'minutes-of': { en: 'minutes/:meeting', es: 'actas/:meeting' },
  /** GET `?draft=&counter=`, POST: see `WriteMinutesPage`. */
  'write-minutes': { en: 'minutes/:meeting/write', es: 'actas/:meeting/redactar' },
  /** GET: see `RegisterPage`. The parameter is the whole id of a record of decisions or a text. */
  register: { en: 'register/:item', es: 'seguimiento/:item' },
  /** GET `?paragraph=`, POST: see `CommitPage`. */
  'commit-decisions': { en: 'register/:item/commitments', es: 'seguimiento/:item/compromisos' },
  /** GET `?paragraph=`, POST: see `NoCommitmentPage`. */
  'no-commitment': { en: 'register/:item/no-commitment', es: 'seguimiento/:item/sin-compromiso' },
} as const satisfies RouteTable
