// A published record as a browser gets it: streamed from the site, never whole.

import { firstLines, pagesFrom } from '../../record/pages.ts'
import { CHECKPOINT_FILE, PROOFS_FILE, parseRecordIndex, rootsIn } from '../../record/published.ts'
import type { PublishedRecord, RecordIndex } from '../../record/published.ts'

/** The site does not answer, or has not what its index names. */
export class RecordAway extends Error {
  readonly code: 'record-missing' | 'record-unreachable' | 'record-index-broken'
  readonly detail: string
  constructor(code: RecordAway['code'], detail: string, options?: ErrorOptions) {
    super(`${code} ${detail}`, options)
    this.code = code
    this.detail = detail
  }
}

/** Fails with `RecordAway` where there is no index. */
export async function fetchRecord(folder: string): Promise<PublishedRecord> {
  const { parties } = await indexIn(folder)
  const notes = new Map(await Promise.all(parties.map(async ({ party }) => [party, await findText(new URL(`${party}/${CHECKPOINT_FILE}`, folder))] as const)))
  // Asked again, so that a checkpoint cannot stand for acts said since the heads were named.
  const index = await indexIn(folder)
  const chains = index.parties.map(({ party, head }) => ({
    // The site may have spoken since it named its heads; what came later is not part of this check.
    party, head, pages: () => firstLines(pagesFrom(piecesAt(new URL(`${party}.ndjson`, folder))), head.sequence),
    ...(notes.get(party) == null ? {} : { checkpoint: notes.get(party) ?? '' }),
  }))
  const proofs = index.proofs === undefined ? {} : { proofs: () => pagesFrom(piecesAt(new URL(PROOFS_FILE, folder))) }
  return { dialogue: index.dialogue, chains, roots: rootsIn(index), ...proofs, isIndexBroken: false }
}

async function indexIn(folder: string): Promise<RecordIndex> {
  const index = parseRecordIndex(await textAt(new URL('index.json', folder)))
  if (index === null) throw new RecordAway('record-index-broken', folder)
  return index
}

async function findText(url: URL): Promise<string | null> {
  return textAt(url).catch((error: unknown) => { if (error instanceof RecordAway && error.code === 'record-missing') return null; throw error })
}

async function textAt(url: URL): Promise<string> {
  return (await answerAt(url)).text()
}

async function* piecesAt(url: URL): AsyncGenerator<Uint8Array> {
  const reader = (await answerAt(url)).body?.getReader()
  if (reader === undefined) return
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((error: unknown) => { throw new RecordAway('record-unreachable', url.href, { cause: error }) })
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Past every cache: what is checked is what the site says now. */
async function answerAt(url: URL): Promise<Response> {
  const answer = await fetch(url, { cache: 'no-store' }).catch((error: unknown) => { throw new RecordAway('record-unreachable', url.href, { cause: error }) })
  if (!answer.ok) throw new RecordAway('record-missing', url.href)
  return answer
}
