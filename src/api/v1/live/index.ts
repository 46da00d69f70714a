// Being told of what happens: a stream that is listened to, and webhooks that are called.

import { z } from 'zod'
import type { RunningNode } from '../../../node/running-node.ts'
import { EVENT_KINDS, LONGEST_NAME } from '../../../node/webhooks/index.ts'
import type { Webhook } from '../../../node/webhooks/index.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { instant, partyId } from '../schemas.ts'
import { EventStreams } from './events.ts'

const STREAMS = new WeakMap<RunningNode, EventStreams>()

/** Opened by who comes first, ended with the door. */
function streamsOf(running: RunningNode): EventStreams {
  const streams = STREAMS.get(running) ?? new EventStreams(running)
  STREAMS.set(running, streams)
  return streams
}

export function closeStreams(running: RunningNode): void {
  STREAMS.get(running)?.close()
  STREAMS.delete(running)
}

const streamEvents = endpoint({
  id: 'streamEvents', method: 'GET', path: '/events', scope: 'public', answer: { file: ['text/event-stream'] }, refuses: ['events-too-many'],
  query: { after: { schema: z.string().max(2_000).optional(), about: words('Where to go on, as `Last-Event-ID` says it: `MEX:12,USA:9`. From now on, if nothing is said.', 'Dónde continuar, como lo dice `Last-Event-ID`: `MEX:12,USA:9`. Desde ahora, si no se dice.') } },
  summary: words('What happens, as server-sent events', 'Lo que ocurre, como eventos del servidor'),
  description: words('Each act of the record is an event of its kind (`propose`, `sign`, `state` …) with ids and no words; its id is the position in the record that it leads to. With a token there are also `draft` and `clearance` of the side’s own desk, which have no id.', 'Cada acto del registro es un evento de su clase (`propose`, `sign`, `state`…), con identificadores y sin palabras; su id es la posición del registro a la que lleva. Con ficha de acceso hay además `draft` y `clearance`, de la mesa propia, que no tienen id.'),
  handle: ({ running, caller, query: { after }, network, lastEventId }) => {
    const body = streamsOf(running).open(caller, network, lastEventId ?? after ?? null)
    return body === null ? { refused: 'events-too-many' } : { file: { mediaType: 'text/event-stream', name: 'events', body } }
  },
})

const webhook = z.strictObject({
  id: z.string(), name: z.string(), url: z.string(), kinds: z.array(z.enum(EVENT_KINDS)).nullable(), madeAt: instant, isDisabled: z.boolean(), failingSince: instant.nullable(), nextAt: instant.nullable(),
  /** Only in the answer that makes it. */
  secret: z.string().nullable(),
}).meta({ id: 'Webhook' })
const delivery = z.strictObject({ id: z.string(), party: partyId, sequence: z.number().int(), kind: z.string(), at: instant, attempt: z.number().int(), status: z.number().int().nullable(), problem: z.string().nullable(), outcome: z.enum(['delivered', 'failed', 'given-up']) }).meta({ id: 'Delivery' })
const PARTS = { webhook: { schema: z.uuid(), about: words('The webhook.', 'El webhook.') } }

const listWebhooks = endpoint({
  id: 'listWebhooks', method: 'GET', path: '/webhooks', scope: 'look', answer: { list: webhook },
  summary: words('Own webhooks', 'Webhooks propios'),
  handle: ({ running, caller, limit, after }) => pageOf(running.webhooks.listOf(caller.person?.id ?? ''), ({ id }) => id, { after, limit }, (hook) => webhookOf(hook)),
})

const registerWebhook = endpoint({
  id: 'registerWebhook', method: 'POST', path: '/webhooks', scope: 'look', answer: { schema: webhook }, status: 201, refuses: ['webhook-address-unfit', 'webhook-name-unfit', 'webhooks-too-many'],
  body: { schema: z.strictObject({ name: z.string().min(1).max(LONGEST_NAME), url: z.string().max(2_000), kinds: z.array(z.enum(EVENT_KINDS)).min(1).nullable().optional() }) },
  summary: words('Be called for what happens from now on', 'Recibir llamadas por lo que ocurra desde ahora'),
  description: words('The address is https and in no private network, unless the operator allows that. The secret stands in this answer alone; with it every delivery is signed as Standard Webhooks says.', 'La dirección es https y no está en una red privada, salvo que el operador lo permita. El secreto figura solo en esta respuesta; con él se firma cada entrega conforme a Standard Webhooks.'),
  handle: async ({ running, caller, body: { name, url, kinds = null } }) => {
    const made = await running.webhooks.register({ person: caller.person?.id ?? '', name, url, kinds })
    return 'done' in made ? { value: webhookOf(made.done, made.done.secret), location: `/webhooks/${made.done.id}` } : made
  },
})

const rotateWebhook = endpoint({
  id: 'rotateWebhook', method: 'POST', path: '/webhooks/{webhook}/secret', scope: 'look', parts: PARTS, answer: { schema: webhook }, status: 201,
  summary: words('A new secret; the old one signs beside it for a day', 'Un secreto nuevo; el anterior firma a su lado durante un día'),
  handle: async ({ running, caller, path }) => {
    const hook = await running.webhooks.rotate(path.webhook, caller.person?.id ?? '')
    return hook === null ? null : { value: webhookOf(hook, hook.secret) }
  },
})

const getWebhook = endpoint({
  id: 'getWebhook', method: 'GET', path: '/webhooks/{webhook}', scope: 'look', parts: PARTS, answer: { schema: webhook },
  summary: words('One webhook', 'Un webhook'),
  handle: ({ running, caller, path }) => {
    const hook = running.webhooks.find(path.webhook, caller.person?.id ?? '')
    return hook === null ? null : { value: webhookOf(hook) }
  },
})

const pauseWebhook = endpoint({
  id: 'pauseWebhook', method: 'POST', path: '/webhooks/{webhook}/pause', scope: 'look', parts: PARTS, answer: { schema: webhook }, status: 201,
  summary: words('Be told nothing until it goes on; nothing is left out then', 'No recibir nada hasta reanudarlo; entonces no falta nada'),
  handle: async ({ running, caller, path }) => {
    const hook = await running.webhooks.pause(path.webhook, caller.person?.id ?? '')
    return hook === null ? null : { value: webhookOf(hook) }
  },
})

const testWebhook = endpoint({
  id: 'testWebhook', method: 'POST', path: '/webhooks/{webhook}/test', scope: 'look', parts: PARTS, answer: { schema: delivery }, status: 201,
  summary: words('Send a delivery of the type `webhook.test` now, and say what came of it', 'Enviar ahora una entrega de tipo `webhook.test` y decir qué resultó'),
  handle: async ({ running, caller, path }) => {
    const sent = await running.webhooks.test(path.webhook, caller.person?.id ?? '')
    return sent === null ? null : { value: sent }
  },
})

const resendDelivery = endpoint({
  id: 'resendDelivery', method: 'POST', path: '/webhooks/{webhook}/deliveries/{delivery}/resending', scope: 'look', answer: { schema: delivery }, status: 201,
  parts: { ...PARTS, delivery: { schema: z.string().max(200), about: words('One of the last, by its id.', 'Una de las últimas, por su id.') } },
  summary: words('Send a delivery again, under its id', 'Volver a enviar una entrega, con su mismo id'),
  handle: async ({ running, caller, path }) => {
    const sent = await running.webhooks.resend(path.webhook, caller.person?.id ?? '', path.delivery)
    return sent === null ? null : { value: sent }
  },
})

const enableWebhook = endpoint({
  id: 'enableWebhook', method: 'POST', path: '/webhooks/{webhook}/enabling', scope: 'look', parts: PARTS, answer: { schema: webhook }, status: 201,
  summary: words('Go on after a pause or a failure, from where it stopped', 'Continuar tras una pausa o una falla, desde donde se detuvo'),
  handle: async ({ running, caller, path }) => {
    const hook = await running.webhooks.enable(path.webhook, caller.person?.id ?? '')
    return hook === null ? null : { value: webhookOf(hook) }
  },
})

const removeWebhook = endpoint({
  id: 'removeWebhook', method: 'DELETE', path: '/webhooks/{webhook}', scope: 'look', parts: PARTS, answer: 'nothing',
  summary: words('Be called no more', 'Dejar de recibir llamadas'),
  handle: async ({ running, caller, path }) => ((await running.webhooks.remove(path.webhook, caller.person?.id ?? '')) ? { value: null } : null),
})

const listDeliveries = endpoint({
  id: 'listDeliveries', method: 'GET', path: '/webhooks/{webhook}/deliveries', scope: 'look', parts: PARTS, answer: { list: delivery },
  summary: words('What came of the last deliveries, the newest first', 'Qué pasó con las últimas entregas, la más reciente primero'),
  handle: ({ running, caller, path, limit, after }) => {
    const hook = running.webhooks.find(path.webhook, caller.person?.id ?? '')
    return hook === null ? null : pageOf(hook.deliveries, ({ at, id, attempt }) => `${at} ${id} ${String(attempt).padStart(6, '0')}`, { after, limit }, (one) => ({ ...one }), 'falling')
  },
})

export const LIVE: readonly Endpoint[] = [streamEvents, listWebhooks, registerWebhook, getWebhook, testWebhook, pauseWebhook, enableWebhook, rotateWebhook, removeWebhook, listDeliveries, resendDelivery]

function webhookOf({ id, name, url, kinds, madeAt, isDisabled, failingSince, nextAt }: Webhook, secret: string | null = null): z.input<typeof webhook> {
  return { id, name, url, kinds, madeAt, isDisabled, failingSince, nextAt, secret }
}
