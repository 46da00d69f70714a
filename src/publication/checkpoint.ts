// A checkpoint of the site: a moment of the record, told by how far each chain went. Its name needs no list of names to be found
// again: it says the places, and a few digits of what stands there, so that it means these acts and no others for ever:
// `MEX-12.USA-9.3fa9c1d204aa`. What stood at a checkpoint is read from the rows of today (`dialogue/moment.ts`).

import { momentOfPlaces } from '../dialogue/moment.ts'
import type { Moment } from '../dialogue/moment.ts'
import { actKey } from '../dialogue/rows.ts'
import type { RowReader } from '../dialogue/rows.ts'
import { isName, sha256 } from '../record/index.ts'
import type { Hash, PartyId } from '../record/index.ts'

export interface Head {
  readonly sequence: number
  readonly hash: Hash
}

export interface Checkpoint {
  readonly name: string
  readonly heads: Readonly<Record<PartyId, Head>>
  readonly moment: Moment
  /** The latest day that an act up to there claims, so that how late things were is reckoned as of then: YYYY-MM-DD. */
  readonly day: string
}

const DIGITS = 12
const NAME = /^([A-Za-z0-9-]+-[1-9]\d{0,9}(?:\.[A-Za-z0-9-]+-[1-9]\d{0,9}){0,63})\.([0-9a-f]{12})$/

/** The name of the moment at which the chains had these heads. */
export function checkpointName(heads: Readonly<Record<PartyId, Head>>): string {
  const parties = Object.keys(heads).sort()
  const places = parties.map((party) => `${party}-${heads[party]?.sequence ?? 0}`).join('.')
  const acts = parties.map((party) => `${party} ${heads[party]?.sequence ?? 0} ${heads[party]?.hash ?? ''}\n`).join('')
  return `${places}.${sha256(acts).slice(0, DIGITS)}`
}

/** The checkpoint of what is held now; null while there is no act. */
export function newestCheckpoint(rows: RowReader, heads: Readonly<Record<PartyId, number>>): Checkpoint | null {
  return checkpointAt(rows, Object.entries(heads).filter(([, sequence]) => sequence > 0))
}

/** The checkpoint of this name; null where it is no name, or the acts that it stands for are not here. */
export function findCheckpoint(rows: RowReader, name: string): Checkpoint | null {
  const [, places = ''] = NAME.exec(name) ?? []
  if (places === '') return null
  const found = checkpointAt(rows, places.split('.').map((place): [PartyId, number] => [place.slice(0, place.lastIndexOf('-')), Number(place.slice(place.lastIndexOf('-') + 1))]))
  return found?.name === name ? found : null
}

function checkpointAt(rows: RowReader, places: readonly (readonly [PartyId, number])[]): Checkpoint | null {
  if (places.length === 0 || !places.every(([party]) => isName(party))) return null
  const acts = places.map(([party, sequence]) => ({ party, sequence, act: rows.find('act', actKey(party, sequence)) }))
  const heads: Record<PartyId, Head> = {}
  const held = new Map(places)
  for (const { party, sequence, act } of acts) {
    // Nobody ever held an act without those that it had seen.
    if (act === undefined || Object.entries(act.seen).some(([other, seen]) => other !== party && seen > (held.get(other) ?? 0))) return null
    heads[party] = { sequence, hash: act.hash }
  }
  const day = acts.map(({ act }) => act?.at.slice(0, 10) ?? '').sort().at(-1) ?? ''
  return { name: checkpointName(heads), heads, moment: momentOfPlaces(Object.fromEntries(places)), day }
}
