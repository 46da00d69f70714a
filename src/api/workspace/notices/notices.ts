// What a person was told: read, opened, marked.

import { sentenceOf, subjectOf } from '../../../node/notices/index.ts'
import type { Notice } from '../../../node/notices/index.ts'
import type { NoticeGroup, NoticeLine, NoticesPage } from '../../../web/workspace/notices/models.ts'
import { WORKSPACE_LINKS } from '../../../web/workspace/notices/links.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

const NOTICES_A_PAGE = 50

export async function showNotices(visit: Visit): Promise<Outcome | null> {
  const { running, officer, fields } = visit
  if (officer === null) return null
  const all = running.notices.told.shownTo(officer.id)
  const pages = Math.max(1, Math.ceil(all.length / NOTICES_A_PAGE))
  const typed = field(fields, 'page')
  const page = Math.min(pages, /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : 1)
  // Unread ones first, however old: they are what somebody waits for.
  const ordered = [...all.filter(({ readAt }) => readAt === null), ...all.filter(({ readAt }) => readAt !== null)].slice((page - 1) * NOTICES_A_PAGE, page * NOTICES_A_PAGE)
  const shown: NoticesPage = {
    ...(await frameFor(visit)), kind: 'notices', unread: groupsOf(visit, ordered.filter(({ readAt }) => readAt === null)), read: groupsOf(visit, ordered.filter(({ readAt }) => readAt !== null)),
    unreadCount: running.notices.told.countUnread(officer.id), page, pages, until: running.node.now(),
  }
  return { page: shown }
}

export async function markNotices(visit: Visit): Promise<Outcome | null> {
  const { running, officer, fields, match } = visit
  if (officer === null) return null
  const { told } = running.notices
  const here = workspacePath('notices', match.language)
  const deed = field(fields, 'do')
  if (deed === 'read-all') {
    const until = field(fields, 'until')
    await told.markAllRead(officer.id, until === '' ? running.node.now() : until)
    return { redirect: here, flash: { code: 'notices-read', path: null } }
  }
  const notice = await told.markRead(officer.id, fields.get('key') ?? '')
  if (notice === null || (deed !== 'open' && deed !== 'read')) return null
  return deed === 'open' ? { redirect: WORKSPACE_LINKS.place(notice, match.language) } : { redirect: here }
}

/** By what they are about, in the order of the newest of each. */
function groupsOf(visit: Visit, notices: readonly Notice[]): readonly NoticeGroup[] {
  const { rows } = visit.running.node
  return [...Map.groupBy(notices, ({ proposal, item, statement }) => proposal ?? item ?? statement ?? '')].map(([key, own]) => {
    const [first] = own
    return { key, subject: first === undefined ? { number: null, title: null, more: 0 } : subjectOf(rows, first), lines: own.map((notice) => lineOf(visit, notice)) }
  })
}

/** The heading names what it is about; the line says what happened. */
function lineOf({ running, frame, match }: Visit, notice: Notice): NoticeLine {
  const names = { party: (party: string) => frame.parties.find((one) => one.party === party)?.name ?? {}, person: (id: string) => running.people.find(id)?.name ?? {} }
  return { notice, sentence: sentenceOf(notice, { number: null, title: null, more: 0 }, names, match.language), path: WORKSPACE_LINKS.place(notice, match.language) }
}
