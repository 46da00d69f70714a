// Holds what is posted somewhere against the agreed words: an address, a file or the words themselves.

import { sha256 } from '../../../record/index.ts'
import type { Hash, ItemId } from '../../../record/index.ts'
import { cleanTextHash } from '../../../dialogue/clean-text.ts'
import { findAgreedWords } from '../../../dialogue/releasing.ts'
import { fetchBounded, readPosted, USUAL_BOUNDS } from '../../../node/releases/index.ts'
import { LARGEST_EVIDENCE } from '../../../node/reporting/index.ts'
import { blocksIn, comparePosted } from '../../../text/posted/index.ts'
import type { ComparePage } from '../../../web/workspace/releases/models.ts'
import { field } from '../fields.ts'
import { NOTHING_WRONG, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { textRef } from './lines.ts'

export function showCompare(visit: Visit): Promise<Outcome | null> {
  return comparePage(visit, null, NOTHING_WRONG)
}

export async function comparePostedText(visit: Visit): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  const agreed = findAgreedWords(running.node.rows, textOf(visit))
  if (agreed === null) return null
  const posted = await readGiven(visit)
  if ('code' in posted) return comparePage(visit, null, { issues: [posted], refusal: null })
  const comparison = comparePosted(agreed.clean, posted.blocks, frame.languages)
  return comparePage(visit, { comparison, from: posted.from, hash: posted.hash }, NOTHING_WRONG, fields)
}

type Given = { readonly blocks: readonly string[]; readonly from: string; readonly hash: Hash | null } | { readonly field: string; readonly code: string }

async function readGiven(visit: Visit): Promise<Given> {
  const [url, words, file] = [field(visit.fields, 'url'), field(visit.fields, 'words'), await visit.file('posted')]
  if (file !== null && file.bytes.length > 0) {
    const blocks = await readPosted(file.bytes, file.type, file.name)
    return blocks === null ? { field: 'posted', code: 'answer-not-text' } : { blocks, from: file.name, hash: sha256(file.bytes) }
  }
  if (words !== '') return { blocks: blocksIn(words, 'plain'), from: '', hash: null }
  const fetched = await fetchBounded(url, { ...USUAL_BOUNDS, allowPrivateNetworks: visit.running.settings.releases.allowPrivateNetworks })
  if ('problem' in fetched) return { field: 'url', code: fetched.problem }
  const blocks = await readPosted(fetched.bytes, fetched.mediaType, new URL(fetched.url).pathname)
  return blocks === null ? { field: 'url', code: 'answer-not-text' } : { blocks, from: fetched.url, hash: sha256(fetched.bytes) }
}

async function comparePage(visit: Visit, result: ComparePage['result'], answer: Answer, fields: URLSearchParams = visit.fields): Promise<Outcome | null> {
  const { running } = visit
  const [ref, agreed] = [textRef(running, textOf(visit)), findAgreedWords(running.node.rows, textOf(visit))]
  if (ref === null || agreed === null) return null
  const page: ComparePage = {
    ...(await frameFor(visit)), kind: 'compare-posted', text: ref, against: agreed.against, hash: cleanTextHash(agreed.clean), values: { url: field(fields, 'url'), words: field(fields, 'words') }, result, largestFile: LARGEST_EVIDENCE, ...answer,
  }
  return { page, status: statusOf(answer) }
}

function textOf({ match }: Visit): ItemId {
  return `text/${match.parameter}`
}
