// The log of a process that serves, and what is opened beside its node for the operator.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Operations } from '../api/operations/operations.ts'
import { systemClock } from '../node/clock.ts'
import { Log, withEnvironment } from '../node/operations/index.ts'
import type { MetricsSources } from '../node/operations/index.ts'
import { operationsSettings } from '../node/operations/settings.ts'
import { HomeUnusable, readSettings } from '../node/settings.ts'
import type { NodeSettings } from '../node/settings.ts'
import { ROOT } from '../web/place.ts'
import { CommandFailed } from './outcome.ts'
import type { Terminal } from './outcome.ts'

export function programVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version
}

/** Settings that cannot be read are no reason to log nothing. */
export function openLog(home: string, { environment, err }: Terminal): Log {
  const { log } = withEnvironment(findSettings(home)?.operations ?? operationsSettings.parse({}), environment)
  return new Log({ format: log.format, level: log.level, tellsMessages: log.faultMessages, write: err, now: () => systemClock.now() })
}

/** Rejects with `CommandFailed` where the place of the metrics cannot be had. */
export async function openOperations(settings: NodeSettings, log: Log, { environment }: Terminal, now: Pick<MetricsSources, 'running' | 'standing'>, processes = 1): Promise<Operations> {
  const operations = withEnvironment(settings.operations, environment)
  try {
    return await Operations.open({ ...now, version: programVersion(), operations, log, environment, processes })
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new CommandFailed('metrics-unusable', JSON.stringify(operations.metrics), { cause: error }) : error
  }
}

/** By which code it is told why a process does not serve. */
export function startProblem(error: unknown): string {
  if (error instanceof HomeUnusable) return 'home-unusable'
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected'
}

function findSettings(home: string): NodeSettings | null {
  try {
    return readSettings(home)
  } catch {
    return null
  }
}
