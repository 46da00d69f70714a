import type { Language } from '../../text/bilingual.ts'

interface FoundTexts {
  readonly kept: (dialogue: string) => string
  readonly summary: (parties: string, languages: string, levels: string, elements: number) => string
  readonly met: (party: string) => string
  readonly unmet: (party: string) => string
  readonly founded: string
  readonly open: (proposal: string, by: string, signed: string) => string
  readonly asAnswered: string
  readonly notAsAnswered: string
  readonly proposed: (proposal: string) => string
  readonly signed: (proposal: string) => string
  readonly adopted: string
  readonly unreachable: (party: string, why: string) => string
  readonly ask: {
    readonly dialogue: string; readonly languages: string; readonly parties: string; readonly levels: string; readonly created: string; readonly organisations: string
    readonly text: (what: string, language: string) => string
    readonly greets: (party: string, languages: string) => string
    readonly what: { readonly name: string; readonly acronym: string; readonly summary: string; readonly plan: string; readonly party: (party: string) => string; readonly one: (level: string) => string; readonly many: (level: string) => string; readonly organisation: (acronym: string) => string }
    readonly owner: (acronym: string, parties: string) => string
    readonly written: (file: string) => string
  }
}

export const foundTexts: Readonly<Record<Language, FoundTexts>> = {
  en: {
    kept: (dialogue) => `The answers for ${dialogue} are kept in this node. Pair it with the others (alternat peer), bring the plan (alternat plan import), and propose the founding (alternat found propose).`,
    summary: (parties, languages, levels, elements) => `Parties: ${parties}. Languages: ${languages}. Levels: ${levels}. Elements of the plan: ${elements}.`,
    met: (party) => `  ${party}  met`,
    unmet: (party) => `  ${party}  not met yet`,
    founded: 'The dialogue is founded.',
    open: (proposal, by, signed) => `Founding proposed by ${by}, signed by ${signed}:\n  ${proposal}`,
    asAnswered: '  It says what the answers of this node say; read the plan that comes with it.',
    notAsAnswered: '  It differs from the answers of this node.',
    proposed: (proposal) => `Proposed and signed. Start this node, so that the others get it.\n  ${proposal}`,
    signed: (proposal) => `Signed. Start this node, so that the others get it.\n  ${proposal}`,
    adopted: 'Every party has signed: the dialogue is founded.',
    unreachable: (party, why) => `${party} could not be asked (${why}).`,
    ask: {
      dialogue: 'Short name of the dialogue for addresses (letters, digits, hyphens): ',
      languages: 'Languages of the dialogue, as tags with commas (en, es, fr): ',
      parties: 'Parties, as short names with commas (MEX, USA): ',
      levels: 'Levels of the plan from the top, as short names with commas (pillar, initiative, activity): ',
      created: 'Since when the dialogue exists (2026, 2026-11 or 2026-11-25): ',
      organisations: 'Organizations, as acronyms with commas (may be empty): ',
      text: (what, language) => `${what}, in ${language}: `,
      greets: (party, languages) => `Language in which the site of ${party} greets its readers (${languages}): `,
      what: {
        name: 'Name of the dialogue', acronym: 'Its acronym', summary: 'What it is, in a sentence or two', plan: 'Title of the plan', party: (party) => `Name of ${party}`,
        one: (level) => `Name of the level ${level}, for one`, many: (level) => `Name of the level ${level}, for several`, organisation: (acronym) => `Name of ${acronym}`,
      },
      owner: (acronym, parties) => `Party of ${acronym} (${parties}; empty for none): `,
      written: (file) => `${file} is written. Look it over, give it to the other parties, and begin each node with: alternat init --dialogue-file`,
    },
  },
  es: {
    kept: (dialogue) => `Las respuestas de ${dialogue} quedaron guardadas en este nodo. Emparéjelo con los demás (alternat peer), traiga el plan (alternat plan import) y proponga la fundación (alternat found propose).`,
    summary: (parties, languages, levels, elements) => `Partes: ${parties}. Idiomas: ${languages}. Niveles: ${levels}. Elementos del plan: ${elements}.`,
    met: (party) => `  ${party}  conocida`,
    unmet: (party) => `  ${party}  aún no se conoce`,
    founded: 'El diálogo está fundado.',
    open: (proposal, by, signed) => `Fundación propuesta por ${by}, firmada por ${signed}:\n  ${proposal}`,
    asAnswered: '  Dice lo mismo que las respuestas de este nodo; lea el plan que la acompaña.',
    notAsAnswered: '  Difiere de las respuestas de este nodo.',
    proposed: (proposal) => `Propuesta y firmada. Inicie este nodo para que los demás la reciban.\n  ${proposal}`,
    signed: (proposal) => `Firmada. Inicie este nodo para que los demás la reciban.\n  ${proposal}`,
    adopted: 'Todas las partes firmaron: el diálogo está fundado.',
    unreachable: (party, why) => `No pudo preguntarse a ${party} (${why}).`,
    ask: {
      dialogue: 'Nombre corto del diálogo para las direcciones (letras, cifras, guiones): ',
      languages: 'Idiomas del diálogo, como etiquetas separadas por comas (en, es, fr): ',
      parties: 'Partes, como nombres cortos separados por comas (MEX, USA): ',
      levels: 'Niveles del plan desde el superior, como nombres cortos separados por comas (pilar, iniciativa, actividad): ',
      created: 'Desde cuándo existe el diálogo (2026, 2026-11 o 2026-11-25): ',
      organisations: 'Organizaciones, como siglas separadas por comas (puede quedar vacío): ',
      text: (what, language) => `${what}, en ${language}: `,
      greets: (party, languages) => `Idioma en que el sitio de ${party} recibe a sus lectores (${languages}): `,
      what: {
        name: 'Nombre del diálogo', acronym: 'Sus siglas', summary: 'Qué es, en una o dos oraciones', plan: 'Título del plan', party: (party) => `Nombre de ${party}`,
        one: (level) => `Nombre del nivel ${level}, en singular`, many: (level) => `Nombre del nivel ${level}, en plural`, organisation: (acronym) => `Nombre de ${acronym}`,
      },
      owner: (acronym, parties) => `Parte de ${acronym} (${parties}; vacío si de ninguna): `,
      written: (file) => `${file} está escrito. Revíselo, entréguelo a las demás partes y dé comienzo a cada nodo con: alternat init --dialogue-file`,
    },
  },
}
