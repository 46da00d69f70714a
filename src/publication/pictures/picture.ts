// The picture that other sites show beside a link to a page (Open Graph): which one a page has, and what it says. A page of
// its own subject has one of its own, with how it stands; every other has that of its section. The name of a picture holds the hash of
// what it says, so that it is fetched once and is never another.

import { canonicalize, sha256 } from '../../record/index.ts'
import type { Json } from '../../record/index.ts'
import { wordsIn } from '../../text/bilingual.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { formatDate, formatZonedTime } from '../../text/format.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { Frame } from '../../dialogue/views/index.ts'
import { hueOf } from '../hue.ts'
import type { Page } from '../pages.ts'
import { placeOf, sectionPath } from '../routes.ts'
import type { Section } from '../routes.ts'

export interface Picture {
  /** Below the page that it is of: `/en/plan/I.1/picture-0123456789abcdef.png`. */
  readonly path: string
  /** What it says, for who does not see it. */
  readonly alt: string
  /** The order for the press. */
  readonly order: string
}

export const PICTURE_SIZE = { width: 1200, height: 630 } as const
const NAME = /^(\/(?:en|es)(?:\/.+)?)\/picture-([0-9a-f]{16})\.png$/
/** It carries no date: the same words are the same picture. */
const DATED = '1980-01-01T00:00:00Z'
/** Letters of a title that there is room for. */
const LONGEST_TITLE = 150

interface Face {
  readonly kicker: string
  readonly title: string
  readonly state: readonly { readonly label: string; readonly value: string }[]
}

/** The picture of a page: its own, or that of its section. */
export function pictureOf(page: Page): Picture {
  const own = ownFace(page)
  const section = placeOf(page.path)?.section ?? 'home'
  return own === null ? sectionPicture(section, page.view.frame, page.language) : pictureAt(page.path, own, page.view.frame, page.language)
}

/** The picture of every page of a section that has none of its own. */
export function sectionPicture(section: Section, frame: Frame, language: Language): Picture {
  const { site } = MESSAGES[language]
  const [kicker, title] = section === 'home' ? ['', said(frame.name, language)] : [said(frame.acronym, language), site[section]]
  return pictureAt(sectionPath(section, language), { kicker, title, state: [] }, frame, language)
}

/** The page that a picture stands below; null where a path is none of a picture. */
export function pageOfPicture(path: string): string | null {
  const [, page] = NAME.exec(path) ?? []
  return page === undefined ? null : /^\/..$/.test(page) ? `${page}/` : page
}

function pictureAt(page: string, { kicker, title, state }: Face, frame: Frame, language: Language): Picture {
  const shown = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…` : title
  const own = said(frame.parties[0]?.name ?? {}, language)
  const data = { hue: hueOf(frame, frame.self), lang: language, dialogue: said(frame.name, language), original: MESSAGES[language].site.originalOf(own), kicker, title: shown, state }
  const order = canonicalize({ template: 'picture', dated: DATED, data } as unknown as Json)
  const alt = [kicker, title, ...state.map(({ label, value }) => `${label}: ${value}`)].filter((part) => part !== '').join('. ')
  return { path: `${page.replace(/\/$/, '')}/picture-${sha256(order).slice(0, 16)}.png`, alt, order }
}

function ownFace(page: Page): Face | null {
  const { language } = page
  const { formats: { plan: words }, labels, pages, site } = MESSAGES[language]
  switch (page.kind) {
    case 'element': {
      const { level, content, readings, children } = page.view
      // Where work is done there may be ten thousand of them.
      if (children.length === 0) return null
      const delivery = readings.flatMap(({ name, current }) => (current === null ? [] : [{ label: words.reading(said(name, language)), value: labels.delivery[current.delivery] }]))
      return { kicker: `${said(level.one, language)} ${content.number}`, title: said(content.title, language), state: [...delivery, ...(content.due === null ? [] : [{ label: words.due, value: formatDate(content.due, language) }])] }
    }
    case 'plan': return { kicker: site.plan, title: said(page.view.content.title, language), state: page.view.counts.map(({ level, count }) => ({ label: said(count === 1 ? level.one : level.many, language), value: String(count) })) }
    case 'meeting': {
      const { content, type } = page.view
      const place = content.place === null ? [] : [{ label: labels.field.place, value: said(content.place, language) }]
      return { kicker: said(type.name, language), title: said(content.title, language), state: [{ label: labels.field.date, value: formatDate(content.date, language) }, ...place].map(({ label, value }) => ({ label, value: value.length > 34 ? `${value.slice(0, 33)}…` : value })) }
    }
    case 'text': case 'released': return { kicker: pages.texts.title, title: said(page.view.title, language), state: [{ label: pages.texts.from, value: formatZonedTime(page.view.from, language) }] }
    case 'body': return { kicker: site.bodies, title: said(page.view.content.name, language), state: [] }
    case 'indicator': return { kicker: site.indicators, title: said(page.view.content.title, language), state: [] }
    case 'project': return { kicker: site.projects, title: said(page.view.content.title, language), state: [] }
    default: return null
  }
}

function said(text: Bilingual, language: Language): string {
  return wordsIn(text, language)?.words ?? ''
}
