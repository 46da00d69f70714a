// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const NOTICES_ROUTES = {
  /** GET `?page=`, POST `do`: see `NoticesPage`. */
  notices: { en: 'notices', es: 'avisos' },
  /** GET, POST: see `SubscriptionsPage`. */
  subscriptions: { en: 'subscriptions', es: 'suscripciones' },
  /** GET, POST `do`: the address of the own calendar. */
  calendar: { en: 'calendar', es: 'calendario' },
  /** GET `?body=`: the calendar itself, for whoever has its address. */
  'calendar-feed': { en: 'calendar/:token', es: 'calendario/:token' },
  /** GET, POST: the link in every mail that ends all mail. */
  unsubscribe: { en: 'unsubscribe/:token', es: 'baja/:token' },
  /** GET. What went out by mail and what did not. */
  'outgoing-mail': { en: 'mail', es: 'correo' },
  /** GET, POST `do`: notes and comments on an item. The parameter is the item's id. */
  'item-talk': { en: 'talk/:item', es: 'conversacion/:item' },
  /** GET, POST `do`: the same on a proposal. */
  'proposal-talk': { en: 'proposals/:id/talk', es: 'propuestas/:id/conversacion' },
} as const satisfies RouteTable
