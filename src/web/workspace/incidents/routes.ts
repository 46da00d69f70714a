// Where the pages of incidents, drills and contact points stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const INCIDENTS_ROUTES = {
  incidents: { en: 'incidents', es: 'incidentes' },
  /** The slug of a protocol. */
  'contact-protocol': { en: 'incidents/protocols/:slug', es: 'incidentes/protocolos/:slug' },
  /** GET `contact` (its short name; none: a new one), POST: see `ContactPage`. */
  contact: { en: 'incidents/protocols/:slug/contact', es: 'incidentes/protocolos/:slug/contacto' },
  /** GET `nature`, POST: see `OpenRoomPage`. */
  'open-room': { en: 'incidents/protocols/:slug/open', es: 'incidentes/protocolos/:slug/abrir' },
  /** The statement that opened. POST: see `RoomPage`. */
  room: { en: 'incidents/rooms/:incident', es: 'incidentes/salas/:incident' },
  /** GET `as=json`: the same as a file. */
  'after-action': { en: 'incidents/rooms/:incident/after-action', es: 'incidentes/salas/:incident/hoja' },
} as const satisfies RouteTable
