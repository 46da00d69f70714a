// How concentrated trade is: the Herfindahl–Hirschman index, with every step of its calculation, and what it can be
// at least and at most where a part of the trade is not told apart.

export interface SharePart {
  readonly code: string
  readonly value: number
  /** Of the whole, in percent. */
  readonly sharePercent: number
  /** The share squared: what it adds to the index, 0 to 10,000. */
  readonly square: number
}

export interface Concentration {
  /** The largest first; of two alike the one whose code comes first. */
  readonly parts: readonly SharePart[]
  readonly whole: number
  /** What of the whole no part tells. */
  readonly untold: number
  readonly untoldPercent: number
  /** 0 to 10,000, the rest thought of as spread over infinitely many. Null where there is nothing. */
  readonly least: number | null
  /** The same with the rest thought of as one part. */
  readonly most: number | null
  /** How many parts of one size would give the index: 10,000 / index, of `least`. */
  readonly equalParts: number | null
}

/** `whole`: null: the parts are all there is. A whole that is smaller than its parts is not one: then the parts are. */
export function concentrationOf(parts: readonly { readonly code: string; readonly value: number }[], whole: number | null): Concentration {
  const told = parts.reduce((total, { value }) => total + value, 0)
  const all = whole === null || whole < told ? told : whole
  const untold = all - told
  const shares = parts.map(({ code, value }): SharePart => {
    const sharePercent = all === 0 ? 0 : (100 * value) / all
    return { code, value, sharePercent, square: sharePercent ** 2 }
  }).sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1))
  const untoldPercent = all === 0 ? 0 : (100 * untold) / all
  const least = all === 0 ? null : shares.reduce((total, { square }) => total + square, 0)
  return { parts: shares, whole: all, untold, untoldPercent, least, most: least === null ? null : least + untoldPercent ** 2, equalParts: least === null || least === 0 ? null : 10_000 / least }
}

export type Level = 'low' | 'moderate' | 'high'

export function levelOf(index: number, { moderate, high }: { readonly moderate: number; readonly high: number }): Level {
  return index > high ? 'high' : index >= moderate ? 'moderate' : 'low'
}
