// A Word file that came back is compared with the originals that it may have been. Nothing of it is kept.

import { languagesFor, originalOf } from '../../../dialogue/original.ts'
import type { Original } from '../../../dialogue/original.ts'
import type { OriginalWords } from '../../../dialogue/views/index.ts'
import { compareReturned, hashInFoot, originalLines, sharedLines } from '../../../publication/originals/index.ts'
import type { OriginalLine } from '../../../publication/originals/index.ts'
import { readDocx } from '../../../text/documents/index.ts'
import type { ReadWord } from '../../../text/documents/index.ts'
import type { ReturnedOriginalPage, ReturnedView } from '../../../web/workspace/originals/models.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { factsOf } from './originals.ts'
import { partyName, textOfVisit } from './texts.ts'
import type { FoundText } from './texts.ts'

export const LARGEST_WORD_FILE = 10_000_000

export async function showReturned(visit: Visit): Promise<Outcome | null> {
  return returnedPage(visit, null, null)
}

export async function compareWithText(visit: Visit): Promise<Outcome | null> {
  const text = textOfVisit(visit)
  const [words] = text?.words ?? []
  if (text === null || words === undefined) return null
  const upload = await visit.file('file')
  if (upload === null || upload.bytes.length === 0) return returnedPage(visit, null, 'document-missing')
  if (upload.bytes.length > LARGEST_WORD_FILE) return returnedPage(visit, null, 'document-too-large')
  const read = readDocx(upload.bytes)
  if ('code' in read) return returnedPage(visit, null, read.code)
  const { original, lines } = nearest(visit, text, words, read)
  const differences = compareReturned(lines, read)
  if (differences === null) return returnedPage(visit, null, 'document-too-large')
  const hash = hashInFoot(read)
  return returnedPage(visit, {
    name: upload.name, party: partyName(visit, original.party), languages: original.languages, differences, elsewhere: read.elsewhere, hasTrackedChanges: read.hasTrackedChanges,
    hash: hash === null ? 'none' : hash === words.hash ? 'same' : 'other',
  }, null)
}

interface Candidate {
  readonly original: Original
  readonly lines: readonly OriginalLine[]
}

/** The original with which the file has most lines in common, with the line about the state or without; the own one where nothing tells. */
function nearest(visit: Visit, text: FoundText, words: OriginalWords, read: ReadWord): Candidate {
  const { charter } = text
  const candidates = visit.frame.parties.filter(({ party }) => words.clean.names.some((one) => one.party === party)).flatMap(({ party }) => {
    const all = languagesFor(charter, party)
    return [all, ...(all.length > 1 ? all.map((language) => [language]) : [])].flatMap((languages) => {
      const original = originalOf(words.clean, party, languages)
      return [true, false].map((isForSignature): Candidate => ({ original, lines: originalLines(original, factsOf(visit, text, words, isForSignature)) }))
    })
  })
  // Of two that share as much, the one of which less is left out.
  const scored = candidates.map((candidate) => { const shared = sharedLines(candidate.lines, read); return { candidate, shared, left: candidate.lines.length - shared } })
  const [first] = scored.sort((a, b) => b.shared - a.shared || a.left - b.left)
  if (first === undefined) throw new Error('a text has parties')
  return first.candidate
}

async function returnedPage(visit: Visit, result: ReturnedView | null, code: string | null): Promise<Outcome | null> {
  const text = textOfVisit(visit)
  if (text === null || text.words.length === 0) return null
  const page: ReturnedOriginalPage = { ...(await frameFor(visit)), kind: 'returned-original', ref: text.ref, result, issues: code === null ? [] : [{ field: 'file', code }] }
  return { page, status: code === null ? 200 : 422 }
}
