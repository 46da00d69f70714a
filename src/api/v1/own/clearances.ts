// The side's own clearance of a draft, or of what another side proposes: asked for, given, refused, called off.

import { z } from 'zod'
import { meetingOfChanges } from '../../../dialogue/views/index.ts'
import { ANSWERS, idOfSubject } from '../../../node/clearance/index.ts'
import type { ClearanceFile } from '../../../node/clearance/index.ts'
import { contentHash } from '../../../node/drafts.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { mayClear } from '../../workspace/drafting/awaited.ts'
import { missingIn } from '../../workspace/drafting/checks.ts'
import { rosterOf } from '../../workspace/meetings/meeting-draft.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import type { EdgeCode } from '../../edges.ts'
import { orderedPage } from '../order.ts'
import { hash, instant, itemId } from '../schemas.ts'

const LONGEST_TEXT = 4_000

const given = z.strictObject({ organisation: itemId, answer: z.enum(ANSWERS), text: z.string().nullable(), by: z.string(), at: instant })
const clearance = z.strictObject({
  id: z.string(), subject: z.enum(['draft', 'proposal']), /** The text that it is about. */ hash, requestedAt: instant, requestedBy: z.string(), message: z.string().nullable(), meeting: itemId.nullable(),
  silenceUntil: instant.nullable(), organisations: z.array(itemId), outcome: z.string(), cleared: z.number().int(), needed: z.number().int(), answers: z.array(given),
  ended: z.strictObject({ at: instant, why: z.enum(['edited', 'called-off', 'sent']), by: z.string() }).nullable(), sentAs: hash.nullable(),
}).meta({ id: 'Clearance' })

const PARTS = { subject: { schema: z.string().regex(/^([0-9a-f-]{36}|[0-9a-f]{64})$/), about: words('The id of a draft, or the hash of a proposal.', 'El identificador de un borrador o la huella de una propuesta.') } }
const REFUSES = ['clearance-not-asked', 'clearance-not-open', 'clearance-changed-meanwhile', 'organisation-not-asked', 'clearance-not-required', 'draft-changed-meanwhile', 'draft-empty', 'draft-incomplete', 'not-permitted', 'content-unfit'] as const satisfies readonly EdgeCode[]

const listClearances = endpoint({
  id: 'listClearances', method: 'GET', path: '/clearances', scope: 'look', answer: { list: clearance }, orders: ['id', 'requestedAt'],
  summary: words('Clearances that were asked for', 'Vistos buenos solicitados'),
  query: { awaitsMe: { schema: z.boolean().optional(), about: words('Only those that await an organization for which the owner of the token may answer.', 'Solo los que esperan a una organización por la que puede responder el titular de la ficha.') } },
  handle: ({ running, caller, query: { awaitsMe }, limit, after, order }) => {
    const asker = { running, may: caller.may }
    const awaits = (file: ClearanceFile) => {
      const round = file.rounds.at(-1)
      return round !== undefined && round.ended === null && running.clearances.decide(round).standings.some(({ state, organisation }) => state === 'awaited' && mayClear(asker, organisation))
    }
    return orderedPage(running.clearances.list().filter((file) => file.rounds.length > 0 && (awaitsMe !== true || awaits(file))), ({ subject }) => idOfSubject(subject), { requestedAt: ({ rounds }) => rounds.at(-1)?.requestedAt ?? null }, { after, limit, order }, (file) => clearanceOf(running, file)) as { page: z.input<typeof clearance>[]; next: string | null; total: number }
  },
})

const getClearance = endpoint({
  id: 'getClearance', method: 'GET', path: '/clearances/{subject}', scope: 'look', parts: PARTS, answer: { schema: clearance },
  summary: words('The clearance of one text', 'El visto bueno de un texto'),
  handle: ({ running, path }) => toldOf(running, running.clearances.find(path.subject)),
})

const requestClearance = endpoint({
  id: 'requestClearance', method: 'POST', path: '/clearances/{subject}', scope: 'draft', parts: PARTS, answer: { schema: clearance }, status: 201, refuses: REFUSES,
  body: { schema: z.strictObject({ message: z.string().max(LONGEST_TEXT).nullable().optional(), /** After it silence clears. */ silence: z.strictObject({ until: z.iso.datetime({ offset: true }), zone: z.string().max(60) }).nullable().optional() }) },
  summary: words('Ask the organizations of this side to clear a text', 'Pedir a las organizaciones de este lado el visto bueno de un texto'),
  handle: async ({ running, caller, path: { subject: id }, body: { message = null, silence = null } }) => {
    const about = await subjectOf(running, id)
    if (about === null) return null
    if ('refused' in about) return { refused: about.refused }
    const until = silence === null ? null : { until: Temporal.Instant.from(silence.until).toString(), zone: silence.zone }
    if (until !== null && Temporal.Instant.compare(until.until, running.node.now()) <= 0) return { issues: [{ path: 'silence.until', code: 'until-too-early' }] }
    const asked = await running.clearances.request({ ...about, message, silence: until, by: caller.person?.id ?? '' })
    return 'refused' in asked ? { refused: asked.refused } : toldOf(running, asked.file)
  },
})

const answerClearance = endpoint({
  id: 'answerClearance', method: 'POST', path: '/clearances/{subject}/answers', scope: 'clear', parts: PARTS, answer: { schema: clearance }, status: 201, refuses: REFUSES,
  body: { schema: z.strictObject({ organisation: itemId, answer: z.enum(ANSWERS), text: z.string().min(1).max(LONGEST_TEXT).nullable().optional(), /** The text that was read. */ hash }) },
  summary: words('Clear a text for an organization, refuse it, ask about it, or take that back', 'Dar el visto bueno por una organización, negarlo, preguntar o retirar lo dicho'),
  handle: async ({ running, caller, path: { subject: id }, body: { organisation, answer, text = null, hash: read } }) => {
    if (running.clearances.find(id) === null) return null
    if (!mayClear({ running, may: caller.may }, organisation)) return { refused: 'not-permitted' }
    if (text === null && (answer === 'refused' || answer === 'asked')) return { issues: [{ path: 'text', code: 'reason-required' }] }
    const about = await subjectOf(running, id)
    if (about !== null && !('refused' in about) && about.hash !== read) return { refused: 'clearance-changed-meanwhile' }
    const answered = await running.clearances.answer(id, read, { organisation, answer, text, by: caller.person?.id ?? '' })
    return 'refused' in answered ? { refused: answered.refused } : toldOf(running, answered.file)
  },
})

const callOffClearance = endpoint({
  id: 'callOffClearance', method: 'DELETE', path: '/clearances/{subject}', scope: 'draft', parts: PARTS, answer: 'nothing',
  summary: words('Call a clearance off', 'Retirar una solicitud de visto bueno'),
  handle: async ({ running, caller, path }) => ((await running.clearances.end(path.subject, 'called-off', caller.person?.id ?? '')) === null ? null : { value: null }),
})

export const CLEARANCES: readonly Endpoint[] = [listClearances, getClearance, requestClearance, answerClearance, callOffClearance]

/** The text that an id stands for now; null where there is none. */
async function subjectOf(running: RunningNode, id: string) {
  const draft = await running.drafts.find(id)
  if (draft !== null) {
    if (draft.changes.length === 0) return { refused: 'draft-empty' as const }
    if (missingIn(running, draft).length > 0) return { refused: 'draft-incomplete' as const }
    return { subject: { kind: 'draft' as const, draft: id }, hash: contentHash(draft), meeting: draft.forMeeting ?? null }
  }
  const proposal = running.node.rows.find('proposal', id)
  if (proposal === undefined) return null
  if (proposal.made.party === running.settings.party || proposal.status !== 'open') return { refused: 'clearance-not-open' as const }
  return { subject: { kind: 'proposal' as const, proposal: id }, hash: id, meeting: rosterOf({ running }, meetingOfChanges(running.node.rows, proposal.changes)) }
}

function toldOf(running: RunningNode, file: ClearanceFile | null): { readonly value: z.input<typeof clearance> } | null {
  const value = file === null ? null : clearanceOf(running, file)
  return value === null ? null : { value }
}

function clearanceOf(running: RunningNode, { subject, rounds, sentAs }: ClearanceFile): z.input<typeof clearance> | null {
  const round = rounds.at(-1)
  if (round === undefined) return null
  const { outcome, cleared, needed } = running.clearances.decide(round)
  return {
    id: idOfSubject(subject), subject: subject.kind, hash: round.hash, requestedAt: round.requestedAt, requestedBy: round.requestedBy, message: round.message, meeting: round.meeting, silenceUntil: round.rule.silenceUntil,
    organisations: [...round.rule.organisations], outcome, cleared, needed, ended: round.ended, sentAs,
    answers: round.answers.map(({ organisation, answer, text, by, at }) => ({ organisation, answer, text, by, at })),
  }
}
