// The words of every kind of instrument, and what they share.

import { beforeAfter } from './before-after.es.ts'
import { closure } from './closure.es.ts'
import { crossings } from './crossings.es.ts'
import { goods } from './goods.es.ts'
import { lanes } from './lanes.es.ts'
import { trade } from './trade.es.ts'
import { upstream } from './upstream.es.ts'
import { waits } from './waits.es.ts'
import { shared } from './shared.es.ts'

export const instruments = {
  ...shared,
  beforeAfter,
  closure,
  crossings,
  goods,
  lanes,
  trade,
  upstream,
  waits,
}
