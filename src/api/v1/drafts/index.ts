// What this side prepares: drafts by their revision, what still stands in their way, and sending them.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { findKind } from '../../../dialogue/items/index.ts'
import { frameOf, proposedFrameOf } from '../../../dialogue/views/index.ts'
import { holderOf } from '../../../node/drafts.ts'
import type { Draft, DraftSummary } from '../../../node/drafts.ts'
import { knownOn } from '../../workspace/reference.ts'
import { findingsOf } from '../../workspace/items.ts'
import { missingIn } from '../../workspace/drafting/checks.ts'
import { mayOnDraft, signAndSend } from '../../workspace/drafting/draft-deeds.ts'
import { isHeld } from '../conditions.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Call, Endpoint, Refused, Unfit } from '../endpoint.ts'
import { orderedPage } from '../order.ts'
import { content, hash, instant, itemId, texts } from '../schemas.ts'
import { SAYING } from '../speaking/said.ts'

const MOST_CHANGES = 20_000

const draftChange = z.strictObject({ item: itemId, /** The version that it changes; null for a new item. */ base: hash.nullable(), /** May be unfinished in any way; null ends the item. */ content: content.nullable() }).meta({ id: 'DraftChange' })
const written = z.strictObject({
  changes: z.array(draftChange).max(MOST_CHANGES), cover: texts.nullable().optional(),
  /** The proposal of another side that this answers. */
  counters: hash.nullable().optional(),
  /** The meeting whose roster clears it. */
  forMeeting: itemId.nullable().optional(),
}).meta({ id: 'WrittenDraft' })

const summary = z.strictObject({ id: z.string(), revision: z.number().int(), savedAt: instant, savedBy: z.string(), heldBy: z.string(), counters: hash.nullable(), forMeeting: itemId.nullable(), items: z.array(itemId), itemCount: z.number().int() }).meta({ id: 'DraftSummary' })
const draft = z.strictObject({ id: z.string(), revision: z.number().int(), savedAt: instant, savedBy: z.string(), heldBy: z.string(), counters: hash.nullable(), forMeeting: itemId.nullable(), cover: texts.nullable(), changes: z.array(draftChange) }).meta({ id: 'Draft' })
const finding = z.strictObject({ item: itemId.nullable(), field: z.string(), code: z.string(), detail: z.string() })
const findings = z.strictObject({ /** What must be mended before it can be cleared and sent. */ missing: z.array(finding), /** Where the languages may not say the same: to be mended, or confirmed when it is sent. */ languages: z.array(finding) }).meta({ id: 'DraftFindings' })

const PARTS = { draft: { schema: z.uuid(), about: words('The draft.', 'El borrador.') } }
const ITEMS_IN_LINE = 20

const listDrafts = endpoint({
  id: 'listDrafts', method: 'GET', path: '/drafts', scope: 'look', noted: 'look', answer: { list: summary }, orders: ['id', 'savedAt'],
  query: { item: { schema: itemId.optional(), about: words('Those that change this item.', 'Los que cambian este elemento.') }, heldBy: { schema: z.string().max(40).optional(), about: words('Those that this person holds.', 'Los que tiene a su cargo esta persona.') } },
  summary: words('Drafts of this side', 'Borradores de este lado'),
  handle: async ({ running, query: { item, heldBy }, limit, after, order }) => {
    const found = (await running.drafts.summaries()).filter((one) => (item === undefined || one.bases.has(item)) && (heldBy === undefined || holderOf(one) === heldBy))
    return orderedPage(found, ({ id }) => id, { savedAt: ({ savedAt }) => savedAt }, { after, limit, order }, summaryOf)
  },
})

const getDraft = endpoint({
  id: 'getDraft', method: 'GET', path: '/drafts/{draft}', scope: 'look', parts: PARTS, answer: { schema: draft },
  summary: words('One draft', 'Un borrador'),
  handle: async ({ running, path }) => {
    const found = await running.drafts.find(path.draft)
    return found === null ? null : { value: draftOf(found), tag: tagOfDraft(found) }
  },
})

const createDraft = endpoint({
  id: 'createDraft', method: 'POST', path: '/drafts', scope: 'draft', body: { schema: written }, answer: { schema: draft }, status: 201, refuses: ['not-permitted'],
  summary: words('Begin a draft', 'Iniciar un borrador'),
  handle: async (call) => keep(call, randomUUID(), 0),
})

const replaceDraft = endpoint({
  id: 'replaceDraft', method: 'PUT', path: '/drafts/{draft}', scope: 'draft', parts: PARTS, body: { schema: written }, answer: { schema: draft }, isConditional: true, refuses: ['not-permitted'],
  summary: words('Save a draft as it is now', 'Guardar un borrador como está ahora'),
  handle: async (call) => {
    const found = await call.running.drafts.find(call.path.draft)
    if (found === null) return null
    if (!isHeld(call.held, tagOfDraft(found))) return { refused: 'precondition-failed' }
    return mayOnDraft({ running: call.running, may: call.caller.may }, 'draft', found) ? keep(call, found.id, found.revision) : { refused: 'not-permitted' }
  },
})

const deleteDraft = endpoint({
  id: 'deleteDraft', method: 'DELETE', path: '/drafts/{draft}', scope: 'draft', parts: PARTS, answer: 'nothing', isConditional: true, refuses: ['not-permitted', 'draft-changed-meanwhile'],
  summary: words('Discard a draft', 'Descartar un borrador'),
  handle: async ({ running, caller, path, held }) => {
    const found = await running.drafts.find(path.draft)
    if (found === null) return null
    if (!isHeld(held, tagOfDraft(found))) return { refused: 'precondition-failed' }
    if (!mayOnDraft({ running, may: caller.may }, 'draft', found)) return { refused: 'not-permitted' }
    const discarded = await running.desk.discard({ draft: found.id, revision: found.revision, by: caller.person?.id ?? '' })
    if (discarded !== true) return discarded.refused === 'draft-gone' ? null : { refused: discarded.refused }
    await running.languages.draftGone(found.id)
    return { value: null }
  },
})

const getFindings = endpoint({
  id: 'getDraftFindings', method: 'GET', path: '/drafts/{draft}/findings', scope: 'look', parts: PARTS, answer: { schema: findings },
  summary: words('What still stands in the way of a draft', 'Lo que aún le falta a un borrador'),
  handle: async ({ running, path, say }) => {
    const found = await running.drafts.find(path.draft)
    if (found === null) return null
    const missing = missingIn(running, found).map(({ item, field, code }) => ({ item, field, code, detail: say(code) }))
    const languages = findingsOf(running.node.rows, found.changes, found.cover, running.desk.languages, knownOn(running)).map(({ ref, field, finding: { code } }) => ({ item: ref?.item ?? null, field, code, detail: say(code) }))
    return { value: { missing, languages } }
  },
})

const sendDraft = endpoint({
  id: 'sendDraft', method: 'POST', path: '/drafts/{draft}/sending', scope: 'sign', parts: PARTS, isConditional: true, status: 201, answer: { schema: z.strictObject({ proposal: hash }) },
  body: { schema: z.strictObject({ /** That what the check of the languages found has been read. */ confirmed: z.boolean().optional() }) },
  refuses: [...SAYING, 'not-cleared', 'draft-incomplete', 'draft-changed-meanwhile', 'concordance-unconfirmed', 'certificate-missing', 'item-changed-meanwhile', 'nothing-changed', 'stands-on-competing', 'not-founded'],
  summary: words('Sign a draft and send it as a proposal', 'Firmar un borrador y enviarlo como propuesta'),
  handle: async ({ running, caller, path, held, body }) => {
    const found = await running.drafts.find(path.draft)
    if (found === null) return null
    if (!isHeld(held, tagOfDraft(found))) return { refused: 'precondition-failed' }
    const frame = frameOf(caller.context) ?? proposedFrameOf(caller.context)
    if (frame === null) return { refused: 'not-founded' }
    const sent = await signAndSend({ running, may: caller.may, frame }, { draft: found.id, revision: found.revision, by: caller.person?.id ?? '' }, body.confirmed === true)
    if ('proposal' in sent) return { value: { proposal: sent.proposal }, location: `/proposals/${sent.proposal}` }
    if ('issues' in sent) return { issues: sent.issues }
    return sent.refused === 'draft-gone' ? null : { refused: sent.refused, facts: sent.facts }
  },
})

export const DRAFTS: readonly Endpoint[] = [listDrafts, getDraft, createDraft, replaceDraft, deleteDraft, getFindings, sendDraft]

async function keep(call: Pick<Call<unknown, unknown, z.output<typeof written>>, 'running' | 'caller' | 'body'>, id: string, revision: number): Promise<{ readonly value: z.input<typeof draft>; readonly tag: string; readonly location: string } | Refused | Unfit> {
  const { running, caller, body: { changes, cover = null, counters = null, forMeeting = null } } = call
  const issues = changes.flatMap(({ item }, index) => [
    ...(findKind(item) === null ? [{ path: `changes.${index}.item`, code: 'kind-unknown' }] : []),
    ...(changes.findIndex((other) => other.item === item) === index ? [] : [{ path: `changes.${index}.item`, code: 'duplicate-item' }]),
  ])
  if (counters !== null && running.node.rows.find('proposal', counters) === undefined) issues.push({ path: 'counters', code: 'not-a-hash' })
  if (issues.length > 0) return { issues }
  if (!mayOnDraft({ running, may: caller.may }, 'draft', { changes })) return { refused: 'not-permitted' }
  const saved = await running.desk.replace({ draft: id, revision, by: caller.person?.id ?? '' }, { changes, cover, counters, forMeeting })
  if ('refused' in saved) return { refused: saved.refused === 'draft-changed-meanwhile' ? 'precondition-failed' : saved.refused, facts: saved.facts }
  return { value: draftOf(saved), tag: tagOfDraft(saved), location: `/drafts/${saved.id}` }
}

/** Another at every save. */
export function tagOfDraft({ revision }: Pick<Draft, 'revision'>): string {
  return `r${revision}`
}

function draftOf(found: Draft): z.input<typeof draft> {
  const { id, revision, savedAt, savedBy, counters, forMeeting = null, cover, changes } = found
  return { id, revision, savedAt, savedBy, heldBy: holderOf(found), counters, forMeeting, cover, changes: changes.map(({ item, base, content: said }) => ({ item, base, content: said })) }
}

function summaryOf(one: DraftSummary): z.input<typeof summary> {
  const { id, revision, savedAt, savedBy, counters, forMeeting = null, bases } = one
  return { id, revision, savedAt, savedBy, heldBy: holderOf(one), counters, forMeeting, items: [...bases.keys()].slice(0, ITEMS_IN_LINE), itemCount: bases.size }
}
