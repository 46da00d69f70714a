// The title and description of a public page, in its language.

import type { Page } from '../publication/pages.ts'
import { formatDate } from '../text/format.ts'
import { MESSAGES } from '../text/messages/index.ts'
import { plain } from './reading.ts'

/** `Work plan – HLED`; the home page bears the full name of the dialogue. */
export function titleOf(page: Page): string {
  const { language, view } = page
  if (page.kind === 'home') return plain(view.frame.name, language)
  return `${nameOf(page)} – ${plain(view.frame.acronym, language)}`
}

export function descriptionOf(page: Page): string {
  const { language } = page
  const m = MESSAGES[language]
  const name = plain(page.view.frame.name, language)
  switch (page.kind) {
    case 'home': return plain(page.view.summary, language)
    case 'about': return plain(page.view.content.summary, language)
    case 'element': return page.view.content.aim === null ? m.pages.description(nameOf(page), name) : plain(page.view.content.aim, language)
    default: return m.pages.description(nameOf(page), name)
  }
}

/** What the page is about, as its heading says it. */
export function nameOf(page: Page): string {
  const { language } = page
  const m = MESSAGES[language]
  switch (page.kind) {
    case 'home': return plain(page.view.frame.name, language)
    case 'plan': return plain(page.view.content.title, language)
    case 'element': return `${page.view.content.number} ${plain(page.view.content.title, language)}`
    // Meetings are called alike from year to year.
    case 'meeting': return `${plain(page.view.content.title, language)}, ${formatDate(page.view.content.date, language)}`
    case 'text': case 'released': return plain(page.view.title, language)
    case 'texts': return m.site.texts
    case 'consultations': return m.site.consultations
    case 'data': return m.site.data
    case 'indicators': return m.site.indicators
    case 'instruments': return m.site.instruments
    case 'projects': return m.site.projects
    case 'dataset': return plain(page.view.vintage.content.title, language)
    case 'indicator': case 'instrument': case 'project': return plain(page.view.content.title, language)
    case 'body': return plain(page.view.content.name, language)
    case 'organisation': return plain(page.view.content.name, language)
    case 'version': return `${plain(page.view.ref.title, language)}, ${m.pages.version.number(page.view.version.number)}`
    case 'meetings': return m.site.meetings
    case 'bodies': return m.site.bodies
    case 'organisations': return m.site.organisations
    case 'record': return m.site.record
    case 'about': return m.site.about
    case 'formats': return m.site.formats
  }
}
