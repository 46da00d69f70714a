// A published record on the web: streamed, never held. The address may be that of a site (also one
// that stands under a path), of its record folder, of one dialogue's folder, or of a file in it.

import { firstLines, pagesFrom } from '../../record/pages.ts'
import { CHECKPOINT_FILE, PROOFS_FILE, parseRecordIndex, parseRecordList, rootsIn } from '../../record/published.ts'
import type { PublishedRecord } from '../../record/published.ts'
import type { ChainInput } from '../../record/verify-feed.ts'
import { CommandFailed } from '../outcome.ts'

/** So long may a server say nothing, at the beginning or in between. */
const PATIENCE_IN_MILLISECONDS = 60_000
/** A list or an index is read whole; a larger one is none. */
const LARGEST_LIST_BYTES = 16 * 1024 * 1024

export async function readSite(target: string): Promise<readonly PublishedRecord[]> {
  const base = target.replace(/[?#].*$/, '').replace(/\/(index\.json|[^/]+\.ndjson)$/, '').replace(/\/+$/, '')
  for (const root of [`${base}/record`, base]) {
    const list = parseRecordList(await textAt(`${root}/index.json`))
    if (list === null) continue
    return Promise.all(list.map(async (dialogue) => {
      const record = await recordAt(`${root}/${encodeURIComponent(dialogue)}`, dialogue)
      if (record === null) throw new CommandFailed('record-index-broken', `${root}/${encodeURIComponent(dialogue)}`)
      return record
    }))
  }
  const record = await recordAt(base, null)
  if (record === null) throw new CommandFailed('record-missing', base)
  return [record]
}

/** Null where no index is. */
async function recordAt(place: string, dialogue: string | null): Promise<PublishedRecord | null> {
  const indexAt = async () => parseRecordIndex(await textAt(`${place}/index.json`))
  const parties = (await indexAt())?.parties ?? []
  const notes = new Map(await Promise.all(parties.map(async ({ party }) => [party, await textAt(`${place}/${encodeURIComponent(party)}/${CHECKPOINT_FILE}`)] as const)))
  // Asked again, so that a checkpoint cannot stand for acts said since the heads were named.
  const index = await indexAt()
  if (index === null) return null
  const chains = index.parties.map(({ party, head }): ChainInput => ({
    // The node may have spoken since it named its heads; what came later is not part of this check.
    party, head, pages: () => firstLines(pagesFrom(piecesAt(`${place}/${encodeURIComponent(party)}.ndjson`)), head.sequence),
    ...(notes.get(party) ? { checkpoint: notes.get(party) ?? '' } : {}),
  }))
  const proofs = index.proofs === undefined ? {} : { proofs: () => pagesFrom(piecesAt(`${place}/${PROOFS_FILE}`)) }
  return { dialogue: dialogue ?? index.dialogue, chains, roots: rootsIn(index), ...proofs, isIndexBroken: dialogue !== null && index.dialogue !== dialogue }
}

/** The text at an address; empty where there is none, or too much of it. */
async function textAt(url: string): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of piecesAt(url)) {
      size += piece.length
      if (size > LARGEST_LIST_BYTES) return ''
      pieces.push(piece)
    }
  } catch (error) {
    if (error instanceof CommandFailed && error.code === 'record-missing') return ''
    throw error
  }
  return Buffer.concat(pieces).toString()
}

/** The bytes at an address as they come. */
async function* piecesAt(url: string): AsyncGenerator<Uint8Array> {
  const control = new AbortController()
  const wait = <T>(work: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => control.abort(new Error('the server says nothing')), PATIENCE_IN_MILLISECONDS)
    return work.finally(() => clearTimeout(timer))
  }
  const failed = (error: unknown) => new CommandFailed('record-unreachable', url, { cause: error })
  try {
    const answer = await wait(fetch(url, { signal: control.signal })).catch((error: unknown) => { throw failed(error) })
    if (!answer.ok) throw new CommandFailed('record-missing', url)
    const reader = answer.body?.getReader()
    for (;;) {
      const piece = reader === undefined ? null : await wait(reader.read()).catch((error: unknown) => { throw failed(error) })
      if (piece === null || piece.done) return
      yield piece.value
    }
  } finally {
    control.abort()
  }
}
