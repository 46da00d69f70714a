// Boundaries of the states of both countries, unchanged as their sources give them: see provenance.md.
// Only the renderer of the server holds them; what a page gets is drawn from them.

import type { GeoJsonProperties } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import mexico from './mx-states.json' with { type: 'json' }
import unitedStates from './us-states.json' with { type: 'json' }
import { STATES } from './states.ts'

export type StateTopology = Topology<{ readonly states: GeometryCollection<GeoJsonProperties> }>

/** 32 geometries whose id is INEGI's cve_ent. */
export const MX_STATES: StateTopology = only(mexico as unknown as Topology, 'mx_states', 'MX')
/** 51 geometries whose id is the FIPS code; territories are left out. */
export const US_STATES: StateTopology = only(unitedStates as unknown as Topology, 'states', 'US')

function only(topology: Topology, name: string, country: 'MX' | 'US'): StateTopology {
  const states = topology.objects[name]
  if (states?.type !== 'GeometryCollection') throw new TypeError(`No states in the boundaries of ${country}`)
  const known = new Set(STATES.filter((state) => state.country === country).map(({ code }) => code))
  return { ...topology, objects: { states: { type: 'GeometryCollection', geometries: states.geometries.filter(({ id }) => known.has(String(id))) } } }
}
