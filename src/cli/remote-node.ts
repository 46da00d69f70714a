// How the command line asks a node somewhere else, and how its refusals become those of a command.

import { readFile } from 'node:fs/promises'
import { ApiProblem, everyEntry } from '../client/index.ts'
import type { Problem } from '../client/index.ts'
import { isEdgeCode } from '../api/edges.ts'
import { CommandFailed } from './outcome.ts'
import type { Terminal } from './outcome.ts'

export interface Remote {
  readonly node: string
  /** Null: as the public. */
  readonly token: string | null
  readonly language: string
}

/** The token of a file, or of ALTERNAT_TOKEN; null where there is neither. It is never an argument, which other users of a machine can read. */
export async function readToken(file: string | undefined, { environment }: Terminal): Promise<string | null> {
  if (file === undefined) return environment.ALTERNAT_TOKEN?.trim() || null
  return (await readGiven(file)).toString('utf8').trim()
}

/** A file that was named as an argument. */
export function readGiven(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => { throw new CommandFailed('file-unreadable', file, { cause }) })
}

/** Refused there is refused here, by the same code. */
export async function askingRemote<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ApiProblem) throw new CommandFailed(isEdgeCode(error.code) ? error.code : 'unexpected', detailOf(error.problem))
    if (error instanceof TypeError && error.cause !== undefined) throw new CommandFailed('peer-unreachable', '', { cause: error })
    throw error
  }
}

/** What is wrong where, a line each. */
function detailOf({ errors = [] }: Problem): string {
  return errors.map(({ in: place, pointer, detail }) => `\n  ${place} ${pointer}: ${detail}`).join('')
}

export async function getAt(remote: Remote, path: string): Promise<unknown> {
  const { data, error, response } = await asked(remote, path)
  if (error !== undefined) throw new ApiProblem(response.status, error)
  return data
}

interface RemoteCall {
  readonly method: string
  /** Under the root of the API, with its question mark. */
  readonly path: string
  readonly body: Uint8Array<ArrayBuffer> | null
  readonly mediaType: string
  /** By which a POST is done once; one of its own, if nothing is said. */
  readonly key: string | undefined
  /** The tag that was read of what is replaced. */
  readonly held: string | undefined
}

/** Any endpoint, as the document has it. The answer is one of success, with its body unread. */
export async function callAt({ node, token, language }: Remote, { method, path, body, mediaType, key, held }: RemoteCall): Promise<Response> {
  const response = await fetch(`${node.replace(/\/+$/, '')}/api/v1${path}`, {
    method, body,
    headers: {
      'accept-language': language, ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(body === null ? {} : { 'content-type': mediaType }),
      ...(method === 'POST' ? { 'idempotency-key': key ?? crypto.randomUUID() } : {}), ...(held === undefined ? {} : { 'if-match': /^(W\/)?"|^\*$/.test(held) ? held : `"${held}"` }),
    },
  })
  if (!response.ok) throw new ApiProblem(response.status, ((await response.json().catch(() => null)) ?? { type: 'about:blank', title: response.statusText, status: response.status, code: 'unexpected' }) as Problem)
  return response
}

/** Every entry of a list at an address, page after page. */
export function everyPageAt(remote: Remote, path: string, query: URLSearchParams): AsyncGenerator<unknown> {
  return everyEntry<unknown>(async ({ cursor }) => {
    const all = new URLSearchParams(query)
    if (cursor !== undefined) all.set('cursor', cursor)
    return (await asked(remote, `${path}?${all.toString()}`)) as { data?: { data: readonly unknown[]; next: string | null }; error?: Problem; response: Response }
  })
}

async function asked({ node, token, language }: Remote, path: string): Promise<{ readonly data?: unknown; readonly error?: Problem; readonly response: Response }> {
  const response = await fetch(`${node.replace(/\/+$/, '')}/api/v1${path}`, { headers: { 'accept-language': language, ...(token === null ? {} : { authorization: `Bearer ${token}` }) } })
  const body = (await response.json().catch(() => null)) as unknown
  if (response.ok) return { data: body, response }
  return { error: (body ?? { type: 'about:blank', title: response.statusText, status: response.status, code: 'unexpected' }) as Problem, response }
}
