// What must be so before something can be: steps that rest on each other, and hold or not by facts with dates.

import { z } from 'zod'
import { bilingual, itemId, partyId, slug } from '../fields.ts'

export const boardSettings = z.strictObject({
  instrument: z.literal('board'),
  tracks: z.array(z.strictObject({
    track: slug,
    title: bilingual,
    party: partyId.nullable(),
    steps: z.array(z.strictObject({
      step: slug,
      title: bilingual,
      /** What is said while nothing makes it hold: `no certifier in Mexico`. */
      blocked: bilingual,
      /** Steps of this track, or `track/step` of another, that must hold first. */
      needs: z.array(z.string().min(1).max(65)).max(20),
      /** Whose existence it rests on while a fact names none; null for nobody's. */
      organisation: itemId.nullable(),
    })).min(1).max(30),
  })).min(1).max(12),
})

type BoardSettings = z.infer<typeof boardSettings>
export type BoardStep = BoardSettings['tracks'][number]['steps'][number]

/** A step by the name that holds on the whole board. */
export interface PlacedStep extends BoardStep {
  readonly path: string
  readonly track: string
  readonly party: string | null
  /** The steps that must hold first, by their paths. */
  readonly needsPaths: readonly string[]
}

/** Every step, in the order of the board. */
export function stepsOf({ tracks }: Pick<BoardSettings, 'tracks'>): readonly PlacedStep[] {
  return tracks.flatMap(({ track, party, steps }) => steps.map((step) => ({ ...step, track, party, path: `${track}/${step.step}`, needsPaths: step.needs.map((need) => (need.includes('/') ? need : `${track}/${need}`)) })))
}
