export { COMPLETE, FACETS } from './facets.ts'
export type { Chosen, Facet } from './facets.ts'
export { Finding } from './finding.ts'
export type { FindRequest, FoundId, FoundOrder, FoundThing, FoundThings } from './finding.ts'
