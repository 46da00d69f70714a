// Where the pages of originals of a text stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const ORIGINALS_ROUTES = {
  originals: { en: 'originals', es: 'ejemplares-originales' },
  /** The slug of a text. */
  'text-originals': { en: 'originals/:text', es: 'ejemplares-originales/:texto' },
  /** GET `?party=`, `languages=` (by commas), `format=`, `use=`, `hash=`: see `file-path.ts`. */
  'original-file': { en: 'originals/:text/file', es: 'ejemplares-originales/:texto/archivo' },
  /** POST: see `SignedCopyPage`. */
  'signed-copy': { en: 'originals/:text/signed-paper', es: 'ejemplares-originales/:texto/ejemplar-firmado' },
  /** POST `statement`. */
  'retract-signed-copy': { en: 'originals/:text/retract', es: 'ejemplares-originales/:texto/retirar' },
  /** POST: see `ReturnedOriginalPage`. */
  'returned-original': { en: 'originals/:text/returned', es: 'ejemplares-originales/:texto/regresado' },
} as const satisfies RouteTable
