// A file of translators by way of the API: its bytes as they are, its name beside them, and why it is not taken.

import { z } from 'zod'
import type { FileRefusal } from '../../../web/workspace/languages/models.ts'
import { words } from '../endpoint.ts'
import type { Unfit } from '../endpoint.ts'

export const BYTES = 'application/octet-stream'
export const NAME = { schema: z.string().min(1).max(200), about: words('What the file is called, with its ending.', 'Cómo se llama el archivo, con su terminación.') }
export const FILE_REFUSES = ['content-unfit'] as const

/** The body as a whole is what does not fit; of a structured file the pointer says where in it. */
export function refusedFile({ code, what }: FileRefusal): Unfit {
  return { issues: [{ path: code === 'termbase-shape' || code === 'concept-twice' || code === 'successor-unknown' ? what : '', code }] }
}
