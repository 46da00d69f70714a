// Which original this is, to the eye. Themes are given as hues are, so that no party is named here.

import type { Frame } from '../dialogue/views/index.ts'
import { hueOf } from '../publication/hue.ts'

export const THEMES = ['garnet', 'navy', 'pine'] as const
export type Theme = (typeof THEMES)[number]

/** The theme of the party whose site this is. */
export function themeOf(frame: Frame | null): Theme {
  return frame === null ? 'pine' : (THEMES[hueOf(frame, frame.self) - 1] ?? 'pine')
}

export { hueOf }
