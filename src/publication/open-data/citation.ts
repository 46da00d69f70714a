// How a dataset is cited: who made it, what it is called, in which state, who states it, and the hash that tells these
// bytes from any other. When it was read is not ours to say.

import type { Frame } from '../../dialogue/views/index.ts'
import type { NumberedVintage } from '../../instruments/datasets/vintages.ts'
import type { Language } from '../../text/bilingual.ts'
import { datasetPath } from '../routes.ts'
import { inLanguage } from '../sdmx/names.ts'
import { WORDS } from './words.ts'

interface Cited {
  readonly originator: string
  readonly title: string
  readonly vintage: string
  readonly party: string
  readonly dialogue: string
  /** YYYY-MM-DD. */
  readonly stated: string
  readonly url: string
  readonly hash: string
  readonly key: string
}

function citedOf({ content, party, made, file, number }: NumberedVintage, frame: Frame, origin: string, language: Language): Cited {
  return {
    originator: inLanguage(content.originator.name, language), title: inLanguage(content.title, language), vintage: content.vintage,
    party: inLanguage(frame.parties.find((one) => one.party === party)?.name ?? {}, language) || party, dialogue: inLanguage(frame.name, language), stated: made.at.slice(0, 10),
    url: `${origin}${datasetPath({ party, dataset: content.dataset }, language, number)}`, hash: file, key: `${party}-${content.dataset}-v${number}`,
  }
}

/** `Bureau of the Lake. Boats. Vintage 2026-10. Stated by … on 2026-11-20. https://… SHA-256 …` */
export function renderCitation(vintage: NumberedVintage, frame: Frame, origin: string, language: Language): string {
  const { originator, title, vintage: state, party, dialogue, stated, url, hash } = citedOf(vintage, frame, origin, language)
  return `${originator}. ${title}. ${WORDS[language].vintage(state)}. ${WORDS[language].statedBy(party, dialogue, stated)}. ${url}. SHA-256 ${hash}.`
}

/** For citation managers: CSL-JSON. */
export function renderCsl(vintage: NumberedVintage, frame: Frame, origin: string, language: Language): string {
  const { originator, title, vintage: state, party, dialogue, stated, url, hash, key } = citedOf(vintage, frame, origin, language)
  const [year = 0, month = 1, day = 1] = stated.split('-').map(Number)
  return `${JSON.stringify([{ id: key, type: 'dataset', title, author: [{ literal: originator }], publisher: `${party}, ${dialogue}`, version: state, issued: { 'date-parts': [[year, month, day]] }, URL: url, language, note: `SHA-256 ${hash}` }], null, 1)}\n`
}

export function renderBibtex(vintage: NumberedVintage, frame: Frame, origin: string, language: Language): string {
  const { originator, title, vintage: state, party, dialogue, stated, url, hash, key } = citedOf(vintage, frame, origin, language)
  const fields = { author: `{${plainTex(originator)}}`, title: `{${plainTex(title)}}`, publisher: plainTex(`${party}, ${dialogue}`), version: plainTex(state), year: stated.slice(0, 4), date: stated, url, note: `SHA-256 ${hash}` }
  return `@dataset{${key},\n${Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`
}

/** What TeX would read as more than a letter. */
function plainTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (one) => ({ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' })[one] ?? `\\${one}`)
}
