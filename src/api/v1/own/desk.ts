// What awaits this side and its people: the inbox, notices, rounds, requests and what came by the public door; notes among
// colleagues and kept searches.

import { z } from 'zod'
import { queuesOf } from '../../../dialogue/requests/queues.ts'
import { REQUEST_STATUSES } from '../../../dialogue/requests/thread.ts'
import { requestLines } from '../../../instruments/queue/line.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { Note, Notice } from '../../../node/notices/index.ts'
import { openAwaiting, openWaiting } from '../../workspace/review/open.ts'
import { isHeld } from '../conditions.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { orderedPage } from '../order.ts'
import { pageOf } from '../paging.ts'
import { citation, citationOf, content, day, hash, instant, itemId, partyId } from '../schemas.ts'
import type { Json } from '../../../record/index.ts'

const awaited = z.strictObject({ proposal: hash, by: partyId, madeAt: instant, items: z.number().int(), answerBy: instant.nullable(), /** Whose move it is, and why. */ moves: z.array(z.strictObject({ party: partyId, why: z.string() })) })
const inbox = z.strictObject({ ours: z.array(awaited), theirs: z.array(awaited), reportsDue: z.array(z.strictObject({ item: itemId, due: z.string().nullable(), asks: z.array(z.string()) })), unread: z.number().int(), drafts: z.number().int() }).meta({ id: 'Inbox' })

const getInbox = endpoint({
  id: 'getInbox', method: 'GET', path: '/inbox', scope: 'look', answer: { schema: inbox },
  summary: words('Where it is our move, what we await, what is due', 'Dónde nos toca, qué esperamos, qué vence'),
  handle: async ({ running, caller }) => {
    const lineOf = ({ row, moves, answerBy }: ReturnType<typeof openAwaiting>[number]) => ({
      proposal: row.proposal, by: row.made.party, madeAt: row.made.at, items: row.changes.length, answerBy: answerBy?.instant ?? null, moves: moves.moves.map(({ party, why }) => ({ party, why })),
    })
    return {
      value: {
        ours: openAwaiting(running).map(lineOf), theirs: openWaiting(running).map(lineOf),
        reportsDue: running.reporting.asked().map(({ item, due, asks }) => ({ item, due, asks: asks.map(({ code }) => code) })),
        unread: caller.person === null ? 0 : running.notices.told.countUnread(caller.person.id), drafts: await running.drafts.count(),
      },
    }
  },
})

const notice = z.strictObject({ key: z.string(), code: z.string(), at: instant, toldAt: instant, party: partyId.nullable(), by: z.string().nullable(), item: itemId.nullable(), items: z.number().int(), proposal: hash.nullable(), statement: hash.nullable(), draft: z.string().nullable(), due: z.string().nullable(), readAt: instant.nullable() }).meta({ id: 'Notice' })

const listNotices = endpoint({
  id: 'listNotices', method: 'GET', path: '/notices', scope: 'look', answer: { list: notice }, orders: ['key', 'at'],
  summary: words('What the owner of the token was told', 'Lo que se avisó al titular de la ficha'),
  query: { unread: { schema: z.boolean().optional(), about: words('Only unread ones.', 'Solo los no leídos.') } },
  handle: ({ running, caller, query: { unread }, limit, after, order }) =>
    orderedPage(running.notices.told.shownTo(caller.person?.id ?? '').filter(({ readAt }) => unread !== true || readAt === null), ({ key }) => key, { at: ({ toldAt }) => toldAt }, { after, limit, order }, noticeOf),
})

const readNotices = endpoint({
  id: 'readNotices', method: 'POST', path: '/notices/reading', scope: 'look', answer: 'nothing',
  body: { schema: z.union([z.strictObject({ key: z.string().max(400) }), z.strictObject({ /** All that came until then. */ until: z.iso.datetime({ offset: true }) })]) }, refuses: ['not-found'],
  summary: words('Mark notices as read', 'Marcar avisos como leídos'),
  handle: async ({ running, caller, body }) => {
    const who = caller.person?.id ?? ''
    if ('key' in body) return (await running.notices.told.markRead(who, body.key)) === null ? null : { value: null }
    await running.notices.told.markAllRead(who, Temporal.Instant.from(body.until).toString())
    return { value: null }
  },
})

const round = z.strictObject({ round: hash, latest: hash, party: partyId, opened: citation, audience: z.enum(['parties', 'public']), closed: citation.nullable(), isDue: z.boolean(), content, sides: z.array(z.strictObject({ party: partyId })) }).meta({ id: 'Round' })

const listRounds = endpoint({
  id: 'listRounds', method: 'GET', path: '/rounds', scope: 'look', answer: { list: round },
  summary: words('Reporting rounds', 'Rondas de informes'),
  description: words('A round is opened, changed and closed by a statement of the type `round`.', 'Una ronda se abre, se cambia y se cierra con una declaración de tipo `round`.'),
  handle: ({ running, limit, after }) => pageOf(running.reporting.rounds(), ({ round: id }) => id, { after, limit }, (one) => ({
    round: one.round, latest: one.latest, party: one.party, opened: citationOf(one.opened), audience: one.audience, closed: one.closed === null ? null : citationOf(one.closed),
    isDue: running.reporting.board(one)?.isDue ?? false, content: one.content as unknown as { readonly [key: string]: Json }, sides: (running.reporting.board(one)?.sides ?? []).map(({ party }) => ({ party })),
  })),
})

const remindRound = endpoint({
  id: 'remindRound', method: 'POST', path: '/rounds/{round}/reminder', scope: 'run-round', answer: 'nothing', parts: { round: { schema: hash, about: words('The statement that opened it.', 'La declaración que la abrió.') } }, refuses: ['reminded-already'],
  summary: words('Remind those who have not reported', 'Recordar a quienes no han informado'),
  handle: async ({ running, caller, path }) => {
    const found = running.reporting.find(path.round)
    if (found === null) return null
    return (await running.rounds.remind(found, caller.person?.id ?? '')) === null ? { refused: 'reminded-already' } : { value: null }
  },
})

const request = z.strictObject({ request: hash, queue: itemId, number: z.string(), status: z.enum(REQUEST_STATUSES), asking: partyId, answering: partyId, isOpen: z.boolean(), due: z.string().nullable() }).meta({ id: 'Request' })

const listRequests = endpoint({
  id: 'listRequests', method: 'GET', path: '/requests', scope: 'look', answer: { list: request }, orders: ['request', 'number', 'due'],
  summary: words('Requests in the queues, with where they stand', 'Solicitudes en las colas y su estado'),
  description: words('A request is made by a statement of the type `request`, and goes on by `request-step`; its thread is `/statements?thread=`.', 'Una solicitud se hace con una declaración de tipo `request` y sigue con `request-step`; su curso está en `/statements?thread=`.'),
  query: {
    open: { schema: z.boolean().optional(), about: words('Only open ones.', 'Solo las abiertas.') }, queue: { schema: itemId.optional(), about: words('Of this queue.', 'De esta cola.') },
    status: { schema: z.array(z.enum(REQUEST_STATUSES)).optional(), about: words('As they stand.', 'Según su estado.') },
  },
  handle: ({ caller: { context }, query: { open, queue, status }, limit, after, order }) => {
    const lines = queuesOf(context.rows).flatMap(({ item }) => requestLines(context, item).map((line) => ({ item, line }))).filter(({ item, line }) => (open !== true || line.isOpen) && (queue === undefined || queue === item) && (status === undefined || status.includes(line.status)))
    return orderedPage(lines, ({ line }) => line.request, { number: ({ line }) => line.number, due: ({ line }) => line.due }, { after, limit, order }, ({ item, line }) => ({ request: line.request, queue: item, number: line.number, status: line.status, asking: line.asking, answering: line.answering, isOpen: line.isOpen, due: line.due }))
  },
})

const submission = z.strictObject({ id: z.string(), revision: z.number().int(), queue: itemId, receipt: z.string(), received: day, language: z.enum(['en', 'es']), values: content, message: z.string(), name: z.string(), email: z.string(), status: z.string(), request: hash.nullable() }).meta({ id: 'Submission' })

const listSubmissions = endpoint({
  id: 'listSubmissions', method: 'GET', path: '/requests/submissions', scope: 'report', noted: 'look', answer: { list: submission },
  summary: words('What came by the public door and waits', 'Lo que llegó por la puerta pública y espera'),
  handle: ({ running, caller, limit, after }) => {
    const found = running.submissions.all().filter(({ queue, status }) => status === 'new' && caller.may('report', coversOf(running.node.rows, queue)))
    return pageOf(found, ({ id }) => id, { after, limit }, ({ id, revision, queue, receipt, received, language, values, message, name, email, status, request: made }) => ({ id, revision, queue, receipt, received, language, values: values as { readonly [key: string]: Json }, message, name, email, status, request: made }))
  },
})

const declineSubmission = endpoint({
  id: 'declineSubmission', method: 'POST', path: '/requests/submissions/{submission}/refusal', scope: 'report', answer: 'nothing', refuses: ['not-permitted', 'request-overtaken'],
  parts: { submission: { schema: z.string().regex(/^[0-9a-f]{64}$/), about: words('Its id.', 'Su identificador.') } }, body: { schema: z.strictObject({ revision: z.number().int(), reason: z.string().min(1).max(4_000) }) },
  summary: words('Decline what came by the public door, with a reason', 'No admitir, con un motivo, lo que llegó por la puerta pública'),
  handle: async ({ running, caller, path, body }) => {
    const found = running.submissions.find(path.submission)
    if (found === null) return null
    if (!caller.may('report', coversOf(running.node.rows, found.queue))) return { refused: 'not-permitted' }
    return (await running.submissions.decline(found.id, body.revision, body.reason)) === null ? { refused: 'request-overtaken' } : { value: null }
  },
})

const subject = z.union([z.strictObject({ kind: z.literal('item'), item: itemId }), z.strictObject({ kind: z.literal('proposal'), proposal: hash })])
const note = z.strictObject({ id: z.string(), revision: z.number().int(), subject, text: z.string(), by: z.string(), at: instant, editedAt: instant.nullable(), resolved: z.strictObject({ by: z.string(), at: instant }).nullable() }).meta({ id: 'Note' })
const NOTE_REFUSES = ['note-empty', 'note-too-long', 'note-unknown', 'note-not-own', 'note-changed-meanwhile', 'mention-unknown'] as const
const NOTE = { note: { schema: z.string().max(60), about: words('The note.', 'La nota.') } }

const listNotes = endpoint({
  id: 'listNotes', method: 'GET', path: '/notices/notes', scope: 'look', answer: { list: note },
  summary: words('Notes of colleagues on an item or a proposal', 'Notas de colegas sobre un elemento o una propuesta'),
  query: { item: { schema: itemId.optional(), about: words('On this item.', 'Sobre este elemento.') }, proposal: { schema: hash.optional(), about: words('On this proposal.', 'Sobre esta propuesta.') } },
  handle: ({ running, query: { item, proposal }, limit, after }) => {
    const found = proposal !== undefined ? running.notices.notes.on({ kind: 'proposal', proposal }) : item !== undefined ? running.notices.notes.on({ kind: 'item', item }) : []
    return pageOf(found, ({ id }) => id, { after, limit }, noteOf)
  },
})

const addNote = endpoint({
  id: 'addNote', method: 'POST', path: '/notices/notes', scope: 'comment', answer: { schema: note }, status: 201, refuses: [...NOTE_REFUSES, 'item-unknown'],
  body: { schema: z.strictObject({ subject, text: z.string().max(4_000) }) },
  summary: words('Write a note to colleagues', 'Escribir una nota a colegas'),
  handle: async ({ running, caller, body, once }) => {
    const { rows } = running.node
    const isThere = body.subject.kind === 'item' ? rows.find('item', body.subject.item) : rows.find('proposal', body.subject.proposal)
    if (isThere === undefined) return { refused: 'item-unknown' }
    return noteTold(await running.notices.notes.add(body.subject, body.text, [], caller.person?.id ?? '', once ?? ''))
  },
})

const changeNote = endpoint({
  id: 'changeNote', method: 'PATCH', path: '/notices/notes/{note}', scope: 'comment', parts: NOTE, answer: { schema: note }, isConditional: true, refuses: NOTE_REFUSES,
  body: { schema: z.union([z.strictObject({ text: z.string().max(4_000) }), z.strictObject({ isResolved: z.boolean() })]) },
  summary: words('Edit an own note, or settle any', 'Editar una nota propia o dar por atendida cualquiera'),
  handle: async ({ running, caller, path, body, held }) => {
    const found = running.notices.notes.find(path.note)
    if (found === null) return null
    if (!isHeld(held, `r${found.revision}`)) return { refused: 'precondition-failed' }
    const who = caller.person?.id ?? ''
    return noteTold('text' in body ? await running.notices.notes.edit(found.id, body.text, found.revision, who) : await running.notices.notes.resolve(found.id, body.isResolved, who))
  },
})

const removeNote = endpoint({
  id: 'removeNote', method: 'DELETE', path: '/notices/notes/{note}', scope: 'comment', parts: NOTE, answer: 'nothing', refuses: NOTE_REFUSES,
  summary: words('Delete an own note', 'Eliminar una nota propia'),
  handle: async ({ running, caller, path }) => {
    const done = await running.notices.notes.remove(path.note, caller.person?.id ?? '')
    return 'refused' in done ? { refused: done.refused } : { value: null }
  },
})

const view = z.strictObject({ id: z.string(), revision: z.number().int(), owner: z.string(), name: z.string(), query: z.string(), isShared: z.boolean(), savedAt: instant }).meta({ id: 'SavedView' })

const listSavedViews = endpoint({
  id: 'listSavedViews', method: 'GET', path: '/search/views', scope: 'look', answer: { list: view },
  summary: words('Searches that are kept, own and shared', 'Búsquedas guardadas, propias y compartidas'),
  handle: async ({ running, caller, limit, after }) => pageOf(await running.savedViews.list(caller.person?.id ?? ''), ({ id }) => id, { after, limit }, (one) => ({ ...one })),
})

const saveView = endpoint({
  id: 'saveView', method: 'POST', path: '/search/views', scope: 'look', answer: { schema: view }, status: 201, body: { schema: z.strictObject({ name: z.string().min(1).max(80), /** As it stands in the address of the search. */ query: z.string().max(4_000) }) },
  summary: words('Keep a search', 'Guardar una búsqueda'),
  handle: async ({ running, caller, body }) => {
    const kept = await running.savedViews.save(caller.person?.id ?? '', body.name, body.query)
    return kept === null ? { issues: [{ path: 'name', code: 'invalid' }] } : { value: { ...kept } }
  },
})

const removeView = endpoint({
  id: 'removeView', method: 'DELETE', path: '/search/views/{view}', scope: 'look', answer: 'nothing', parts: { view: { schema: z.string().max(60), about: words('The kept search.', 'La búsqueda guardada.') } },
  summary: words('Forget a kept search', 'Quitar una búsqueda guardada'),
  handle: async ({ running, caller, path }) => {
    const who = caller.person?.id ?? ''
    const found = await running.savedViews.find(who, path.view)
    return found !== null && (await running.savedViews.remove(who, found)) ? { value: null } : null
  },
})

export const DESK: readonly Endpoint[] = [getInbox, listNotices, readNotices, listRounds, remindRound, listRequests, listSubmissions, declineSubmission, listNotes, addNote, changeNote, removeNote, listSavedViews, saveView, removeView]

function noticeOf({ key, code, at, toldAt, party, by, item, items, proposal, statement, draft, due, readAt }: Notice): z.input<typeof notice> {
  return { key, code, at, toldAt, party, by, item, items, proposal, statement, draft, due, readAt }
}

function noteOf({ id, revision, subject: on, text, by, at, editedAt, resolved }: Note): z.input<typeof note> {
  return { id, revision, subject: on, text, by, at, editedAt, resolved }
}

function noteTold(done: { readonly note: Note } | { readonly refused: (typeof NOTE_REFUSES)[number] }) {
  return 'refused' in done ? { refused: done.refused } : { value: noteOf(done.note), tag: `r${done.note.revision}`, location: `/notices/notes/${done.note.id}` }
}

