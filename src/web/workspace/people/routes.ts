// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const PEOPLE_ROUTES = {
  /** GET: every way in. POST `officer` `return`: the trial way of a demonstration. */
  'sign-in': { en: 'sign-in', es: 'entrar' },
  /** POST `email` `password` `code` `return`. */
  'sign-in-password': { en: 'sign-in/password', es: 'entrar/contrasena' },
  /** POST `answer` `return`: what the authenticator said, as JSON. */
  'sign-in-passkey': { en: 'sign-in/passkey', es: 'entrar/clave-de-acceso' },
  /** GET `?return=`: to the sign-in service of the organisation. */
  'sign-in-oidc': { en: 'sign-in/service', es: 'entrar/servicio' },
  /** GET: back from there. */
  'sign-in-oidc-return': { en: 'sign-in/service/return', es: 'entrar/servicio/regreso' },
  /** GET, POST: see `WelcomePage`. The parameter is the invitation. */
  welcome: { en: 'welcome/:token', es: 'bienvenida/:token' },
  /** POST. */
  'sign-out': { en: 'sign-out', es: 'salir' },
  /** GET, POST: see `AccountPage`. */
  account: { en: 'account', es: 'cuenta' },
  /** GET, POST: see `EnrolPage`. */
  'account-codes': { en: 'account/one-time-codes', es: 'cuenta/codigos' },
  /** GET, POST: see `TokensPage`. */
  tokens: { en: 'account/tokens', es: 'cuenta/fichas' },
  /** GET, POST: see `WebhooksPage`. */
  webhooks: { en: 'account/webhooks', es: 'cuenta/webhooks' },
  /** GET, POST: see `WebhookPage`. The parameter is the webhook's id. */
  webhook: { en: 'account/webhooks/:id', es: 'cuenta/webhooks/:id' },
  /** GET, POST: see `PeopleListPage`. */
  people: { en: 'people', es: 'personas' },
  /** GET, POST: see `PersonPage`. The parameter is the person's id. */
  person: { en: 'people/:id', es: 'personas/:id' },
  /** GET `?to=`, POST: see `HandOverPage`. The parameter is the id of who leaves. */
  'hand-over': { en: 'people/:id/hand-over', es: 'personas/:id/entrega' },
  /** GET `?q=`, POST: see `FocalPointsPage`. */
  'focal-points': { en: 'focal-points', es: 'puntos-focales' },
  /** GET `?who=` `?about=` `?sort=` `?from=` `?until=` `?after=`: see `AuditPage`. */
  audit: { en: 'audit', es: 'bitacora' },
  /** GET `?format=` and the filter of `audit`. */
  'audit-export': { en: 'audit/export', es: 'bitacora/exportar' },
} as const satisfies RouteTable
