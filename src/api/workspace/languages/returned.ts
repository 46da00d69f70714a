// A file that comes back: kept as it came, shown against the draft text by text, then applied as the draft's next
// revision, or thrown away. What is applied is judged anew against the draft as it then is.

import { compareReturned, draftTexts, RETURN_OUTCOMES, textHash, withText, placeKey } from '../../../dialogue/translation/index.ts'
import type { Made, ReturnedText, ReturnOutcome } from '../../../dialogue/translation/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { KeptReturn } from '../../../node/languages/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { LanguageTag } from '../../../text/bilingual.ts'
import type { FileRefusal, ReturnedPage, ReturnedTextView } from '../../../web/workspace/languages/models.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, revisionField } from '../fields.ts'
import { findingsOf } from '../items.ts'
import { knownOn } from '../reference.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import type { UploadedFile } from '../multipart.ts'
import { findUpload, readFileOf } from './files.ts'
import { nameOfPerson, placeNamer } from './places.ts'
import { draftLanguagesPath, showDraftLanguages } from './translations.ts'

const SHOWN_TEXTS = 300

export async function importTranslation(visit: Visit): Promise<Outcome | null> {
  const { running, match, frame, officer } = visit
  const draft = await running.drafts.find(match.parameter)
  if (draft === null || officer === null) return null
  const upload = await findUpload(visit)
  const kept = 'refused' in upload ? upload : await keepReturnedFile({ running, languages: frame.languages }, draft.id, upload, officer.id)
  return 'refused' in kept ? showDraftLanguages(visit, kept.refused) : { redirect: workspacePath('returned', match.language, kept.id) }
}

/** Keeps a file as it came back, or says why not. */
export async function keepReturnedFile({ running, languages }: { readonly running: RunningNode; readonly languages: readonly LanguageTag[] }, draft: string, upload: UploadedFile, by: string): Promise<{ readonly refused: FileRefusal } | { readonly id: string }> {
  const sent = readFileOf(upload, ['xliff-1.2', 'xliff-2.1'])
  if ('refused' in sent) return sent
  if (!('file' in sent.read)) return { refused: { name: upload.name, code: 'exchange-format-other', problem: null, what: sent.read.format } }
  const { file } = sent.read
  const [source, target] = [languageIn(file.sourceLanguage, languages), languageIn(file.targetLanguage, languages)]
  if (source === null || target === null || source === target) return { refused: { name: upload.name, code: 'exchange-languages', problem: null, what: `${file.sourceLanguage} → ${file.targetLanguage ?? '–'}` } }
  return { id: await running.languages.keepReturned(draft, upload.name, { ...file, sourceLanguage: source, targetLanguage: target }, by) }
}

export async function showReturned(visit: Visit, refusal: RefusalView | null = null): Promise<Outcome | null> {
  const { running, frame } = visit
  const found = await findReturned(running, visit.match.parameter)
  if (found === null) return null
  const { kept, draft, source, target } = found
  const { texts, isOfOther } = compared(running, found, false)
  const { changes, cover } = applied(draft, texts, target)
  const taken = new Set(texts.filter(({ outcome }) => outcome === 'taken').map(({ place }) => (place === null ? '' : placeKey(place))))
  const findings = findingsOf(running.node.rows, changes, cover, frame.languages, knownOn(running)).filter(({ ref, field: path }) => taken.has(ref === null ? path : `${ref.item} ${path}`))
  const nameOf = placeNamer(running, draft.changes)
  const inOrder = [...texts].sort((a, b) => RETURN_OUTCOMES.indexOf(a.outcome) - RETURN_OUTCOMES.indexOf(b.outcome))
  const page: ReturnedPage = {
    ...(await frameFor(visit)), kind: 'returned', id: visit.match.parameter, name: kept.name, at: kept.at, by: nameOfPerson(visit, kept.by), draft: draft.id, revision: draft.revision, from: source, into: target, isOfOther,
    outcomes: Object.fromEntries(RETURN_OUTCOMES.map((outcome) => [outcome, texts.filter((one) => one.outcome === outcome).length])) as Record<ReturnOutcome, number>,
    texts: inOrder.filter(({ outcome }) => outcome !== 'context').slice(0, SHOWN_TEXTS).map((one): ReturnedTextView => ({
      ...(one.place === null ? { ref: null, number: null, field: one.unit, key: one.unit } : nameOf(one.place)), outcome: one.outcome, source: one.source, before: one.before, after: one.after, state: one.state,
    })),
    findings, refusal,
  }
  return { page, status: refusal === null ? 200 : 409 }
}

export async function applyReturned(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const found = await findReturned(running, match.parameter)
  if (found === null || officer === null) return null
  const saved = await applyTo(running, match.parameter, found, { revision: revisionField(fields), takesRepeats: field(fields, 'repeats') === 'yes', by: officer.id })
  if ('refused' in saved) return showReturned(visit, { code: saved.refused, facts: {} })
  return { redirect: draftLanguagesPath(visit, saved.id), flash: { code: 'translation-applied', path: workspacePath('draft', match.language, saved.id) } }
}

/** The draft's next revision, with every text that may be taken; the file is gone then. */
export async function applyTo(running: RunningNode, file: string, found: FoundReturn, { revision, takesRepeats, by }: { readonly revision: number; readonly takesRepeats: boolean; readonly by: string }): Promise<Draft | { readonly refused: 'draft-changed-meanwhile' | 'nothing-to-apply' }> {
  const { draft, source, target } = found
  if (revision !== draft.revision) return { refused: 'draft-changed-meanwhile' }
  const taken = compared(running, found, takesRepeats).texts.filter(({ outcome }) => outcome === 'taken')
  if (taken.length === 0) return { refused: 'nothing-to-apply' }
  const { id, revision: _revision, ...content } = draft
  const draftedIn = { ...Object.fromEntries(taken.flatMap(({ place }) => (place === null ? [] : [[placeKey(place), source]]))), ...content.draftedIn }
  const saved = await running.drafts.save({ ...content, ...applied(draft, taken, target), draftedIn, savedAt: running.node.now(), savedBy: by }, { id, revision })
  if (saved === null) return { refused: 'draft-changed-meanwhile' }
  await running.languages.keepTranslation(draft.id, { made: Object.fromEntries(taken.flatMap((one) => madeOf(one, source))) })
  await running.languages.dropReturned(file)
  return saved
}

export async function discardReturned(visit: Visit): Promise<Outcome | null> {
  const kept = await visit.running.languages.findReturned(visit.match.parameter)
  if (kept === null) return null
  await visit.running.languages.dropReturned(visit.match.parameter)
  return { redirect: workspacePath('translations', visit.match.language), flash: { code: 'translation-discarded', path: null } }
}

interface FoundReturn {
  readonly kept: KeptReturn
  readonly draft: Draft
  readonly source: LanguageTag
  readonly target: LanguageTag
}

/** A file that came back, with the draft that it belongs to. */
export async function findReturned(running: RunningNode, id: string): Promise<FoundReturn | null> {
  const kept = await running.languages.findReturned(id)
  const draft = kept === null ? null : await running.drafts.find(kept.draft)
  return kept === null || draft === null ? null : { kept, draft, source: kept.file.sourceLanguage, target: kept.file.targetLanguage ?? '' }
}

export function compared(running: RunningNode, { kept, draft, source, target }: FoundReturn, takesRepeats: boolean): ReturnType<typeof compareReturned> {
  return compareReturned(kept.file, draftTexts(running.node.rows, draft.changes, draft.cover), source, target, `draft/${draft.id}`, takesRepeats)
}

function applied(draft: Draft, texts: readonly ReturnedText[], target: LanguageTag): Pick<Draft, 'changes' | 'cover'> {
  return texts.reduce<Pick<Draft, 'changes' | 'cover'>>(({ changes, cover }, { outcome, place, after }) =>
    (outcome !== 'taken' || place === null || after === null ? { changes, cover } : withText(changes, cover, place, target, after)), { changes: draft.changes, cover: draft.cover })
}

function madeOf({ place, source, after, state }: ReturnedText, language: LanguageTag): readonly (readonly [string, Made])[] {
  return place === null || after === null ? [] : [[placeKey(place), { source: language, sourceHash: textHash(source), targetHash: textHash(after), state }]]
}

/** Programs name countries too: `es-MX` is the dialogue's Spanish, unless it has that very tag. */
function languageIn(tag: string | null, languages: readonly LanguageTag[]): LanguageTag | null {
  const wanted = (tag ?? '').toLowerCase().replaceAll('_', '-')
  return languages.find((language) => language.toLowerCase() === wanted) ?? languages.find((language) => wanted.startsWith(`${language.toLowerCase()}-`)) ?? null
}
