// A file that comes back: kept as it came, shown against the draft text by text, then applied as the draft's next
// revision, or thrown away. What is applied is judged anew against the draft as it then is.

import { compareReturned, draftTexts, RETURN_OUTCOMES, textHash, withText, placeKey } from '../../../dialogue/translation/index.ts'
import type { Made, ReturnedText, ReturnOutcome } from '../../../dialogue/translation/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { KeptReturn } from '../../../node/languages/index.ts'
import type { LanguageTag } from '../../../text/bilingual.ts'
import type { ReturnedPage, ReturnedTextView } from '../../../web/workspace/languages/models.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, revisionField } from '../fields.ts'
import { findingsOf } from '../items.ts'
import { knownOn } from '../reference.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { readSent } from './files.ts'
import { nameOfPerson, placeNamer } from './places.ts'
import { draftLanguagesPath, showDraftLanguages } from './translations.ts'

const SHOWN_TEXTS = 300

export async function importTranslation(visit: Visit): Promise<Outcome | null> {
  const { running, match, frame, officer } = visit
  const draft = await running.drafts.find(match.parameter)
  if (draft === null || officer === null) return null
  const sent = await readSent(visit, ['xliff-1.2', 'xliff-2.1'])
  if ('refused' in sent) return showDraftLanguages(visit, sent.refused)
  if (!('file' in sent.read)) return null
  const { file } = sent.read
  const [source, target] = [languageIn(file.sourceLanguage, frame.languages), languageIn(file.targetLanguage, frame.languages)]
  if (source === null || target === null || source === target) {
    return showDraftLanguages(visit, { name: sent.upload.name, code: 'exchange-languages', problem: null, what: `${file.sourceLanguage} → ${file.targetLanguage ?? '–'}` })
  }
  const id = await running.languages.keepReturned(draft.id, sent.upload.name, { ...file, sourceLanguage: source, targetLanguage: target }, officer.id)
  return { redirect: workspacePath('returned', match.language, id) }
}

export async function showReturned(visit: Visit, refusal: RefusalView | null = null): Promise<Outcome | null> {
  const found = await findReturned(visit)
  if (found === null) return null
  const { running, frame } = visit
  const { kept, draft, source, target } = found
  const { texts, isOfOther } = compared(visit, found, false)
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
  const { running, fields, officer } = visit
  const found = await findReturned(visit)
  if (found === null || officer === null) return null
  const { draft, source, target } = found
  if (revisionField(fields) !== draft.revision) return showReturned(visit, { code: 'draft-changed-meanwhile', facts: {} })
  const taken = compared(visit, found, field(fields, 'repeats') === 'yes').texts.filter(({ outcome }) => outcome === 'taken')
  if (taken.length === 0) return showReturned(visit, { code: 'nothing-to-apply', facts: {} })
  const { id, revision, ...content } = draft
  const draftedIn = { ...Object.fromEntries(taken.flatMap(({ place }) => (place === null ? [] : [[placeKey(place), source]]))), ...content.draftedIn }
  const saved = await running.drafts.save({ ...content, ...applied(draft, taken, target), draftedIn, savedAt: running.node.now(), savedBy: officer.id }, { id, revision })
  if (saved === null) return showReturned(visit, { code: 'draft-changed-meanwhile', facts: {} })
  await running.languages.keepTranslation(draft.id, { made: Object.fromEntries(taken.flatMap((one) => madeOf(one, source))) })
  await running.languages.dropReturned(visit.match.parameter)
  return { redirect: draftLanguagesPath(visit, draft.id), flash: { code: 'translation-applied', path: workspacePath('draft', visit.match.language, draft.id) } }
}

export async function discardReturned(visit: Visit): Promise<Outcome | null> {
  const kept = await visit.running.languages.findReturned(visit.match.parameter)
  if (kept === null) return null
  await visit.running.languages.dropReturned(visit.match.parameter)
  return { redirect: workspacePath('translations', visit.match.language), flash: { code: 'translation-discarded', path: null } }
}

interface Found {
  readonly kept: KeptReturn
  readonly draft: Draft
  readonly source: LanguageTag
  readonly target: LanguageTag
}

async function findReturned({ running, match }: Visit): Promise<Found | null> {
  const kept = await running.languages.findReturned(match.parameter)
  const draft = kept === null ? null : await running.drafts.find(kept.draft)
  return kept === null || draft === null ? null : { kept, draft, source: kept.file.sourceLanguage, target: kept.file.targetLanguage ?? '' }
}

function compared({ running }: Visit, { kept, draft, source, target }: Found, takesRepeats: boolean): ReturnType<typeof compareReturned> {
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
