// In which column of the table an issue of a content stands.

import type { LanguageTag } from '../../text/bilingual.ts'
import type { ElementContent } from '../items/index.ts'
import { codeOf, PLAN_COLUMNS } from './columns.ts'
import type { ColumnCode, PlanColumn } from './columns.ts'

/** `content.title.es` → `title.es`; `content.sources.2.url` → `sources`; the number where nothing else fits. */
export function columnOf(path: string, content: ElementContent, languages: readonly LanguageTag[]): ColumnCode {
  const [, field = '', ...rest] = path.replace(/ .*$/, '').split('.')
  const language = rest.find((step) => languages.includes(step)) ?? languages[0] ?? ''
  if (field === 'sources') return rest[1] === 'note' ? codeOf('sources.note', language) : 'sources'
  if (field === 'variants') return codeOf('variants', content.variants[Number(rest[0])]?.language ?? language)
  if (field === 'target') return rest[0] === 'unit' ? codeOf('target.unit', language) : rest[0] === 'nature' ? 'target.nature' : 'target.value'
  if (!Object.hasOwn(PLAN_COLUMNS, field)) return 'number'
  return PLAN_COLUMNS[field as PlanColumn].isPerLanguage ? codeOf(field as PlanColumn, language) : field
}
