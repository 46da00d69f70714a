// The readable page of the API: the document, as people read it.

import { frameOf } from '../../dialogue/views/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import type { Json } from '../../record/index.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { REFERENCE_PATHS } from '../../web/api-reference.ts'
import type { ReferenceEndpoint, ReferencePage } from '../../web/api-reference.ts'
import { isReading } from '../door.ts'
import type { Asker, Door } from '../door.ts'
import { SECURITY_HEADERS } from '../headers.ts'
import { AREAS } from './areas.ts'
import { isHeld, tagOf, tagsIn } from './conditions.ts'
import type { DocumentPages } from './document-door.ts'
import { API_ROOT, DOCUMENT_PATH } from './root.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly 'x-scope': string
  readonly tags: readonly string[]
  readonly parameters: readonly { readonly name: string; readonly in: ReferenceEndpoint['parameters'][number]['in']; readonly required: boolean; readonly description: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly example?: Json }>> }>>
}

/** Characters of an example that people look at. */
const LONGEST_EXAMPLE = 3_000

export class ReferenceDoor implements Door {
  readonly name = 'api-reference'
  readonly #running: RunningNode
  readonly #documents: DocumentPages
  readonly #render: (page: ReferencePage) => string

  constructor(running: RunningNode, documents: DocumentPages, render: (page: ReferencePage) => string) {
    this.#running = running
    this.#documents = documents
    this.#render = render
  }

  async answer(request: Request, { path }: Asker): Promise<Response | null> {
    const language = LANGUAGES.find((one) => path === REFERENCE_PATHS[one])
    const { node, settings } = this.#running
    const frame = frameOf({ rows: node.rows, dialogue: settings.dialogue, self: settings.party, today: () => '' })
    if (language === undefined || frame === null || !isReading(request.method)) return null
    const html = this.#render({ language, frame, alternates: REFERENCE_PATHS, document: DOCUMENT_PATH, root: API_ROOT, areas: areasOf(await this.#documents.read(language), language) })
    const tag = tagOf(html)
    const headers = { ...SECURITY_HEADERS, etag: `"${tag}"`, 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' }
    return isHeld(tagsIn(request.headers.get('if-none-match'), 'weak'), tag) ? new Response(null, { status: 304, headers }) : new Response(html, { headers })
  }
}

function areasOf({ paths }: { readonly [key: string]: Json }, language: Language): ReferencePage['areas'] {
  const endpoints = Object.entries(paths as unknown as Record<string, Record<string, Operation>>).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ area: operation.tags[0] ?? '', endpoint: endpointOf(path, method, operation) })))
  return AREAS.map(({ name, about }) => ({ name, about: about[language], endpoints: endpoints.filter(({ area }) => area === name).map(({ endpoint }) => endpoint) })).filter(({ endpoints: own }) => own.length > 0)
}

function endpointOf(path: string, method: string, operation: Operation): ReferenceEndpoint {
  const example = Object.values(operation.responses).flatMap(({ content = {} }) => Object.values(content)).find((one) => one.example !== undefined)?.example
  const text = example === undefined ? null : JSON.stringify(example, null, 2)
  return {
    id: operation.operationId, method: method.toUpperCase(), path, summary: operation.summary, description: operation.description ?? null, scope: operation['x-scope'] === 'public' ? null : operation['x-scope'],
    parameters: operation.parameters.map(({ name, in: place, required, description }) => ({ name, in: place, isRequired: required, about: description })),
    takes: Object.keys(operation.requestBody?.content ?? {})[0] ?? null, statuses: Object.keys(operation.responses),
    example: text !== null && text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)} …` : text,
  }
}
