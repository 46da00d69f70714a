// Where the pages of handling stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const HANDLING_ROUTES = {
  handling: { en: 'handling', es: 'manejo' },
  /** GET; POST: see `WriteNotePage`. */
  'write-note': { en: 'handling/notes/new', es: 'manejo/notas/nueva' },
  /** GET; POST: a correction. The parameter is the note. */
  'confined-note': { en: 'handling/notes/:note', es: 'manejo/notas/:note' },
  /** GET; POST: see `ContactHoldersPage`. The parameter is the contact point. */
  'contact-holders': { en: 'handling/contacts/:contact', es: 'manejo/contactos/:contact' },
  'refused-exits': { en: 'handling/refused', es: 'manejo/rechazos' },
  /** GET `q`, `from`, `to`, `organisation`, `tlp`, `marking`. */
  'access-search': { en: 'handling/access', es: 'manejo/acceso' },
  'access-list': { en: 'handling/access/list', es: 'manejo/acceso/lista' },
  /** The parameter is the hash of a statement or the id of a note. */
  'access-record': { en: 'handling/access/:record', es: 'manejo/acceso/:record' },
  /** The parameter is the hash of an alert. */
  'export-alert': { en: 'handling/alerts/:alert', es: 'manejo/alertas/:alert' },
  /** The parameter is the hash of an incident. */
  'export-room': { en: 'handling/rooms/:room', es: 'manejo/salas/:room' },
  /** GET; POST: `file`, or `do=sign` with what was read. */
  'import-file': { en: 'handling/import', es: 'manejo/importar' },
  /** GET; with `format=stix` what concerns this side as a file. The parameter is the slug of a watch. */
  watch: { en: 'handling/watch/:watch', es: 'manejo/vigilancia/:watch' },
} as const satisfies RouteTable
