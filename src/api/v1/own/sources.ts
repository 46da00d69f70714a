// The sources of this side's data: what came of them, asked now, and what lies prepared stated.

import { z } from 'zod'
import type { Sources } from '../../../node/connectors/sources.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { hash, instant } from '../schemas.ts'
import { SAYING, spoken, toldOf } from '../speaking/said.ts'

const source = z.strictObject({
  source: z.string(), connector: z.string(), dataset: z.string(), everyHours: z.number(), statesByItself: z.boolean(), nextAt: z.string(), failures: z.number().int(),
  last: z.strictObject({ at: instant, outcome: z.string(), detail: z.string() }).nullable(),
  /** What waits for somebody to state it. */
  prepared: z.strictObject({ at: instant, vintage: z.string(), sha256: hash, rows: z.number().int(), changes: z.strictObject({ added: z.number().int(), removed: z.number().int(), changed: z.number().int() }).nullable() }).nullable(),
}).meta({ id: 'Source' })
const PARTS = { source: { schema: z.string().min(1).max(200), about: words('The source, as the settings name it.', 'La fuente, como la nombra la configuración.') } }

const listSources = endpoint({
  id: 'listSources', method: 'GET', path: '/sources', scope: 'report', answer: { list: source },
  summary: words('Sources of data, with what came of each', 'Fuentes de datos y qué resultó de cada una'),
  handle: ({ running, limit, after }) => pageOf(running.data.sources.list(), (one) => one.source.source, { after, limit }, sourceOf),
})

const getSource = endpoint({
  id: 'getSource', method: 'GET', path: '/sources/{source}', scope: 'report', parts: PARTS, answer: { schema: source },
  summary: words('One source', 'Una fuente'),
  handle: ({ running, path }) => toldSource(running.data.sources, path.source),
})

const askSource = endpoint({
  id: 'askSource', method: 'POST', path: '/sources/{source}/asking', scope: 'report', parts: PARTS, answer: { schema: source }, status: 201,
  summary: words('Ask the originator now; what came of it stands in `last`', 'Consultar ahora al origen; el resultado está en `last`'),
  handle: async ({ running, path }) => ((await running.data.sources.run(path.source)) === null ? null : toldSource(running.data.sources, path.source)),
})

const stateSource = endpoint({
  id: 'stateSource', method: 'POST', path: '/sources/{source}/statement', scope: 'report', parts: PARTS, answer: { schema: spoken }, status: 201, refuses: [...SAYING, 'nothing-prepared'],
  summary: words('State what lies prepared as the next vintage', 'Declarar lo preparado como la siguiente edición'),
  handle: async (call) => {
    const { sources } = call.running.data
    if (toldSource(sources, call.path.source) === null) return null
    const said = await sources.state(call.path.source)
    return said === null || 'report' in said ? { refused: 'nothing-prepared' } : toldOf(call, 'api dataset', (id) => `/statements/${id}`, said)
  },
})

export const SOURCES: readonly Endpoint[] = [listSources, getSource, askSource, stateSource]

function toldSource(sources: Sources, name: string) {
  const found = sources.list().find((one) => one.source.source === name)
  return found === undefined ? null : { value: sourceOf(found) }
}

function sourceOf({ source: { source: name, connector, dataset, everyHours, statesByItself }, state: { nextAt, failures, last, prepared } }: ReturnType<Sources['list']>[number]): z.input<typeof source> {
  return { source: name, connector, dataset, everyHours, statesByItself, nextAt, failures, last, prepared }
}
