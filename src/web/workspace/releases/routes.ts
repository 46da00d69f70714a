// Where the pages of synchronised releases stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const RELEASES_ROUTES = {
  /** GET: see `ReleasesPage`. */
  releases: { en: 'releases', es: 'difusiones' },
  /** GET, POST: see `NewReleasePage`. The parameter is the slug of the text. */
  'new-release': { en: 'new-release/:text', es: 'nueva-difusion/:text' },
  /** GET, POST `do`: see `JointReleasePage`. The parameter is the slug of the release. */
  'joint-release': { en: 'releases/:release', es: 'difusiones/:release' },
  /** GET: the public page as it will be. The parameter is the slug of the release. */
  'release-preview': { en: 'releases/:release/preview', es: 'difusiones/:release/vista-previa' },
  /** GET, POST: see `ComparePage`. The parameter is the slug of the text. */
  'compare-posted': { en: 'compare-posted/:text', es: 'comparar-publicado/:text' },
} as const satisfies RouteTable
