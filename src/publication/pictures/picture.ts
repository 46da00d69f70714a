// The picture that other sites show beside a link to a page (Open Graph): which one a page has, and what it says. A page of
// its own subject has one of its own, with how it stands; every other has that of its section. The name of a picture holds the hash of
// what it says, so that it is fetched once and is never another.

import { canonicalize, sha256 } from '../../record/index.ts'
import type { Json } from '../../record/index.ts'
import { wordsIn } from '../../text/bilingual.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { Frame } from '../../dialogue/views/index.ts'
import { faceOf } from '../face.ts'
import type { Face } from '../face.ts'
import { hueOf } from '../hue.ts'
import type { Page } from '../pages.ts'
import { placeOf, sectionPath } from '../routes.ts'
import type { Section } from '../routes.ts'

export interface Picture {
  /** Below the page that it is of: `/en/plan/I.1/picture/0123456789abcdef.png`. */
  readonly path: string
  /** What it says, for who does not see it. */
  readonly alt: string
  /** The order for the press. */
  readonly order: string
}

export const PICTURE_SIZE = { width: 1200, height: 630 } as const
const NAME = /^(\/(?:en|es)(?:\/.+)?)\/picture\/([0-9a-f]{16})\.png$/
/** It carries no date: the same words are the same picture. */
const DATED = '1980-01-01T00:00:00Z'
/** Letters of a title that there is room for. */
const LONGEST_TITLE = 150

/** Facts below the title, and letters of each, that there is room for. */
const MOST_FACTS = 3
const LONGEST_VALUE = 34

type PictureFace = Pick<Face, 'kicker' | 'title' | 'state'>

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

function pictureAt(page: string, { kicker, title, state }: PictureFace, frame: Frame, language: Language): Picture {
  const own = said(frame.parties[0]?.name ?? {}, language)
  const data = { hue: hueOf(frame, frame.self), lang: language, dialogue: said(frame.name, language), original: MESSAGES[language].site.originalOf(own), kicker, title: shortened(title, LONGEST_TITLE), state }
  const order = canonicalize({ template: 'picture', dated: DATED, data } as unknown as Json)
  const alt = [kicker, title, ...state.map(({ label, value }) => `${label}: ${value}`)].filter((part) => part !== '').join('. ')
  return { path: `${page.replace(/\/$/, '')}/picture/${sha256(order).slice(0, 16)}.png`, alt, order }
}

/** Where work is done there may be ten thousand of them, and the home page has that of its section. */
function ownFace(page: Page): PictureFace | null {
  if (page.kind === 'home' || (page.kind === 'element' && page.view.children.length === 0)) return null
  const face = faceOf(page)
  return face === null ? null : { ...face, state: [...face.state, ...(face.next === null ? [] : [face.next])].slice(0, MOST_FACTS).map(({ label, value }) => ({ label, value: shortened(value, LONGEST_VALUE) })) }
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).replace(/\s+\S*$/, '')}…` : text
}

function said(text: Bilingual, language: Language): string {
  return wordsIn(text, language)?.words ?? ''
}
