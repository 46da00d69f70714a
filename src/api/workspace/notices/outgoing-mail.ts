// What went out by mail and what did not, for the administrator.

import type { Mail } from '../../../node/notices/index.ts'
import type { OutgoingMailPage } from '../../../web/workspace/notices/models.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

const MOST_TROUBLED = 100

export async function showOutgoingMail(visit: Visit): Promise<Outcome> {
  const { running } = visit
  const all = running.notices.post.list()
  const mails: Record<Mail['status'], number> = { waiting: 0, sending: 0, sent: 0, refused: 0, unknown: 0, dropped: 0 }
  for (const { status } of all) mails[status] += 1
  const troubled = all.filter(({ status, trouble, attempts }) => status === 'refused' || status === 'unknown' || trouble === 'no-address' || (status === 'waiting' && attempts > 0))
  const page: OutgoingMailPage = {
    ...(await frameFor(visit)), kind: 'outgoing-mail', isMailSent: running.settings.mail !== null, mails,
    troubled: troubled.slice(0, MOST_TROUBLED).map((mail) => ({ mail, name: running.people.find(mail.person)?.name ?? {} })),
  }
  return { page }
}
