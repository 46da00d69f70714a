// What can stand in the way of a verification in a browser.

import type { Sentence } from './sentence.ts'

export const BROWSER_CODES = {
  'crypto-missing': {
    en: 'This browser only checks signatures on pages that come over https. Open this page over https, or use verify.mjs.',
    es: 'Este navegador solo verifica firmas en páginas recibidas por https. Abra esta página por https o utilice verify.mjs.',
  },
  'worker-missing': {
    en: 'This browser cannot start the check beside the page. Use another browser, or verify.mjs.',
    es: 'Este navegador no puede iniciar la verificación junto a la página. Utilice otro navegador o verify.mjs.',
  },
  'verification-failed': {
    en: 'The check ended before its end, so nothing is said of the record. Try again, or use verify.mjs.',
    es: 'La verificación terminó antes de tiempo, por lo que nada se afirma del registro. Inténtelo de nuevo o utilice verify.mjs.',
  },
} as const satisfies { readonly [code: string]: Sentence }
