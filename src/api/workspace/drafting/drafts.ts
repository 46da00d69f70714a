// From an idea to a signed proposal: choose an element, amend it in every language, read what
// the concordance check says, sign and send.

import type { ItemChange, ItemId, Json } from '../../../record/index.ts'
import { versionInForce } from '../../../dialogue/decide.ts'
import type { Issue } from '../../../dialogue/decide.ts'

import type { ElementContent } from '../../../dialogue/items/index.ts'
import { findContent, organisationRefs, planView } from '../../../dialogue/views/index.ts'
import type { ElementLine } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { AmendPage, AmendValues, ChooserLine, DraftLine, DraftPage } from '../../../web/workspace/drafting/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText, revisionField } from '../fields.ts'
import { elementsAbove, findElementRef, findingsOf, itemDiff, itemNames } from '../items.ts'
import { certificateGate, certifySent } from '../languages/certificates.ts'
import { knownOn } from '../reference.ts'
import { counterAnswer } from '../review/counter.ts'
import { moversByItem } from '../review/open.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showChooser(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const query = field(fields, 'q')
  const onlyMine = field(fields, 'mine') === 'yes'
  const drafts = await running.drafts.list()
  const movers = moversByItem(running)
  const lines = flatten(planView(contextOf(running))?.elements ?? [], 0).map(({ line, depth }): ChooserLine => ({
    ref: { item: line.item, kind: 'element', slug: line.slug, title: line.title, number: line.number }, depth, owners: line.owners, due: line.due,
    openProposals: running.node.rows.find('open', line.item)?.length ?? 0, movers: movers.get(line.item) ?? [],
    drafts: drafts.filter((draft) => draft.changes.some((change) => change.item === line.item)).length,
    isOwnedHere: line.owners.some((owner) => owner.party === running.settings.party),
  }))
  const wanted = searchable(query)
  const found = lines.filter((line) => (!onlyMine || line.isOwnedHere) && searchable([line.ref.number, ...Object.values(line.ref.title)].join(' ')).includes(wanted))
  return { page: { ...(await frameFor(visit)), kind: 'choose', query, onlyMine, lines: found, total: lines.length } }
}

export async function showAmend(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const item = `element/${match.parameter}`
  const content = findContent(running.node.rows, 'element', item)
  if (content === null) return null
  const draft = field(fields, 'draft') === '' ? null : await running.drafts.find(field(fields, 'draft'))
  const counter = running.node.rows.find('proposal', field(fields, 'counter'))
  const drafted = (draft?.changes ?? counter?.changes)?.find((change) => change.item === item)?.content
  const from = (drafted ?? content) as unknown as ElementContent
  const counters = counter?.proposal ?? draft?.counters ?? null
  return amendPage(visit, item, content, {
    draft, counters, values: { ...valuesOf(from, visit.frame.languages), cover: draft?.cover ?? blank(visit.frame.languages) }, issues: [], refusal: null,
  })
}

export async function saveAmend(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, frame, officer } = visit
  const item = `element/${match.parameter}`
  const content = findContent(running.node.rows, 'element', item)
  if (content === null || officer === null) return null
  const values = typedValues(fields, frame.languages)
  const id = optional(field(fields, 'draft'))
  const draft = id === null ? null : await running.drafts.find(id)
  const counters = running.node.rows.find('proposal', field(fields, 'counters'))?.proposal ?? null
  const form = { draft, counters, values }
  if (versionInForce(running.node.rows, item) !== field(fields, 'base')) {
    return amendPage(visit, item, content, { ...form, issues: [], refusal: { code: 'item-changed-meanwhile', facts: { item: content.number } } })
  }
  const change: ItemChange = { item, base: versionInForce(running.node.rows, item), content: contentWith(content, values) }
  const cover = optionalText(values.cover)
  const decision = running.node.decide({ name: 'propose', changes: [change], cover, audience: 'parties' })
  if ('issues' in decision) return amendPage(visit, item, content, { ...form, issues: decision.issues.map(fieldIssue), refusal: null })
  if ('refused' in decision) return amendPage(visit, item, content, { ...form, issues: [], refusal: { code: decision.refused, facts: decision.facts } })
  const at = draft === null ? null : { id: draft.id, revision: revisionField(fields) }
  const saved = await running.drafts.save({ changes: [change], cover, counters, savedAt: running.node.now(), savedBy: officer.id }, at)
  if (saved === null) return amendPage(visit, item, content, { ...form, issues: [], refusal: { code: 'draft-changed-meanwhile', facts: {} } })
  return { redirect: workspacePath('draft', match.language, saved.id), flash: { code: 'draft-saved', path: null } }
}

export async function showDrafts(visit: Visit): Promise<Outcome> {
  const { running } = visit
  const drafts = (await running.drafts.list()).map((draft): DraftLine => ({
    id: draft.id, items: draft.changes.map((change) => itemDiff(running.node.rows, change)), savedAt: draft.savedAt, savedBy: nameOf(visit, draft.savedBy),
    counters: draft.counters, isOutdated: isOutdated(visit, draft),
  }))
  return { page: { ...(await frameFor(visit)), kind: 'drafts', drafts, names: itemNames(running.node.rows, drafts.flatMap((draft) => draft.items)) } }
}

export async function showDraft(visit: Visit, refusal: RefusalView | null = null, issues: readonly FieldIssue[] = []): Promise<Outcome | null> {
  const { running, match, frame } = visit
  const draft = await running.drafts.find(match.parameter)
  if (draft === null) return null
  const items = draft.changes.map((change) => itemDiff(running.node.rows, change))
  const counter = draft.counters === null ? undefined : running.node.rows.find('proposal', draft.counters)
  const page: DraftPage = {
    ...(await frameFor(visit)), kind: 'draft', id: draft.id, revision: draft.revision, savedAt: draft.savedAt, savedBy: nameOf(visit, draft.savedBy), items,
    cover: draft.cover, counters: counter === undefined ? null : { proposal: counter.proposal, by: counter.made.party },
    findings: findingsOf(running.node.rows, draft.changes, draft.cover, frame.languages, knownOn(running)),
    sending: isOutdated(visit, draft) ? { isPossible: false, code: 'item-changed-meanwhile' } : { isPossible: true },
    audience: null, names: itemNames(running.node.rows, items), issues, refusal,
  }
  return { page, status: refusal === null && issues.length === 0 ? 200 : 409 }
}

export async function sendDraft(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, frame } = visit
  const draft = await running.drafts.find(match.parameter)
  if (draft === null) return null
  if (draft.revision !== revisionField(fields)) return showDraft(visit, { code: 'draft-changed-meanwhile', facts: {} })
  const hasFindings = findingsOf(running.node.rows, draft.changes, draft.cover, frame.languages, knownOn(running)).length > 0
  if (hasFindings && field(fields, 'confirmed') !== 'yes') return showDraft(visit, { code: 'concordance-unconfirmed', facts: {} })
  const gate = certificateGate(running, draft)
  if (gate !== null) return showDraft(visit, gate)
  const said = await running.node.say({ name: 'propose', changes: draft.changes, cover: draft.cover, audience: 'parties' }, ...counterAnswer(running, draft.counters))
  if ('refused' in said) return showDraft(visit, { code: said.refused, facts: said.facts })
  if ('issues' in said) return showDraft(visit, null, said.issues.map(fieldIssue))
  const proposal = said.acts[0]?.hash ?? ''
  await running.languages.draftSent(draft, proposal)
  await running.drafts.discard(draft.id)
  await certifySent(running, draft, proposal)
  return { redirect: workspacePath('proposal', match.language, proposal), flash: { code: 'proposal-sent', path: null } }
}

export async function discardDraft(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const draft = await running.drafts.find(match.parameter)
  if (draft === null) return null
  if (draft.revision !== revisionField(fields)) return showDraft(visit, { code: 'draft-changed-meanwhile', facts: {} })
  await running.drafts.discard(draft.id)
  await running.languages.draftGone(draft.id)
  return { redirect: workspacePath('drafts', match.language), flash: { code: 'draft-discarded', path: null } }
}

interface AmendForm {
  readonly draft: Draft | null
  readonly counters: string | null
  readonly values: AmendValues
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

async function amendPage(visit: Visit, item: ItemId, content: ElementContent, form: AmendForm): Promise<Outcome | null> {
  const { running, frame } = visit
  const { rows } = running.node
  const ref = findElementRef(rows, item)
  const version = rows.find('item', item)?.versions.at(-1)
  if (ref === null || version === undefined) return null
  const counter = form.counters === null ? undefined : rows.find('proposal', form.counters)
  const { cover: _cover, ...inForce } = valuesOf(content, frame.languages)
  const organisations = organisationRefs(contextOf(running), rows.find('kind', 'organisation') ?? [])
  const groups = [...frame.parties, null].map((party) => ({ party, organisations: organisations.filter((one) => one.party === (party?.party ?? null)) }))
  const page: AmendPage = {
    ...(await frameFor(visit)), kind: 'amend', ref, above: elementsAbove(rows, item), base: version.version, baseNumber: version.number,
    draft: form.draft === null ? null : { id: form.draft.id, revision: form.draft.revision },
    counters: counter === undefined ? null : { proposal: counter.proposal, by: counter.made.party },
    inForce, values: form.values, ownerChoices: groups.filter((group) => group.organisations.length > 0), issues: form.issues, refusal: form.refusal,
  }
  return { page, status: form.refusal === null && form.issues.length === 0 ? 200 : 422 }
}

function valuesOf(content: ElementContent, languages: readonly string[]): AmendValues {
  return { title: content.title, aim: content.aim ?? blank(languages), start: content.start ?? '', due: content.due ?? '', owners: content.owners, cover: blank(languages) }
}

function typedValues(fields: URLSearchParams, languages: readonly string[]): AmendValues {
  const text = (name: string) => bilingualField(fields, name, languages)
  return { title: text('title'), aim: text('aim'), start: field(fields, 'start'), due: field(fields, 'due'), owners: [...new Set(fields.getAll('owners'))], cover: text('cover') }
}

/** The content in force with what was typed laid over it; what the form does not show stays. */
function contentWith(content: ElementContent, values: AmendValues): { readonly [key: string]: Json } {
  const isRetitled = Object.keys(values.title).some((language) => values.title[language] !== content.title[language])
  return {
    ...content, title: values.title, aim: optionalText(values.aim), start: optional(values.start), due: optional(values.due), owners: inOrderOf(content.owners, values.owners),
    // A title that the parties agree themselves is official in every language it is agreed in.
    wording: isRetitled ? Object.fromEntries(Object.keys(values.title).map((language) => [language, 'official'])) : content.wording,
  } as unknown as { readonly [key: string]: Json }
}

/** A form sends boxes in its own order; what was already in force keeps its place. */
function inOrderOf(before: readonly ItemId[], chosen: readonly ItemId[]): readonly ItemId[] {
  return [...before.filter((item) => chosen.includes(item)), ...chosen.filter((item) => !before.includes(item))]
}

/** `changes.0.content.title.es` → `title.es`. */
function fieldIssue(issue: Issue): FieldIssue {
  return { field: issue.path.replace(/^changes\.\d+\.content\.?/, '').replace(/^owners.*|^ ?\(organisation.*/, 'owners'), code: issue.code }
}

function isOutdated(visit: Visit, draft: Draft): boolean {
  return draft.changes.some((change) => versionInForce(visit.running.node.rows, change.item) !== change.base)
}

function nameOf(visit: Visit, officer: string): Bilingual {
  return visit.running.people.find(officer)?.name ?? {}
}

function blank(languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, '']))
}

function flatten(lines: readonly ElementLine[], depth: number): readonly { line: ElementLine; depth: number }[] {
  return lines.flatMap((line) => [{ line, depth }, ...flatten(line.children, depth + 1)])
}

function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase()
}

