// News as Atom, of everything that has some.

import { feedPathsOf, findFeed, isFeedPath } from '../feeds/index.ts'
import { scopesIn } from '../feeds/scope.ts'
import type { Family } from './family.ts'

export const feeds: Family = {
  name: 'feeds',
  find: (path) => (isFeedPath(path) ? { make: (source) => findFeed(path, source) } : null),
  portions: ({ context }) => scopesIn(context),
  paths: (source, portion) => feedPathsOf(source.context, portion),
}
