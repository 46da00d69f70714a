// The sources of this side: what came of them, asked now, and what lies prepared stated by an officer.

import type { Handlers } from '../handlers.ts'
import type { SOURCES_ROUTES } from '../../../web/workspace/sources/routes.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { SourcesPage } from '../../../web/workspace/sources/models.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export const SOURCES: Handlers<typeof SOURCES_ROUTES> = {
  sources: { get: (visit) => sourcesPage(visit, null), post: orderSource, deed: 'report' },
}

async function orderSource(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const [name, order] = [field(fields, 'source'), field(fields, 'do')]
  if (order === 'state') {
    const said = await running.data.sources.state(name)
    if (said === null || 'report' in said) return sourcesPage(visit, { code: 'nothing-prepared', facts: {} })
    if ('refused' in said) return sourcesPage(visit, { code: said.refused, facts: said.facts })
    if ('issues' in said) return sourcesPage(visit, { code: 'nothing-prepared', facts: {} })
    return { redirect: workspacePath('sources', match.language), flash: { code: 'source-stated', path: null } }
  }
  const state = await running.data.sources.run(name)
  if (state === null) return null
  return { redirect: workspacePath('sources', match.language), flash: { code: 'source-asked', path: null } }
}

async function sourcesPage(visit: Visit, refusal: RefusalView | null): Promise<Outcome> {
  const sources = visit.running.data.sources.list().map(({ source: { source, connector, dataset, everyHours, statesByItself }, state }) => ({ source, connector, dataset, everyHours, statesByItself, state }))
  const page: SourcesPage = { ...(await frameFor(visit)), kind: 'sources', sources, mayReport: visit.may('report', []), refusal }
  return { page, status: refusal === null ? 200 : 409 }
}
