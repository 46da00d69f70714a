// Findings of citation as pages show them: by what their items are called.

import type { ItemId } from '../../record/index.ts'
import { paragraphsIn, textCitations } from '../../dialogue/citations.ts'
import type { Cited, CitationFinding } from '../../dialogue/citations.ts'
import { slugOf } from '../../dialogue/items/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import { findRef, namesIn } from '../../dialogue/views/index.ts'
import type { CitationView, CitedView } from '../../web/workspace/minutes/models.ts'

/** What is flagged in the clauses of a text in force, in the order in which they stand. */
export function textCitationViews(rows: RowReader, text: ItemId): readonly CitationView[] {
  return textCitations(rows, text).map((finding) => viewOf(rows, finding))
}

function viewOf(rows: RowReader, finding: CitationFinding): CitationView {
  if (finding.code === 'cites-nothing') return { clause: finding.clause, code: finding.code, sentences: finding.sentences, cited: null, announced: null }
  const announced = finding.code === 'announced-before' ? { ...citedView(rows, finding.announced), date: finding.announced.date } : null
  return { clause: finding.clause, code: finding.code, sentences: null, cited: citedView(rows, finding.cited), announced }
}

/** What has ended keeps the name that it had; what never was has none. */
function citedView(rows: RowReader, { item, paragraph }: Cited): CitedView {
  const name = namesIn(rows, [item]).items[item]
  const place = paragraph === null ? -1 : paragraphsIn(rows, item).indexOf(paragraph)
  return { item, paragraph, title: findRef(rows, item)?.title ?? name?.title ?? {}, short: name?.short ?? slugOf(item), number: place === -1 ? null : String(place + 1) }
}
