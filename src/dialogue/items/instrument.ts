// A tool of the dialogue, configured: what it is to show, from which datasets. Agreed like anything joint, so that
// neither side can be shown a map or a model that the other does not know.

import { z } from 'zod'
import { bilingual, itemId, source } from './fields.ts'
import { instrumentSettings } from './instruments/index.ts'

export const instrumentContent = z.strictObject({
  title: bilingual,
  /** What it answers, in a sentence. */
  purpose: bilingual,
  /** What of the plan it belongs to. */
  elements: z.array(itemId).max(20),
  settings: instrumentSettings,
  /** How it reckons, and what it leaves out. */
  method: bilingual,
  /** What is taken to be so without having been measured; the same for every reader. */
  assumptions: z.array(bilingual).max(20),
  caveats: z.array(bilingual).max(20),
  sources: z.array(source),
})
export type InstrumentContent = z.infer<typeof instrumentContent>
