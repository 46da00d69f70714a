// What all drawings share: their sizes, and texts at their places.

/** Every chart is laid out for both widths; a page shows the one that fits the column it stands in. */
export const WIDE = 760
export const NARROW = 360
/** Size of the texts in a picture, in its own units. */
export const TEXT = 13
/** On a phone a whole map is drawn so much smaller, and its texts so much larger. */
export const NARROW_TEXT = TEXT * 2.1
/** From one line of a text to the next. */
export const LINE = 16

export interface PlacedText {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface DrawnTick {
  readonly at: number
  /** Where the middle of its text stands: at the mark, unless it would leave the picture. */
  readonly textAt: number
  readonly text: string
  readonly under: string | null
}

/** `Million trucks`: with a capital where a sentence would begin. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
