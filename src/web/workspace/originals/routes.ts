// Where the pages of originals of a text stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const ORIGINALS_ROUTES = {
  originals: { en: 'originals', es: 'ejemplares-originales' },
  /** The slug of a text. */
  'text-originals': { en: 'originals/:text', es: 'ejemplares-originales/:text' },
  /** GET `?party=`, `languages=` (by commas), `format=`, `use=`, `hash=`: see `file-path.ts`. */
  'original-file': { en: 'originals/:text/file', es: 'ejemplares-originales/:text/archivo' },
  /** POST: see `SignedCopyPage`. */
  'signed-copy': { en: 'originals/:text/signed-paper', es: 'ejemplares-originales/:text/ejemplar-firmado' },
  /** POST `statement`. */
  'retract-signed-copy': { en: 'originals/:text/retract', es: 'ejemplares-originales/:text/retirar' },
  /** POST: see `ReturnedOriginalPage`. */
  'returned-original': { en: 'originals/:text/returned', es: 'ejemplares-originales/:text/regresado' },
} as const satisfies RouteTable
