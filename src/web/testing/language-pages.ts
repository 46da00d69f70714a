// The pages of translation for tests, of every kind, full and empty. What is translated here is invented.

import { RETURN_OUTCOMES } from '../../dialogue/translation/index.ts'
import type { CertificateView, Frame } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { CertificatesShown, FileRefusal, KeyedFinding, LanguagesPage, PlaceView, ReturnedTextView, TextLineView } from '../workspace/languages/models.ts'
import type { ElementRef, FindingView, ItemDiff, WorkspaceFrame } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

export interface LanguageSamples {
  readonly frame: Frame
  readonly plain: (route: PlainRoute) => WorkspaceFrame
  readonly at: (route: ParameterRoute, parameter: string) => WorkspaceFrame
  readonly element: ElementRef
  readonly items: readonly ItemDiff[]
  readonly findings: readonly FindingView[]
  readonly person: Bilingual
  readonly text: Bilingual
}

const AT = '2026-11-22T10:00:00Z'
const CONDITIONS = ['missing', 'stale', 'initial', 'translated', 'reviewed', 'final'] as const
const REFUSED: FileRefusal = { name: 'plan & más.xlf', code: 'exchange-malformed', problem: { code: 'exchange-malformed', line: 12, column: 3, what: 'unexpected close tag.' }, what: 'unexpected close tag.' }
const NO_WORDS = { context: 0, exact: 0, repeated: 0, fuzzy: 0, fresh: 0 }

export function languagePages({ frame, plain, at, element, items, findings, person, text }: LanguageSamples): readonly LanguagesPage[] {
  const place: PlaceView = { ref: element, number: element.number, field: 'title', key: `${element.item} title` }
  const cover: PlaceView = { ref: null, number: null, field: 'cover', key: 'cover' }
  const reuse = { context: 4, exact: 3, repeated: 0, fuzzy: 9, fresh: 12 }
  const lines = CONDITIONS.map((condition, index): TextLineView => ({ ...place, key: `${place.key}.${index}`, source: text.en ?? '', target: condition === 'missing' ? '' : (text.es ?? ''), condition, words: 7, reuse: NO_WORDS, draftedIn: index % 2 === 0 ? 'es' : null }))
  const returnedLines = [{ id: 'r1', draft: 'd1', name: 'back.xlf', at: AT, by: person }]
  const texts = RETURN_OUTCOMES.filter((outcome) => outcome !== 'context').map((outcome, index): ReturnedTextView => ({ ...(index === 0 ? cover : place), key: `k${index}`, outcome, source: text.en ?? '', before: index % 2 === 0 ? (text.es ?? '') : '', after: outcome === 'empty' ? null : (text.es ?? ''), state: 'reviewed' }))
  const outcomes = Object.fromEntries(RETURN_OUTCOMES.map((outcome) => [outcome, 1])) as Record<(typeof RETURN_OUTCOMES)[number], number>
  const keyed = findings.slice(0, 2).map((finding, index): KeyedFinding => ({ key: `k${index}`, finding }))
  const [certificate] = certificatesOf(frame).sides
  const draftLanguages = {
    ...at('draft-languages', 'd1'), kind: 'draft-languages' as const, draft: 'd1', revision: 4, items, from: 'en', into: 'es', lines: [...lines, { ...lines[0], ...cover } as TextLineView], lineCount: 900, reuse, memorySize: 812, languageChoices: frame.languages,
    returned: returnedLines, file: null, refusal: null,
  }
  const returned = { ...at('returned', 'r1'), kind: 'returned' as const, id: 'r1', name: 'back.xlf', at: AT, by: person, draft: 'd1', revision: 4, from: 'en', into: 'es', isOfOther: true, outcomes, texts, findings, refusal: null }
  const concepts = [
    { concept: 'SE', subject: 'organisation' as const, succeededBy: { concept: 'SECOFI', since: '2000-12-01' }, note: text, sources: [], terms: { en: { preferred: 'Secretariat of Economy', admitted: ['SE'], forbidden: ['Ministry of Economy'] }, es: { preferred: 'Secretaría de Economía', admitted: [], forbidden: [] } } },
  ]
  const termbase = { ...plain('termbase'), kind: 'termbase' as const, query: '', concepts, found: 1, total: 1, revision: 2, origin: { file: 'terms.tbx', at: AT, by: person }, mayChange: true, file: null, refusal: null }
  const certify = {
    ...at('certify', 'c'.repeat(64)), kind: 'certify' as const, subject: { of: 'proposal' as const, proposal: 'c'.repeat(64) }, texts: [{ ...place, text, draftedIn: 'es' }, { ...cover, text, draftedIn: null }], textCount: 300, findings: keyed, agreed: 2,
    values: { name: 'Ana Ñandú', office: 'Traducciones', audience: 'parties' as const, reasons: { k0: 'Invented / Inventado' } }, own: certificate?.certificate ?? null, isPrepared: true, issues: [], refusal: null,
  }
  return [
    { ...plain('translations'), kind: 'translations', lines: [{ draft: 'd1', items, itemCount: 12, counts: frame.languages.map((language, index) => ({ language, missing: index, stale: 1, done: 3 })) }], returned: returnedLines, terms: 250, agreedTexts: 1400, memories: 1, differences: 2 },
    { ...plain('translations'), kind: 'translations', lines: [], returned: [], terms: 0, agreedTexts: 0, memories: 0, differences: 0 },
    draftLanguages,
    { ...draftLanguages, lines: [], lineCount: 0, reuse: NO_WORDS, returned: [], file: REFUSED, refusal: { code: 'draft-changed-meanwhile', facts: {} } },
    returned,
    { ...returned, isOfOther: false, outcomes: { ...outcomes, taken: 0, 'repeats-source': 0 }, texts: [], findings: [], refusal: { code: 'nothing-to-apply', facts: {} } },
    termbase,
    { ...termbase, concepts: [], found: 0, query: 'x' },
    { ...termbase, concepts: [], found: 0, total: 0, origin: null, file: { ...REFUSED, name: '', problem: null, code: 'file-missing', what: '' } },
    { ...plain('memory'), kind: 'memory', agreedTexts: 1400, memories: [{ id: 'm1', file: 'old.tmx', entries: 3, formatted: 1, at: AT, by: person }], mayChange: true, file: REFUSED },
    { ...plain('memory'), kind: 'memory', agreedTexts: 0, memories: [], mayChange: false, file: null },
    { ...plain('differences'), kind: 'differences', mayChange: true, lines: [{ id: 'a', code: 'number', sides: [{ language: 'en', fragment: '1,500', passage: text.en ?? '' }, { language: 'es', fragment: null, passage: null }], reason: 'Invented / Inventado', place: place.key, at: AT, by: person }] },
    { ...plain('differences'), kind: 'differences', mayChange: false, lines: [] },
    { ...at('agree-difference', 'd1'), kind: 'agree', subject: { of: 'draft', draft: 'd1' }, findings: keyed, values: {}, issues: [{ field: 'reason.k0', code: 'reason-required' }] },
    { ...at('agree-difference', 'd1'), kind: 'agree', subject: { of: 'draft', draft: 'd1' }, findings: [], values: {}, issues: [] },
    certify,
    { ...certify, ...at('certify', 'd1'), subject: { of: 'draft', draft: 'd1' }, findings: [], agreed: 0, own: null, isPrepared: false, issues: [{ field: 'name', code: 'value-required' }, { field: 'confirmed', code: 'certificate-unconfirmed' }] },
  ]
}

/** One side has certified, the other has not. */
export function certificatesOf(frame: Frame): CertificatesShown {
  const sides = frame.parties.map((party, index): CertificatesShown['sides'][number] => ({ party, certificate: index === 0 ? certificateOf(party.party) : null }))
  return { proposal: 'c'.repeat(64), self: frame.self, sides, isPrepared: true, mayCertify: true, isRequired: true }
}

function certificateOf(party: string): CertificateView {
  return {
    party, statement: 'd'.repeat(64), made: { party, sequence: 9, hash: 'd'.repeat(64), at: AT },
    content: {
      proposal: 'c'.repeat(64), languages: ['en', 'es'], officer: { name: 'Ana Ñandú', office: 'Traducciones' }, date: '2026-11-22', texts: [{ item: 'element/I.3', path: 'title', draftedIn: 'es' }, { item: null, path: 'cover', draftedIn: null }],
      accepted: [{ item: 'element/I.3', path: 'aim', code: 'number', reason: { language: 'es', words: 'Inventado' } }],
    },
  }
}
