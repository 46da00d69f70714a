// What may be added to a draft: any item of any kind, to be amended or ended, and whatever is new.

import type { ItemId } from '../../../record/index.ts'
import { inForce } from '../../../dialogue/decide.ts'
import { ITEM_KINDS, slugOf } from '../../../dialogue/items/index.ts'
import type { ElementContent, ItemKind } from '../../../dialogue/items/index.ts'
import { compareNumbers, findCharter } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { AddPage } from '../../../web/workspace/drafting/models.ts'
import { field } from '../fields.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { searchable } from './chooser.ts'
import { draftInPath, isDraftId } from './fields.ts'

const LINES = 100

export async function showAdd(visit: Visit, refusal: RefusalView | null = null): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const held = await running.drafts.find(match.parameter)
  if (held === null && !isDraftId(match.parameter)) return null
  const kind = kindOf(field(fields, 'kind'))
  const query = field(fields, 'q')
  const wanted = searchable(query)
  const inDraft = new Map(held?.changes.map((change) => [change.item, change]) ?? [])
  const lastLevel = findCharter(contextOf(running))?.levels.at(-1)?.level
  const found = itemsOf(visit, kind).filter(({ number, title, short }) => wanted === '' || searchable([number ?? '', short, ...Object.values(title)].join(' ')).includes(wanted))
  const lines = found.slice(0, LINES).map(({ item, number, title, level }): AddPage['lines'][number] => ({
    ref: { item, kind, slug: slugOf(item), title }, number, isIn: inDraft.has(item), isEndable: kind !== 'dialogue' && inDraft.get(item)?.content !== null, mayHaveChildren: kind === 'plan' || (kind === 'element' && level !== lastLevel),
  }))
  const page: AddPage = {
    ...(await frameFor(visit)), kind: 'add', draft: { id: match.parameter, revision: held?.revision ?? draftInPath(visit).revision }, query, itemKind: kind, lines, found: found.length, refusal,
  }
  return { page, status: refusal === null ? 200 : 409 }
}

function kindOf(name: string): ItemKind {
  return Object.hasOwn(ITEM_KINDS, name) ? (name as ItemKind) : 'element'
}

interface Known {
  readonly item: ItemId
  readonly number: string | null
  readonly short: string
  readonly title: Bilingual
  readonly level: string | null
}

/** Read as they are: they were held to their schema when they were signed. */
function itemsOf({ running }: Visit, kind: ItemKind): readonly Known[] {
  const { rows } = running.node
  const known = (rows.find('kind', kind) ?? []).flatMap((item): Known[] => {
    const content = inForce(rows, item)
    if (content === null) return []
    const { number, level } = content as unknown as Partial<ElementContent>
    const { acronym, date } = content as { readonly acronym?: unknown; readonly date?: unknown }
    return [{ item, number: kind === 'element' ? (number ?? null) : null, short: typeof acronym === 'string' ? acronym : typeof date === 'string' ? date : '', title: ITEM_KINDS[kind].title(content as never), level: level ?? null }]
  })
  return [...known].sort((a, b) => (kind === 'element' ? compareNumbers(a.number ?? '', b.number ?? '') : kind === 'meeting' ? (a.short < b.short ? 1 : -1) : a.short < b.short ? -1 : 1))
}
