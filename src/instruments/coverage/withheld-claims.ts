// Which claims keep their number to themselves, over all that is claimed: on the page, in its tables, and in the file
// of IATI, the same ones.

import type { Areas } from './areas.ts'
import type { Claim } from './claims.ts'
import { withheldCells } from './withheld.ts'

export function claimKey({ activity, claim }: Pick<Claim, 'activity' | 'claim'>): string {
  return `${activity} ${claim}`
}

/** `kindOf`: the kind of people that a claim counts, as the parties have agreed; null where they have not: it stands beside its own like only. */
export function withheldClaims(claims: readonly Claim[], kindOf: (claim: Claim) => string | null, areas: Areas, smallest: number): ReadonlySet<string> {
  const isSmall = ({ value }: Claim) => value > 0 && value < smallest
  const groups = [...Map.groupBy(claims, (claim) => `${claim.kind} ${kindOf(claim) ?? `${claim.activity} ${claim.indicator}`}`).values()]
  return new Set(groups.flatMap((group) => [...ofPlaces(group, areas, smallest), ...ofParts(group, isSmall)]))
}

/** Claims of all people in one place: one column for each activity, indicator and period. */
function ofPlaces(group: readonly Claim[], areas: Areas, smallest: number): readonly string[] {
  const counted = group.filter(({ places, dimensions }) => places.length === 1 && dimensions === '')
  const column = ({ activity, indicator, period }: Claim) => [activity, indicator, period.from, period.until].join('\u0000')
  const counts = new Map<string, Map<string, number>>()
  for (const claim of counted) {
    const [place = ''] = claim.places
    const own = counts.get(place) ?? new Map<string, number>()
    counts.set(place, own.set(column(claim), (own.get(column(claim)) ?? 0) + claim.value))
  }
  const hidden = withheldCells(counts, areas, smallest)
  return counted.filter((claim) => hidden.has(`${claim.places[0] ?? ''} ${column(claim)}`)).map(claimKey)
}

/** Of some of the people, or of several places together: where one is small, all that divide the same total with it go too. */
function ofParts(group: readonly Claim[], isSmall: (claim: Claim) => boolean): readonly string[] {
  const parts = group.filter(({ places, dimensions }) => places.length !== 1 || dimensions !== '')
  const divided = Map.groupBy(parts, ({ activity, indicator, period, places, dimensions }) => [activity, indicator, period.from, period.until, dimensions === '' ? '' : [...places].sort().join(' ')].join('\u0000'))
  return [...divided.values()].filter((own) => own.some(isSmall)).flatMap((own) => own.map(claimKey))
}
