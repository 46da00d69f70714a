// A crosswalk for tests: how the two shores of a lake that no government has call what their boatmen can do.

import type { CrosswalkEntryContent, InstrumentContent } from '../items/index.ts'
import { linkItem } from '../items/crosswalk-entry.ts'
import type { HeldList } from '../items/instruments/crosswalk.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import type { ReviewContent } from '../statements/review.ts'
import { organisation, say } from './contents.ts'
import { founded } from './table.ts'
import type { Seat } from './table.ts'

export const CROSSWALK = 'instrument/boatmen'

function listOf(list: string, party: string, codes: readonly string[], version = '2026'): HeldList {
  const under = `${list}-all`
  return {
    list, title: say(`List ${list}`), party, version, sources: [{ url: `https://example.org/${list}`, note: null }],
    lines: { from: 'here', lines: [{ code: under, title: say('All'), under: null, address: null }, ...codes.map((code) => ({ code, title: say(`Line ${code}`), under, address: null }))] },
  }
}

export function crosswalkSettings(changed: Partial<SettingsOf<'crosswalk'>> = {}): SettingsOf<'crosswalk'> {
  return {
    instrument: 'crosswalk', words: 'credentials', first: listOf('north', 'MEX', ['A1', 'A2', 'A3', 'A4']), second: listOf('south', 'USA', ['B1', 'B2', 'B3', 'B4']),
    uses: [{ use: 'ferry', title: say('Ferryman'), asks: ['B1', 'B2', 'B3'], sources: [{ url: 'https://example.org/ferry', note: null }] }], ...changed,
  }
}

export function crosswalkContent(changed: Partial<SettingsOf<'crosswalk'>> = {}): InstrumentContent {
  return { title: say('Boatmen'), purpose: say('Who may row where.'), elements: [], settings: crosswalkSettings(changed), method: say('Read.'), assumptions: [], caveats: [], sources: [] }
}

/** A list like the crosswalk's own, in another version. */
export function inVersion(list: HeldList, version: string): HeldList {
  return { ...list, version }
}

export function link(first: string | null, second: string | null, relation: CrosswalkEntryContent['relation'] = 'same', changed: Partial<CrosswalkEntryContent> = {}): CrosswalkEntryContent {
  return { crosswalk: CROSSWALK, first, second, relation, confidence: 'high', note: say('Compared.'), evidence: [{ url: 'https://example.org/compared', note: null }], versions: { first: '2026', second: '2026' }, ...changed }
}

export function linkNamed({ crosswalk, first, second }: Pick<CrosswalkEntryContent, 'crosswalk' | 'first' | 'second'>): string {
  return linkItem(crosswalk, first, second)
}

export function change(seat: Seat, content: CrosswalkEntryContent): ReturnType<Seat['change']> {
  return seat.change(linkNamed(content), content as never)
}

/** Shores that have agreed on the crosswalk; each has an office that checks. */
export function withCrosswalk(changed: Partial<SettingsOf<'crosswalk'>> = {}, names: readonly string[] = ['MEX', 'USA']): Seat[] {
  return founded(names, [
    ...names.map((name) => ({ item: `organisation/${name}`, base: null, content: organisation(name) as never })),
    { item: CROSSWALK, base: null, content: crosswalkContent(changed) as never },
  ])
}

export function review(party: string, proposal: string, links: ReviewContent['links'], changed: Partial<ReviewContent> = {}): ReviewContent {
  return { proposal, links, organisation: `organisation/${party}`, reviewer: 'Harbour office', on: '2026-11-20', ...changed }
}

export function confirms(...items: readonly string[]): ReviewContent['links'] {
  return items.map((one) => ({ link: one, finding: 'confirms', note: null }))
}

/** What a side says of links; `replaces` a word of its own. */
export function sayReview(seat: Seat, content: ReviewContent, audience: 'parties' | 'public' = 'parties', replaces: string | null = null): ReturnType<Seat['do']> {
  return seat.do({ name: 'state', about: null, type: 'review', content: content as never, replaces, audience })
}
