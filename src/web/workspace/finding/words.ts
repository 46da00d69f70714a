// What found things and values of facets are called.

import type { FoundKind } from '../../../dialogue/views/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import type { Messages } from '../../../text/messages/index.ts'
import { LABELS } from '../../labels.ts'
import { plain } from '../../reading.ts'
import type { FacetValueView } from './models.ts'
import type { Facet } from '../../../node/finding/facets.ts'
import { COMPLETE } from '../../../node/finding/facets.ts'

export function kindWord(kind: FoundKind, m: Messages): string {
  const { find } = m.workspace
  const named: Readonly<Record<string, string>> = { ...m.labels.kind, ...m.labels.statement, ...find.kind }
  return named[kind] ?? kind
}

export function valueWord(facet: Facet, { value, name }: FacetValueView, language: Language, m: Messages): string {
  const { find } = m.workspace
  if (name !== null) return plain(name, language) || value
  switch (facet) {
    case 'kind': return kindWord(value as FoundKind, m)
    case 'status': return (find.status as Readonly<Record<string, string>>)[value] ?? value
    case 'delivery': return value === 'unsaid' ? find.unsaid : ((LABELS[language].delivery as Readonly<Record<string, string>>)[value] ?? value)
    case 'schedule': return (LABELS[language].schedule as Readonly<Record<string, string>>)[value] ?? value
    case 'language': return value === COMPLETE ? find.complete : find.incomplete(m.site.languageName[value] ?? value)
    case 'party': case 'organisation': case 'body': case 'level': return value
  }
}
