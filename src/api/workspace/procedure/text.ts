// The procedure of one text: its gates on each side, treaty words, what is pending on its open proposals,
// its initials; and the two words that a side says here of itself.

import type { Json } from '../../../record/index.ts'
import { isItemId } from '../../../record/index.ts'
import { findCleanText, cleanTextHash } from '../../../dialogue/clean-text.ts'
import { gatesOf } from '../../../dialogue/gates.ts'
import { initialsOn } from '../../../dialogue/initials.ts'
import { charterOf, softWordsIn, treatyFindings } from '../../../dialogue/treaty-words.ts'
import { silencesOn } from '../../../dialogue/silence.ts'
import { alternat, answersOf, answersTo, bracketsOn, findContent, findRef, lastRefOf } from '../../../dialogue/views/index.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { Said } from '../../../node/dialogue-node.ts'
import { plain } from '../../../web/reading.ts'
import type { FieldIssue, FindingView, RefusalView } from '../../../web/workspace/models.ts'
import type { BracketProcedure, GateValues, TextProcedurePage } from '../../../web/workspace/procedure/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import { namesOfOthers } from '../items.ts'
import { problem } from '../problem-page.ts'
import { knownOn, referenceOf } from '../reference.ts'
import { findRolling } from '../texts/load.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { dutiesOn, instrumentOf, lineOf, textsIn, titleOf } from './load.ts'

export async function showGates(visit: Visit): Promise<Outcome> {
  const lines = textsIn(visit).flatMap((text) => lineOf(visit, text) ?? [])
  return { page: { ...(await frameFor(visit)), kind: 'gates', lines, duties: dutiesOn(visit) } }
}

interface Back {
  readonly sent: string | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export async function showTextProcedure(visit: Visit, { sent, issues, refusal }: Back = { sent: null, issues: [], refusal: null }): Promise<Outcome | null> {
  const { running, officer, match, frame } = visit
  const { rows } = running.node
  const text = `text/${match.parameter}`
  const charter = charterOf(rows)
  const placed = isItemId(text) ? findCleanText(rows, text) : null
  const ref = findRef(rows, text)
  if (charter === null || placed === null || ref === null || officer === null) return null
  const hash = cleanTextHash(placed.clean)
  const self = running.settings.party
  const covers = coversOf(rows, text)
  const page: TextProcedurePage = {
    ...(await frameFor(visit)), kind: 'text-procedure', ref: { ...ref, title: titleOf(visit, text) }, instrument: instrumentOf(visit, text), hash,
    sides: alternat(gatesOf(rows, charter, text, hash), self), duties: dutiesOn(visit, text), findings: treatyIn(visit, text), soft: softIn(visit, text),
    brackets: bracketsIn(visit, text), initials: initialsOn(rows, text, charter.parties.map(({ party }) => party)),
    may: { gate: visit.may('disclose', covers), initial: visit.may('sign', covers) },
    suggested: { office: Object.fromEntries(frame.languages.map((language) => [language, officer.organisation.name[language] ?? ''])), date: running.node.now().slice(0, 10), name: plain(officer.name, match.language) },
    sent, values: valuesIn(visit), issues, refusal,
  }
  return { page, status: refusal !== null ? 409 : issues.length > 0 ? 422 : 200 }
}

export async function sayGate(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const text = `text/${match.parameter}`
  if (!visit.may('disclose', coversOf(running.node.rows, text))) return problem(visit, 'not-permitted')
  const { outcome, office, date, reference, covers, reason } = valuesIn(visit)
  const gate = field(fields, 'gate')
  const common = { gate, instrument: field(fields, 'instrument'), hash: field(fields, 'hash'), outcome, office, date }
  const content = outcome === 'passed' ? { ...common, reference: optional(reference), covers: optionalText(covers) } : { ...common, reason }
  const said = await running.node.say({ name: 'state', about: text, type: 'gate', content: content as unknown as { readonly [key: string]: Json }, replaces: optional(field(fields, 'replaces')), audience: 'parties' })
  return answered(visit, said, gate, 'gate-said')
}

export async function initialText(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const text = `text/${match.parameter}`
  if (!visit.may('sign', coversOf(running.node.rows, text))) return problem(visit, 'not-permitted')
  const placed = findCleanText(running.node.rows, text)
  if (placed === null) return null
  const { name, office, date } = valuesIn(visit)
  // What is initialled are the words that the form was about: `hash` is the form's, and refused where they have changed.
  const content = { hash: field(fields, 'hash'), version: placed.version, clauses: placed.clauses, name, office, date }
  const said = await running.node.say({ name: 'state', about: text, type: 'initials', content: content as unknown as { readonly [key: string]: Json }, replaces: null, audience: 'parties' })
  return answered(visit, said, 'initials', 'text-initialled')
}

function answered(visit: Visit, said: Said, sent: string, flash: 'gate-said' | 'text-initialled'): Promise<Outcome | null> | Outcome {
  const { match } = visit
  if ('acts' in said) return { redirect: workspacePath('text-procedure', match.language, match.parameter), flash: { code: flash, path: null } }
  if ('refused' in said) return showTextProcedure(visit, { sent, issues: [], refusal: { code: said.refused, facts: said.facts } })
  return showTextProcedure(visit, { sent, issues: said.issues.map(({ code, path }) => ({ code, field: `${sent}.${path.replace(/^content\.?/, '')}` })), refusal: null })
}

function valuesIn({ fields, frame }: Visit): GateValues {
  const [value, text] = [(name: string) => field(fields, name), (name: string) => bilingualField(fields, name, frame.languages)]
  return { outcome: value('outcome'), office: text('office'), date: value('date'), reference: value('reference'), covers: text('covers'), reason: text('reason'), name: value('name') }
}

/** In the words that are agreed; those on offer are checked where they are read and signed. */
function treatyIn({ running }: Visit, text: string): readonly FindingView[] {
  const { rows } = running.node
  const charter = charterOf(rows)
  const reference = referenceOf(rows, knownOn(running))
  const known = { names: namesOfOthers(reference), agreed: reference.agreed }
  const contentOf = (item: string) => rows.find('item', item)?.versions.at(-1)?.content ?? null
  const placed = findCleanText(rows, text)
  const places = [{ item: text, path: 'title', words: placed?.clean.title ?? {} }, ...(placed?.clean.clauses ?? []).map(({ clause, words }) => ({ item: clause, path: 'words', words }))]
  return places.flatMap(({ item, path, words }) => treatyFindings(charter, item, contentOf(item), path, words, contentOf, known).map((finding) => ({ ref: findRef(rows, item), number: null, field: path, text: words, finding })))
}

function softIn({ running }: Visit, text: string): TextProcedurePage['soft'] {
  const { rows } = running.node
  const contentOf = (item: string) => rows.find('item', item)?.versions.at(-1)?.content ?? null
  return (findCleanText(rows, text)?.clean.clauses ?? []).flatMap(({ clause }) => softWordsIn(charterOf(rows), clause, contentOf(clause), contentOf).map((one) => ({ clause: clause.slice('clause/'.length), ...one })))
}

function bracketsIn({ running, frame }: Visit, text: string): readonly BracketProcedure[] {
  const { rows } = running.node
  const rolling = findRolling(running, text, frame.languages)
  return (rolling === null ? [] : bracketsOn(rolling)).flatMap((id): readonly BracketProcedure[] => {
    const row = rows.find('proposal', id)
    const [first] = row?.changes ?? []
    if (row === undefined || first === undefined) return []
    const adReferendum = answersOf(answersTo(rows, row), 'ad-referendum').map(({ made, content }) => ({ party: made.party, made, text: content.text }))
    return [{ proposal: id, made: row.made, item: refIn(rows, first.item), more: row.changes.length - 1, adReferendum, silences: silencesOn(rows, row) }]
  })
}

export function refIn(rows: Visit['running']['node']['rows'], item: string): ItemRef {
  const { number: _number, ...ref } = lastRefOf(rows, item) ?? { item, kind: 'clause' as const, slug: item.slice(item.indexOf('/') + 1), title: findContent(rows, 'clause', item)?.words ?? {}, number: null }
  return ref
}
