// The typeface of papers, and which characters it has. It comes with the program: fonts of the
// machine would make other bytes elsewhere. A character that it lacks stands as a lozenge: a
// PDF/UA may hold no character that is not drawn (ISO 14289-1, 7.21.8).

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const FILES = ['Regular', 'Italic', 'SemiBold', 'Bold'].map((style) => `@uswds/uswds/fonts/public-sans/PublicSans-${style}.ttf`)
const LACKING = '◊'

export interface Typeface {
  readonly fonts: readonly Buffer[]
  /** The text with a lozenge for every character that cannot be set, and without those that only steer how others are laid out. */
  settable(text: string): string
}

/** Reads the fonts. Throws a fault where they are not there or are no TrueType fonts. */
export function readTypeface(): Typeface {
  const { resolve } = createRequire(import.meta.url)
  const fonts = FILES.map((file) => readFileSync(resolve(file)))
  const [first, ...others] = fonts.map(charactersIn)
  const all = new Set([...(first ?? [])].filter((character) => others.every((other) => other.has(character))))
  const isSettable = (character: string) => character === '\n' || all.has(character.codePointAt(0) ?? 0)
  return {
    fonts,
    settable: (text) => [...text.normalize('NFC').replace(/[\p{Cf}\p{Cs}]|[^\P{Cc}\n]/gu, '')].map((character) => (isSettable(character) ? character : LACKING)).join(''),
  }
}

/** Code points with a glyph, from the font's `cmap` table, format 4 (OpenType 1.9, cmap). */
function charactersIn(font: Buffer): ReadonlySet<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const cmap = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (cmap === undefined) throw new Error('a font without a cmap table')
  const start = font.readUInt32BE(cmap + 8)
  const encodings = Array.from({ length: font.readUInt16BE(start + 2) }, (_, index) => start + font.readUInt32BE(start + 4 + index * 8 + 4))
  const table = encodings.find((at) => font.readUInt16BE(at) === 4)
  if (table === undefined) throw new Error('a font without a cmap of format 4')
  return new Set(segmentsIn(font, table))
}

function* segmentsIn(font: Buffer, table: number): Generator<number> {
  const twice = font.readUInt16BE(table + 6)
  const [ends, starts, deltas, offsets] = [table + 14, table + 16 + twice, table + 16 + 2 * twice, table + 16 + 3 * twice]
  for (let at = 0; at < twice; at += 2) {
    const [first, last, delta, offset] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at), font.readUInt16BE(deltas + at), font.readUInt16BE(offsets + at)]
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code + delta : font.readUInt16BE(offsets + at + offset + 2 * (code - first))
      if (glyph % 0x10000 !== 0) yield code
    }
  }
}
