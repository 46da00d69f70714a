// Pages of negotiated texts, for tests: every way in which a clause is shown, with invented words that say so.

import type { AttributedRun } from '../../dialogue/views/index.ts'
import type { ClauseContent } from '../../dialogue/items/index.ts'
import type { Citation } from '../../dialogue/rows.ts'
import { findCharter, frameOf } from '../../dialogue/views/index.ts'
import type { FindingView, WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import { NO_PANELS } from '../workspace/texts/panels.ts'
import type { BeginTextPage, BracketView, ChairTextPage, ClauseView, CompareTextPage, EditClause, EditTextPage, FallbackPage, FallbackView, PasteTextPage, TextListPage, TextRoomPage } from '../workspace/texts/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

const DRAFT = '00000000-0000-4000-8000-00000000000d'
const AT = '2026-11-20T10:00:00Z'
const WORDS = { en: 'Invented: the Parties may act within 90 days.', es: 'Inventado: las Partes pueden actuar en un plazo de 60 días.' }
const SHORT = { en: 'Invented heading', es: 'Encabezado inventado' }
const HEAD = { text: 'text/invented', slug: 'invented', title: { en: 'Invented statement', es: 'Declaración inventada' }, isInForce: true }

export function textPages({ rows, self, language }: Desk, frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => WorkspaceFrame): readonly WorkspacePage[] {
  const context = { rows, dialogue: 'hled', self, today: () => '2026-11-23' }
  const [frame, charter] = [frameOf(context), findCharter(context)]
  if (frame === null || charter === null) throw new Error('the rows hold no founded dialogue')
  const other = frame.parties[1]?.party ?? ''
  const { languages } = frame
  const made = (party: string, place: number): Citation => ({ party, sequence: place, hash: String(place).repeat(64).slice(0, 64), at: AT })
  const content = (changed: Partial<ClauseContent> = {}): ClauseContent => ({ text: HEAD.text, place: 'i', form: 'paragraph', words: WORDS, draftedIn: 'es', cites: [], ...changed })
  const finding: FindingView = { ref: null, number: '1', field: 'words', text: WORDS, finding: { code: 'number', sides: [{ language: 'en', found: { start: 37, end: 39, excerpt: '90', value: '90' }, passage: null, expected: '60' }, { language: 'es', found: { start: 50, end: 52, excerpt: '60', value: '60' }, passage: null, expected: '90' }] } }
  const position: FallbackView = { preferred: { en: 'Invented preference' }, acceptable: { es: 'Inventado' }, redLine: { en: 'Invented limit' }, cleared: { by: 'SRE', on: '2026-11-01' }, savedAt: AT, savedBy: SHORT }
  const bracket = (by: string, place: number, changed: Partial<BracketView> = {}): BracketView => ({
    proposal: String(place).repeat(64), made: made(by, place), by, supports: [], answers: [], effect: 'amended', content: content(), changes: [], isReworded: true, with: [], letter: null, movers: [self], together: [], isOurs: by === self,
    signing: by === self ? { isPossible: false, code: 'already-standing' } : { isPossible: true }, withdrawing: by === self ? { isPossible: true } : { isPossible: false, code: 'not-standing' }, isDecided: false, findings: [], fallback: null, ...changed,
  })
  const runs = (all: readonly AttributedRun[]) => Object.fromEntries(languages.map((tag) => [tag, all.map((run) => ({ ...run, text: `${run.text}` }))]))
  const agreed = { version: 'a'.repeat(64), versionNumber: 1, proposal: 'b'.repeat(64), content: content() }
  const clause = (name: string, changed: Partial<ClauseView>): ClauseView => ({ clause: `clause/${name}`, place: 'i', form: 'paragraph', number: '1', agreed, shown: 'agreed', runs: runs([{ text: WORDS.en, is: 'agreed', by: [] }]), brackets: [], findings: [], fallback: null, drafts: [], cites: [], ...changed })
  const clauses: readonly ClauseView[] = [
    clause('head', { form: 'heading', number: 'I' }),
    clause('inline', { shown: 'inline', findings: [finding], fallback: position, drafts: [DRAFT], cites: [{ item: 'element/I.1', paragraph: null, name: 'I.1' }, { item: 'clause/head', paragraph: 'x', name: 'I' }], brackets: [
      bracket(other, 2, { supports: ['GAM'], answers: [{ party: self, is: 'reserved', text: SHORT, made: made(self, 5) }, { party: 'GAM', is: 'ad-referendum', text: null, made: made('GAM', 6) }], together: ['2', null], with: ['clause/x'], findings: [finding], fallback: position, changes: ['place', 'form'] }), bracket(self, 3),
    ], runs: runs([{ text: 'Invented: the Parties ', is: 'agreed', by: [] }, { text: 'may', is: 'deleted', by: [other, self] }, { text: 'shall', is: 'added', by: [other] }, { text: 'will', is: 'added', by: [self] }, { text: ' act.', is: 'agreed', by: [] }]) }),
    clause('alternatives', { number: '2', shown: 'alternatives', brackets: [bracket(other, 4, { letter: 'A', signing: { isPossible: false, code: 'not-cleared' } }), bracket(self, 6, { letter: 'B', effect: 'ended', content: null })] }),
    clause('new', { number: '2 bis', agreed: null, shown: 'inline', brackets: [bracket(other, 7, { effect: 'new', isDecided: true })], runs: runs([{ text: WORDS.en, is: 'added', by: [other] }]) }),
    clause('point', { form: 'point', number: 'a' }), clause('preamble', { form: 'preamble', number: null }),
  ]
  const readiness = { clauses: 6, agreed: 3, bracketed: 2, alternatives: 1, missingLanguage: 1, adReferendum: 1, uncertified: 2, open: 5, movers: [{ party: self, proposals: 3 }, { party: other, proposals: 1 }], isClean: false }
  const checked = { found: 1, done: 5, of: 6 }
  const room: TextRoomPage = {
    ...frameAt('text', 'invented'), ...HEAD, kind: 'text', content: { title: HEAD.title, instrument: 'joint-statement', body: null, meeting: null, names: [], signatories: [], note: null, sources: [] }, instrument: { name: SHORT, isBinding: false }, view: 'rolling', columns: [language, ...languages.filter((tag) => tag !== language)], languages,
    proposals: [{ proposal: '8'.repeat(64), by: other, effect: 'amended' }], clauses, sections: { 'clause/head': [{ party: other, proposals: ['2'.repeat(64), '7'.repeat(64)] }] }, readiness, checked, hash: 'c'.repeat(64),
    chairs: [{ statement: 'd'.repeat(64), made: made(self, 9), note: SHORT, isOurs: true, clauses: [{ place: 0, number: '1', form: 'paragraph', words: WORDS }, { place: 1, number: null, form: 'point', words: WORDS }] }],
    drafts: [{ draft: DRAFT, clauses: 2, savedAt: AT, savedBy: SHORT }], may: { sign: true, draft: true }, seen: 'MEX:1', confirm: [], panels: NO_PANELS, refusal: null,
  }
  const list: TextListPage = { ...frameAt('texts'), kind: 'texts', mayBegin: true, drafts: [{ draft: DRAFT, title: SHORT }], lines: [{ ...HEAD, instrument: SHORT, meeting: SHORT, readiness, checked }, { ...HEAD, text: 'text/other', slug: 'other', isInForce: false, instrument: SHORT, meeting: null, readiness: { ...readiness, isClean: true, movers: [], open: 0 }, checked: { found: 0, done: 6, of: 6 } }] }
  const begin: BeginTextPage = {
    ...frameAt('begin-text'), kind: 'begin-text', draft: DRAFT, instruments: (charter.instruments ?? []).map(({ instrument, name, isBinding }) => ({ value: instrument, short: null, name, isBinding })), meetings: [{ value: 'meeting/2021-09-09', short: null, name: SHORT }], bodies: [],
    values: { title: {}, instrument: 'joint-statement', meeting: '', body: '', parties: frame.parties.map(({ party, name }) => ({ party, formal: name, short: name, joined: name, name: '', office: {} })) }, issues: [], refusal: null,
  }
  const line = (name: string, changed: Partial<EditClause>): EditClause => ({
    clause: `clause/${name}`, number: '1', form: 'paragraph', isIn: false, isOpen: false, agreed: WORDS, words: WORDS, draftedIn: null, place: 'i', base: 'a'.repeat(64), known: '{}', effect: 'agreed', offered: [], conflicts: [], issues: [], findings: [], strange: [], ...changed,
  })
  const edit: EditTextPage = {
    ...frameAt('edit-text', 'invented'), ...HEAD, kind: 'edit-text', draft: { id: DRAFT, revision: 2, changed: 2 }, counters: { proposal: '2'.repeat(64), by: other }, languages: room.columns, folded: 1, isInClearance: true, refusal: { code: 'draft-changed-meanwhile', facts: {} },
    lines: [
      line('head', { form: 'heading', number: 'I', offered: [other] }), line('open', { isIn: true, isOpen: true, effect: 'amended', words: { ...WORDS, en: 'Invented: fresh phrasing.' }, draftedIn: 'en', offered: [other], conflicts: [{ unit: 'words.en', theirs: { words: { en: 'Invented by a colleague' } }, by: SHORT }], issues: [{ field: 'words.es', code: 'missing-language' }, { field: '', code: 'nothing-changed' }], findings: [finding], strange: ['(strange)'] }),
      line('new', { isIn: true, isOpen: true, agreed: null, effect: 'new', base: '', number: '1 bis', words: {} }), line('gone', { isIn: true, effect: 'ended', number: '2' }),
    ],
  }
  const paste: PasteTextPage = { ...frameAt('paste-text', 'invented'), ...HEAD, kind: 'paste-text', draft: { id: DRAFT, revision: 0 }, languages: room.columns, pasted: {}, lines: null, draftedIn: '', refusal: { code: 'nothing-pasted', facts: {} } }
  const chair: ChairTextPage = {
    ...frameAt('chair-text', 'invented'), ...HEAD, kind: 'chair-text', languages: room.columns, note: SHORT, replaces: 'd'.repeat(64), issues: [{ field: 'words.0.es', code: 'missing-language' }], refusal: null,
    lines: [{ clause: 'clause/inline', number: '1', place: 'i', form: 'paragraph', now: WORDS, words: { en: 'Invented' }, isBracketed: true }, { clause: '', number: null, place: 'n', form: 'paragraph', now: {}, words: {}, isBracketed: false }],
  }
  const placed = (name: string, number: string) => ({ clause: `clause/${name}`, place: 'i', form: 'paragraph' as const, words: WORDS, number })
  const compare: CompareTextPage = {
    ...frameAt('compare-text', 'invented'), ...HEAD, kind: 'compare-text', columns: room.columns, languages, a: { name: 'MEX.17', is: 'act', by: self, at: null, status: null }, b: { name: 'now', is: 'now', by: null, at: null, status: null }, same: 2, isWhole: false,
    lines: [{ clause: 'clause/a', before: placed('a', '2'), after: { ...placed('a', '1'), words: SHORT }, isMoved: true, isChanged: true }, { clause: 'clause/b', before: null, after: placed('b', '2'), isMoved: false, isChanged: false }, { clause: 'clause/c', before: placed('c', '3'), after: null, isMoved: false, isChanged: false }],
    choices: [{ name: '2'.repeat(64), is: 'proposal', by: other, at: AT, status: 'open' }, { name: 'd'.repeat(64), is: 'chair-text', by: self, at: AT, status: 'live' }],
  }
  const fallback: FallbackPage = {
    ...frameAt('fallback', 'invented'), ...HEAD, kind: 'fallback', subject: 'clause/inline', number: '1', by: null, words: WORDS, languages: room.columns, revision: 1, values: { preferred: SHORT, acceptable: {}, redLine: {}, clearedBy: 'SRE', clearedOn: '' }, issues: [{ field: 'clearedOn', code: 'cleared-in-half' }], refusal: null,
  }
  return [
    list, { ...list, lines: [], drafts: [], mayBegin: false }, begin, { ...begin, instruments: [], issues: [{ field: 'title', code: 'missing-language' }], refusal: { code: 'draft-incomplete', facts: {} } }, room,
    { ...room, view: 'open', columns: [language], confirm: ['2'.repeat(64)], refusal: { code: 'concordance-unconfirmed', facts: {} } }, { ...room, view: 'clean', clauses: [], chairs: [], drafts: [], proposals: [], isInForce: false, hash: null, may: { sign: false, draft: false }, readiness: { ...readiness, isClean: true } },
    { ...room, clauses: [], chairs: [], instrument: { name: SHORT, isBinding: true }, refusal: { code: 'proposal-moved-on', facts: {} } }, edit, { ...edit, isInForce: false, isInClearance: false, counters: null, refusal: null, lines: [], folded: 0, draft: { id: DRAFT, revision: 0, changed: 0 } },
    paste, { ...paste, refusal: null, draftedIn: language, lines: [{ form: 'heading', words: SHORT, isKept: true }, { form: 'point', words: { en: 'Invented', es: '' }, isKept: false }] }, chair, { ...chair, replaces: null, issues: [], refusal: { code: 'chair-text-empty', facts: {} } },
    compare, { ...compare, lines: null }, { ...compare, lines: [], same: 3, isWhole: true, a: { name: 'first', is: 'first', by: null, at: null, status: null }, b: { name: '2026-11-20', is: 'day', by: null, at: '2026-11-20', status: null } }, fallback, { ...fallback, by: other, number: null, issues: [], refusal: { code: 'position-changed-meanwhile', facts: {} } },
  ]
}
