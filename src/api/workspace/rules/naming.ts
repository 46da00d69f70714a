// A short name for what has none: made from its title, and told apart from those that are taken.

import type { Bilingual } from '../../../text/bilingual.ts'

const LONGEST = 32

/** Fits a slug: letters, digits and hyphens, a letter first. */
export function nameFor(title: Bilingual, taken: readonly string[], usual: string): string {
  const [text = ''] = Object.values(title).filter((one) => one !== '')
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, LONGEST - 4).replace(/-+$/, '')
  const base = plain === '' ? usual : plain
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}-${count}`
    if (!taken.includes(name)) return name
  }
}
