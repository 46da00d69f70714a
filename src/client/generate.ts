// Makes `paths.d.ts` of the document: `node bin/run.mjs src/client/generate.ts` after an endpoint has changed.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { openapiDocument } from '../api/v1/document.ts'
import { API_VERSION } from '../api/v1/document-door.ts'
import { ENDPOINTS } from '../api/v1/endpoints.ts'

export const PATHS_FILE = fileURLToPath(new URL('paths.d.ts', import.meta.url))
const HEADER = '// Made of the document of the API by `generate.ts`; not written by hand.\n\n'

/** The types, as they are to stand in the file. */
export async function clientTypes(): Promise<string> {
  const document = openapiDocument(ENDPOINTS, { language: 'en', title: { en: 'API', es: 'API' }, version: API_VERSION })
  return HEADER + astToString(await openapiTS(JSON.stringify(document, forClient)))
}

/** `connect` gives every call its key; what each code means is told by the answer. */
function forClient(this: unknown, key: string, value: unknown): unknown {
  if (key === 'responses' && typeof value === 'object') return Object.fromEntries(Object.entries(value as Record<string, object>).map(([status, answer]) => [status, { ...answer, description: '' }]))
  const named = value as { readonly name?: unknown } | null
  return typeof named === 'object' && named !== null && named.name === 'Idempotency-Key' ? { ...named, required: false } : value
}

if (import.meta.main) writeFileSync(PATHS_FILE, await clientTypes())
