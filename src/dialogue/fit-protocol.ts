// What a protocol must be beyond its shape: a ladder that goes one way, and names that are cited once.

import type { Issue } from './issues.ts'
import type { SettingsOf } from './items/instruments/index.ts'

/** A higher mode never gives more time than the one below: whoever raises it wants answers sooner. */
export function protocolIssues({ modes, categories, sections }: SettingsOf<'protocol'>): Issue[] {
  const slower = modes.flatMap((mode, place): Issue[] => {
    const below = modes[place - 1]
    const isSlower = below !== undefined && (mode.answerWithinMinutes > below.answerWithinMinutes || mode.deputiesAfterMinutes > below.deputiesAfterMinutes)
    return isSlower ? [{ code: 'ladder-turned', path: `settings.modes.${place}` }] : []
  })
  return [
    ...slower,
    ...repeated(modes.map(({ mode }) => mode), 'modes', 'mode'), ...repeated(categories.map(({ category }) => category), 'categories', 'category'), ...repeated(sections.map(({ section }) => section), 'sections', 'section'),
  ]
}

function repeated(slugs: readonly string[], list: string, member: string): Issue[] {
  return slugs.flatMap((slug, place): Issue[] => (slugs.indexOf(slug) === place ? [] : [{ code: 'slug-repeated', path: `settings.${list}.${place}.${member}` }]))
}
