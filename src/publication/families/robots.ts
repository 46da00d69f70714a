// robots.txt: where the map of the site is, and what no crawler need look at.

import { renderRobots } from '../sitemap.ts'
import type { Family } from './family.ts'

const PATH = '/robots.txt'

export const robots: Family = {
  name: 'robots',
  find: (path) => (path === PATH ? { make: ({ origin, base }) => ({ type: 'text/plain; charset=utf-8', text: renderRobots(origin, base) }) } : null),
  portions: () => ['robots'],
  paths: () => [PATH],
}
