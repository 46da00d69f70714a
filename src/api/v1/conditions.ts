// Preconditions (RFC 9110 section 13) and what a reader accepts (section 12).

import { createHash } from 'node:crypto'

/** A strong tag of bytes. */
export function tagOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
}

/** The tags of a list, without their marks; `*` as it stands; null where the field is not there. Weak ones are left out where the comparison is strong. */
export function tagsIn(field: string | null, comparison: 'strong' | 'weak'): readonly string[] | null {
  if (field === null) return null
  return field.split(',').map((one) => one.trim()).flatMap((one) => {
    if (one === '*') return ['*']
    const [, weak, tag] = /^(W\/)?"([^"]*)"$/.exec(one) ?? []
    return tag === undefined || (weak !== undefined && comparison === 'strong') ? [] : [tag]
  })
}

export function isHeld(tags: readonly string[] | null, tag: string): boolean {
  return tags !== null && (tags.includes('*') || tags.includes(tag))
}

/** Whether one of these media types will do for whoever sent `Accept`; everything does where it is not there. */
export function accepts(field: string | null, types: readonly string[]): boolean {
  if (field === null || field.trim() === '') return true
  const wanted = field.split(',').map((one) => {
    const [range = '', ...parameters] = one.trim().toLowerCase().split(';').map((part) => part.trim())
    const quality = parameters.map((part) => /^q=([01](?:\.\d{0,3})?)$/.exec(part)?.[1]).find((part) => part !== undefined)
    return { range, quality: quality === undefined ? 1 : Number(quality) }
  })
  return types.some((type) => {
    const plain = type.split(';')[0]?.trim() ?? ''
    const [main = ''] = plain.split('/')
    const fits = [plain, `${main}/*`, '*/*'].map((range) => wanted.find((one) => one.range === range))
    // The most specific range that names it decides (section 12.5.1).
    return (fits.find((one) => one !== undefined)?.quality ?? 0) > 0
  })
}

/** `return=minimal` among the preferences of RFC 7240. */
export function prefersMinimal(field: string | null): boolean {
  return (field ?? '').split(',').some((one) => /^\s*return\s*=\s*"?minimal"?\s*(;|$)/i.test(one))
}
