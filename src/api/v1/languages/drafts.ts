// A draft on its way to a translator and back: in which language each text was drafted, the file to send, and files that came back, which
// are shown against the draft, applied to it as its next revision, or thrown away.

import { z } from 'zod'
import { draftTexts, placeKey, RETURN_OUTCOMES } from '../../../dialogue/translation/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { LARGEST_TRANSLATION } from '../../workspace/languages/files.ts'
import { applyTo, compared, findReturned, keepReturnedFile } from '../../workspace/languages/returned.ts'
import { directionFor, keepDraftedIn, lineOf, translationFile, TRANSLATION_FORMATS, XLIFF_12, XLIFF_21 } from '../../workspace/languages/translations.ts'
import { isHeld } from '../conditions.ts'
import { tagOfDraft } from '../drafts/index.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { instant } from '../schemas.ts'
import { BYTES, FILE_REFUSES, NAME, refusedFile } from './file.ts'

const count = z.strictObject({ language: z.string(), missing: z.number().int(), stale: z.number().int(), done: z.number().int() })
const draftLanguages = z.strictObject({ draft: z.string(), revision: z.number().int(), /** Of the texts that it changes. */ counts: z.array(count), /** By the place of each text, `element/I.1 title`: the language in which it was drafted. */ draftedIn: z.record(z.string(), z.string()) }).meta({ id: 'DraftLanguages' })
const returned = z.strictObject({ id: z.string(), draft: z.string(), name: z.string(), at: instant, by: z.string() }).meta({ id: 'ReturnedFile' })
const shown = returned.extend({
  from: z.string(), into: z.string(), /** Of the draft against which it is shown: what `If-Match` asks for. */ revision: z.number().int(), /** It came of another draft. */ isOfOther: z.boolean(),
  texts: z.array(z.strictObject({ place: z.string().nullable(), outcome: z.enum(RETURN_OUTCOMES), source: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
}).meta({ id: 'ComparedFile' })

const DRAFT = { draft: { schema: z.uuid(), about: words('The draft.', 'El borrador.') } }
const FILE = { file: { schema: z.uuid(), about: words('The file that came back.', 'El archivo que volvió.') } }
const LANGUAGE = z.string().max(20).optional()

const listDraftLanguages = endpoint({
  id: 'listDraftLanguages', method: 'GET', path: '/translations/drafts', scope: 'translate', answer: { list: draftLanguages },
  summary: words('Drafts with what each language lacks', 'Borradores y lo que le falta a cada idioma'),
  handle: async ({ running, limit, after }) => {
    const listed = pageOf(await running.drafts.list(), ({ id }) => id, { after, limit }, ({ id }) => id)
    const found = await Promise.all(listed.page.map((id) => running.drafts.find(id)))
    return { ...listed, page: found.flatMap((draft) => (draft === null ? [] : [languagesOf(running, draft)])) }
  },
})

const getDraftLanguages = endpoint({
  id: 'getDraftLanguages', method: 'GET', path: '/drafts/{draft}/languages', scope: 'translate', parts: DRAFT, answer: { schema: draftLanguages },
  summary: words('What each language of a draft lacks', 'Lo que le falta a cada idioma de un borrador'),
  handle: async ({ running, path }) => toldDraft(running, await running.drafts.find(path.draft)),
})

const putDraftLanguages = endpoint({
  id: 'putDraftLanguages', method: 'PUT', path: '/drafts/{draft}/languages', scope: 'translate', parts: DRAFT, answer: { schema: draftLanguages }, isConditional: true,
  body: { schema: z.strictObject({ draftedIn: z.record(z.string().max(400), z.string().max(20)) }) },
  summary: words('Say in which language each text of a draft was drafted', 'Decir en qué idioma se redactó cada texto de un borrador'),
  handle: async ({ running, caller, path, body: { draftedIn }, held }) => {
    const draft = await running.drafts.find(path.draft)
    if (draft === null) return null
    if (!isHeld(held, tagOfDraft(draft))) return { refused: 'precondition-failed' }
    const places = new Set(draftTexts(running.node.rows, draft.changes, draft.cover).map(placeKey))
    const wrong = Object.entries(draftedIn).filter(([place, language]) => !places.has(place) || !running.desk.languages.includes(language))
    // A place may have dots in it: the pointer ends before it.
    if (wrong.length > 0) return { issues: [{ path: 'draftedIn', code: wrong.some(([place]) => !places.has(place)) ? 'field-unknown' : 'foreign-language' }] }
    const saved = await keepDraftedIn(running, draft, draftedIn, caller.person?.id ?? '', draft.revision)
    return saved === null ? { refused: 'precondition-failed' } : toldDraft(running, saved)
  },
})

const takeTranslation = endpoint({
  id: 'takeTranslation', method: 'GET', path: '/drafts/{draft}/translation', scope: 'translate', parts: DRAFT, answer: { file: [XLIFF_12, XLIFF_21] }, refuses: ['nothing-to-translate'],
  query: {
    form: { schema: z.enum(TRANSLATION_FORMATS).optional(), about: words('XLIFF 1.2, if nothing is said.', 'XLIFF 1.2, si no se dice otra cosa.') },
    from: { schema: LANGUAGE, about: words('The language to translate from; the one that lacks least, if nothing is said.', 'El idioma de partida; si no se dice, el que menos carece.') },
    into: { schema: LANGUAGE, about: words('The language to translate into; the one that lacks most, if nothing is said.', 'El idioma de llegada; si no se dice, el que más carece.') },
    context: { schema: z.boolean().optional(), about: words('With the texts around, not to be translated.', 'Con los textos de alrededor, que no se traducen.') },
  },
  summary: words('What goes to a translator', 'Lo que se envía a traducir'),
  handle: async ({ running, path, query: { form = 'xliff-1.2', from, into, context = false } }) => {
    const draft = await running.drafts.find(path.draft)
    if (draft === null) return null
    const { languages } = running.desk
    const known = (asked: string | undefined) => languages.find((language) => language === asked) ?? null
    const file = translationFile(running, draft, directionFor(running, draft, languages, { from: known(from), into: known(into) }), form, context)
    return file === null ? { refused: 'nothing-to-translate' } : { file: { mediaType: file.mediaType, name: file.name, body: file.bytes } }
  },
})

const bringTranslation = endpoint({
  id: 'bringTranslation', method: 'POST', path: '/drafts/{draft}/translation', scope: 'translate', parts: DRAFT, query: { name: NAME }, body: { bytes: BYTES, largest: LARGEST_TRANSLATION }, answer: { schema: shown }, status: 201, refuses: FILE_REFUSES,
  summary: words('Bring a translation back: it is shown against the draft, and nothing is applied yet', 'Traer de vuelta una traducción: se compara con el borrador y todavía no se aplica nada'),
  handle: async ({ running, caller, path, query: { name }, body }) => {
    if ((await running.drafts.find(path.draft)) === null) return null
    const kept = await keepReturnedFile({ running, languages: running.desk.languages }, path.draft, { name, type: BYTES, bytes: body }, caller.person?.id ?? '')
    return 'refused' in kept ? refusedFile(kept.refused) : toldFile(running, kept.id)
  },
})

const listReturned = endpoint({
  id: 'listReturnedFiles', method: 'GET', path: '/translations/files', scope: 'translate', answer: { list: returned },
  summary: words('Translations that came back and wait', 'Traducciones que volvieron y esperan'),
  handle: async ({ running, limit, after }) => pageOf(await running.languages.returned(), ({ id }) => id, { after, limit }, ({ id, draft, name, at, by }) => ({ id, draft, name, at, by })),
})

const getReturned = endpoint({
  id: 'getReturnedFile', method: 'GET', path: '/translations/files/{file}', scope: 'translate', parts: FILE, answer: { schema: shown },
  summary: words('A translation that came back, text by text against the draft', 'Una traducción que volvió, texto por texto frente al borrador'),
  handle: ({ running, path }) => toldFile(running, path.file),
})

const applyReturned = endpoint({
  id: 'applyReturnedFile', method: 'POST', path: '/translations/files/{file}/application', scope: 'translate', parts: FILE, answer: { schema: draftLanguages }, status: 201, isConditional: true, refuses: ['nothing-to-apply'],
  body: { schema: z.strictObject({ /** Also for other places that have the very words. */ repeats: z.boolean().optional() }) },
  summary: words('Put what it brings into the draft', 'Incorporar al borrador lo que trae'),
  handle: async ({ running, caller, path, body: { repeats = false }, held }) => {
    const found = await findReturned(running, path.file)
    if (found === null) return null
    if (!isHeld(held, tagOfDraft(found.draft))) return { refused: 'precondition-failed' }
    const saved = await applyTo(running, path.file, found, { revision: found.draft.revision, takesRepeats: repeats, by: caller.person?.id ?? '' })
    if ('refused' in saved) return { refused: saved.refused === 'nothing-to-apply' ? saved.refused : 'precondition-failed' }
    return toldDraft(running, saved)
  },
})

const discardReturned = endpoint({
  id: 'discardReturnedFile', method: 'DELETE', path: '/translations/files/{file}', scope: 'translate', parts: FILE, answer: 'nothing',
  summary: words('Throw away a translation that came back', 'Descartar una traducción que volvió'),
  handle: async ({ running, path }) => {
    if ((await running.languages.findReturned(path.file)) === null) return null
    await running.languages.dropReturned(path.file)
    return { value: null }
  },
})

export const DRAFT_LANGUAGES: readonly Endpoint[] = [listDraftLanguages, getDraftLanguages, putDraftLanguages, takeTranslation, bringTranslation, listReturned, getReturned, applyReturned, discardReturned]

function languagesOf(running: RunningNode, draft: Draft): z.input<typeof draftLanguages> {
  return { draft: draft.id, revision: draft.revision, counts: [...lineOf(running, draft, running.desk.languages).counts], draftedIn: { ...draft.draftedIn } }
}

function toldDraft(running: RunningNode, draft: Draft | null) {
  return draft === null ? null : { value: languagesOf(running, draft), tag: tagOfDraft(draft), location: `/drafts/${draft.id}` }
}

/** Its tag is the draft's: what was read of the one against the other holds while the draft does. */
async function toldFile(running: RunningNode, id: string) {
  const found = await findReturned(running, id)
  if (found === null) return null
  const { kept: { draft, name, at, by }, source, target } = found
  const { texts, isOfOther } = compared(running, found, false)
  const value: z.input<typeof shown> = {
    id, draft, name, at, by, from: source, into: target, revision: found.draft.revision, isOfOther,
    texts: texts.filter(({ outcome }) => outcome !== 'context').map(({ place, unit, outcome, source: of, before, after }) => ({ place: place === null ? unit : placeKey(place), outcome, source: of, before, after })),
  }
  return { value, tag: tagOfDraft(found.draft), location: `/translations/files/${id}` }
}
