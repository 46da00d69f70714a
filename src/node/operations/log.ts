// The log of a node: one line per event that an operator must know, as JSON for machines or as text for a terminal.
// It cannot say more than its list of events (`log-events.ts`).

import { fieldsOfFault } from './fault-fields.ts'
import { fittingFields, LEVELS, LOG_EVENTS } from './log-events.ts'
import type { EventFields, LogEvent, LogLevel } from './log-events.ts'

export const LOG_FORMATS = ['text', 'json'] as const
export type LogFormat = (typeof LOG_FORMATS)[number]

export interface LogOptions {
  readonly format: LogFormat
  /** The least grave level that is written. */
  readonly level: LogLevel
  /** Whether the message and the stack of a fault follow it as they are: on a machine for trials, where nothing is anybody's. */
  readonly tellsMessages: boolean
  readonly write: (line: string) => void
  /** RFC 3339 UTC. */
  readonly now: () => string
}

export class Log {
  readonly #options: LogOptions
  readonly #listeners = new Set<(event: LogEvent, level: LogLevel) => void>()

  constructor(options: LogOptions) {
    this.#options = options
  }

  tell<E extends LogEvent>(event: E, fields: EventFields<E> = {}): void {
    const { level } = LOG_EVENTS[event]
    for (const listener of this.#listeners) listener(event, level)
    const { format, level: least, now, write } = this.#options
    if (LEVELS.indexOf(level) > LEVELS.indexOf(least)) return
    const fitting = fittingFields(event, fields)
    write(format === 'json' ? JSON.stringify({ time: now(), level, event, ...Object.fromEntries(fitting) }) : `${now()} ${level} ${event}${fitting.map(([field, value]) => ` ${field}=${textOf(value)}`).join('')}`)
  }

  fault(error: unknown): void {
    this.tell('fault', { ...fieldsOfFault(error) })
    if (!this.#options.tellsMessages) return
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.#options.write(this.#options.format === 'json' ? JSON.stringify({ time: this.#options.now(), level: 'detail', event: 'fault-message', message: told }) : told)
  }

  /** Told of each event, also of those that are not written; the answer ends that. */
  onEvent(listener: (event: LogEvent, level: LogLevel) => void): () => void {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map((one) => String(one).replace(' ', '_')).join(',') : String(value)
}
