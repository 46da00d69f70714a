import type { Language } from '../text/bilingual.ts'

/** The sentence of a code, in the language of whoever reads this answer. */
export type Say = (code: string, facts?: Readonly<Record<string, string | number>>) => string

/** The first interface language that a reader accepts (RFC 9110 section 12.5.4), or the site's own. */
export function preferredLanguage(acceptLanguage: string | null | undefined, otherwise: Language): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';')
    const quality = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(one)?.[1]).find((one) => one !== undefined)
    return { language: (tag.split(/[-_.]/)[0] ?? '').toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
  })
  const known = wanted.filter(({ language, quality }) => (language === 'en' || language === 'es') && quality > 0)
  known.sort((a, b) => b.quality - a.quality)
  return (known[0]?.language as Language | undefined) ?? otherwise
}
