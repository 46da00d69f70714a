// Whether a crosswalk and its links hold together. Lists that stand in the settings are checked here, line by line; the
// lines of a dataset are in no row, so that a link to one is checked where it is shown: on the page and in the workspace.

import type { ItemId } from '../record/index.ts'
import type { FindContent } from './fit.ts'
import type { Issue } from './issues.ts'
import { linkItem } from './items/crosswalk-entry.ts'
import type { CrosswalkEntryContent } from './items/crosswalk-entry.ts'
import { instrumentContent } from './items/instrument.ts'
import type { InstrumentContent } from './items/instrument.ts'
import type { HeldList } from './items/instruments/crosswalk.ts'
import type { SettingsOf } from './items/instruments/index.ts'
import { readBy } from './read-by.ts'

/** Codes name one line each, every line stands under one that is there, and uses ask for lines that there are. */
export function crosswalkIssues({ first, second, uses }: SettingsOf<'crosswalk'>): Issue[] {
  return [
    ...listIssues(first, 'settings.first'), ...listIssues(second, 'settings.second'),
    ...repeats(uses.map(({ use }) => use)).map((index): Issue => ({ code: 'slug-repeated', path: `settings.uses.${index}.use` })),
    ...uses.flatMap(({ asks }, index) => asks.flatMap((code, place): Issue[] => (mayHold(second, code) ? [] : [{ code: 'code-not-in-list', path: `settings.uses.${index}.asks.${place}` }]))),
  ]
}

function listIssues(list: HeldList, path: string): Issue[] {
  if (list.lines.from !== 'here') return []
  const { lines } = list.lines
  return [
    ...repeats(lines.map(({ code }) => code)).map((index): Issue => ({ code: 'code-repeated', path: `${path}.lines.lines.${index}.code` })),
    ...lines.flatMap(({ code, under }, index): Issue[] => (under === null || (under !== code && mayHold(list, under)) ? [] : [{ code: 'code-not-in-list', path: `${path}.lines.lines.${index}.under` }])),
  ]
}

/** A link is of a crosswalk that there is, under the name of its pair, between lines of the states that are held, and shows what it rests on. */
export function linkIssues(item: ItemId, content: CrosswalkEntryContent, find: FindContent): Issue[] {
  const { crosswalk, first, second, evidence } = content
  const own: Issue[] = [
    ...pairIssues(content),
    ...(item === linkItem(crosswalk, first, second) ? [] : [{ code: 'link-misnamed' as const, path: 'first' }]),
    ...(evidence.length > 0 ? [] : [{ code: 'link-needs-evidence' as const, path: 'evidence' }]),
  ]
  const settings = crosswalkSettingsOf(find(crosswalk))
  if (settings === null) return [...own, { code: 'crosswalk-unknown', path: 'crosswalk' }]
  return [...own, ...(['first', 'second'] as const).flatMap((side): Issue[] => {
    const code = content[side]
    return [
      ...(code === null || mayHold(settings[side], code) ? [] : [{ code: 'code-not-in-list' as const, path: side }]),
      ...(content.versions[side] === settings[side].version ? [] : [{ code: 'list-version-other' as const, path: `versions.${side}` }]),
    ]
  })]
}

function pairIssues({ first, second, relation }: Pick<CrosswalkEntryContent, 'first' | 'second' | 'relation'>): Issue[] {
  const named = [first, second].filter((code) => code !== null).length
  if (relation === 'none') return named === 1 ? [] : [{ code: 'none-names-one', path: 'relation' }]
  return named === 2 ? [] : [{ code: 'link-needs-both', path: first === null ? 'first' : 'second' }]
}

/** What a crosswalk is told, by the content of its item; null where it is no crosswalk. */
export function crosswalkSettingsOf(content: unknown): SettingsOf<'crosswalk'> | null {
  if (typeof content !== 'object' || content === null) return null
  const read = readBy(instrumentContent, content as { readonly [key: string]: unknown }) as InstrumentContent | null
  return read?.settings.instrument === 'crosswalk' ? read.settings : null
}

const CODES = new WeakMap<object, ReadonlySet<string>>()

/** Whether a list may have a line of this code: of a dataset nobody can say it here. */
export function mayHold({ lines }: HeldList, code: string): boolean {
  if (lines.from !== 'here') return true
  const codes = CODES.get(lines) ?? new Set(lines.lines.map((line) => line.code))
  CODES.set(lines, codes)
  return codes.has(code)
}

/** Where in a list something stands that stood there before. */
function repeats(names: readonly string[]): readonly number[] {
  const seen = new Set<string>()
  return names.flatMap((name, index) => {
    const isNew = !seen.has(name)
    seen.add(name)
    return isNew ? [] : [index]
  })
}
