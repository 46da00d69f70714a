// The words of every kind of instrument, and what they share.

import { beforeAfter } from './before-after.en.ts'
import { board } from './board.en.ts'
import { closure } from './closure.en.ts'
import { consultation } from './consultation.en.ts'
import { coverage } from './coverage.en.ts'
import { crossings } from './crossings.en.ts'
import { crosswalk } from './crosswalk.en.ts'
import { goods } from './goods.en.ts'
import { lanes } from './lanes.en.ts'
import { protocol } from './protocol.en.ts'
import { queue } from './queue.en.ts'
import { register } from './register.en.ts'
import { rules } from './rules.en.ts'
import { spectrum } from './spectrum.en.ts'
import { trade } from './trade.en.ts'
import { upstream } from './upstream.en.ts'
import { waits } from './waits.en.ts'
import { watch } from './watch.en.ts'
import { shared } from './shared.en.ts'

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
