// Whether the phases of a paired project hang together: what they wait for is there and never, at whatever distance,
// themselves; none ends before it begins; whoever answers for a phase is of the side whose half it is.

import type { FindContent } from './fit.ts'
import { findCycle } from './fit-rules.ts'
import type { Issue } from './issues.ts'
import { ITEM_KINDS } from './items/index.ts'
import type { OrganisationContent, ProjectContent } from './items/index.ts'
import type { ProjectPhase } from './items/project.ts'
import { readBy } from './read-by.ts'
import { isBefore } from './statements/phase.ts'

export function phaseIssues({ phases, opening }: ProjectContent, find: FindContent): Issue[] {
  const isThere = (name: string) => phases.some(({ phase }) => phase === name)
  const unknown = phases.flatMap(({ after }, index) => after.flatMap((one, place): Issue[] => (isThere(one.phase) ? [] : [{ code: 'phase-unknown', path: `phases.${index}.after.${place}.phase` }])))
  const cycle = findPhaseCycle(phases)
  return [
    ...(opening === null || isThere(opening) ? [] : [{ code: 'phase-unknown' as const, path: 'opening' }]),
    ...unknown,
    // The way round is named: with two hundred phases nobody finds it otherwise.
    ...(cycle === null ? [] : [{ code: 'phase-cycle' as const, path: `phases.${phases.findIndex(({ phase }) => phase === cycle[0])}.after (${[...cycle, cycle[0]].join(' → ')})` }]),
    ...phases.flatMap(({ starts, ends }, index): Issue[] => (isBefore(ends, starts) ? [{ code: 'phase-ends-early', path: `phases.${index}.ends` }] : [])),
    ...phases.flatMap((phase, index) => ownerIssues(phase, index, find)),
  ]
}

/** Phases of which each waits for the next and the last for the first; null where there are none. */
export function findPhaseCycle(phases: readonly ProjectPhase[]): readonly string[] | null {
  return findCycle(new Map(phases.map(({ phase, after }) => [phase, after.map((one) => one.phase)])))
}

/** What both do together organisations of both answer for. */
function ownerIssues({ party, owners }: ProjectPhase, index: number, find: FindContent): Issue[] {
  return owners.flatMap((owner, place): Issue[] => {
    const content = find(owner)
    const read = typeof content === 'object' && content !== null ? (readBy(ITEM_KINDS.organisation.schema, content as never) as OrganisationContent | null) : null
    const isOwn = owner.startsWith('organisation/') && (party === null || read === null || read.party === null || read.party === party)
    return isOwn ? [] : [{ code: 'owner-of-other-side', path: `phases.${index}.owners.${place}` }]
  })
}
