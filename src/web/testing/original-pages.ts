// Pages of originals of a text as an officer meets them, with everything that can stand on them. Nothing here is a text of any government.

import { originalOf } from '../../dialogue/original.ts'
import type { CleanText } from '../../dialogue/clean-text.ts'
import { textContentOf } from '../../dialogue/testing/lake-statement.ts'
import type { Frame } from '../../dialogue/views/index.ts'
import { compareReturned } from '../../publication/originals/compare.ts'
import { originalLines } from '../../publication/originals/word-file.ts'
import type { WorkspacePage } from '../workspace/models.ts'
import type { CopyView, OriginalView, SignedCopyPage, TextOriginalsPage, WordsView } from '../workspace/originals/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { DraftingDesk } from './drafting-desk.ts'

interface OriginalsDesk {
  readonly frame: Frame
  readonly plain: (route: PlainRoute) => ReturnType<DraftingDesk['plain']>
  readonly at: (route: ParameterRoute, parameter: string) => ReturnType<DraftingDesk['at']>
}

const SLUG = 'joint-statement'
const HASH = '9f'.repeat(32)

export function originalPages({ frame, plain, at }: OriginalsDesk): readonly WorkspacePage[] {
  const { title, names, signatories } = textContentOf()
  const ref = { slug: SLUG, title: { en: 'Joint statement', es: 'Declaración conjunta' } }
  const party = (name: string) => frame.parties.find((one) => one.party === name) ?? { party: name, name: {} }
  const copy = (statement: string, isOwn: boolean): CopyView => ({
    statement: statement.repeat(64), heldBy: party(isOwn ? frame.self : 'USA'), original: party('MEX'), isOwn, languages: ['es', 'en'], signatures: signatories.map(({ party: of, office }) => ({ party: of, office, name: 'Invented Name' })),
    place: { en: 'Invented place', es: 'Lugar inventado' }, date: '2026-11-20', files: [{ blob: 'd'.repeat(64), bytes: 48213, mediaType: 'application/pdf', name: 'invented scan.pdf' }],
  })
  const original = (name: string, more: Partial<OriginalView> = {}): OriginalView => ({ party: party(name), isOwn: name === frame.self, languages: name === 'MEX' ? ['es', 'en'] : ['en', 'es'], copies: [], missing: [{ language: 'en', signatures: null }, { language: 'es', signatures: signatories.slice(0, 1) }], ...more })
  const words: WordsView = { hash: HASH, isCurrent: true, state: 'agreed', openProposals: 0, from: null, isToBeSigned: true, originals: frame.parties.map((one, index) => original(one.party, index === 0 ? { copies: [copy('1', true), copy('2', false)], missing: [] } : {})) }
  const from = '2027-03-31T18:00:00-06:00[America/Mexico_City]'
  const page: TextOriginalsPage = { ...at('text-originals', SLUG), kind: 'text-originals', ref, words: [words], otherCopies: [copy('3', true)], mayRecord: true, issues: [], refusal: null }
  const values = { hash: '9f9f', original: 'MEX', languages: ['es'], signed: [0], names: ['Ana Ruiz', ''], place: { en: 'Mexico City', es: '' }, date: '2026-02-30' }
  const form: SignedCopyPage = {
    ...at('signed-copy', SLUG), kind: 'signed-copy', ref, parties: frame.parties, languages: frame.languages, signatories: signatories.map(({ party: of, office }) => ({ party: party(of), office })), values, found: { outcome: 'short', digits: 4 },
    largestScan: 20_000_000, once: 'o1', issues: [{ field: 'hash', code: 'hash-short' }, { field: 'place.es', code: 'missing-language' }, { field: 'date', code: 'not-a-date' }, { field: 'signed', code: 'nobody-signed' }, { field: 'file', code: 'scan-missing' }], refusal: null,
  }
  const clean: CleanText = { text: `text/${SLUG}`, title, instrument: 'joint-statement', names, signatories, clauses: [{ clause: 'clause/a', form: 'heading', words: { en: 'Water', es: 'Agua' }, cites: [] }, { clause: 'clause/b', form: 'paragraph', words: { en: 'Every 6 hours.', es: 'Cada 6 horas.' }, cites: [] }] }
  const lines = originalLines(originalOf(clean, 'USA', ['en', 'es']), { words, isForSignature: true, reader: 'en', dialogue: frame.dialogue, slug: SLUG, dated: '2026-11-26T00:00:00Z' })
  const back = ['At the top.', ...lines.map(({ text }) => text).filter((text) => text !== 'Agua').map((text) => text.replace('6 horas', '8 horas')), 'At the end.']
  const differences = compareReturned(lines, { paragraphs: back }) ?? []
  const returned = { ...at('returned-original', SLUG), kind: 'returned-original' as const, ref, issues: [] }
  const result = { name: 'back.docx', party: party('USA'), languages: ['en', 'es'], differences, elsewhere: ['A note.'], hasTrackedChanges: true, hash: 'other' as const }
  return [
    { ...plain('originals'), kind: 'originals', lines: [{ ref, instrument: { en: 'Joint statement', es: 'Declaración conjunta' }, words, complete: 1, all: 2 }, { ref: { ...ref, slug: 'other' }, instrument: {}, words: null, complete: null, all: 0 }] },
    { ...plain('originals'), kind: 'originals', lines: [] },
    page, { ...page, words: [{ ...words, state: 'open', openProposals: 2 }, { ...words, hash: 'ab'.repeat(32), isCurrent: false, state: 'released', from }], otherCopies: [], mayRecord: false, refusal: { code: 'statement-not-live', facts: {} } },
    { ...page, words: [{ ...words, state: 'release-agreed', from, isToBeSigned: false }] }, { ...page, words: [{ ...words, state: 'initialled' }] }, { ...page, words: [] },
    form, { ...form, issues: [{ field: 'hash', code: 'hash-slip' }], found: { outcome: 'slip', groups: [3, 9] } }, { ...form, issues: [{ field: 'hash', code: 'hash-of-another-text' }], found: { outcome: 'other-text', title: ref.title } },
    { ...form, issues: [], found: { outcome: 'match' }, refusal: { code: 'not-signing', facts: {} } }, { ...form, issues: [], found: { outcome: 'none' }, values: { ...values, hash: '', date: '' } },
    { ...returned, result: null }, { ...returned, result: null, issues: [{ field: 'file', code: 'document-unreadable' }] }, { ...returned, result }, { ...returned, result: { ...result, differences: [], elsewhere: [], hasTrackedChanges: false, hash: 'same' } },
  ]
}
