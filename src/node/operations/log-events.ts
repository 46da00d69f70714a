// Everything that a node writes into its log, as a closed list: what happened, how grave it is, and which fields it
// has. A field is of a kind that no text of a person fits into: a code, a count, the name of a party or of a route.
// There is no field for a message, a path, a query, an address of a person or a value that was typed, and what does not
// fit its kind is left out. What each event means and what to do then stands in docs/operations.md.

export const LEVELS = ['error', 'warning', 'notice', 'detail'] as const
export type LogLevel = (typeof LEVELS)[number]

/** Kind of field → what it looks like in TypeScript. */
interface FieldTypes {
  /** Lower case, digits and dashes: out of a closed list of this program, of Node or of a database. */
  readonly code: string
  /** An identifier of JavaScript: the class of an error. */
  readonly identifier: string
  readonly party: string
  readonly version: string
  readonly count: number
  readonly flag: boolean
  /** A file of this program with line and column, frame by frame. */
  readonly frames: readonly string[]
  /** The first three bytes of an IPv4 address, the first three groups of an IPv6 address. */
  readonly network: string
}
export type FieldKind = keyof FieldTypes

type Fields = Readonly<Record<string, FieldKind>>

export const LOG_EVENTS = {
  started: { level: 'notice', fields: { party: 'party', version: 'version', node: 'version', store: 'code', process: 'count', port: 'count', milliseconds: 'count' } },
  stopping: { level: 'notice', fields: { signal: 'code' } },
  stopped: { level: 'notice', fields: { seconds: 'count' } },
  'start-refused': { level: 'error', fields: { code: 'code' } },
  'process-ended': { level: 'error', fields: { process: 'count', code: 'count', signal: 'code' } },
  'role-taken': { level: 'notice', fields: { role: 'code' } },
  'peer-lost': { level: 'warning', fields: { party: 'party', code: 'code' } },
  'peer-found': { level: 'notice', fields: { party: 'party', seconds: 'count' } },
  'chain-contested': { level: 'error', fields: { party: 'party', sequence: 'count' } },
  silent: { level: 'warning', fields: { code: 'code' } },
  speaking: { level: 'notice', fields: {} },
  'log-troubled': { level: 'warning', fields: { party: 'party', code: 'code' } },
  'disk-low': { level: 'warning', fields: { freeMegabytes: 'count' } },
  'backup-old': { level: 'warning', fields: { hours: 'count' } },
  'folder-published': { level: 'detail', fields: { files: 'count', written: 'count', removed: 'count', milliseconds: 'count' } },
  'folder-troubled': { level: 'error', fields: { code: 'code' } },
  fault: { level: 'error', fields: { error: 'identifier', code: 'code', frames: 'frames', causes: 'frames' } },
  'job-failed': { level: 'warning', fields: { job: 'code', outcome: 'code', party: 'party', milliseconds: 'count' } },
  'request-slow': { level: 'warning', fields: { kind: 'code', route: 'code', method: 'code', status: 'count', milliseconds: 'count' } },
  'stage-slow': { level: 'warning', fields: { stage: 'code', milliseconds: 'count' } },
  request: { level: 'notice', fields: { kind: 'code', route: 'code', method: 'code', status: 'count', milliseconds: 'count', network: 'network' } },
  'metrics-open': { level: 'notice', fields: { port: 'count', isSocket: 'flag' } },
  'traces-on': { level: 'notice', fields: {} },
} as const satisfies Readonly<Record<string, { readonly level: LogLevel; readonly fields: Fields }>>

export type LogEvent = keyof typeof LOG_EVENTS
/** Any field may be missing: then it is not written. */
export type EventFields<E extends LogEvent> = { readonly [F in keyof (typeof LOG_EVENTS)[E]['fields']]?: FieldTypes[(typeof LOG_EVENTS)[E]['fields'][F] & FieldKind] | null }

const FRAME = /^[\w./@+-]{1,200}:\d{1,7}(:\d{1,7})?$/
const FITS: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  code: (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value),
  identifier: (value) => typeof value === 'string' && /^[A-Za-z_$][\w$]{0,63}$/.test(value),
  party: (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/.test(value),
  version: (value) => typeof value === 'string' && /^v?\d{1,4}\.\d{1,4}\.\d{1,4}([-+][A-Za-z0-9.+-]{1,40})?$/.test(value),
  count: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  frames: (value) => Array.isArray(value) && value.length <= 40 && value.every((one) => typeof one === 'string' && (FRAME.test(one) || /^[A-Za-z_$][\w$]{0,63}( [A-Za-z0-9_-]{1,64})?$/.test(one))),
  network: (value) => typeof value === 'string' && (/^(\d{1,3}\.){3}0\/24$/.test(value) || /^[0-9a-f]{1,4}(:[0-9a-f]{1,4}){0,2}::\/48$/.test(value) || value === '::/48'),
}

/** What of the given fields an event really has and fits its kind, in the order of the list. */
export function fittingFields(event: LogEvent, given: Readonly<Record<string, unknown>>): readonly (readonly [field: string, value: unknown])[] {
  const fields: Fields = LOG_EVENTS[event].fields
  return Object.entries(fields).flatMap(([field, kind]) => (FITS[kind](given[field]) ? [[field, given[field]] as const] : []))
}
