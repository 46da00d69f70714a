// Whether the settings of a tool of rules and of a board hang together: names once each, steps that rest on steps that are
// there and never, at whatever distance, on themselves.

import type { FindContent } from './fit.ts'
import type { Issue } from './issues.ts'
import { stepsOf } from './items/instruments/board.ts'
import type { SettingsOf } from './items/instruments/index.ts'
import { fieldIssues, listIssues, repeatedIn } from './typed/settings-fit.ts'

type IsParty = (party: string) => boolean

/** Paths as `settings.questions.1.question`. */
export function rulesIssues({ questions, calendars, facts, lists }: SettingsOf<'rules'>, isParty: IsParty): readonly Issue[] {
  return [
    ...fieldIssues(facts, lists, [], 'settings.facts'), ...listIssues(lists, 'settings.lists'),
    ...repeatedIn(questions.map(({ question }) => question), 'settings.questions', 'question'), ...strangers(questions, 'settings.questions', isParty),
    ...repeatedIn(calendars.map(({ calendar }) => calendar), 'settings.calendars', 'calendar'), ...strangers(calendars, 'settings.calendars', isParty),
  ]
}

/** Paths as `settings.tracks.0.steps.2.needs`. */
export function boardIssues(settings: SettingsOf<'board'>, isParty: IsParty, find: FindContent): readonly Issue[] {
  const { tracks } = settings
  const steps = stepsOf(settings)
  const cycle = findCycle(new Map(steps.map(({ path, needsPaths }) => [path, needsPaths])))
  return [
    ...repeatedIn(tracks.map(({ track }) => track), 'settings.tracks', 'track'), ...strangers(tracks, 'settings.tracks', isParty),
    ...tracks.flatMap((track, index) => [
      ...repeatedIn(track.steps.map(({ step }) => step), `settings.tracks.${index}.steps`, 'step'),
      ...track.steps.flatMap(({ needs, organisation }, place): readonly Issue[] => [
        ...needs.flatMap((need, at): readonly Issue[] => (steps.some(({ path }) => path === (need.includes('/') ? need : `${track.track}/${need}`)) ? [] : [{ code: 'step-unknown', path: `settings.tracks.${index}.steps.${place}.needs.${at}` }])),
        ...(organisation === null || (organisation.startsWith('organisation/') && find(organisation) !== null) ? [] : [{ code: 'item-unknown', path: `settings.tracks.${index}.steps.${place}.organisation` } as const]),
      ]),
    ]),
    // The way round is named: on a large board nobody finds it otherwise.
    ...(cycle === null ? [] : [{ code: 'step-cycle', path: `settings.tracks (${[...cycle, cycle[0]].join(' → ')})` } as const]),
  ]
}

/** Names of which each waits for the next and the last for the first; null where there are none. */
export function findCycle(waits: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>()
  const path: string[] = []
  const walk = (name: string): readonly string[] | null => {
    const place = path.indexOf(name)
    if (place !== -1) return path.slice(place)
    if (done.has(name)) return null
    path.push(name)
    for (const before of waits.get(name) ?? []) {
      const found = walk(before)
      if (found !== null) return found
    }
    path.pop()
    done.add(name)
    return null
  }
  for (const name of waits.keys()) {
    const found = walk(name)
    if (found !== null) return found
  }
  return null
}

function strangers(named: readonly { readonly party: string | null }[], list: string, isParty: IsParty): readonly Issue[] {
  return named.flatMap(({ party }, index): readonly Issue[] => (party === null || isParty(party) ? [] : [{ code: 'party-unknown', path: `${list}.${index}.party` }]))
}
