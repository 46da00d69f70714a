// The words of every kind of instrument, and what they share.

import { beforeAfter } from './before-after.es.ts'
import { board } from './board.es.ts'
import { closure } from './closure.es.ts'
import { consultation } from './consultation.es.ts'
import { coverage } from './coverage.es.ts'
import { crossings } from './crossings.es.ts'
import { crosswalk } from './crosswalk.es.ts'
import { goods } from './goods.es.ts'
import { lanes } from './lanes.es.ts'
import { protocol } from './protocol.es.ts'
import { queue } from './queue.es.ts'
import { register } from './register.es.ts'
import { rules } from './rules.es.ts'
import { spectrum } from './spectrum.es.ts'
import { trade } from './trade.es.ts'
import { upstream } from './upstream.es.ts'
import { waits } from './waits.es.ts'
import { watch } from './watch.es.ts'
import { shared } from './shared.es.ts'

export const instruments = {
  ...shared,
  beforeAfter,
  board,
  closure,
  consultation,
  coverage,
  crossings,
  crosswalk,
  goods,
  lanes,
  protocol,
  queue,
  register,
  rules,
  spectrum,
  trade,
  upstream,
  waits,
  watch,
}
