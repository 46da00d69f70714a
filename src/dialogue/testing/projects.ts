// Paired projects for tests: a bridge over a lake that no government has.

import type { ProjectContent, ProjectPhase } from '../items/project.ts'
import type { PhaseContent } from '../statements/phase.ts'
import { say } from './contents.ts'
import type { PartyId } from '../../record/index.ts'

export function phaseOf(phase: string, party: string | null, changed: Partial<ProjectPhase> = {}): ProjectPhase {
  return { phase, title: say(phase), party, owners: [], kind: 'construction', starts: null, ends: null, days: null, after: [], sources: [], ...changed }
}

export function projectOf(phases: readonly ProjectPhase[], changed: Partial<ProjectContent> = {}): ProjectContent {
  return { title: say('Bridge'), aim: null, element: null, body: null, place: null, phases: [...phases], opening: 'opening', funding: [], wording: {}, sources: [], ...changed }
}

export function word(party: string, phase: string, changed: Partial<PhaseContent> = {}): { readonly party: PartyId; readonly content: PhaseContent } {
  return { party, content: { phase, expectedStart: null, expectedEnd: null, began: null, ended: null, reason: null, sources: [], ...changed } }
}

export function afterAll(...phases: readonly string[]): ProjectPhase['after'] {
  return phases.map((phase) => ({ phase, lag: 0 }))
}

/**
 * The north builds the port (two years, until 2027-12-31); the south the access road (until 2027-06-30) and then, in six
 * months, its plaza. Both open together on the day after.
 */
export function bridge(changed: Partial<ProjectContent> = {}): ProjectContent {
  return projectOf([
    phaseOf('port', 'USA', { starts: '2026-01-01', ends: '2027-12-31' }),
    phaseOf('road', 'MEX', { starts: '2026-07-01', ends: '2027-06-30' }),
    phaseOf('plaza', 'MEX', { days: 184, after: afterAll('road') }),
    phaseOf('opening', null, { kind: 'opening', starts: '2028-01-01', ends: '2028-01-01', after: [{ phase: 'port', lag: 1 }, { phase: 'plaza', lag: 1 }] }),
  ], changed)
}
