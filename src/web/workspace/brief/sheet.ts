// What every sheet of paper shares: inks as on the screen, regions of the typesetting, sizes.

import type { PaperSize } from '../../../node/settings.ts'
import type { Language } from '../../../text/bilingual.ts'
import type { Theme } from '../../theme.ts'

/** As on the screen: `styles/_themes.scss`. */
const INKS: { readonly [T in Theme]: { readonly accent: string; readonly band: string } } = {
  garnet: { accent: '#7b2240', band: '#12312b' }, navy: { accent: '#1d4480', band: '#14284b' }, pine: { accent: '#1f5c46', band: '#143026' },
}
export const REGIONS: { readonly [L in Language]: string } = { en: 'us', es: 'mx' }
export const SIZES: { readonly [S in PaperSize]: string } = { letter: 'us-letter', a4: 'a4' }

export function inkOf(theme: Theme): { readonly accent: string; readonly band: string } {
  return INKS[theme]
}
