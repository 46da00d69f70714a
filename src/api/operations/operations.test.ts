// What an operator sees of a node: metrics in both formats, traces at a real receiver, the log; and that none of it
// names anything but what stands in closed lists.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { request as askOver } from 'node:http'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { retitle, found as foundAll, saySoon, temporaryFolder } from '../../node/testing/nodes.ts'
import { Log } from '../../node/operations/index.ts'
import { LOG_EVENTS } from '../../node/operations/log-events.ts'
import { operationsSettings } from '../../node/operations/settings.ts'
import type { OperationsSettings } from '../../node/operations/index.ts'
import { OUTCOMES, STAGES } from '../../node/operations/stages.ts'
import { readExposition } from '../../node/operations/testing/exposition.ts'
import type { Family } from '../../node/operations/testing/exposition.ts'
import { traceReceiver } from '../../node/operations/testing/receiver.ts'
import { WORKSPACE_ROUTES } from '../../web/workspace/routes.ts'
import { doorsOf } from '../doors.ts'
import { PastFiles } from '../past.ts'
import { ENDPOINTS } from '../v1/endpoints.ts'
import { PLAIN_RENDERER, servedNodes } from '../testing/served.ts'
import type { Served } from '../testing/served.ts'
import { openMetricsServer } from './metrics-server.ts'
import { Operations } from './operations.ts'

interface Operated {
  readonly nodes: readonly Served[]
  readonly operations: Operations
  readonly lines: string[]
}

async function operated(t: TestContext, settings: Partial<OperationsSettings>, environment: NodeJS.ProcessEnv = {}, options: Parameters<typeof servedNodes>[2] = {}): Promise<Operated> {
  const nodes = await servedNodes(t, ['MEX', 'USA'], options)
  const lines: string[] = []
  const log = new Log({ format: 'json', level: 'detail', tellsMessages: false, write: (line) => { lines.push(line) }, now: () => '2026-11-26T12:00:00Z' })
  const operations = await Operations.open({
    running: () => nodes[0]?.running ?? assert.fail(), standing: () => ({ role: 'writer', lag: { commits: 0, milliseconds: 0 }, attendants: 0 }), version: '1.2.3', log, environment, processes: 1,
    operations: operationsSettings.parse({ metrics: { port: 0 }, ...settings }),
  })
  t.after(() => operations.close())
  await foundAll(nodes.map(({ running }) => running.node))
  for (const { running } of nodes) running.start()
  return { nodes, operations, lines }
}

/** Of Node's own metric. */
const GARBAGE_COLLECTIONS: readonly string[] = ['minor', 'major', 'incremental', 'weakcb']

const portIn = (lines: readonly string[]) => Number(/"event":"metrics-open","port":(\d+)/.exec(lines.join('\n'))?.[1])

async function scraped(port: number, accept = 'text/plain'): Promise<{ readonly type: string; readonly text: string; readonly families: readonly Family[] }> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { accept } })
  assert.equal(answer.status, 200)
  const text = await answer.text()
  return { type: answer.headers.get('content-type') ?? '', text, families: readExposition(text, accept !== 'text/plain') }
}

const valueOf = (families: readonly Family[], name: string, labels: Readonly<Record<string, string>> = {}) =>
  families.flatMap(({ samples }) => samples).find((sample) => sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value))?.value

/** Something of every kind of answer, and an act that goes round. */
async function use([mex, usa]: readonly Served[]): Promise<void> {
  if (mex === undefined || usa === undefined) assert.fail()
  for (const path of ['/en/', '/es/', '/nothing', '/en/workspace', '/en/workspace/drafts/never', '/es/espacio', '/api/v1/items', '/api/v1/items/element/never', '/record/index.json', '/exchange/lake', '/%ff', '/en/plan?x=1']) await (await fetch(mex.url + path, { redirect: 'manual' })).arrayBuffer()
  await (await fetch(`${mex.url}/en/`, { method: 'DELETE' })).arrayBuffer()
  const { hash } = await saySoon(mex.running.node, retitle(mex.running.node, 'element/1.1', 'Wells of Ana'))
  for (let tries = 0; usa.running.node.rows.find('proposal', hash) === undefined; tries++) { assert.ok(tries < 500); await new Promise((resolve) => setTimeout(resolve, 20)) }
}

const PACE = { pace: { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 } }

describe('metrics', () => {
  it('are read in both formats by their grammar, with names and units by the conventions', async (t) => {
    const { nodes, lines } = await operated(t, {}, {}, PACE)
    await use(nodes)
    const plain = await scraped(portIn(lines))
    assert.match(plain.type, /^text\/plain; version=0\.0\.4/)
    const open = await scraped(portIn(lines), 'application/openmetrics-text; version=1.0.0')
    assert.match(open.type, /^application\/openmetrics-text; version=1\.0\.0/)
    assert.deepEqual(open.families.map(({ name }) => name).sort(), plain.families.map(({ name, type }) => (type === 'counter' ? name.replace(/_total$/, '') : name)).sort())
    for (const { name, type, help } of plain.families) {
      assert.match(name, /^(alternat|process|nodejs)_[a-z0-9_]+$/)
      assert.ok(help.length > 10, name)
      assert.equal(name.endsWith('_total'), type === 'counter', `${name} ${type}`)
      assert.doesNotMatch(name, /_(milliseconds|ms|kilobytes|mb|minutes|hours|percent)(_|$)/, name)
    }
    const promtool = spawnSync('promtool', ['check', 'metrics'], { input: plain.text, encoding: 'utf8' })
    if (promtool.error === undefined) assert.equal(promtool.status, 0, promtool.stderr)
  })

  it('count what was done, and tell what is so', async (t) => {
    const { nodes, lines } = await operated(t, { backups: { folder: temporaryFolder(t), oldestHours: 26 } }, {}, PACE)
    await use(nodes)
    const { families } = await scraped(portIn(lines))
    const count = (kind: string, code: string) => valueOf(families, 'alternat_http_requests_total', { kind, code })
    assert.deepEqual([count('public-file', '200'), count('refused', '405'), count('refused', '400'), count('nothing', '404')], [3, 1, 1, 1])
    assert.ok((count('exchange', '200') ?? 0) >= 2)
    assert.equal(valueOf(families, 'alternat_route_duration_seconds_count', { kind: 'workspace', route: 'inbox' }), 2)
    assert.equal(valueOf(families, 'alternat_route_duration_seconds_count', { kind: 'api', route: 'listItems' }), 1)
    assert.equal(valueOf(families, 'alternat_build_info', { version: '1.2.3', node: process.versions.node }), 1)
    assert.ok((valueOf(families, 'alternat_acts_held', { party: 'MEX' }) ?? 0) > 2)
    assert.deepEqual(['alternat_keys_locked', 'alternat_duties_open', 'alternat_process_lag_commits'].map((name) => valueOf(families, name)), [0, 0, 0])
    assert.deepEqual([valueOf(families, 'alternat_peer_up', { party: 'USA' }), valueOf(families, 'alternat_store_info', { engine: 'sqlite' }), valueOf(families, 'alternat_process_role', { role: 'attendant' })], [1, 1, 0])
    for (const stage of ['decide', 'sign', 'append', 'fold', 'publish', 'hint', 'pull']) assert.ok((valueOf(families, 'alternat_stage_duration_seconds_count', { stage, outcome: 'done' }) ?? 0) > 0, stage)
    assert.ok((valueOf(families, 'alternat_store_read_seconds') ?? -1) >= 0)
    assert.ok((valueOf(families, 'alternat_disk_free_bytes') ?? 0) > 1_000_000)
    assert.ok(Number.isNaN(valueOf(families, 'alternat_backup_last_timestamp_seconds')), 'there is none')
    await nodes[1]?.stop()
    for (let tries = 0; valueOf((await scraped(portIn(lines))).families, 'alternat_peer_up', { party: 'USA' }) !== 0; tries++) { assert.ok(tries < 200); await new Promise((resolve) => setTimeout(resolve, 25)) }
  })

  it('have no label whose values are not out of a closed list, whatever is asked', async (t) => {
    const { nodes, lines } = await operated(t, {}, {}, PACE)
    await use(nodes)
    for (let index = 0; index < 30; index++) for (const path of [`/x${index}`, `/en/plan/${index}`, `/en/workspace/drafts/${index}`, `/api/v1/items/element/x${index}`, `/exchange/lake/${index}`, `/en/?q=${index}`]) await (await fetch((nodes[0]?.url ?? '') + path, { redirect: 'manual', method: index % 2 === 0 ? 'GET' : 'POST' })).arrayBuffer()
    const { families } = await scraped(portIn(lines))
    const running = nodes[0]?.running ?? assert.fail()
    const kinds = ['public-file', 'asked-page', 'refused', 'forwarded', ...doorsOf(running, PLAIN_RENDERER, new PastFiles(running, () => undefined)).map(({ name }) => name)]
    const closed: Readonly<Record<string, (value: string) => boolean>> = {
      kind: (value) => kinds.includes(value) || GARBAGE_COLLECTIONS.includes(value), code: (value) => /^[1-5]\d\d$/.test(value), route: (value) => value in WORKSPACE_ROUTES || ENDPOINTS.some(({ id }) => id === value),
      stage: (value) => (STAGES as readonly string[]).includes(value), outcome: (value) => (OUTCOMES as readonly string[]).includes(value), party: (value) => ['MEX', 'USA'].includes(value),
      event: (value) => value in LOG_EVENTS, level: (value) => ['error', 'warning', 'notice', 'detail'].includes(value), le: (value) => /^(\+Inf|\d+(\.\d+)?)$/.test(value), percentile: (value) => ['50', '90', '99', '100'].includes(value),
      version: (value) => /^v?\d+\.\d+\.\d+$/.test(value), node: (value) => value === process.versions.node, role: (value) => ['writer', 'attendant'].includes(value), engine: (value) => ['sqlite', 'postgresql'].includes(value),
      reason: (value) => /^[a-z-]+$/.test(value), status: (value) => /^[a-z]+$/.test(value),
      major: (value) => /^\d+$/.test(value), minor: (value) => /^\d+$/.test(value), patch: (value) => /^\d+$/.test(value), type: (value) => /^[A-Za-z]+$/.test(value), space: (value) => /^[a-z_]+$/.test(value),
    }
    const samples = families.flatMap((family) => family.samples)
    for (const { name, labels } of samples) for (const [label, value] of Object.entries(labels)) assert.ok(closed[label]?.(value), `${name} ${label}="${value}"`)
    assert.ok(samples.length < 1500, `${samples.length} series`)
  })

  it('are at no public address, and nothing else is where they are', async (t) => {
    const { nodes, lines } = await operated(t, {}, {}, PACE)
    assert.equal((await fetch(`${nodes[0]?.url ?? ''}/metrics`)).status, 404)
    const at = `http://127.0.0.1:${portIn(lines)}`
    assert.deepEqual([(await fetch(`${at}/en/`)).status, (await fetch(`${at}/metrics`, { method: 'POST' })).status, (await fetch(`${at}/metrics?x`)).status], [404, 405, 200])
  })

  it('are read from a socket of the file system, which is gone with the node', async (t) => {
    const socket = join(temporaryFolder(t), 'metrics.sock')
    const metrics = { render: () => Promise.resolve({ type: 'text/plain', text: 'x 1\n' }), close: () => undefined }
    const server = await openMetricsServer({ socket }, metrics)
    assert.equal(statSync(socket).mode & 0o777, 0o660)
    const status = await new Promise((resolve) => askOver({ socketPath: socket, path: '/metrics' }, (answer) => { answer.resume(); resolve(answer.statusCode) }).end())
    assert.equal(status, 200)
    const second = await openMetricsServer({ socket }, metrics, 2)
    assert.ok(existsSync(`${socket}.2`))
    await assert.rejects(openMetricsServer({ socket }, metrics, 2), { code: 'EADDRINUSE' })
    await second.close()
    await server.close()
    assert.ok(!existsSync(socket) && !existsSync(`${socket}.2`))
    writeFileSync(socket, 'left by a process that is gone')
    await (await openMetricsServer({ socket }, metrics)).close()
  })

  it('of several processes stand at as many ports from the first on', async (t) => {
    const metrics = { render: () => Promise.resolve({ type: 'text/plain', text: 'x 1\n' }), close: () => undefined }
    const first = await openMetricsServer({ port: 0 }, metrics)
    const port = first.port ?? assert.fail()
    const second = await openMetricsServer({ port }, metrics, 20)
    t.after(() => Promise.all([first.close(), second.close()]))
    assert.ok(second.port !== null && second.port > port && second.port < port + 20)
    await assert.rejects(openMetricsServer({ port }, metrics, 1), { code: 'EADDRINUSE' })
  })
})

describe('traces', () => {
  it('go to a receiver where one is named: what follows from a request is within it, and nothing but closed lists is told', async (t) => {
    const receiver = await traceReceiver(t)
    const heard: string[] = []
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url
    t.after(() => { delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT })
    const { nodes, operations } = await operated(t, { metrics: null }, process.env, { ...PACE, settings: { isBehindProxy: true } })
    nodes[1]?.server.http.on('request', ({ headers }) => { heard.push(...Object.keys(headers)) })
    const traceId = '0af7651916cd43dd8448eb211c80319c'
    await (await fetch(`${nodes[0]?.url ?? ''}/en/workspace/drafts/never`, { redirect: 'manual', headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } })).arrayBuffer()
    await use(nodes)
    await operations.close()
    const { spans } = receiver
    assert.deepEqual(new Set(spans.map(({ name }) => name)).difference(new Set<string>(STAGES)), new Set())
    for (const name of ['request', 'decide', 'sign', 'append', 'fold', 'publish', 'hint', 'pull']) assert.ok(spans.some((span) => span.name === name), name)
    const goesOn = spans.filter((span) => span.traceId === traceId)
    assert.deepEqual(goesOn.map(({ name, parentSpanId }) => [name, parentSpanId]), [['request', 'b7ad6b7169203331']])
    const routed = goesOn[0]?.attributes.map(({ key, value }) => [key, Object.values(value)[0]])
    assert.deepEqual(Object.fromEntries(routed ?? []), { 'http.request.method': 'GET', 'alternat.kind': 'workspace', 'http.response.status_code': 303, 'http.route': 'draft', 'alternat.outcome': 'done' })
    const allowed = ['http.request.method', 'http.response.status_code', 'http.route', 'alternat.kind', 'alternat.outcome', 'alternat.command', 'alternat.acts', 'alternat.rows', 'alternat.party']
    for (const { attributes } of spans) for (const { key, value } of attributes) assert.ok(allowed.includes(key) && /^[A-Za-z0-9-]{1,40}$/.test(String(Object.values(value)[0])), key)
    assert.deepEqual([...receiver.resources].filter((one) => !/^(service\.(name|version|namespace)) /.test(one)), [])
    assert.ok(!receiver.bytes().includes('Wells of Ana') && receiver.bytes().length > 1000)
    assert.ok(heard.length > 0 && !heard.includes('traceparent') && !heard.includes('tracestate'), 'the other party is told of no trace')
  })

  it('do not go on from a header where no proxy stands in front', async (t) => {
    const receiver = await traceReceiver(t)
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = receiver.url
    t.after(() => { delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT })
    const { nodes, operations } = await operated(t, { metrics: null }, process.env, PACE)
    await (await fetch(`${nodes[0]?.url ?? ''}/en/workspace`, { redirect: 'manual', headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' } })).arrayBuffer()
    await operations.close()
    assert.ok(receiver.spans.some(({ name }) => name === 'request'))
    assert.ok(receiver.spans.every(({ traceId }) => traceId !== '0af7651916cd43dd8448eb211c80319c'))
  })

  it('load nothing where nobody wants them', () => {
    const script = `import { openTraces } from './src/node/operations/traces.ts'; const one = await openTraces({ environment: {}, party: 'MEX', version: '1.0.0' }); const other = await openTraces({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_SDK_DISABLED: 'true' }, party: 'MEX', version: '1.0.0' }); console.log(one, other, process.moduleLoadList.length, Object.keys((await import('node:module')).createRequire(import.meta.url).cache).filter((name) => name.includes('opentelemetry')).length)`
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: new URL('../../..', import.meta.url), encoding: 'utf8' })
    assert.match(ran.stdout, /^null null \d+ 0$/m, ran.stderr)
  })
})

describe('the log', () => {
  it('tells of a peer that is lost and found, and of requests by their kind and network', async (t) => {
    const { nodes, lines } = await operated(t, { metrics: null, log: operationsSettings.parse({ log: { requests: true } }).log }, {}, PACE)
    const until = async (what: RegExp) => { for (let tries = 0; !what.test(lines.join('\n')); tries++) { assert.ok(tries < 300, lines.join('\n')); await new Promise((resolve) => setTimeout(resolve, 25)) } }
    await (await fetch(`${nodes[0]?.url ?? ''}/en/workspace?q=secret`, { redirect: 'manual' })).arrayBuffer()
    await nodes[1]?.stop()
    await until(/"event":"peer-lost","party":"USA","code":"peer-unreachable"/)
    await nodes[1]?.again()
    await until(/"event":"peer-found","party":"USA"/)
    await until(/"event":"request","kind":"workspace","route":"inbox","method":"GET","status":303,"milliseconds":\d+,"network":"127\.0\.0\.0\/24"/)
    for (const line of lines) {
      const told = JSON.parse(line) as Record<string, unknown>
      assert.deepEqual([told.time, typeof told.level], ['2026-11-26T12:00:00Z', 'string'])
      assert.ok(String(told.event) in LOG_EVENTS)
      assert.doesNotMatch(line, /secret|127\.0\.0\.1/)
    }
  })
})
