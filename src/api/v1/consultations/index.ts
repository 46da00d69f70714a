// Consultations for programs: what anybody reads, taking part without a token under the bounds of the form, and what
// officers do. What is published goes through the same check against what was sent as at the desk.

import { z } from 'zod'
import { findConsultation } from '../../../dialogue/consultations/find.ts'
import { readConsultation } from '../../../dialogue/consultations/reading.ts'
import { contributionContent, contributionRefusalContent, dispositionContent, DISPOSITIONS } from '../../../dialogue/statements/contribution.ts'
import { frameOf } from '../../../dialogue/views/index.ts'
import { consultationLine, consultationsView } from '../../../instruments/consultation/list.ts'
import { ANY, chosenLines, linesOf, UNANSWERED } from '../../../instruments/consultation/view.ts'
import { coversOf } from '../../../node/access/index.ts'
import { becomings } from '../../../node/consultations/index.ts'
import type { ItemId, Json } from '../../../record/index.ts'
import { contributionReceiptPath } from '../../../publication/door-routes.ts'
import { limitsOf } from '../../take-part/bounds.ts'
import { cleaned, closedCode, findDoorOf, takeIn, takenIssues } from '../../take-part/taking.ts'
import { waitingIn } from '../../workspace/consultations/basis.ts'
import { publishedContent } from '../../workspace/consultations/contribution.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Call, Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { hash, partyId, slugPart } from '../schemas.ts'
import { sayBy, SAYING, spoken } from '../speaking/said.ts'
import { becoming, becomingOf, consultation, consultationOf, receipt, submission, submissionOf, waiting } from './shapes.ts'

const NAME = { consultation: { schema: slugPart, about: words('Its name, as in its address.', 'Su nombre, como en su dirección.') } }
const itemOf = (call: { readonly path: { readonly consultation: string } }): ItemId => `instrument/${call.path.consultation}`
const mayReport = ({ running, caller }: Pick<Call, 'running' | 'caller'>, item: ItemId) => caller.may('report', coversOf(running.node.rows, item))

const listConsultations = endpoint({
  id: 'listConsultations', method: 'GET', path: '/consultations', scope: 'public', answer: { list: consultation },
  summary: words('Consultations with their numbers', 'Las consultas con sus cifras'),
  handle: ({ caller: { context }, limit, after }) => pageOf(consultationsView(context)?.consultations ?? [], ({ ref }) => ref.item, { after, limit }, consultationOf),
})

const getConsultation = endpoint({
  id: 'getConsultation', method: 'GET', path: '/consultations/{consultation}', scope: 'public', parts: NAME, answer: { schema: consultation },
  summary: words('One consultation', 'Una consulta'),
  description: words('What is asked, with its questions, is the content of the item (`GET /items/instrument/{name}`).', 'Lo que se consulta, con sus preguntas, es el contenido del elemento (`GET /items/instrument/{name}`).'),
  handle: (call) => {
    const { context } = call.caller
    const frame = frameOf(context)
    const line = frame === null ? null : consultationLine(context, frame, itemOf(call))
    return line === null ? null : { value: consultationOf(line) }
  },
})

const listSubmissions = endpoint({
  id: 'listPublishedSubmissions', method: 'GET', path: '/consultations/{consultation}/submissions', scope: 'public', parts: NAME, answer: { list: submission },
  summary: words('What was published, with the answers of each side', 'Lo publicado, con las respuestas de cada parte'),
  query: {
    q: { schema: z.string().max(200).optional(), about: words('Words that stand in it, in any language.', 'Palabras que contiene, en cualquier idioma.') },
    party: { schema: partyId.optional(), about: words('Received by this side.', 'Recibidas por esta parte.') },
    answer: { schema: z.enum([...DISPOSITIONS, UNANSWERED]).optional(), about: words('That a side answered so, or that a side has not answered.', 'Que alguna parte respondió así o que alguna parte no ha respondido.') },
  },
  handle: (call) => {
    const { caller: { context }, query, limit, after } = call
    const settings = findConsultation(context.rows, itemOf(call))
    const frame = frameOf(context)
    if (settings === null || frame === null) return null
    const lines = linesOf(readConsultation(context.rows, itemOf(call), settings), frame.parties.map(({ party }) => party), context.today())
    const found = chosenLines(lines, { words: query.q ?? '', party: query.party ?? ANY, answer: query.answer ?? ANY })
    return pageOf(found, ({ content }) => `${content.received} ${content.receipt}`, { after, limit }, submissionOf)
  },
})

const submit = endpoint({
  id: 'submitToConsultation', method: 'POST', path: '/consultations/{consultation}/submissions', scope: 'public', parts: NAME, status: 201,
  body: { schema: z.strictObject({ language: contributionContent.shape.language, words: z.string().max(20_000), answers: contributionContent.shape.answers.optional(), speaksFor: z.enum(['self', 'organisation']).optional(), name: z.string().max(200).optional(), /** Whether the name may be published. */ consents: z.boolean().optional() }) },
  answer: { schema: z.strictObject({ receipt, /** The key of the receipt: whoever has it can look it up. It is told once. */ secret: z.string(), /** The page of the receipt. */ pages: z.strictObject({ en: z.string(), es: z.string() }) }).meta({ id: 'SubmissionReceived' }) },
  refuses: ['consultation-closed', 'consultation-not-open', 'consultation-full', 'too-many-requests'],
  summary: words('Take part, without a token', 'Participar, sin ficha de acceso'),
  description: words('Under the same bounds as the form: ten at once from one network, then one every half minute. An officer reads it before anything of it is published.', 'Con los mismos límites que el formulario: diez seguidas desde una red y luego una cada medio minuto. Un funcionario la lee antes de que se publique algo de ella.'),
  handle: async (call) => {
    const { running, body, network } = call
    const open = findDoorOf(running, call.path.consultation)
    if (open === null) return null
    if (limitsOf(running).sending.take(network) > 0) return { refused: 'too-many-requests' }
    const closed = closedCode(open)
    if (closed !== null) return { refused: closed }
    const taken = cleaned({ language: body.language, words: body.words, answers: body.answers ?? [], speaksFor: body.speaksFor ?? 'self', name: body.name ?? '', consents: body.consents ?? false })
    const issues = takenIssues(open, taken)
    if (issues.length > 0) return { issues: issues.map(({ field, code }) => ({ path: field.replace(/^values\./, 'answers.'), code })) }
    const kept = await takeIn(running, open, taken)
    return kept === null ? { refused: 'consultation-full' } : { value: { ...kept, pages: { en: contributionReceiptPath(kept.secret, 'en'), es: contributionReceiptPath(kept.secret, 'es') } } }
  },
})

const lookUp = endpoint({
  id: 'lookUpReceipt', method: 'POST', path: '/consultations/{consultation}/receipt', scope: 'public', parts: NAME, body: { schema: z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }) }, answer: { schema: becoming },
  summary: words('What became of something that was sent', 'Qué fue de algo que se envió'),
  description: words('A POST, so that the secret stands in no address.', 'Es un POST para que el secreto no figure en ninguna dirección.'),
  handle: (call) => {
    const found = call.running.contributions.findBySecret(call.body.secret)
    if (found === null || found.consultation !== itemOf(call)) return null
    return { value: becomingOf(found, becomings(call.running.node.rows, found.consultation, call.running.settings.party)(found.receipt)) }
  },
})

const listReceived = endpoint({
  id: 'listReceivedSubmissions', method: 'GET', path: '/consultations/{consultation}/received', scope: 'report', parts: NAME, answer: { list: waiting }, noted: 'look',
  summary: words('What came in here and nobody has dealt with', 'Lo que llegó aquí y nadie ha atendido'),
  handle: (call) => {
    const { running, limit, after } = call
    if (findConsultation(running.node.rows, itemOf(call)) === null) return null
    if (!mayReport(call, itemOf(call))) return { refused: 'not-permitted' }
    return pageOf(waitingIn(running, itemOf(call)), ({ receipt: number }) => number.padStart(40), { after, limit }, ({ receipt: number, received, language, words: said, answers, speaksFor, name, consents, digest }) => ({ receipt: number, received, language, words: said, answersGiven: answers, speaksFor, name, consents, says: digest }))
  },
})

const publishReceived = endpoint({
  id: 'publishSubmission', method: 'POST', path: '/consultations/{consultation}/received/{receipt}/publication', scope: 'report', answer: { schema: spoken }, status: 201,
  parts: { ...NAME, receipt: { schema: receipt, about: words('Of what came in.', 'De lo que llegó.') } },
  body: { schema: z.strictObject({ /** As sent, with parts left out and marked: `[[personal-data]]`. Left out: as sent. */ words: z.string().max(20_000).optional(), answers: z.record(z.string(), z.string().max(20_000)).optional() }) },
  refuses: [...SAYING],
  summary: words('Publish something that came in, after reading it', 'Publicar algo que llegó, después de leerlo'),
  description: words('Words may be left out, each time with a mark; nothing may be changed or added (422 `redaction-changes`). The name goes with it only if whoever sent it agreed.', 'Pueden omitirse palabras, cada vez con una marca; nada puede cambiarse ni agregarse (422 `redaction-changes`). El nombre la acompaña solo si quien la envió lo aceptó.'),
  handle: (call) => {
    const { running, path, body } = call
    const item = itemOf(call)
    if (!mayReport(call, item)) return { refused: 'not-permitted' }
    const found = running.contributions.of(item).find((one) => one.receipt === path.receipt)
    if (found === undefined) return null
    const typed = new URLSearchParams([...(body.words === undefined ? [] : [['words', body.words]]), ...Object.entries(body.answers ?? {}).map(([question, value]) => [`answers.${question}`, value])])
    const content = publishedContent(found, typed)
    if ('issues' in content) return { issues: content.issues.map(({ field, code }) => ({ path: field, code })) }
    return sayBy(call, 'api publication of a submission', () => `/consultations/${path.consultation}/submissions`, { name: 'state', about: item, type: 'contribution', content: content as unknown as { readonly [key: string]: Json }, replaces: null, audience: 'public' })
  },
})

const refuseReceived = endpoint({
  id: 'refuseSubmissions', method: 'POST', path: '/consultations/{consultation}/refusals', scope: 'report', parts: NAME, body: { schema: contributionRefusalContent }, answer: { schema: spoken }, status: 201, refuses: [...SAYING],
  summary: words('Not publish what came in, with the reason', 'No publicar lo que llegó, con el motivo'),
  handle: (call) => {
    const { running, body } = call
    const item = itemOf(call)
    if (!mayReport(call, item)) return { refused: 'not-permitted' }
    const here = new Set(running.contributions.of(item).map((one) => one.receipt))
    const unknown = body.receipts.flatMap((one, at) => (here.has(one) ? [] : [{ path: `receipts.${at}`, code: 'contribution-unknown' }]))
    if (unknown.length > 0) return { issues: unknown }
    return sayBy(call, 'api refusal of submissions', () => `/consultations/${call.path.consultation}`, { name: 'state', about: item, type: 'contribution-refusal', content: body as unknown as { readonly [key: string]: Json }, replaces: null, audience: 'public' })
  },
})

const answerSubmissions = endpoint({
  id: 'answerSubmissions', method: 'POST', path: '/consultations/{consultation}/answers', scope: 'report', parts: NAME, answer: { schema: spoken }, status: 201, refuses: [...SAYING, 'statement-not-live'],
  body: { schema: dispositionContent.extend({ /** An own answer that this corrects. */ replaces: hash.nullable().optional() }) },
  summary: words('Answer one or many for this side', 'Responder una o muchas por esta parte'),
  handle: (call) => {
    const item = itemOf(call)
    if (!mayReport(call, item)) return { refused: 'not-permitted' }
    const { replaces = null, ...content } = call.body
    return sayBy(call, 'api answer to submissions', () => `/consultations/${call.path.consultation}/submissions`, { name: 'state', about: item, type: 'disposition', content: content as unknown as { readonly [key: string]: Json }, replaces, audience: 'public' })
  },
})

export const CONSULTATIONS: readonly Endpoint[] = [listConsultations, getConsultation, listSubmissions, submit, lookUp, listReceived, publishReceived, refuseReceived, answerSubmissions]
