// What Prometheus reads of a node. Names follow its conventions (https://prometheus.io/docs/practices/naming/): a prefix,
// base units, `_total` for what only grows. Labels are names out of closed lists and names of parties, so that their
// number is bounded and none is about a person; a test walks all of them.
//
// `prom-client` is loaded only where somebody reads: call `openMetrics` then.

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { statfs } from 'node:fs/promises'
import type { Gauge, Registry } from 'prom-client'
import type { RunningNode } from '../running-node.ts'
import type { Log } from './log.ts'
import { freeBytesAt, newestBackupIn } from './machine.ts'
import { OUTCOMES, STAGES, watchStages } from './stages.ts'
import type { OperationsSettings } from './settings.ts'

/** Why a node may be silent; each is told as 0 or 1. */
const SILENCES = ['follows-only', 'behind-own-record', 'own-chain-contested', 'restored-unheard', 'keys-locked'] as const
const MAIL_STATUSES = ['waiting', 'sending', 'sent', 'refused', 'unknown', 'dropped'] as const
const PERCENTILES = [50, 90, 99, 100] as const
/** Seconds. */
const REQUEST_BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 1, 5, 20]
const ROUTE_BUCKETS = [0.02, 0.1, 0.5, 2]
const STAGE_BUCKETS = [0.0005, 0.002, 0.01, 0.05, 0.2, 1, 5, 20]

/** Where this process stands among those of its node. */
export interface ProcessStanding {
  readonly role: 'writer' | 'attendant'
  /** How far it is behind the writer; null where it does not hear it. */
  readonly lag: { readonly commits: number; readonly milliseconds: number } | null
  readonly attendants: number
}

export interface MetricsSources {
  /** The node that answers now: another one after a change of roles. */
  readonly running: () => RunningNode
  readonly standing: () => ProcessStanding
  readonly version: string
  readonly operations: OperationsSettings
  readonly log: Log
}

export interface Metrics {
  /** `openMetrics` format where it is asked for, else the text format 0.0.4. */
  render(isOpenMetrics: boolean): Promise<{ readonly type: string; readonly text: string }>
  close(): void
}

type Prometheus = typeof import('prom-client')

export async function openMetrics(sources: MetricsSources): Promise<Metrics> {
  const prometheus = (await import('prom-client')).default
  const registry = new prometheus.Registry()
  const stop = [countWork(prometheus, registry), countEvents(prometheus, registry, sources.log), measureLoop(prometheus, registry)]
  prometheus.collectDefaultMetrics({ register: registry })
  // Of these the names break the conventions, or say what `alternat_event_loop_delay_seconds` says.
  for (const { name } of await registry.getMetricsAsJSON()) if (/_total$/.test(name) && /^nodejs_active/.test(name)) registry.removeSingleMetric(name)
  for (const { name } of await registry.getMetricsAsJSON()) if (name.startsWith('nodejs_eventloop_lag')) registry.removeSingleMetric(name)
  tellState(prometheus, registry, sources)
  return {
    render: async (isOpenMetrics) => {
      registry.setContentType((isOpenMetrics ? prometheus.Registry.OPENMETRICS_CONTENT_TYPE : prometheus.Registry.PROMETHEUS_CONTENT_TYPE) as typeof prometheus.Registry.PROMETHEUS_CONTENT_TYPE)
      return { type: registry.contentType, text: await registry.metrics() }
    },
    close: () => { for (const end of stop) end(); registry.clear() },
  }
}

/** Requests and stages, as they happen. */
function countWork({ Counter, Histogram }: Prometheus, registry: Registry): () => void {
  const registers = [registry]
  const requests = new Counter({ name: 'alternat_http_requests_total', help: 'Requests answered, by kind of answer and status.', labelNames: ['kind', 'code'], registers })
  const durations = new Histogram({ name: 'alternat_http_request_duration_seconds', help: 'Time until an answer begins, by kind of answer.', labelNames: ['kind'], buckets: REQUEST_BUCKETS, registers })
  const routes = new Histogram({ name: 'alternat_route_duration_seconds', help: 'Time until an answer begins, by name of the route of the workspace or of the API.', labelNames: ['kind', 'route'], buckets: ROUTE_BUCKETS, registers })
  const stages = new Histogram({ name: 'alternat_stage_duration_seconds', help: 'Time that a stage of the work takes, by how it ended.', labelNames: ['stage', 'outcome'], buckets: STAGE_BUCKETS, registers })
  const appended = new Counter({ name: 'alternat_appended_acts_total', help: 'Acts made durable by this process.', registers })
  const pulls = new Counter({ name: 'alternat_peer_pulls_total', help: 'Rounds of asking a peer, by how they ended.', labelNames: ['party', 'outcome'], registers })
  for (const stage of STAGES) for (const outcome of OUTCOMES) stages.zero({ stage, outcome })
  return watchStages({
    begin: (stage, facts) => ({
      run: (work) => work(),
      end: (outcome, milliseconds) => {
        stages.observe({ stage, outcome }, milliseconds / 1000)
        if (stage === 'append' && outcome === 'done' && 'acts' in facts) appended.inc(facts.acts)
        if (stage === 'pull' && 'party' in facts) pulls.inc({ party: facts.party, outcome })
      },
    }),
    answered: ({ kind, route, status, milliseconds }) => {
      requests.inc({ kind, code: String(status) })
      durations.observe({ kind }, milliseconds / 1000)
      if (route !== null) routes.observe({ kind, route }, milliseconds / 1000)
    },
  })
}

function countEvents({ Counter }: Prometheus, registry: Registry, log: Log): () => void {
  const events = new Counter({ name: 'alternat_log_events_total', help: 'Events of the log, also those below the level that is written.', labelNames: ['event', 'level'], registers: [registry] })
  return log.onEvent((event, level) => { events.inc({ event, level }) })
}

function measureLoop({ Gauge: GaugeOf }: Prometheus, registry: Registry): () => void {
  const delays = monitorEventLoopDelay({ resolution: 10 })
  delays.enable()
  new GaugeOf({
    name: 'alternat_event_loop_delay_seconds', help: 'How late the event loop was since it was last read, beyond the 10 ms of its clock.', labelNames: ['percentile'], registers: [registry],
    collect() {
      const late = (nanoseconds: number) => Math.max(0, (Number.isFinite(nanoseconds) ? nanoseconds : 0) / 1e9 - 0.01)
      for (const percentile of PERCENTILES) this.set({ percentile: String(percentile) }, late(delays.percentile(percentile)))
      delays.reset()
    },
  })
  return () => { delays.disable() }
}

/** What is so at the moment of reading. */
function tellState({ Gauge: GaugeOf }: Prometheus, registry: Registry, { running, standing, version, operations }: MetricsSources): void {
  const gauge = (name: string, help: string, labelNames: readonly string[], collect: (told: Gauge, node: RunningNode) => void | Promise<void>) => {
    new GaugeOf({ name, help, labelNames: [...labelNames], registers: [registry], async collect() { this.reset(); await collect(this, running()) } })
  }
  const plain = (name: string, help: string, value: (node: RunningNode) => number | null | Promise<number | null>) => gauge(name, help, [], async (told, node) => { told.set((await value(node)) ?? Number.NaN) })

  gauge('alternat_build_info', 'The program and its Node; always 1.', ['version', 'node'], (told) => { told.set({ version, node: process.versions.node }, 1) })
  gauge('alternat_process_role', 'Whether this process writes or attends; 1 for what it is.', ['role'], (told) => { for (const role of ['writer', 'attendant']) told.set({ role }, standing().role === role ? 1 : 0) })
  plain('alternat_process_lag_commits', 'Commits that this process is behind the one that writes; NaN where it does not hear it.', () => standing().lag?.commits ?? null)
  plain('alternat_process_lag_seconds', 'Time that this process is behind the one that writes; NaN where it does not hear it.', () => { const { lag } = standing(); return lag === null ? null : lag.milliseconds / 1000 })
  plain('alternat_process_attendants', 'Processes that follow this one.', () => standing().attendants)

  gauge('alternat_acts_held', 'Acts held of each party.', ['party'], (told, { node }) => { for (const { party, sequence } of node.ledger.chains()) told.set({ party }, sequence) })
  gauge('alternat_chain_contested', 'Whether a party signed two acts at one place and people have not decided.', ['party'], (told, { node }) => { for (const { party } of node.ledger.chains()) told.set({ party }, node.contestedAt(party) === null ? 0 : 1) })
  plain('alternat_duties_open', 'What this side owes by itself and has not said.', ({ node }) => node.openDuties.length)
  plain('alternat_keys_locked', 'Whether nobody has opened the keys.', ({ node }) => (node.signer.isLocked ? 1 : 0))
  gauge('alternat_silent', 'Why this node signs nothing at present; 1 for what is so.', ['reason'], (told, { node }) => { for (const reason of SILENCES) told.set({ reason }, node.silence === reason ? 1 : 0) })

  gauge('alternat_peer_up', 'Whether the last round of asking a peer went well.', ['party'], (told, { peers }) => { for (const { status } of peers) told.set({ party: status.party }, status.problem === null && status.answeredAt !== null ? 1 : 0) })
  gauge('alternat_peer_last_answer_timestamp_seconds', 'When a peer last answered; 0 if it has not since the start.', ['party'], (told, { peers }) => { for (const { status } of peers) told.set({ party: status.party }, status.answeredAt === null ? 0 : Date.parse(status.answeredAt) / 1000) })
  gauge('alternat_peer_acts_behind', 'Acts of ours that a peer did not hold when it last answered, by its own word.', ['party'], (told, { peers, node }) => { for (const { status } of peers) told.set({ party: status.party }, Math.max(0, node.ledger.chain(node.party).sequence - status.holdsOfOurs)) })
  gauge('alternat_log_trouble', 'Whether something stands in the way of trusting the log of a party, or of ours.', ['party'], (told, { transparency, peers, node }) => {
    told.set({ party: node.party }, transparency.trouble === null ? 0 : 1)
    for (const { status } of peers) told.set({ party: status.party }, transparency.troubleWith(status.party) === null ? 0 : 1)
  })

  gauge('alternat_mails', 'Mails kept, by status.', ['status'], (told, { notices }) => { for (const status of MAIL_STATUSES) told.set({ status }, notices.post.list().filter((mail) => mail.status === status).length) })
  plain('alternat_figures_awaited', 'Tables that pages wait for.', ({ data }) => data.figures.awaited)
  plain('alternat_programmes_awaited', 'Linear programmes that wait or are being solved.', ({ data }) => data.solver.awaited)
  plain('alternat_files_missing', 'Attached files that acts name and that have not arrived.', ({ blobFetch }) => blobFetch.status.missing.length)

  gauge('alternat_store_info', 'The database beneath; always 1.', ['engine'], (told, { node }) => { told.set({ engine: engineOf(node.store.description) }, 1) })
  gauge('alternat_store_read_seconds', 'How long the database took for one small read just now; NaN where it could not.', [], async (told, { node }) => {
    const began = performance.now()
    told.set(await node.store.heads().then(() => (performance.now() - began) / 1000, () => Number.NaN))
  })
  plain('alternat_disk_free_bytes', 'Room left on the disk of the home.', ({ home }) => freeBytesAt(home))
  plain('alternat_disk_size_bytes', 'Size of the disk of the home.', ({ home }) => statfs(home).then(({ blocks, bsize }) => blocks * bsize, () => null))
  if (operations.backups !== null) {
    const { folder } = operations.backups
    plain('alternat_backup_last_timestamp_seconds', 'When the newest backup was written; NaN where there is none.', async () => { const at = await newestBackupIn(folder); return at === null ? null : at / 1000 })
  }
}

/** `postgresql` or `sqlite`; what else a description says is nobody's affair here. */
export function engineOf(description: string): 'postgresql' | 'sqlite' {
  return /^postgres/i.test(description) ? 'postgresql' : 'sqlite'
}
