// Drafts on their way to a translator: what lacks a language, how much of it is known already, and the file to send.

import { renderHandout } from '../../../dialogue/translation/index.ts'
import type { TextLine } from '../../../dialogue/translation/index.ts'
import { conditionOf, draftTexts, isChanged, placeKey } from '../../../dialogue/translation/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { LanguageTag } from '../../../text/bilingual.ts'
import { writeXliff12, writeXliff21 } from '../../../text/exchange/index.ts'
import type { DraftLanguagesPage, FileRefusal, LanguageCount, ReturnedLine, TextLineView, TranslationsLine } from '../../../web/workspace/languages/models.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, revisionField } from '../fields.ts'
import { itemDiff } from '../items.ts'
import { frameFor } from '../visit.ts'
import type { FileAnswer, Outcome, Visit } from '../visit.ts'
import { nameOfPerson, placeNamer } from './places.ts'

const SHOWN_ITEMS = 3
const SHOWN_LINES = 200

export async function showTranslations(visit: Visit): Promise<Outcome> {
  const { running, frame } = visit
  const drafts = await Promise.all((await running.drafts.list()).map(({ id }) => running.drafts.find(id)))
  const lines = drafts.flatMap((draft) => (draft === null ? [] : [lineOf(running, draft, frame.languages)])).filter(({ counts }) => counts.some(({ missing, stale, done }) => missing + stale + done > 0))
  const { languages } = running
  return {
    page: {
      ...(await frameFor(visit)), kind: 'translations', lines, returned: await returnedLines(visit, null), terms: languages.termbase.concepts.length,
      agreedTexts: languages.agreedTexts().length, memories: languages.memories.length, differences: languages.keptPairs.length,
    },
  }
}

export async function showDraftLanguages(visit: Visit, file: FileRefusal | null = null, refusal: RefusalView | null = null): Promise<Outcome | null> {
  const { running, match, frame } = visit
  const draft = await running.drafts.find(match.parameter)
  if (draft === null) return null
  const direction = directionOf(visit, draft)
  const { file: handout, lines } = handoutOf(running, draft, direction, false)
  const nameOf = placeNamer(running, draft.changes)
  const page: DraftLanguagesPage = {
    ...(await frameFor(visit)), kind: 'draft-languages', draft: draft.id, revision: draft.revision, items: draft.changes.slice(0, SHOWN_ITEMS).map((change) => itemDiff(running.node.rows, change)),
    from: direction.source, into: direction.target, lineCount: lines.length, lines: lines.slice(0, SHOWN_LINES).map((line): TextLineView => ({ ...nameOf(line.text), ...shown(line, draft, direction) })),
    reuse: handout.reuse ?? { context: 0, exact: 0, repeated: 0, fuzzy: 0, fresh: 0 }, memorySize: running.languages.memory(direction.source, direction.target).size,
    returned: await returnedLines(visit, draft.id), languageChoices: frame.languages, file, refusal,
  }
  return { page, status: file === null && refusal === null ? 200 : refusal === null ? 422 : 409 }
}

/** In which language each text was drafted. */
export async function saveDraftedIn(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, frame, officer } = visit
  const draft = await running.drafts.find(match.parameter)
  if (draft === null || officer === null) return null
  const typed = [...fields].flatMap(([name, value]) => (name.startsWith('draftedIn.') && frame.languages.includes(value) ? [[name.slice('draftedIn.'.length), value] as const] : []))
  const asked = new Set([...fields.keys()].flatMap((name) => (name.startsWith('draftedIn.') ? [name.slice('draftedIn.'.length)] : [])))
  const kept = Object.entries(draft.draftedIn ?? {}).filter(([key]) => !asked.has(key))
  const saved = await keepDraftedIn(running, draft, Object.fromEntries([...kept, ...typed]), officer.id, revisionField(fields))
  if (saved === null) return showDraftLanguages(visit, null, { code: 'draft-changed-meanwhile', facts: {} })
  return { redirect: draftLanguagesPath(visit, draft.id), flash: { code: 'drafted-in-saved', path: null } }
}

/** By the place of each text. Null if the draft was saved since `revision`. */
export function keepDraftedIn(running: RunningNode, { id, revision: _revision, ...content }: Draft, draftedIn: Readonly<Record<string, LanguageTag>>, by: string, revision: number): Promise<Draft | null> {
  return running.drafts.save({ ...content, draftedIn, savedAt: running.node.now(), savedBy: by }, { id, revision })
}

export async function exportTranslation(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const draft = await running.drafts.find(match.parameter)
  if (draft === null) return null
  const format = TRANSLATION_FORMATS.find((one) => one === field(fields, 'format')) ?? 'xliff-1.2'
  const file = translationFile(running, draft, directionOf(visit, draft), format, field(fields, 'context') === 'yes')
  return file === null ? showDraftLanguages(visit, null, { code: 'nothing-to-translate', facts: {} }) : { file }
}

export const TRANSLATION_FORMATS = ['xliff-1.2', 'xliff-2.1', 'omegat'] as const
export const XLIFF_12 = 'application/x-xliff+xml'
export const XLIFF_21 = 'application/xliff+xml'

/** What goes to a translator; null where no text has changed. */
export function translationFile(running: RunningNode, draft: Draft, direction: Direction, format: (typeof TRANSLATION_FORMATS)[number], withContext: boolean): FileAnswer | null {
  const { file } = handoutOf(running, draft, direction, withContext)
  if (!file.units.some(({ isTranslatable }) => isTranslatable)) return null
  const text = format === 'xliff-2.1' ? writeXliff21(file) : writeXliff12(file, format === 'omegat')
  const name = `${running.settings.dialogue}-${draft.id.slice(0, 8)}-${draft.revision}-${direction.source}-${direction.target}.xlf`
  return { bytes: Buffer.from(text), mediaType: format === 'xliff-2.1' ? XLIFF_21 : XLIFF_12, name }
}

export interface Direction {
  readonly source: LanguageTag
  readonly target: LanguageTag
}

export function directionOf({ fields, frame, running }: Visit, draft: Draft): Direction {
  const asked = (name: string): LanguageTag | null => frame.languages.find((language) => language === fields.get(name)) ?? null
  return directionFor(running, draft, frame.languages, { from: asked('from'), into: asked('into') })
}

/** As asked; otherwise into the language that lacks most, from the one that lacks least. */
export function directionFor(running: RunningNode, draft: Draft, languages: readonly LanguageTag[], { from, into }: { readonly from: LanguageTag | null; readonly into: LanguageTag | null }): Direction {
  const counts = lineOf(running, draft, languages).counts
  const byLack = [...counts].sort((a, b) => a.missing + a.stale - b.missing - b.stale).map(({ language }) => language)
  const target = into ?? byLack.filter((language) => language !== from).at(-1) ?? ''
  const source = from ?? byLack.find((language) => language !== target) ?? ''
  return source === target ? { source: languages.find((language) => language !== target) ?? '', target } : { source, target }
}

export function draftLanguagesPath({ match }: Visit, draft: string): string {
  return workspacePath('draft-languages', match.language, draft)
}

/** Files that came back, of one draft if it is given, the newest first. */
async function returnedLines(visit: Visit, draft: string | null): Promise<readonly ReturnedLine[]> {
  const returned = (await visit.running.languages.returned()).filter((one) => draft === null || one.draft === draft)
  return returned.map(({ id, draft: of, name, at, by }) => ({ id, draft: of, name, at, by: nameOfPerson(visit, by) })).sort((a, b) => (a.at < b.at ? 1 : -1))
}

function handoutOf(running: RunningNode, draft: Draft, { source, target }: Direction, withContext: boolean): ReturnType<typeof renderHandout> {
  const { languages, node } = running
  return renderHandout({
    original: `draft/${draft.id}`, revision: draft.revision, source, target, texts: draftTexts(node.rows, draft.changes, draft.cover), memory: languages.memory(source, target),
    made: new Map(Object.entries(languages.translation(draft.id).made)), withContext,
  })
}

function shown({ text, condition, words, reuse }: TextLine, draft: Draft, { source, target }: Direction): Omit<TextLineView, 'ref' | 'number' | 'field' | 'key'> {
  return { source: text.text[source] ?? '', target: text.text[target] ?? '', condition, words, reuse, draftedIn: draft.draftedIn?.[placeKey(text)] ?? null }
}

/** Each language against every other: it is stale where the text of any other has moved since. */
export function lineOf(running: RunningNode, draft: Draft, languages: readonly LanguageTag[]): TranslationsLine {
  const { made } = running.languages.translation(draft.id)
  const texts = draftTexts(running.node.rows, draft.changes, draft.cover).filter(isChanged)
  const counts = languages.map((language): LanguageCount => {
    const conditions = texts.map((text) => {
      const others = languages.filter((other) => other !== language && (text.text[other] ?? '') !== '')
      const all = others.map((other) => conditionOf(text, other, language, made[placeKey(text)] ?? null))
      return (text.text[language] ?? '').trim() === '' ? 'missing' : all.includes('stale') ? 'stale' : 'done'
    })
    const many = (condition: string): number => conditions.filter((one) => one === condition).length
    return { language, missing: many('missing'), stale: many('stale'), done: many('done') }
  })
  return { draft: draft.id, items: draft.changes.slice(0, SHOWN_ITEMS).map((change) => itemDiff(running.node.rows, change)), itemCount: draft.changes.length, counts }
}
