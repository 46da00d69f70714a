// What an operator sees of a running node. For the rest of the house:
//
//   during(stage, facts, work)     work that is measured, traced and, where it fails or is slow, logged
//   log.fault(error)               the `onFault` of everything
//   log.tell(event, fields)        an event out of the closed list of `log-events.ts`

export { Log, LOG_FORMATS } from './log.ts'
export { LEVELS, LOG_EVENTS } from './log-events.ts'
export type { LogEvent } from './log-events.ts'
export { openMetrics, engineOf } from './metrics.ts'
export type { Metrics, MetricsSources, ProcessStanding } from './metrics.ts'
export { withEnvironment } from './settings.ts'
export type { OperationsSettings } from './settings.ts'
export { during, tellAnswered, traceparentNow, watchStages } from './stages.ts'
export type { Answered } from './stages.ts'
export { areTracesWanted, openTraces } from './traces.ts'
export type { Traces } from './traces.ts'
export { OperationsWatch } from './watch.ts'
