// Webhooks of an officer: addresses of programs that are called for what happens, each shown with what came of the last deliveries. Nobody
// sees another's.

import type { RefusalView } from '../../../web/workspace/models.ts'
import type { WebhookLine, WebhookPage, WebhooksPage } from '../../../web/workspace/people/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { EVENT_KINDS } from '../../../node/webhooks/index.ts'
import type { Delivery, Webhook } from '../../../node/webhooks/index.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { statusOf } from './people.ts'

export async function showWebhooks(visit: Visit, refusal: RefusalView | null = null, made: WebhooksPage['made'] = null): Promise<Outcome | null> {
  const { running, officer, fields } = visit
  if (officer === null) return null
  const page: WebhooksPage = {
    ...(await frameFor(visit)), kind: 'webhooks', hooks: running.webhooks.listOf(officer.id).map(lineOf).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1)), kinds: EVENT_KINDS, made,
    values: made === null ? { name: field(fields, 'name'), url: field(fields, 'url'), kinds: fields.getAll('kind') } : { name: '', url: '', kinds: [] }, refusal,
  }
  return { page, status: statusOf([], refusal) }
}

export async function addWebhook(visit: Visit): Promise<Outcome | null> {
  const { running, officer, fields } = visit
  if (officer === null) return null
  const chosen = EVENT_KINDS.filter((kind) => fields.getAll('kind').includes(kind))
  const made = await running.webhooks.register({ person: officer.id, name: field(fields, 'name'), url: field(fields, 'url'), kinds: chosen.length === 0 ? null : chosen })
  if ('refused' in made) return showWebhooks(visit, { code: made.refused, facts: {} })
  // Shown by this answer alone: it stands in no address and no cookie.
  return showWebhooks(visit, null, { id: made.done.id, name: made.done.name, secret: made.done.secret })
}

export async function showWebhook(visit: Visit, secret: string | null = null): Promise<Outcome | null> {
  const { running, officer, match } = visit
  const hook = officer === null ? null : running.webhooks.find(match.parameter, officer.id)
  if (hook === null) return null
  const old = hook.oldSecret
  const page: WebhookPage = { ...(await frameFor(visit)), kind: 'webhook', hook: lineOf(hook), deliveries: hook.deliveries, secret, oldSecretUntil: old !== null && old.until > running.node.now() ? old.until : null }
  return { page }
}

export async function changeWebhook(visit: Visit): Promise<Outcome | null> {
  const { running: { webhooks }, officer, fields, match: { language, parameter: id } } = visit
  if (officer === null) return null
  const here = workspacePath('webhook', language, id)
  const sent = (delivery: Delivery | null): Outcome | null => (delivery === null ? null : { redirect: here, flash: { code: delivery.outcome === 'delivered' ? 'webhook-sent' : 'webhook-not-taken', path: null } })
  switch (field(fields, 'do')) {
    case 'test': return sent(await webhooks.test(id, officer.id))
    case 'resend': return sent(await webhooks.resend(id, officer.id, field(fields, 'delivery')))
    case 'pause': return (await webhooks.pause(id, officer.id)) === null ? null : { redirect: here, flash: { code: 'webhook-paused', path: null } }
    case 'resume': return (await webhooks.enable(id, officer.id)) === null ? null : { redirect: here, flash: { code: 'webhook-resumed', path: null } }
    case 'remove': return (await webhooks.remove(id, officer.id)) ? { redirect: workspacePath('webhooks', language), flash: { code: 'webhook-removed', path: null } } : null
    case 'rotate': {
      const hook = await webhooks.rotate(id, officer.id)
      return hook === null ? null : showWebhook(visit, hook.secret)
    }
    default: return null
  }
}

function lineOf({ id, name, url, kinds, madeAt, isDisabled, failingSince, nextAt, deliveries }: Webhook): WebhookLine {
  const state = isDisabled ? (failingSince === null ? 'paused' : 'off') : failingSince === null ? 'working' : 'failing'
  return { id, name, url, kinds, madeAt, state, last: deliveries[0] ?? null, nextAt }
}
