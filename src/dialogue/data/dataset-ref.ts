import { z } from 'zod'
import { partyId, slug } from '../items/fields.ts'

/** Whose dataset, by its name: one side names it once, whatever its vintages. */
export const datasetRef = z.strictObject({ party: partyId, dataset: slug })
export type DatasetRef = z.infer<typeof datasetRef>
