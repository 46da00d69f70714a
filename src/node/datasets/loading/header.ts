// Which column of a file is which column of the description.

import type { Column } from '../../../dialogue/data/columns.ts'
import type { Gathered } from './report.ts'

/** The columns of the description by their place in the file; null where the file has one that the description does not know. */
export type Header = readonly (Column | null)[]

/** A file of more columns than this is of another kind; what is beyond is only counted. */
const MOST_TOLD = 200

/** `Port Code` → `port_code`: headings are matched as they stand, or else as names that columns may have. */
export function nameOf(heading: string): string {
  const plain = heading.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '')
  return (/^[a-z]/.test(plain) ? plain : `c_${plain}`).slice(0, 63).replace(/_+$/, '')
}

export function readHeader(headings: readonly (string | null)[], columns: readonly Column[], line: number, gathered: Gathered): Header {
  const taken = new Set<string>()
  const header = headings.map((heading, index) => {
    const text = (heading ?? '').trim()
    const found = columns.find(({ name }) => name === text) ?? columns.find(({ name }) => name === nameOf(text)) ?? null
    const told = text === '' ? `#${index + 1}` : text
    if (found === null) { if (index < MOST_TOLD) gathered.add('column-undescribed', line, told.slice(0, 100)); return null }
    if (taken.has(found.name)) { gathered.add('column-repeated', line, found.name); return null }
    taken.add(found.name)
    return found
  })
  for (const { name } of columns) if (!taken.has(name)) gathered.add('column-missing', line, name)
  return header
}
