// What the page of coverage shows as tables. What is withheld is a word in them, never a number.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { coverage as en } from '../../text/messages/instruments/coverage.en.ts'
import { coverage as es } from '../../text/messages/instruments/coverage.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownTable } from '../asking.ts'
import { columnsOf } from '../columns.ts'
import type { CoverageFound, CoverageTool } from './view.ts'
import { claimKey } from './withheld-claims.ts'

const column = columnsOf(en.columns, es.columns)
type Settings = SettingsOf<'coverage'>
const WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries((['works', 'around', 'withheld', 'none'] as const).map((word) => [word, { en: en[word], es: es[word] }]))

export function coverageTables(found: CoverageFound, settings: Settings, choice: CoverageTool['choice']): readonly ShownTable[] {
  const own = choice.list === 'all' ? found.lines : found.lines.filter(({ area }) => area.list === choice.list)
  const listed = own.filter(({ area }) => area.list !== null)
  return [
    matrixTable(found),
    ...(found.overlaps.length === 0 ? [] : [overlapsTable(found)]),
    ...(listed.some(({ programmes }) => programmes === 0) ? [gapsTable(listed)] : []),
    claimsTable(found, settings),
  ]
}

/** A column for each programme: the number that it claims of the place, or in a word what is to be said instead. */
function matrixTable({ lines, activities }: CoverageFound): ShownTable {
  return {
    name: 'places', title: { en: en.matrixTitle, es: es.matrixTitle },
    columns: [column('name'), column('place', { isName: true }), column('programmes'), ...activities.map(({ title }, index) => ({ name: `programme_${index + 1}`, title, unit: null, words: WORDS }))],
    rows: lines.filter(isTold).map(({ area, cells, programmes }) => [area.name ?? area.place, area.place, programmes, ...activities.map(({ activity }) => {
      const cell = cells.find((one) => one.activity === activity)
      return cell === undefined ? 'none' : cell.isWithheld ? 'withheld' : (cell.claimed ?? cell.at)
    })]),
  }
}

/** A programme works there, or claims people of it. */
export function isTold({ programmes, cells }: CoverageFound['lines'][number]): boolean {
  return programmes > 0 || cells.some(({ claimed, isWithheld }) => claimed !== null || isWithheld)
}

function overlapsTable({ overlaps, areas }: CoverageFound): ShownTable {
  const words = { yes: { en: en.sameKind.yes, es: es.sameKind.yes }, no: { en: en.sameKind.no, es: es.sameKind.no } }
  const titles = Object.fromEntries(overlaps.flatMap(({ first, second }) => [first, second]).map(({ activity, title }) => [activity, title]))
  return {
    name: 'overlaps', title: { en: en.overlapsTitle, es: es.overlapsTitle },
    columns: [column('name'), column('place', { isName: true }), column('first', { words: titles }), column('second', { words: titles }), column('from'), column('until'), column('same_kind', { words })],
    rows: overlaps.map(({ place, first, second, span, isSameKind }) => [areas.get(place)?.name ?? place, place, first.activity, second.activity, span.from, span.until, isSameKind ? 'yes' : 'no']),
  }
}

function gapsTable(lines: CoverageFound['lines']): ShownTable {
  return {
    name: 'gaps', title: { en: en.gapsTitle, es: es.gapsTitle }, columns: [column('name'), column('place', { isName: true }), column('around')],
    rows: lines.filter(({ programmes }) => programmes === 0).map(({ area, cells }) => [area.name ?? area.place, area.place, cells.filter(({ at }) => at === 'around').length]),
  }
}

/** All claims of all kinds, one beside the other. */
function claimsTable({ activities, areas, withheld }: CoverageFound, { kinds }: Settings): ShownTable {
  const kindWords = Object.fromEntries(kinds.map(({ kind, title }) => [kind, title]))
  const titles = Object.fromEntries(activities.map(({ activity, title }) => [activity, title]))
  const kindOf = new Map(kinds.flatMap(({ kind, counts }) => counts.map(({ activity, indicator }) => [`${activity} ${indicator}`, kind] as const)))
  const indicators = Object.fromEntries(activities.flatMap(({ claims }) => claims.map(({ activity, indicator, title }) => [`${activity} ${indicator}`, title] as const)))
  const claimWords = { target: { en: en.claimKinds.target, es: es.claimKinds.target }, actual: { en: en.claimKinds.actual, es: es.claimKinds.actual } }
  return {
    name: 'claims', title: { en: en.claimsTitle, es: es.claimsTitle },
    columns: [column('activity', { words: titles }), column('indicator', { words: indicators }), column('kind', { words: claimWords }), column('claimed', { words: WORDS }), column('place'), column('from'), column('until'), column('of_whom'), column('people', { words: kindWords })],
    rows: activities.flatMap(({ claims }) => claims).map((claim) => [
      claim.activity, `${claim.activity} ${claim.indicator}`, claim.kind, withheld.has(claimKey(claim)) ? 'withheld' : claim.value, claim.places.map((place) => areas.get(place)?.name ?? place).join(', ') || null, claim.period.from, claim.period.until,
      claim.dimensions || null, kindOf.get(`${claim.activity} ${claim.indicator}`) ?? null,
    ]),
  }
}
