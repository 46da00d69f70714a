// What stands between a draft and its clearance: texts missing in a language, what a schema or the plan
// does not allow, items that changed meanwhile. Each is named by its item, its field and its language, with
// a way to the very field, since a gap that nobody can find is worse than none.

import type { ItemChange, ItemId, Json } from '../../../record/index.ts'
import { canonicalize } from '../../../record/index.ts'
import { inForce, languagesOf, proposalIssues, versionInForce } from '../../../dialogue/decide.ts'
import type { Issue } from '../../../dialogue/decide.ts'
import { formOf } from '../../../dialogue/forms/index.ts'
import { findKind } from '../../../dialogue/items/index.ts'
import { textsIn } from '../../../dialogue/texts.ts'
import { missingLanguages } from '../../../text/bilingual.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { DraftContent } from '../../../node/drafts.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { MissingView } from '../../../web/workspace/drafting/models.ts'
import { itemDiff } from '../items.ts'

/** Items up to which everything is looked at for every page; beyond, only what is shown, or on request. */
export const MOST_CHECKED = 300

type Content = Pick<DraftContent, 'changes' | 'cover'>

/** Of the changes at these places, or of all of them. */
export function missingIn(running: RunningNode, content: Content, places?: readonly number[]): readonly MissingView[] {
  const { changes } = content
  const shown = places ?? changes.map((_, place) => place)
  const byPlace = new Map<number, FieldIssue[]>(shown.map((place) => [place, []]))
  const cover: FieldIssue[] = []
  for (const issue of issuesOf(running, content, places)) {
    const [, place] = /^changes\.(\d+)\./.exec(issue.path) ?? []
    const change = place === undefined ? undefined : changes[Number(place)]
    if (place === undefined || change === undefined) cover.push({ field: issue.path, code: issue.code })
    else byPlace.get(Number(place))?.push(...fieldIssues(running, change, issue))
  }
  const inItems = shown.flatMap((place) => {
    const change = changes[place]
    if (change === undefined) return []
    const found = [...(byPlace.get(place) ?? []), ...standingIssues(running, change)]
    if (found.length === 0) return []
    const { ref, number } = itemDiff(running.node.rows, change)
    return distinct(found).map(({ field, code }): MissingView => ({ item: change.item, ref, number, field, code }))
  })
  return [...inItems, ...cover.map(({ field, code }): MissingView => ({ item: null, ref: null, number: null, field, code }))]
}

/** What is wrong in one change, by the fields of its form. */
export function issuesIn(running: RunningNode, content: Content, item: ItemId): readonly FieldIssue[] {
  const place = content.changes.findIndex((change) => change.item === item)
  return missingIn(running, { changes: content.changes, cover: null }, place === -1 ? [] : [place]).map(({ field, code }) => ({ field, code }))
}

function issuesOf(running: RunningNode, content: Content, places: readonly number[] | undefined): readonly Issue[] {
  const { node } = running
  const charter = content.changes.find(({ item }) => item === node.charterItem)?.content ?? inForce(node.rows, node.charterItem)
  if (charter === null) return []
  const languages = languagesOf(charter)
  // A schema stops at the first thing; a translator wants to know of every text at once.
  const texts = (places ?? content.changes.map((_, place) => place)).flatMap((place) => textsIn(content.changes[place]?.content ?? null, `changes.${place}.content`)
    .flatMap(({ path, text }) => missingLanguages(text, languages).map((language): Issue => ({ code: 'missing-language', path: `${path}.${language}` }))))
  return [...proposalIssues(node.rows, charter, content, places), ...texts]
}

/** Against what is in force. */
function standingIssues({ node }: RunningNode, { item, base, content }: ItemChange): readonly FieldIssue[] {
  if (versionInForce(node.rows, item) !== base) return [{ field: '', code: 'item-changed-meanwhile' }]
  return base !== null && canonicalize(inForce(node.rows, item)) === canonicalize(content) ? [{ field: '', code: 'nothing-changed' }] : []
}

/** `changes.0.content.title.es` → `title.es`; a text that is in no language is missing in each; an item that is not there stands where it is named. */
function fieldIssues(running: RunningNode, change: ItemChange, { path, code }: Issue): readonly FieldIssue[] {
  const field = path.replace(/^changes\.\d+\.(content\.?|item)?/, '')
  const [, named] = /\(([^)]+)\)$/.exec(field) ?? []
  if (named !== undefined) return [{ field: Object.entries(change.content ?? {}).find(([, value]) => value === named || (Array.isArray(value) && value.includes(named)))?.[0] ?? '', code }]
  const kind = findKind(change.item)
  const value = valueAt(change.content, field.split('.'))
  const isText = code === 'missing-language' && kind !== null && value !== null && typeof value === 'object'
  return isText ? running.desk.languages.map((language) => ({ field: `${field}.${language}`, code })) : [{ field: fieldOfForm(change, field), code }]
}

/** An owner that is wrong is told at the owners, as a form has them: `owners.2` → `owners`. */
function fieldOfForm({ item }: ItemChange, path: string): string {
  const kind = findKind(item)
  const [member = ''] = path.split('.')
  const shape = kind === null ? undefined : formOf(kind).find(({ name }) => name === member)?.shape.as
  return shape === 'items' || shape === 'lines' || shape === 'item' ? member : path
}

function valueAt(content: Json, path: readonly string[]): Json {
  return path.reduce<Json>((value, name) => (value !== null && typeof value === 'object' ? ((value as { readonly [name: string]: Json })[name] ?? null) : null), content)
}

function distinct(issues: readonly FieldIssue[]): readonly FieldIssue[] {
  return [...new Map(issues.map((issue) => [`${issue.field} ${issue.code}`, issue])).values()]
}
