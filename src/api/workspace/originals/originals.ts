// The originals of texts: the list, one text, and the files.

import { originalOf, languagesFor } from '../../../dialogue/original.ts'
import type { Original } from '../../../dialogue/original.ts'
import type { OriginalWords } from '../../../dialogue/views/index.ts'
import { originalOrder } from '../../../node/papers/index.ts'
import { renderAkomaNtoso, renderOriginalDocx } from '../../../publication/originals/index.ts'
import type { OriginalFacts } from '../../../publication/originals/index.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { NOTHING_WRONG, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import type { OriginalsLine, OriginalsListPage, TextOriginalsPage } from '../../../web/workspace/originals/models.ts'
import { ORIGINAL_FORMATS } from '../../../web/workspace/originals/file-path.ts'
import type { OriginalFormat } from '../../../web/workspace/originals/file-path.ts'
import { problem } from '../problem-page.ts'
import { frameFor } from '../visit.ts'
import type { FileAnswer, Outcome, Visit } from '../visit.ts'
import { countOf, findText, otherCopiesOf, textOfVisit, wordsView } from './texts.ts'
import type { FoundText } from './texts.ts'

export async function showOriginals(visit: Visit): Promise<Outcome> {
  const texts = (visit.running.node.rows.find('kind', 'text') ?? []).flatMap((item) => findText(visit, item) ?? [])
  const page: OriginalsListPage = { ...(await frameFor(visit)), kind: 'originals', lines: texts.map((text) => lineOf(visit, text)) }
  return { page }
}

function lineOf(visit: Visit, text: FoundText): OriginalsLine {
  const { ref, words, charter, content } = text
  const [current] = words
  const view = current === undefined ? null : wordsView(visit, text, current)
  return {
    ref, instrument: charter.instruments?.find(({ instrument }) => instrument === content.instrument)?.name ?? {}, words: view, ...(view === null ? { complete: null, all: 0 } : countOf(view)),
  }
}

export async function showTextOriginals(visit: Visit, answer: Answer = NOTHING_WRONG): Promise<Outcome | null> {
  const text = textOfVisit(visit)
  if (text === null) return null
  const page: TextOriginalsPage = {
    ...(await frameFor(visit)), kind: 'text-originals', ref: text.ref, words: text.words.map((words) => wordsView(visit, text, words)), otherCopies: otherCopiesOf(visit, text), mayRecord: visit.may('report'), ...answer,
  }
  return { page, status: statusOf(answer) }
}

const MEDIA_TYPES: { readonly [F in OriginalFormat]: string } = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', akn: 'application/akn+xml',
}
const ENDINGS: { readonly [F in OriginalFormat]: string } = { pdf: 'pdf', docx: 'docx', akn: 'xml' }

export async function showOriginalFile(visit: Visit): Promise<Outcome | null> {
  const { url: { searchParams: query } } = visit
  const text = textOfVisit(visit)
  const format = ORIGINAL_FORMATS.find((one) => one === query.get('format'))
  const words = text?.words.find(({ hash }) => hash === query.get('hash'))
  if (text === null || words === undefined || format === undefined) return null
  const isForSignature = query.get('use') === 'signature'
  if (isForSignature && words.state === 'open') return problem(visit, 'text-not-agreed')
  const original = askedOriginal(text, words, query)
  if (original === null || (format === 'akn' && original.languages.length !== 1)) return null
  const facts = factsOf(visit, text, words, isForSignature)
  const name = MESSAGES[visit.match.language].workspace.originals.paper.fileName(text.ref.slug, original.party, original.languages.join('-'), words.state === 'open' ? 'draft' : isForSignature ? 'signature' : 'reading')
  const made = await fileOf(visit, original, facts, format, text.charter.languages)
  return 'refused' in made ? problem(visit, made.refused) : { file: { bytes: made.bytes, mediaType: MEDIA_TYPES[format], name: `${name}.${ENDINGS[format]}` } }
}

/** Null where it is asked for a party or a language that the text does not have. The languages stand as the original has them, however they are asked for. */
function askedOriginal({ charter }: FoundText, { clean }: OriginalWords, query: URLSearchParams): Original | null {
  const party = clean.names.find((one) => one.party === query.get('party'))?.party
  const asked = (query.get('languages') ?? '').split(',')
  if (party === undefined || asked.some((language) => clean.title[language] === undefined)) return null
  return originalOf(clean, party, languagesFor(charter, party).filter((language) => asked.includes(language)))
}

async function fileOf(visit: Visit, original: Original, facts: OriginalFacts, format: OriginalFormat, languages: readonly string[]): Promise<Pick<FileAnswer, 'bytes'> | { readonly refused: 'paper-unavailable' | 'paper-failed' }> {
  const { running } = visit
  switch (format) {
    case 'pdf': return running.papers.renderPaper(originalOrder(original, facts, running.settings.paper))
    case 'docx': return { bytes: renderOriginalDocx(original, facts, running.settings.paper) }
    case 'akn': return { bytes: Buffer.from(renderAkomaNtoso(original, { ...facts, language: original.languages[0] ?? '', languages })) }
  }
}

export function factsOf(visit: Visit, { ref }: FoundText, words: OriginalWords, isForSignature: boolean): OriginalFacts {
  return { words, isForSignature, reader: visit.match.language, dialogue: visit.running.settings.dialogue, slug: ref.slug, dated: words.agreedAt }
}
