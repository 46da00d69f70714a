// A file at an address that a side names: CSV, a workbook or Parquet, told apart by the loader.

import { z } from 'zod'
import type { Connector } from './contract.ts'

/** `vintage`: what this state is called; the day on which it was asked for where it is not given. */
const settings = z.strictObject({ path: z.string().regex(/^\/[^\s]*$/).max(2_000), vintage: z.string().max(60).default('') })

export const fileAtAddress: Connector<z.infer<typeof settings>> = {
  connector: 'file', origin: '', token: 'none', tokenField: null, settings,
  async read(asking, { path, vintage }) {
    return { bytes: await asking.bytes(path), vintage }
  },
}
