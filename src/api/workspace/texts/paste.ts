// A whole draft pasted in one or both languages: read into clauses, shown to be put right, then added to a
// private draft. Nothing is kept of what was pasted before somebody has looked at it.

import { freshPlaces, placesBetween } from '../../../dialogue/negotiation/place-key.ts'
import { MOST_PASTED, readPastedDraft } from '../../../dialogue/negotiation/pasted-draft.ts'
import { CLAUSE_KINDS } from '../../../dialogue/items/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { PastedLine, PasteTextPage } from '../../../web/workspace/texts/models.ts'
import { columnsFor } from '../../../web/workspace/parts/words.ts'
import { draftAt } from '../drafting/fields.ts'
import { bilingualField, field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { blankEdit, editPath } from './edit.ts'
import { linesOf } from './edit-page.ts'
import { headOf, rollingOf } from './load.ts'

interface Shown {
  readonly pasted: Bilingual
  readonly lines: readonly PastedLine[] | null
  readonly refusal: RefusalView | null
}

export function showPaste(visit: Visit): Promise<Outcome | null> {
  return pastePage(visit, { pasted: {}, lines: null, refusal: null })
}

export async function readPaste(visit: Visit): Promise<Outcome | null> {
  const { running, fields, frame, match } = visit
  const rolling = rollingOf(visit)
  if (rolling === null) return null
  const pasted = bilingualField(fields, 'paste', frame.languages)
  const lines = typedLines(visit)
  if (!visit.may('draft', coversOf(running.node.rows, rolling.text))) return pastePage(visit, { pasted, lines, refusal: { code: 'not-permitted', facts: {} } })
  if (lines === null) {
    if (Object.values(pasted).some((text) => text.split('\n').length > MOST_PASTED)) return pastePage(visit, { pasted, lines: null, refusal: { code: 'pasted-too-long', facts: { most: MOST_PASTED } } })
    const read = readPastedDraft(pasted, frame.languages)
    return pastePage(visit, read.length === 0 ? { pasted, lines: null, refusal: { code: 'nothing-pasted', facts: {} } } : { pasted, lines: read.map((line) => ({ ...line, isKept: true })), refusal: null })
  }
  const kept = lines.filter((line) => line.isKept && Object.values(line.words).some((text) => text !== ''))
  const at = draftAt(visit)
  const held = await running.drafts.find(at.draft)
  const last = linesOf(running, rolling, { held, typed: new Map(), open: null, counter: null }).at(-1)?.place ?? null
  const places = last === null ? freshPlaces(kept.length) : placesBetween(last, null, kept.length)
  if (kept.length === 0 || places === null) return pastePage(visit, { pasted, lines, refusal: { code: kept.length === 0 ? 'nothing-pasted' : 'no-room', facts: {} } })
  const said = field(fields, 'draftedIn')
  const edits = kept.map(({ form, words }, index) => {
    const present = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''))
    const [only, ...others] = Object.keys(present)
    return blankEdit(rolling.text, places[index] ?? '', form, present, frame.languages.includes(said) ? said : only !== undefined && others.length === 0 ? only : null)
  })
  const saved = await running.desk.saveItems({ ...at, counters: held?.counters ?? null, forMeeting: rolling.content.meeting }, edits)
  if ('refused' in saved) return pastePage(visit, { pasted, lines, refusal: { code: saved.refused, facts: saved.facts } })
  return { redirect: editPath(match, saved.draft.id), flash: { code: 'clauses-read', path: null } }
}

/** The clauses as they were put right; null while only the whole was pasted. */
function typedLines({ fields, frame }: Visit): readonly PastedLine[] | null {
  const count = [...fields.keys()].filter((name) => /^form\.\d{1,4}$/.test(name)).length
  if (count === 0) return null
  return Array.from({ length: count }, (_, index) => ({
    form: CLAUSE_KINDS.find((one) => one === field(fields, `form.${index}`)) ?? 'paragraph', words: bilingualField(fields, `words.${index}`, frame.languages), isKept: field(fields, `keep.${index}`) === 'yes',
  }))
}

async function pastePage(visit: Visit, { pasted, lines, refusal }: Shown): Promise<Outcome | null> {
  const { running, frame, fields } = visit
  const rolling = rollingOf(visit)
  if (rolling === null) return null
  const at = draftAt(visit)
  const held = await running.drafts.find(at.draft)
  const page: PasteTextPage = {
    ...(await frameFor(visit)), kind: 'paste-text', ...headOf(visit, rolling), draft: { id: at.draft, revision: held?.revision ?? 0 }, languages: columnsFor(frame.languages, visit.match.language), pasted, lines, draftedIn: field(fields, 'draftedIn'), refusal,
  }
  return { page, status: refusal === null ? 200 : refusal.code === 'not-permitted' ? 403 : refusal.code === 'nothing-pasted' || refusal.code === 'pasted-too-long' ? 422 : 409 }
}
