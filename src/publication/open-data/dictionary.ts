// The data dictionary of a dataset: every column, and every code with what it means, in every language of the record.

import type { Vintage } from '../../instruments/datasets/vintages.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import { quotedCell } from '../sdmx/csv-message.ts'

/** RFC 4180. A column has one line, then a line for each of its codes. */
export function renderDictionary({ content }: Vintage): string {
  const texts = content.columns.flatMap(({ title, definition, unit, codes }) => [title, definition ?? {}, unit ?? {}, ...(codes ?? []).map((code) => code.title)])
  const languages = [...new Set([...LANGUAGES, ...texts.flatMap((text) => Object.keys(text)).sort()])]
  const inEach = (text: Bilingual | null) => languages.map((language) => text?.[language] ?? null)
  const lines: (string | null)[][] = [['column', 'type', 'role', 'in_key', 'code', ...['title', 'definition', 'unit'].flatMap((name) => languages.map((language) => `${name}_${language}`))]]
  for (const { name, type, role, title, definition, unit, codes } of content.columns) {
    lines.push([name, type, role, content.key.includes(name) ? 'yes' : 'no', null, ...inEach(title), ...inEach(definition), ...inEach(unit)])
    for (const one of codes ?? []) lines.push([name, null, null, null, one.code, ...inEach(one.title), ...inEach(null), ...inEach(null)])
  }
  return lines.map((cells) => `${cells.map(quotedCell).join(',')}\r\n`).join('')
}
