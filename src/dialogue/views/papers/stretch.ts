// Long papers come in parts, so that a plan of ten thousand commitments costs a reader one part.

export interface PaperPart {
  /** From 1. */
  readonly part: number
  readonly parts: number
  /** Of everything, not of this part. */
  readonly total: number
}

/** How many things stand in one part. */
export const LINES_IN_A_PART = 60
/** The most that one sheet after the other holds in one file; beyond it parts are printed one by one. */
export const LINES_IN_A_FILE = 360

/** `part` null: everything, for a paper that is printed whole. */
export function partOf<T>(all: readonly T[], part: number | null): PaperPart & { readonly shown: readonly T[] } {
  const parts = Math.max(1, Math.ceil(all.length / LINES_IN_A_PART))
  if (part === null) return { part: 1, parts: 1, total: all.length, shown: all }
  const chosen = Math.min(Math.max(1, part), parts)
  return { part: chosen, parts, total: all.length, shown: all.slice((chosen - 1) * LINES_IN_A_PART, chosen * LINES_IN_A_PART) }
}
