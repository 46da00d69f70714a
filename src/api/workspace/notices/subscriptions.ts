// What a person wants to be told of, and the link that ends all mail.

import { findRef } from '../../../dialogue/views/index.ts'
import { lastRefOf } from '../../../dialogue/views/side-deeds.ts'
import { isZone, PACES, TOPICS } from '../../../node/notices/index.ts'
import type { Choice, Pace, Topic } from '../../../node/notices/index.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { SubscriptionsPage, UnsubscribePage } from '../../../web/workspace/notices/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, revisionField } from '../fields.ts'
import { zonesFor } from '../review/zones.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

interface Answered {
  readonly refusal: RefusalView | null
  readonly issues: readonly FieldIssue[]
}

export async function showSubscriptions(visit: Visit, answered: Answered | null = null): Promise<Outcome | null> {
  const { running, officer } = visit
  if (officer === null) return null
  const { rows } = running.node
  const kept = running.notices.subscriptions.of(officer.id)
  const typed = answered === null ? null : typedIn(visit)
  const zones = zonesFor(running)
  const page: SubscriptionsPage = {
    ...(await frameFor(visit)), kind: 'subscriptions', choices: typed?.choices ?? kept.choices, zone: typed?.zone ?? kept.zone, zones: zones.includes(kept.zone) ? zones : [kept.zone, ...zones], hour: typed?.hour ?? kept.hour, revision: kept.revision,
    follows: kept.follows.map((item) => ({ item, ref: lastRefOf(rows, item) })), bodies: (rows.find('kind', 'body') ?? []).filter((item) => !kept.follows.includes(item)).flatMap((item) => findRef(rows, item) ?? []),
    email: running.people.find(officer.id)?.email ?? null, isMailSent: running.settings.mail !== null, refusal: answered?.refusal ?? null, issues: answered?.issues ?? [],
  }
  return { page, status: answered === null ? 200 : answered.refusal === null ? 422 : 409 }
}

export async function saveSubscriptions(visit: Visit): Promise<Outcome | null> {
  const { running, fields, officer, match } = visit
  if (officer === null) return null
  const { subscriptions } = running.notices
  const here = workspacePath('subscriptions', match.language)
  const [deed, item] = [field(fields, 'do'), field(fields, 'item')]
  if (deed === 'follow' || deed === 'unfollow') {
    if (deed === 'follow' && lastRefOf(running.node.rows, item) === null) return null
    await subscriptions.follow(officer.id, item, deed === 'follow')
    return { redirect: here, flash: { code: deed === 'follow' ? 'followed' : 'unfollowed', path: null } }
  }
  const typed = typedIn(visit)
  if (!isZone(typed.zone)) return showSubscriptions(visit, { refusal: null, issues: [{ field: 'zone', code: 'zone-unknown' }] })
  const kept = await subscriptions.put(officer.id, { ...typed, follows: subscriptions.of(officer.id).follows }, revisionField(fields))
  if (kept === null) return showSubscriptions(visit, { refusal: { code: 'subscription-changed-meanwhile', facts: {} }, issues: [] })
  return { redirect: here, flash: { code: 'subscriptions-saved', path: null } }
}

/** A look changes nothing: programs that check mail for dangers follow every link in it. */
export async function showUnsubscribe(visit: Visit): Promise<Outcome | null> {
  return visit.running.notices.tokens.findByUnsubscribe(visit.match.parameter) === null ? null : { page: await unsubscribePage(visit, false) }
}

/** RFC 8058: from the reader's mail program, with nothing but the address; answered with a page and no redirect. */
export async function stopMail(visit: Visit): Promise<Outcome | null> {
  const { notices } = visit.running
  const person = notices.tokens.findByUnsubscribe(visit.match.parameter)
  if (person === null) return null
  await notices.subscriptions.stopMail(person)
  return { page: await unsubscribePage(visit, true) }
}

async function unsubscribePage(visit: Visit, isDone: boolean): Promise<UnsubscribePage> {
  return { ...(await frameFor(visit)), kind: 'unsubscribe', token: visit.match.parameter, isDone }
}

function typedIn({ fields }: Visit): { readonly choices: Readonly<Record<Topic, Choice>>; readonly zone: string; readonly hour: number } {
  const paceOf = (typed: string): Pace => PACES.find((pace) => pace === typed) ?? 'never'
  const choices = Object.fromEntries(TOPICS.map((topic) => [topic, { isShown: field(fields, `shown.${topic}`) === 'yes', mail: paceOf(field(fields, `mail.${topic}`)) }])) as Record<Topic, Choice>
  const hour = field(fields, 'hour')
  return { choices, zone: field(fields, 'zone'), hour: /^(\d|1\d|2[0-3])$/.test(hour) ? Number(hour) : 7 }
}
