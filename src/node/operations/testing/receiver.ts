// A receiver of OTLP over HTTP on loopback, for tests: it keeps every span that it is sent, and every byte.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { gunzipSync } from 'node:zlib'

export interface ReceivedSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
  readonly status?: { readonly code?: number }
}

export interface Receiver {
  readonly url: string
  readonly spans: readonly ReceivedSpan[]
  /** Names and values of what describes the sender. */
  readonly resources: ReadonlySet<string>
  /** Everything as it came. */
  bytes(): Buffer
}

export async function traceReceiver(t: Pick<TestContext, 'after'>): Promise<Receiver> {
  const parts: Buffer[] = []
  const spans: ReceivedSpan[] = []
  const resources = new Set<string>()
  const server = createServer((request, response) => {
    const body: Buffer[] = []
    request.on('data', (part: Buffer) => body.push(part)).on('end', () => {
      const whole = Buffer.concat(body)
      const plain = request.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole
      parts.push(Buffer.from(JSON.stringify(request.headers)), plain)
      const sent = JSON.parse(plain.toString()) as { resourceSpans: { resource: { attributes: { key: string; value: object }[] }; scopeSpans: { spans: ReceivedSpan[] }[] }[] }
      for (const { resource, scopeSpans } of sent.resourceSpans) {
        for (const { key, value } of resource.attributes) resources.add(`${key} ${String(Object.values(value)[0])}`)
        for (const scope of scopeSpans) spans.push(...scope.spans)
      }
      response.writeHead(request.url === '/v1/traces' ? 200 : 404, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => { server.close(); server.closeAllConnections() })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, resources, bytes: () => Buffer.concat(parts) }
}
