// A text in pieces that two languages share: paragraphs, and in them sentences and the members of a
// list. Where one language ends a sentence and the other does not, the alignment joins them again.

import type { Place } from '../finding.ts'

/** Words whose point ends no sentence: titles, references, abbreviations of both languages. */
const ABBREVIATIONS = new Set(('mr mrs ms dr dra sr sra srta lic ing mtro mtra gen gral no nos num nums art arts inc ltd corp co cia st jr vs cf etc p pp par paras parr sec fig ed vol cap'
  + ' jan feb mar apr jun jul aug sept sep oct nov dec ene abr ago dic approx aprox ext tel av hon gov sen rep prof pdte ud uds ee uu').split(' '))

// A run of points is begun once, so that a page of them costs its length and not its square.
const END = /(?<![.!?…])[.!?…]+[)\]”"»’]*(?=\s)|[;:](?=\s+(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)\s))|;(?=\s)/giu

/** Every line that is not blank. */
export function paragraphsIn(text: string): readonly Place[] {
  let at = 0
  return text.split(/[\n\r]/).flatMap((line) => {
    const start = at
    at += line.length + 1
    const place = trimmed(text, start, start + line.length)
    return place.start === place.end ? [] : [place]
  })
}

/** The sentences of one paragraph; a semicolon ends one too. */
export function sentencesIn(text: string, { start, end }: Place): readonly Place[] {
  const paragraph = text.slice(start, end)
  const places: Place[] = []
  let from = 0
  for (const match of paragraph.matchAll(END)) {
    const to = match.index + match[0].length
    if (match[0].startsWith('.') && !endsHere(paragraph, from, match.index, to)) continue
    places.push(trimmed(text, start + from, start + to))
    from = to
  }
  if (paragraph.slice(from).trim() !== '') places.push(trimmed(text, start + from, end))
  return places
}

/** A point ends a sentence unless it abbreviates, or the next word begins small. */
function endsHere(paragraph: string, from: number, point: number, to: number): boolean {
  const before = /[\p{L}\p{N}.]+$/u.exec(paragraph.slice(Math.max(from, point - 24), point))?.[0] ?? ''
  if (/^\p{L}$/u.test(before) || /\.\p{L}$/u.test(before) || ABBREVIATIONS.has(before.toLowerCase())) return false
  if (/^\s*\(?\d{1,2}$/.test(paragraph.slice(from, point))) return false
  return /^\s+["“«‘([¿¡•–—-]*[\p{Lu}\p{N}]/u.test(paragraph.slice(to, to + 12))
}

function trimmed(text: string, start: number, end: number): Place {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1
  return { start: from, end: to }
}
