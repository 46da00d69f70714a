// Where the parts of the SDMX interface stand: what this node is asked, in both versions of the REST API, and the files
// that a tree without a program holds in its stead.

import { keyOf, structureName } from './flow.ts'
import type { Flow } from './flow.ts'
import { sdmxProblem } from './problem.ts'
import type { SdmxProblem } from './problem.ts'
import { isAnyVersion, matchesVersion } from './versions.ts'
import { isStructureType } from './structure-query.ts'

export const SDMX_ROOT = '/sdmx'

export type SdmxTarget =
  | { readonly asks: 'structure'; readonly segments: readonly string[]; /** A file of a published tree: with all that it refers to. */ readonly isFile: boolean }
  | { readonly asks: 'data'; readonly agency: string; readonly id: string; readonly version: string; readonly key: string; readonly isOfStructure: boolean; /** By the ending of the address. */ readonly format: 'json' | 'csv' | null }

/** What a path below the root asks for; `path` is still encoded. */
export function parseSdmxPath(path: string): SdmxTarget | SdmxProblem {
  const [first = '', ...rest] = path.slice(SDMX_ROOT.length).replace(/^\//, '').split('/')
  if (first === 'structure') return structureTarget(rest)
  if (isStructureType(first)) return structureTarget([first, ...rest])
  if (first === 'data') return dataTarget(rest)
  return ['availability', 'availableconstraint', 'metadata', 'schema', 'registration', ''].includes(first) ? sdmxProblem(first === '' ? 'path' : 'not-offered', path) : sdmxProblem('path', path)
}

function structureTarget(segments: readonly string[]): SdmxTarget {
  const last = segments.at(-1) ?? ''
  const isFile = last.endsWith('.json')
  const bare = isFile ? [...segments.slice(0, -1), last.slice(0, -'.json'.length)] : segments
  return { asks: 'structure', segments: bare.filter((segment, index) => segment !== '' || index < bare.length - 1).map(decoded), isFile }
}

function dataTarget(segments: readonly string[]): SdmxTarget | SdmxProblem {
  const [context = ''] = segments
  if (!['dataflow', 'datastructure', 'provisionagreement', '*'].includes(context)) return firstVersionTarget(segments)
  if (context === 'provisionagreement') return sdmxProblem('nothing', context)
  const [, agency = '*', id = '*', version = '+', key = '*', ...more] = segments
  if (more.length > 1 || (more[0] ?? '') !== '') return sdmxProblem('path', segments.join('/'))
  const file = segments.length === 4 ? /^(\d+\.\d+\.\d+)\.(json|csv)$/.exec(version) : null
  return { asks: 'data', agency: decoded(agency), id: decoded(id), version: decoded(file?.[1] ?? version), key: key === '' ? '*' : key, isOfStructure: context === 'datastructure', format: (file?.[2] ?? null) as 'json' | 'csv' | null }
}

/** `BORDER_CROSSINGS`, `USA,BORDER_CROSSINGS`, `USA,BORDER_CROSSINGS,1.0`, then the key and whoever provides it. */
function firstVersionTarget([flow = '', key = 'all', provider = 'all', ...more]: readonly string[]): SdmxTarget | SdmxProblem {
  const parts = decoded(flow).split(',')
  if (flow === '' || parts.length > 3 || more.length > 0) return sdmxProblem('path', [flow, key, provider, ...more].join('/'))
  const [agency, id, version] = parts.length === 1 ? ['*', parts[0], 'latest'] : [parts[0], parts[1], parts[2] ?? 'latest']
  return { asks: 'data', agency: agency === 'all' ? '*' : (agency ?? '*'), id: id ?? '*', version: version ?? 'latest', key: key === '' ? 'all' : key, isOfStructure: false, format: null }
}

/** The one flow that is meant. */
export function findFlow(flows: readonly Flow[], { agency, id, version, isOfStructure }: Extract<SdmxTarget, { asks: 'data' }>): Flow | SdmxProblem {
  if (!version.split(',').every(isAnyVersion)) return sdmxProblem('version', version)
  const named = flows.filter((flow) => [flow.name.agency, '*', 'all'].includes(agency) && [isOfStructure ? structureName(flow).id : flow.name.id, '*', 'all'].includes(id))
  const found = named.filter((flow) => version.split(',').some((one) => matchesVersion(flow.name.version, one, named.filter((other) => other.name.agency === flow.name.agency && other.name.id === flow.name.id).map((other) => other.name.version))))
  const [only, ...others] = found
  if (only === undefined) return sdmxProblem('nothing', `${agency}:${id}(${version})`)
  return others.length > 0 ? sdmxProblem('several', found.map(({ name }) => `${name.agency}:${name.id}(${name.version})`).join(', ')) : only
}

/** `/sdmx/structure/dataflow/USA/BORDER_CROSSINGS/1.0.0.json`: with all that it refers to; also as a file of a published tree. */
export function structureFilePath({ name: { agency, id, version } }: Flow): string {
  return `${SDMX_ROOT}/structure/dataflow/${agency}/${id}/${version}.json`
}

/** `/sdmx/data/dataflow/USA/BORDER_CROSSINGS/1.0.0.csv`: every observation. */
export function dataFilePath({ name: { agency, id, version } }: Flow, format: 'json' | 'csv'): string {
  return `${SDMX_ROOT}/data/dataflow/${agency}/${id}/${version}.${format}`
}

/** Every dataflow that there is, in one file. */
export const DATAFLOWS_PATH = `${SDMX_ROOT}/structure/dataflow.json`

/** A query to copy: of the whole key, or of the newest periods. */
export function dataQueryPath(flow: Flow, query = ''): string {
  const { agency, id, version } = flow.name
  const key = flow.dimensions.length === 0 ? '*' : keyOf(flow).filter((one) => one !== flow.time).map(() => '*').join('.')
  return `${SDMX_ROOT}/data/dataflow/${agency}/${id}/${version}/${key}${query}`
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
