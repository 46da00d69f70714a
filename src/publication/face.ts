// What a page says where only a few words of it are shown: in a picture beside a link, in a frame on another site.

import { wordsIn } from '../text/bilingual.ts'
import type { Bilingual, Language } from '../text/bilingual.ts'
import { formatDate, formatZonedTime } from '../text/format.ts'
import { MESSAGES } from '../text/messages/index.ts'
import type { ElementLine, VersionView } from '../dialogue/views/index.ts'
import type { Page } from './pages.ts'

export interface FaceLine {
  readonly label: string
  readonly value: string
}

export interface Face {
  readonly kicker: string
  readonly title: string
  /** How it stands. */
  readonly state: readonly FaceLine[]
  /** The day that is waited for next; null where there is none. */
  readonly next: FaceLine | null
  /** YYYY-MM-DD: when the newest version was signed by the last party; null where that is not told here. */
  readonly signed: string | null
}

/** Null for pages that are no subject of their own: lists, versions, tools. */
export function faceOf(page: Page): Face | null {
  const { language } = page
  const { formats: { plan: words, embed }, labels, pages, site } = MESSAGES[language]
  const due = (day: string | null): FaceLine | null => (day === null ? null : { label: words.due, value: formatDate(day, language) })
  switch (page.kind) {
    case 'home': {
      const { frame, status } = page.view
      const set = status.next === null ? null : { label: pages.home.nextMeeting, value: formatDate(status.next.date, language) }
      return { kicker: said(frame.acronym, language), title: said(frame.name, language), state: [{ label: pages.home.status, value: status.isDormant ? pages.home.dormant : pages.home.active }], next: set, signed: null }
    }
    case 'element': {
      const { level, content, readings, children, history } = page.view
      const delivery = readings.flatMap(({ name, current }) => (current === null ? [] : [{ label: words.reading(said(name, language)), value: labels.delivery[current.delivery] }]))
      return { kicker: `${said(level.one, language)} ${content.number}`, title: said(content.title, language), state: delivery, next: due(content.due ?? earliestDue(children)), signed: signedOn(history) }
    }
    case 'plan': {
      const { content, counts, history, elements } = page.view
      return { kicker: site.plan, title: said(content.title, language), state: counts.map(({ level, count }) => ({ label: said(count === 1 ? level.one : level.many, language), value: String(count) })), next: due(earliestDue(elements)), signed: signedOn(history) }
    }
    case 'meeting': {
      const { content, type, history, isHeld } = page.view
      const place = content.place === null ? [] : [{ label: labels.field.place, value: said(content.place, language) }]
      const date = { label: labels.field.date, value: formatDate(content.date, language) }
      return { kicker: said(type.name, language), title: said(content.title, language), state: isHeld ? [date, ...place] : place, next: isHeld ? null : date, signed: signedOn(history) }
    }
    case 'text': case 'released': return { kicker: pages.texts.title, title: said(page.view.title, language), state: [{ label: pages.texts.from, value: formatZonedTime(page.view.from, language) }, { label: embed.standing, value: pages.texts.standing[page.view.standing] }], next: null, signed: page.view.signed?.by.map(({ at }) => at.slice(0, 10)).sort().at(-1) ?? null }
    case 'body': return { kicker: site.bodies, title: said(page.view.content.name, language), state: [], next: page.view.status.next === null ? null : { label: pages.home.nextMeeting, value: formatDate(page.view.status.next.date, language) }, signed: signedOn(page.view.history) }
    case 'indicator': return { kicker: site.indicators, title: said(page.view.content.title, language), state: [], next: null, signed: signedOn(page.view.history) }
    case 'project': return { kicker: site.projects, title: said(page.view.content.title, language), state: [], next: null, signed: signedOn(page.view.history) }
    default: return null
  }
}

/** Of what is not delivered yet. */
function earliestDue(lines: readonly ElementLine[]): string | null {
  const days = lines.flatMap(({ due, schedule, children }) => [...(due === null || schedule === 'delivered' ? [] : [due]), ...[earliestDue(children)].filter((day) => day !== null)])
  return days.sort()[0] ?? null
}

export function signedOn(history: readonly Pick<VersionView, 'signed'>[]): string | null {
  return history.at(-1)?.signed.map(({ at }) => at.slice(0, 10)).sort().at(-1) ?? null
}

function said(text: Bilingual, language: Language): string {
  return wordsIn(text, language)?.words ?? ''
}
