// What stands in the form that declines a crossing offer before anybody has typed: words of the act, in
// each language of its text, whatever the language of the page.

import type { Language } from '../../../text/bilingual.ts'

export const KEEP_REASON: Readonly<Record<Language, string>> = {
  en: 'We keep to the proposal that our side has made on the same item, and ask you to consider that one.',
  es: 'Mantenemos la propuesta que nuestra parte hizo sobre el mismo asunto y les pedimos considerarla.',
}
