// What stands beside a page in other forms: told to programs in its head, and to people at its foot.

import { ATOM_LINK_TYPE } from '../text/atom/feed.ts'
import { CALENDAR_TYPE } from './calendar.ts'
import { embedPath, oembedPath } from './embed/addresses.ts'
import { OEMBED_TYPE } from './embed/oembed.ts'
import { faceOf } from './face.ts'
import { feedPath } from './feeds/addresses.ts'
import type { Page } from './pages.ts'
import { twinPath } from './routes.ts'

export interface Beside {
  readonly what: 'twin' | 'feed' | 'feed-of-all' | 'calendar' | 'oembed' | 'embed'
  readonly path: string
  /** As a link names it. */
  readonly type: string
}

/** Own forms before those of the whole. */
export function besideOf(page: Page): readonly Beside[] {
  const { language, path, view } = page
  const [own, all] = [feedOf(page), feedPath(`dialogue/${view.frame.dialogue}`, language)]
  const calendar = calendarOf(page)
  return [
    { what: 'twin', path: twinPath(path), type: 'application/json' },
    ...(own === null ? [] : [{ what: 'feed' as const, path: own, type: ATOM_LINK_TYPE }]), { what: 'feed-of-all', path: all, type: ATOM_LINK_TYPE },
    ...(calendar === null ? [] : [{ what: 'calendar' as const, path: calendar, type: CALENDAR_TYPE.replace(/;.*$/, '') }]),
    ...(faceOf(page) === null ? [] : [{ what: 'oembed' as const, path: oembedPath(path), type: OEMBED_TYPE }, { what: 'embed' as const, path: embedPath(path), type: 'text/html' }]),
  ]
}

/** `/en/plan.ics` of a section; `/es/organos/scwg/calendar.ics` of one thing in it, whose name could end so itself. */
export function calendarPath(page: string): string {
  return /^\/[^/]+\/[^/]+$/.test(page) ? `${page}.ics` : `${page}/calendar.ics`
}

function feedOf(page: Page): string | null {
  if (page.kind === 'body') return feedPath(page.view.item, page.language)
  return page.kind === 'element' && page.view.children.length > 0 ? feedPath(page.view.item, page.language) : null
}

function calendarOf(page: Page): string | null {
  if (page.kind === 'consultations') return page.view.consultations.length === 0 ? null : calendarPath(page.path)
  return page.kind === 'meetings' || page.kind === 'plan' || page.kind === 'body' ? calendarPath(page.path) : null
}

