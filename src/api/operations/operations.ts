// What is opened beside a node for its operator, and closed with it: log, metrics, traces, and the watch over all.

import { openMetrics, openTraces, OperationsWatch } from '../../node/operations/index.ts'
import type { Log, Metrics, MetricsSources, Traces } from '../../node/operations/index.ts'
import { openMetricsServer } from './metrics-server.ts'
import type { MetricsServer } from './metrics-server.ts'

export interface OperationsOptions extends MetricsSources {
  readonly environment: NodeJS.ProcessEnv
  /** Processes of this node that may be on this machine. */
  readonly processes: number
}

export class Operations {
  readonly #log: Log
  readonly #watch: OperationsWatch
  readonly #opened: readonly [Metrics, MetricsServer] | null
  readonly #traces: Traces | null

  private constructor(log: Log, watch: OperationsWatch, opened: readonly [Metrics, MetricsServer] | null, traces: Traces | null) {
    this.#log = log
    this.#watch = watch
    this.#opened = opened
    this.#traces = traces
  }

  /** Rejects where the place of the metrics cannot be had: whoever asked for them would otherwise believe that all is well. */
  static async open(options: OperationsOptions): Promise<Operations> {
    const { log, running, operations, environment, version, processes } = options
    const traces = await openTraces({ environment, party: running().settings.party, version })
    if (traces !== null) log.tell('traces-on')
    const opened = operations.metrics === null ? null : await openMeasured(operations.metrics, options, processes)
    if (opened !== null) log.tell('metrics-open', { port: opened[1].port, isSocket: opened[1].port === null })
    return new Operations(log, new OperationsWatch({ running, operations, log }), opened, traces)
  }

  async close(): Promise<void> {
    this.#watch.close()
    if (this.#opened !== null) {
      await this.#opened[1].close()
      this.#opened[0].close()
    }
    await this.#traces?.close()
  }

  get log(): Log {
    return this.#log
  }
}

async function openMeasured(place: NonNullable<OperationsOptions['operations']['metrics']>, sources: MetricsSources, processes: number): Promise<readonly [Metrics, MetricsServer]> {
  const metrics = await openMetrics(sources)
  try {
    return [metrics, await openMetricsServer(place, metrics, processes)]
  } catch (error) {
    metrics.close()
    throw error
  }
}
