// Every kind of instrument and what it is told.

import { z } from 'zod'
import { beforeAfterSettings } from './before-after.ts'
import { closureSettings } from './closure.ts'
import { crossingsSettings } from './crossings.ts'
import { goodsSettings } from './goods.ts'
import { lanesSettings } from './lanes.ts'
import { tradeSettings } from './trade.ts'
import { upstreamSettings } from './upstream.ts'
import { waitsSettings } from './waits.ts'

export const instrumentSettings = z.discriminatedUnion('instrument', [
  beforeAfterSettings,
  closureSettings,
  crossingsSettings,
  goodsSettings,
  lanesSettings,
  tradeSettings,
  upstreamSettings,
  waitsSettings,
])
export type InstrumentSettings = z.infer<typeof instrumentSettings>
export type Instrument = InstrumentSettings['instrument']
/** What one kind of instrument is told. */
export type SettingsOf<I extends Instrument> = Extract<InstrumentSettings, { readonly instrument: I }>
