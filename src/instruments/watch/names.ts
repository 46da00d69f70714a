// Whether two names of vendors or products mean the same, as far as names can tell. Only what is the same after a fixed clean-up is called the
// same; what merely fits in part is called possible, and somebody has to look. Nothing is guessed from versions, since lists of exploited
// weaknesses name none.
//
// The clean-up: compatibility letters (NFKD) without accents, lower case, `&` as `and`, everything but letters and digits is a space, and
// at the end of a vendor the words for its legal form fall away.

const LEGAL_FORMS = new Set(['inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'ltd', 'limited', 'llc', 'gmbh', 'ag', 'sa', 'sas', 'bv', 'plc', 'de', 'cv'])
/** What a list writes where it names no single product. */
const ANY_PRODUCT = new Set(['multiple products', 'multiple', 'various products'])

export type Fit = 'same' | 'possible'

export interface NamedProduct { readonly vendor: string; readonly product: string }

export function cleanName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('&', ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

export function cleanVendor(name: string): string {
  const words = cleanName(name).split(' ')
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}

/** Null where nothing fits. `same`: vendor and product are the same. `possible`: the vendor is, and of the products one names the other in whole words or no single one is named. */
export function fitOf(own: NamedProduct, listed: NamedProduct): Fit | null {
  const vendor = cleanVendor(own.vendor)
  if (vendor === '' || vendor !== cleanVendor(listed.vendor)) return null
  const [mine, theirs] = [cleanName(own.product), cleanName(listed.product)]
  if (mine === '' || theirs === '') return null
  if (mine === theirs) return 'same'
  return ANY_PRODUCT.has(theirs) || holdsWords(mine, theirs) || holdsWords(theirs, mine) ? 'possible' : null
}

function holdsWords(long: string, short: string): boolean {
  return ` ${long} `.includes(` ${short} `)
}
