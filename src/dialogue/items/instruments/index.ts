// Every kind of instrument and what it is told.

import { z } from 'zod'
import { beforeAfterSettings } from './before-after.ts'
import { boardSettings } from './board.ts'
import { closureSettings } from './closure.ts'
import { consultationSettings } from './consultation.ts'
import { coverageSettings } from './coverage.ts'
import { crossingsSettings } from './crossings.ts'
import { crosswalkSettings } from './crosswalk.ts'
import { goodsSettings } from './goods.ts'
import { lanesSettings } from './lanes.ts'
import { protocolSettings } from './protocol.ts'
import { queueSettings } from './queue.ts'
import { registerSettings } from './register.ts'
import { rulesSettings } from './rules.ts'
import { spectrumSettings } from './spectrum.ts'
import { tradeSettings } from './trade.ts'
import { upstreamSettings } from './upstream.ts'
import { waitsSettings } from './waits.ts'
import { watchSettings } from './watch.ts'

/** What each kind is told, by its name. */
export interface SettingsByInstrument {
  'before-after': z.infer<typeof beforeAfterSettings>
  board: z.infer<typeof boardSettings>
  closure: z.infer<typeof closureSettings>
  consultation: z.infer<typeof consultationSettings>
  coverage: z.infer<typeof coverageSettings>
  crossings: z.infer<typeof crossingsSettings>
  crosswalk: z.infer<typeof crosswalkSettings>
  goods: z.infer<typeof goodsSettings>
  lanes: z.infer<typeof lanesSettings>
  protocol: z.infer<typeof protocolSettings>
  queue: z.infer<typeof queueSettings>
  register: z.infer<typeof registerSettings>
  rules: z.infer<typeof rulesSettings>
  spectrum: z.infer<typeof spectrumSettings>
  trade: z.infer<typeof tradeSettings>
  upstream: z.infer<typeof upstreamSettings>
  waits: z.infer<typeof waitsSettings>
  watch: z.infer<typeof watchSettings>
}
export type Instrument = keyof SettingsByInstrument
/** What one kind of instrument is told. */
export type SettingsOf<I extends Instrument> = SettingsByInstrument[I]
export type InstrumentSettings = SettingsByInstrument[Instrument]

const settings = z.discriminatedUnion('instrument', [
  beforeAfterSettings,
  boardSettings,
  closureSettings,
  consultationSettings,
  coverageSettings,
  crossingsSettings,
  crosswalkSettings,
  goodsSettings,
  lanesSettings,
  protocolSettings,
  queueSettings,
  registerSettings,
  rulesSettings,
  spectrumSettings,
  tradeSettings,
  upstreamSettings,
  waitsSettings,
  watchSettings,
])
/** Its type is written out: proving that the library infers the same one took most of the time of a type check. */
export const instrumentSettings = settings as unknown as z.ZodType<InstrumentSettings>
