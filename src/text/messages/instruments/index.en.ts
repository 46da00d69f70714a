// The words of every kind of instrument, and what they share.

import { beforeAfter } from './before-after.en.ts'
import { closure } from './closure.en.ts'
import { crossings } from './crossings.en.ts'
import { goods } from './goods.en.ts'
import { lanes } from './lanes.en.ts'
import { trade } from './trade.en.ts'
import { upstream } from './upstream.en.ts'
import { waits } from './waits.en.ts'
import { shared } from './shared.en.ts'

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
