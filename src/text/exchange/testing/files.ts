// Files to try the formats with: the texts that go wrong on their way through other programs.

import fc from 'fast-check'
import { writable } from '../content.ts'
import type { Reuse, Segment, TranslationFile, TranslationUnit } from '../unit.ts'

/** What has been seen to break: entities, quotes, spaces that are none, emoji, combining marks, line ends, controls, length. */
export const DIFFICULT = [
  'Facilitate trade & investment; <b>not</b> markup, "quoted" and \'so\'.',
  'Programa de Cooperación «México–Estados Unidos»: año 2026, 50 % más, ¿sí? ¡Sí!',
  'No\u00a0break\u202fspaces\u2009here, a zero\u200bwidth and a soft\u00adhyphen.',
  'Emoji 🇲🇽🤝🇺🇸 👩🏽‍💻 and astral 𝒜𝔅.',
  'First paragraph.\n\nSecond paragraph, after an empty line.\n\tAnd a tab.',
  'Curly “quotes” and ‘single’, low „these“ and an ellipsis…',
  'A carriage\rreturn, a bell\u0007 and a vertical\u000btab.',
  ']]> ends a CDATA, &amp; is written out, &#233; too.',
  'a) first; b) second; I.1.a; HS 8541.40; 1,500.50 USD; 13-12-2021',
  'long '.repeat(900).trim(),
] as const

export function segmentOf(id: string, source: string, target: string | null, gap = ''): Segment {
  return { id, source: writable(source), target: target === null ? null : writable(target), state: target === null ? 'initial' : 'translated', gap }
}

export function unitOf(id: string, segments: readonly Segment[], more: Partial<TranslationUnit> = {}): TranslationUnit {
  return { id, name: id.replace(':', '/').replace(/:([^:]*)$/, ' $1'), sourceHash: 'a'.repeat(64), isTranslatable: true, segments, notes: [], matches: [], ...more }
}

export function fileOf(units: readonly TranslationUnit[], more: Partial<TranslationFile> = {}): TranslationFile {
  return { original: 'draft/0c1d', revision: 3, sourceLanguage: 'en', targetLanguage: 'es', units, reuse: { context: 1, exact: 2, repeated: 3, fuzzy: 4, fresh: 5 }, ...more }
}

/** Records as programs make them, with the prototype that comparisons expect. */
export function record<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>
}

/** Text as anybody may type it, controls and all, but for what no Unicode text can hold. */
export const anyText = fc.oneof(fc.constantFrom(...DIFFICULT), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })).filter((text) => text.isWellFormed() && text !== '')

const anyReuse: fc.Arbitrary<Reuse | null> = fc.option(record({ context: fc.nat(999), exact: fc.nat(999), repeated: fc.nat(999), fuzzy: fc.nat(999), fresh: fc.nat(999) }))

const anyUnit = fc.array(record({ source: anyText, target: fc.option(anyText), state: fc.constantFrom('translated' as const, 'reviewed' as const, 'final' as const) }), { minLength: 1, maxLength: 4 }).chain((parts) => record({
  notes: fc.uniqueArray(anyText.map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '') || '-'), { maxLength: 2 }), isTranslatable: fc.boolean(),
  matches: fc.array(record({ segment: fc.constantFrom(...parts.map((_, index) => `s${index + 1}`)), quality: fc.integer({ min: 70, max: 101 }), origin: fc.constantFrom('I.1 “Ports” & bridges', 'x'), source: anyText.map(writable), target: anyText.map(writable) }), { maxLength: 2 }),
}).map(({ notes, isTranslatable, matches }) => ({
  notes, isTranslatable, matches: [...matches].sort((a, b) => Number(a.segment.slice(1)) - Number(b.segment.slice(1))),
  segments: parts.map(({ source, target, state }, index): Segment => ({ ...segmentOf(`s${index + 1}`, source, target), state: target === null ? 'initial' : state })),
})))

/** A file whose units have distinct identifiers. */
export const anyFile = record({ units: fc.array(anyUnit, { minLength: 1, maxLength: 4 }), reuse: anyReuse, revision: fc.nat(99) }).map(({ units, reuse, revision }) =>
  fileOf(units.map(({ segments, ...more }, index) => unitOf(`element:I.1.${index}:title`, segments, more)), { reuse, revision }))
