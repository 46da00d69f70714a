// What `node.json` says of one source.

import { z } from 'zod'

export const sourceSettings = z.strictObject({
  /** Its name in this node: `crossings`. */
  source: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  /** One of the connectors: `bts-crossings`. */
  connector: z.string().min(1).max(32),
  /** The dataset of this side that it renews. */
  dataset: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  /** As the connector asks: series, countries. */
  settings: z.record(z.string(), z.unknown()).default({}),
  everyHours: z.number().positive().max(8_784),
  /** Instead of the originator's own address; for the connector `file`, where the file is. */
  origin: z.url({ protocol: /^https?$/ }).nullable().default(null),
  /** A file that holds nothing but the token, readable by nobody else; relative to the home. */
  tokenFile: z.string().min(1).nullable().default(null),
  /** Whether a new vintage is stated without anybody looking at it. */
  statesByItself: z.boolean().default(false),
  /** Whether the address may lead into loopback and private networks. */
  allowPrivateNetworks: z.boolean().default(false),
})
export type SourceSettings = z.infer<typeof sourceSettings>
