export { EVENT_KINDS, LONGEST_NAME, Webhooks } from './webhooks.ts'
export type { Delivery, EventKind, Webhook, WebhookCode } from './webhooks.ts'
export { eventAt, positionIn, textOfPosition } from './record-event.ts'
export type { RecordEvent } from './record-event.ts'
