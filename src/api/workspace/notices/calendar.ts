// The own calendar: its address, and the calendar itself for whoever has that.

import { createHash } from 'node:crypto'
import { findRef } from '../../../dialogue/views/index.ts'
import { idOfSubject } from '../../../node/clearance/index.ts'
import { Feed } from '../../../node/notices/index.ts'
import type { FeedSources } from '../../../node/notices/index.ts'
import { originOf } from '../../../node/settings.ts'
import { CALENDAR_TYPE, renderCalendar } from '../../../publication/calendar.ts'
import type { Language } from '../../../text/bilingual.ts'
import { WORKSPACE_LINKS } from '../../../web/workspace/notices/links.ts'
import type { CalendarPage } from '../../../web/workspace/notices/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showCalendar(visit: Visit): Promise<Outcome | null> {
  const { running, officer, match } = visit
  if (officer === null) return null
  const feed = running.notices.tokens.feedOf(officer.id)
  const address = feed === null ? null : originOf(running.settings) + workspacePath('calendar-feed', match.language, `${feed.token}.ics`)
  const { rows } = running.node
  const bodies = address === null ? [] : (rows.find('kind', 'body') ?? []).flatMap((item) => { const ref = findRef(rows, item); return ref === null ? [] : [{ ref, address: `${address}?body=${encodeURIComponent(ref.slug)}` }] })
  const page: CalendarPage = { ...(await frameFor(visit)), kind: 'calendar', address, madeAt: feed?.madeAt ?? null, bodies, leftOut: feedFor(visit, match.language).leftOut() }
  return { page }
}

export async function changeCalendar(visit: Visit): Promise<Outcome | null> {
  const { running, officer, fields, match } = visit
  if (officer === null) return null
  const deed = field(fields, 'do')
  if (deed !== 'renew' && deed !== 'close') return null
  await (deed === 'renew' ? running.notices.tokens.renewFeed(officer.id) : running.notices.tokens.closeFeed(officer.id))
  return { redirect: workspacePath('calendar', match.language), flash: { code: deed === 'renew' ? 'calendar-renewed' : 'calendar-closed', path: null } }
}

/** In the language of the person whose calendar it is, whichever address it was fetched at. Read by programs: a wrong address is a plain "not found". */
export async function fetchCalendar(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const id = running.notices.tokens.findByFeed(match.parameter.replace(/\.ics$/, ''))
  const person = id === null ? null : running.people.find(id)
  if (person === null) return null
  const slug = field(fields, 'body')
  if (slug !== '' && findRef(running.node.rows, `body/${slug}`) === null) return null
  const feed = feedFor(visit, person.language)
  const text = renderCalendar(slug === '' ? feed.ofPerson(person) : feed.ofBody(`body/${slug}`))
  const bytes = new TextEncoder().encode(text)
  return { document: { bytes, mediaType: CALENDAR_TYPE, name: `${running.settings.dialogue}.ics`, tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 27) } }
}

/** Silences that have not ended, of rounds that are not decided. */
function silencesOf({ clearances, node }: Visit['running'], language: Language): ReturnType<FeedSources['silences']> {
  return clearances.list().flatMap(({ subject, rounds }) => {
    const round = rounds.at(-1)
    const until = round?.rule.silenceUntil ?? null
    if (round === undefined || until === null || round.ended !== null || until < node.now() || clearances.decide(round).outcome === 'cleared') return []
    const path = subject.kind === 'draft' ? workspacePath('draft', language, subject.draft) : workspacePath('proposal', language, subject.proposal)
    return [{ id: idOfSubject(subject), until, askedAt: round.requestedAt, path }]
  })
}

function feedFor({ running }: Visit, language: Language): Feed {
  const { node, people, reporting, settings } = running
  return new Feed({ node, people, reporting, links: WORKSPACE_LINKS, origin: originOf(settings), silences: () => silencesOf(running, language) }, language)
}
