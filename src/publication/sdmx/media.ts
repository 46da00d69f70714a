// What a reader accepts, against what there is (RFC 9110 section 12.5.1; SDMX REST API, content negotiation).

import type { CsvShape } from './csv-message.ts'

export type DataRepresentation = { readonly as: 'json'; readonly type: string } | { readonly as: 'csv'; readonly type: string; readonly shape: CsvShape }
export type StructureRepresentation = { readonly as: 'json'; readonly type: string }

interface Range {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly weight: number
}

const JSON_DATA = 'application/vnd.sdmx.data+json;version=2.1.0'
const JSON_STRUCTURE = 'application/vnd.sdmx.structure+json;version=2.1.0'
const USUAL: CsvShape = { version: '2.0.0', labels: 'id', keys: 'none', timeFormat: 'original' }

/** Null where nothing that is accepted is offered. `format` stands above what the header says: for links that people follow. */
export function findDataRepresentation(accept: string | null, format: string | null, parameters: URLSearchParams): DataRepresentation | null {
  if (format !== null) return ofFormat(format, parameters)
  return first(accept, (range) => dataOf(range, parameters))
}

export function findStructureRepresentation(accept: string | null, format: string | null): StructureRepresentation | null {
  if (format !== null) return /^(sdmx-)?json(structure)?$|^structurejson$/.test(format) ? { as: 'json', type: 'application/json; charset=utf-8' } : null
  return first(accept, ({ type, parameters }) => {
    if (type === 'application/vnd.sdmx.structure+json') return isOffered(parameters.get('version'), ['2.1.0', '2.0.0']) ? { as: 'json', type: JSON_STRUCTURE } : null
    return anyJson(type, JSON_STRUCTURE)
  })
}

function ofFormat(format: string, parameters: URLSearchParams): DataRepresentation | null {
  if (/^(sdmx-)?json(data)?$/.test(format)) return { as: 'json', type: 'application/json; charset=utf-8' }
  if (!/^(sdmx-)?csv(data|file)?$/.test(format)) return null
  const shape = shapeOf(new Map(), parameters)
  return shape === null ? null : { as: 'csv', type: typeOf(shape), shape }
}

function dataOf({ type, parameters }: Range, asked: URLSearchParams): DataRepresentation | null {
  if (type === 'application/vnd.sdmx.data+json') return isOffered(parameters.get('version'), ['2.1.0', '2.0.0']) ? { as: 'json', type: JSON_DATA } : null
  if (type === 'application/vnd.sdmx.data+csv' || type === 'text/csv' || type === 'application/csv') {
    const shape = shapeOf(parameters, asked)
    return shape === null ? null : { as: 'csv', type: typeOf(shape), shape }
  }
  return anyJson(type, JSON_DATA)
}

function anyJson<R extends string>(type: string, own: R): { readonly as: 'json'; readonly type: string } | null {
  if (type === 'application/json' || type === 'text/json' || type === 'text/html') return { as: 'json', type: 'application/json; charset=utf-8' }
  return type === '*/*' || type === 'application/*' ? { as: 'json', type: own } : null
}

/** `labels`, `keys` (or `key`) and `timeFormat` may stand with the type or in the address. Null for a version or value that is not offered. */
function shapeOf(parameters: ReadonlyMap<string, string>, asked: URLSearchParams): CsvShape | null {
  const read = (name: string) => parameters.get(name.toLowerCase()) ?? asked.get(name) ?? null
  const version = ['2.0.0', '1.0.0'].find((one) => isOffered(parameters.get('version'), [one]))
  const [labels, keys, timeFormat] = [read('labels') ?? USUAL.labels, read('keys') ?? read('key') ?? USUAL.keys, read('timeFormat') ?? USUAL.timeFormat]
  const isKnown = ['id', 'name', 'both'].includes(labels) && ['none', 'obs', 'series', 'both'].includes(keys) && ['original', 'normalized'].includes(timeFormat)
  return version === undefined || !isKnown ? null : { version, labels, keys, timeFormat } as CsvShape
}

function typeOf({ version, labels, keys, timeFormat }: CsvShape): string {
  return `application/vnd.sdmx.data+csv;version=${version};labels=${labels};timeFormat=${timeFormat};keys=${keys}`
}

/** `2.1.0`, `2.1`, `2`, `2.0+`, `2+.0.0`; nothing means whatever there is. */
function isOffered(asked: string | undefined, offered: readonly string[]): boolean {
  if (asked === undefined || asked === '') return true
  const bare = asked.split('+')[0] ?? ''
  if (!asked.includes('+')) return offered.some((one) => one === bare || one.startsWith(`${bare}.`))
  return offered.some((one) => one.split('.')[0] === bare.split('.')[0] && one >= bare)
}

function first<R>(accept: string | null, offer: (range: Range) => R | null): R | null {
  for (const range of rangesOf(accept)) {
    const found = range.weight > 0 ? offer(range) : null
    if (found !== null) return found
  }
  return null
}

/** The most wanted first. */
function rangesOf(accept: string | null): readonly Range[] {
  const written = accept === null || accept.trim() === '' ? '*/*' : accept
  return written.split(',').map((part): Range => {
    const [type = '', ...rest] = part.split(';').map((one) => one.trim())
    const parameters = new Map(rest.map((one) => { const [name = '', value = ''] = one.split('='); return [name.toLowerCase(), value.replace(/^"|"$/g, '')] }))
    const weight = Number(parameters.get('q') ?? 1)
    return { type: type.toLowerCase(), parameters, weight: Number.isFinite(weight) ? weight : 0 }
  }).sort((a, b) => b.weight - a.weight)
}
