// What the public page of coverage shows: who works where, who overlaps, which places have none, and between which
// numbers the people lie whom several claim.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { activitiesOfRows } from '../../dialogue/data/activities-of-rows.ts'
import type { ItemId } from '../../record/index.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import { findRef, suspensionsAbout } from '../../dialogue/views/index.ts'
import type { ItemRef, Suspension } from '../../dialogue/views/index.ts'
import { renderIati } from '../../text/iati/write.ts'
import { findVintage } from '../datasets/vintages.ts'
import { mergedNotes } from '../notes.ts'
import { problemsOf, takeChoice, takeInteger } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import type { Area, Areas } from './areas.ts'
import { CLAIM_KINDS, overlap } from './claims.ts'
import type { Activity, Claim, ClaimKind, Span } from './claims.ts'
import { matrixOf, overlapsOf } from './find.ts'
import type { Overlap, PlaceLine } from './find.ts'
import { unduplicatedRange } from './range.ts'
import type { UnduplicatedRange } from './range.ts'
import { readSources } from './sources.ts'
import type { CoverageSources } from './sources.ts'
import { coverageTables } from './tables.ts'
import { claimKey, withheldClaims } from './withheld-claims.ts'

type Settings = SettingsOf<'coverage'>

/** In a parameter: no list, everywhere. */
export const ALL = 'all'

export interface CoverageFound {
  readonly activities: readonly Activity[]
  readonly areas: Areas
  /** Claims of what is asked, of the chosen kind of people and of claim. */
  readonly claims: readonly Claim[]
  readonly withheld: ReadonlySet<string>
  readonly lines: readonly PlaceLine[]
  readonly overlaps: readonly Overlap[]
  readonly range: UnduplicatedRange | null
  /** The range would give away a number that is withheld. */
  readonly isRangeWithheld: boolean
  readonly isCut: boolean
  readonly beyond: readonly string[]
}

export interface CoverageTool extends ToolBasis {
  readonly instrument: 'coverage'
  readonly choice: { readonly list: string; readonly place: string; readonly kind: string; readonly claims: ClaimKind; readonly from: number; readonly until: number }
  /** The first and the last year of anything. */
  readonly years: { readonly least: number; readonly most: number }
  readonly settings: Pick<Settings, 'places' | 'kinds' | 'smallestCell'>
  /** Files of activities that somebody has stated, of those that are named. */
  readonly stated: { readonly here: number; readonly of: number }
  /** Areas that can be asked about: those of lists with others in them, and those that activities name. */
  readonly askable: readonly Area[]
  readonly found: CoverageFound | null
  readonly stopped: readonly Suspension[]
  readonly context: readonly ItemRef[]
}

export function coverageTool(context: ToolContext, settings: Settings): CoverageTool {
  const read = readSources(context, settings)
  const sources = 'activities' in read ? read : null
  const years = yearsOf(sources?.activities ?? [], context.today())
  const askable = sources === null ? [] : askableAreas(sources)
  const { parameters } = context
  const list = takeChoice(parameters, 'list', [ALL, ...settings.places.map((one) => one.list)], ALL)
  const place = takeChoice(parameters, 'place', [ALL, ...askable.map((area) => area.place)], ALL)
  const kind = takeChoice(parameters, 'kind', settings.kinds.map((one) => one.kind), settings.kinds[0]?.kind ?? '')
  const claims = takeChoice(parameters, 'claims', CLAIM_KINDS, 'target')
  const from = takeInteger(parameters, 'from', { ...years, usual: years.least })
  const until = takeInteger(parameters, 'until', { ...years, usual: years.most })
  const choice: CoverageTool['choice'] = { list: list.value, place: place.value, kind: kind.value, claims: claims.value as ClaimKind, from: from.value, until: Math.max(from.value, until.value) }
  const found = sources === null ? null : find(sources, settings, choice)
  return {
    instrument: 'coverage', choice, years, askable, found, settings: { places: settings.places, kinds: settings.kinds, smallestCell: settings.smallestCell },
    stated: { here: settings.activities.filter(({ dataset }) => findVintage(context.rows, dataset) !== null).length, of: settings.activities.length },
    stopped: (findContent(context.rows, 'instrument', context.item)?.elements ?? []).flatMap((element) => suspensionsAbout(context, element)).filter((one) => overlap({ from: one.from, until: one.until }, periodOf(choice))),
    context: settings.context.flatMap((item: ItemId) => findRef(context.rows, item) ?? []),
    notes: mergedNotes(read.notes), problems: problemsOf(list, place, kind, claims, from, until),
    tables: found === null ? [] : coverageTables(found, settings, choice),
    ...(sources === null || found === null || sources.rows.length === 0 ? {} : { files: [{ name: 'activities', extension: 'xml' as const, text: iatiOf(sources, found) }] }),
  }
}

function periodOf({ from, until }: CoverageTool['choice']): Span {
  return { from: `${from}-01-01`, until: `${until}-12-31` }
}

function find(sources: CoverageSources, settings: Settings, choice: CoverageTool['choice']): CoverageFound {
  const { activities, areas, isCut, beyond } = sources
  const kindsOf = kindFinder(settings)
  const all = activities.flatMap((one) => one.claims)
  const withheld = withheldClaims(all, kindsOf, areas, settings.smallestCell)
  const asked = { period: periodOf(choice), list: choice.list === ALL ? null : choice.list, place: choice.place === ALL ? null : choice.place }
  const claims = all.filter((claim) => claim.kind === choice.claims && (settings.kinds.length === 0 || kindsOf(claim) === choice.kind))
  const range = settings.kinds.length === 0 ? null : unduplicatedRange(claims, asked, areas)
  return {
    activities: activities.filter(({ period }) => overlap(period, asked.period)), areas, claims, withheld, isCut, beyond, range,
    lines: matrixOf(activities, claims, areas, asked, withheld),
    overlaps: overlapsOf(activities, areas, asked, (activity) => new Set(activity.claims.flatMap((claim) => kindsOf(claim) ?? []))),
    isRangeWithheld: range?.byActivity.some((one) => one.claims.some((claim) => withheld.has(claimKey(claim)))) === true,
  }
}

function kindFinder({ kinds }: Settings): (claim: Claim) => string | null {
  const known = new Map(kinds.flatMap(({ kind, counts }) => counts.map(({ activity, indicator }) => [`${activity} ${indicator}`, kind] as const)))
  return ({ activity, indicator }) => known.get(`${activity} ${indicator}`) ?? null
}

function yearsOf(activities: readonly Activity[], today: string): CoverageTool['years'] {
  const days = activities.flatMap(({ period, claims }) => [period, ...claims.map((claim) => claim.period)]).flatMap(({ from, until }) => [from, until]).flatMap((day) => day ?? [])
  const named = (days.length === 0 ? [today] : days).map((day) => Number(day.slice(0, 4)))
  return { least: Math.min(...named), most: Math.max(...named) }
}

function askableAreas({ activities, areas }: CoverageSources): readonly Area[] {
  const named = new Set([...activities.flatMap(({ places }) => places), ...[...areas.values()].flatMap(({ within }) => within)])
  return [...areas.values()].filter(({ place }) => named.has(place)).sort((a, b) => ((a.name ?? a.place) < (b.name ?? b.place) ? -1 : 1))
}

/** What is withheld on the page is left out here too. */
function iatiOf({ rows }: CoverageSources, { withheld }: CoverageFound): string {
  return renderIati(activitiesOfRows(rows.map((row) => (withheld.has(`${String(row.activity)} ${String(row.claim)}`) ? { ...row, value: null } : row))), 'en')
}
