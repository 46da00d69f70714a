// Traces by OpenTelemetry: where the standard variables of the environment name a receiver (OTLP over HTTP), and nowhere
// else. A request that does more than hand out a file is a span, and so is each stage of what follows from it: decide,
// sign, append, fold, publish, hint. A span says no more than its stage may (`stages.ts`).
//
// A trace goes on from a proxy in front that was asked for one (W3C Trace Context), and between the processes of one
// node. It is never passed on to another party: whom a government asks when is its own affair.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Attributes, Context, Span } from '@opentelemetry/api'
import { watchStages } from './stages.ts'
import type { StageFacts, StageName } from './stages.ts'

export interface Traces {
  /** Sends what is left. */
  close(): Promise<void>
}

export interface TracesOptions {
  readonly environment: NodeJS.ProcessEnv
  readonly party: string
  readonly version: string
}

/** The variables of https://opentelemetry.io/docs/specs/otel/protocol/exporter/. */
export function areTracesWanted(environment: NodeJS.ProcessEnv): boolean {
  const endpoint = environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? environment.OTEL_EXPORTER_OTLP_ENDPOINT ?? ''
  return endpoint.trim() !== '' && environment.OTEL_SDK_DISABLED?.toLowerCase() !== 'true' && environment.OTEL_TRACES_EXPORTER !== 'none'
}

/** Null where nobody wants them; then nothing of OpenTelemetry is loaded. */
export async function openTraces({ environment, party, version }: TracesOptions): Promise<Traces | null> {
  if (!areTracesWanted(environment)) return null
  const [api, sdk, { OTLPTraceExporter }, { detectResources, envDetector, resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'), import('@opentelemetry/sdk-trace-base'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources'),
  ])
  const { SpanKind, SpanStatusCode, ROOT_CONTEXT, trace } = api
  const named = { 'service.name': environment.OTEL_SERVICE_NAME ?? 'alternat', 'service.version': version, 'service.namespace': party }
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes(named).merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter())],
  })
  const tracer = provider.getTracer('alternat', version)
  const contexts = new AsyncLocalStorage<Context>()

  const parentOf = (facts: StageFacts[StageName]): Context => {
    const present = contexts.getStore()
    if (present !== undefined) return present
    const remote = 'traceparent' in facts ? findRemote(facts.traceparent) : null
    return remote === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...remote, isRemote: true })
  }
  const spanNow = (): Span | null => { const present = contexts.getStore(); return present === undefined ? null : (trace.getSpan(present) ?? null) }

  const stop = watchStages({
    begin: (stage, facts) => {
      const parent = parentOf(facts)
      const span = tracer.startSpan(stage, { kind: kindOf(stage, SpanKind), attributes: attributesOf(facts) }, parent)
      const inside = trace.setSpan(parent, span)
      return {
        run: (work) => contexts.run(inside, work),
        end: (outcome) => {
          span.setAttribute('alternat.outcome', outcome)
          if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    answered: ({ kind, route, status }) => { spanNow()?.setAttributes({ 'alternat.kind': kind, 'http.response.status_code': status, ...(route === null ? {} : { 'http.route': route }) }) },
    traceparent: () => {
      const found = spanNow()?.spanContext()
      return found === undefined ? null : `00-${found.traceId}-${found.spanId}-${(found.traceFlags & 0xff).toString(16).padStart(2, '0')}`
    },
  })
  return { close: async () => { stop(); await provider.shutdown().catch(() => undefined) } }
}

/** https://www.w3.org/TR/trace-context/#traceparent-header, version 00. */
function findRemote(traceparent: string | null): { readonly traceId: string; readonly spanId: string; readonly traceFlags: number } | null {
  const [, traceId = '', spanId = '', flags = ''] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '') ?? []
  return traceId === '' || /^0+$/.test(traceId) || /^0+$/.test(spanId) ? null : { traceId, spanId, traceFlags: Number.parseInt(flags, 16) }
}

function kindOf(stage: StageName, kinds: typeof import('@opentelemetry/api').SpanKind): number {
  return stage === 'request' ? kinds.SERVER : stage === 'pull' || stage === 'hint' || stage === 'mail' ? kinds.CLIENT : kinds.INTERNAL
}

/** All that a stage knows of itself, but where it stands in a trace. */
function attributesOf(facts: StageFacts[StageName]): Attributes {
  return Object.fromEntries(Object.entries(facts as Readonly<Record<string, string | number | null>>).flatMap(([name, value]) => (name === 'traceparent' || value === null ? [] : [[name === 'method' ? 'http.request.method' : `alternat.${name}`, value]])))
}
