// Where the pages of registers stand: see `../routes.ts`. The parameter is the slug of a register.

import type { RouteTable } from '../route-table.ts'

export const REGISTERS_ROUTES = {
  registers: { en: 'registers', es: 'registros' },
  /** GET, POST: see `RegisterPage`. */
  'desk-register': { en: 'registers/:slug', es: 'registros/:slug' },
  /** GET `?entry=`, POST: see `EntryPage`. */
  entry: { en: 'registers/:slug/entry', es: 'registros/:slug/entrada' },
  /** GET `?form=` `?template=`: a file. */
  'entries-file': { en: 'registers/:slug/file', es: 'registros/:slug/archivo' },
  /** GET, POST: see `EntriesImportPage`. */
  'entries-import': { en: 'registers/:slug/import', es: 'registros/:slug/importar' },
  /** POST `id`: signs what was read. */
  'entries-sign': { en: 'registers/:slug/import/sign', es: 'registros/:slug/importar/firmar' },
  /** GET, POST: see `CasesPage`. */
  cases: { en: 'registers/:slug/cases', es: 'registros/:slug/casos' },
} as const satisfies RouteTable
