// What an operator sets: what is measured and where it is read, what is logged, where backups lie.

import { z } from 'zod'
import { LEVELS } from './log-events.ts'
import { LOG_FORMATS } from './log.ts'

/** The longest path of a socket that every system takes (unix(7)). */
const LONGEST_SOCKET = 100

export const operationsSettings = z.strictObject({
  /** Where Prometheus reads: a port of 127.0.0.1, or a socket of the file system; nowhere if null. `ALTERNAT_METRICS` in the environment wins: a port, a path or `off`. */
  metrics: z.union([
    z.strictObject({ port: z.number().int().min(0).max(65_535) }),
    z.strictObject({ socket: z.string().min(1).max(LONGEST_SOCKET) }),
  ]).nullable().default(null),
  log: z.strictObject({
    /** JSON for machines, text for a terminal. `ALTERNAT_LOG_FORMAT` wins. */
    format: z.enum(LOG_FORMATS).default('text'),
    /** The least grave level that is written. `ALTERNAT_LOG_LEVEL` wins. */
    level: z.enum(LEVELS).default('notice'),
    /** A request or a step that takes longer is logged. */
    slowMilliseconds: z.number().int().min(10).max(600_000).default(2_000),
    /** Whether each request is logged, with the network that it came from and never an address. */
    requests: z.boolean().default(false),
    /** Whether the message of a fault is written too. It may quote what somebody typed: for a machine for trials. */
    faultMessages: z.boolean().default(false),
  }).prefault({}),
  /** Where backups are put, as far as this machine sees it, and how old the newest may be. */
  backups: z.strictObject({ folder: z.string().min(1), oldestHours: z.number().int().min(1).max(8_784).default(26) }).nullable().default(null),
  /** Free space on the disk of the home below which it is a warning. */
  leastFreeMegabytes: z.number().int().min(0).max(10_000_000).default(1_024),
})
export type OperationsSettings = z.infer<typeof operationsSettings>

/** What the settings say as far as the environment does not say otherwise: processes and containers are told there. What it says and nobody understands is passed over. */
export function withEnvironment(settings: OperationsSettings, environment: NodeJS.ProcessEnv): OperationsSettings {
  const { ALTERNAT_METRICS: metrics, ALTERNAT_LOG_FORMAT: format, ALTERNAT_LOG_LEVEL: level } = environment
  const log = operationsSettings.shape.log.safeParse({ ...settings.log, ...(format === undefined ? {} : { format }), ...(level === undefined ? {} : { level }) })
  const place = metrics === undefined ? settings.metrics : metrics === 'off' ? null : /^\d+$/.test(metrics) ? { port: Number(metrics) } : { socket: metrics }
  const checked = operationsSettings.shape.metrics.safeParse(place)
  return { ...settings, metrics: checked.success ? checked.data : settings.metrics, log: log.success ? log.data : settings.log }
}
