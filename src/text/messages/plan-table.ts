// The words of a plan as a table: what its columns and sheets are called, and how it is filled in.
// A file may be filled in with the headers of either language, or with the codes.

import type { Language } from '../bilingual.ts'

export interface PlanTableWords {
  /** What a column is called; where it is one a language, the language stands behind it. */
  readonly columns: {
    readonly number: string
    readonly level: string
    readonly parent: string
    readonly title: string
    readonly aim: string
    readonly owners: string
    readonly body: string
    readonly start: string
    readonly due: string
    readonly 'target.value': string
    readonly 'target.unit': string
    readonly 'target.nature': string
    readonly basis: string
    readonly note: string
    readonly sources: string
    readonly 'sources.note': string
    readonly variants: string
    readonly wording: string
    readonly item: string
  }
  /** Names of the sheets; at most 31 characters. */
  readonly sheets: { readonly plan: string; readonly howTo: string; readonly lists: string }
  readonly fileName: string
  readonly templateName: string
  readonly lists: { readonly levels: string; readonly organisations: string; readonly bodies: string; readonly natures: string; readonly wordings: string }
  readonly howTo: readonly string[]
  /** What stands in a cell whose content is longer than a cell may be. */
  readonly tooLong: string
}

export const PLAN_TABLE_WORDS: Readonly<Record<Language, PlanTableWords>> = {
  en: {
    columns: {
      number: 'Number', level: 'Level', parent: 'Stands under', title: 'Title', aim: 'Aim', owners: 'Responsible', body: 'Responsible body', start: 'Start', due: 'Due date',
      'target.value': 'Target: value', 'target.unit': 'Target: unit', 'target.nature': 'Target: nature', basis: 'Announced in', note: 'Note', sources: 'Sources',
      'sources.note': 'Notes on sources', variants: 'Other wordings', wording: 'Origin of the wording', item: 'Identifier',
    },
    sheets: { plan: 'Plan', howTo: 'How to', lists: 'Lists' },
    fileName: 'plan', templateName: 'plan-template',
    lists: { levels: 'Levels', organisations: 'Organizations', bodies: 'Bodies', natures: 'Nature of a target', wordings: 'Origin of a wording' },
    howTo: [
      'One row for each element of the plan, from the top level down. The order of the rows does not matter.',
      'Number: as people cite it, such as I.1.a. A row with the number of an element in force changes that element; a new number makes a new one.',
      'Stands under: the number of the element above. Leave it empty on the top level.',
      'Texts: one column for each language of the dialogue. A text given in one language must be given in all.',
      'Responsible: acronyms of organizations, separated by semicolons. The sheet Lists has them.',
      'Dates: as dates, or written 2027-03-31. Start may also be a month (2027-03) or a year (2027).',
      'Target value: digits with a point for decimals and nothing for thousands, such as 1250.5.',
      'Sources: one address a line. Notes on sources: one line for each address, in the same order.',
      'Identifier: leave it as it is. With it, the number of an element can be changed.',
      'A column left out leaves what is in force as it is; an empty cell empties it. Columns with other names are not read.',
      'Nothing is changed by the file alone: you see what would change, it becomes a draft, and the draft goes the usual way.',
    ],
    tooLong: '[Too long for a cell: left as it is]',
  },
  es: {
    columns: {
      number: 'Número', level: 'Nivel', parent: 'Depende de', title: 'Título', aim: 'Objetivo', owners: 'Responsables', body: 'Órgano responsable', start: 'Inicio', due: 'Fecha límite',
      'target.value': 'Meta: valor', 'target.unit': 'Meta: unidad', 'target.nature': 'Meta: naturaleza', basis: 'Anunciado en', note: 'Nota', sources: 'Fuentes',
      'sources.note': 'Notas sobre las fuentes', variants: 'Otras redacciones', wording: 'Origen de la redacción', item: 'Identificador',
    },
    sheets: { plan: 'Plan de trabajo', howTo: 'Instrucciones', lists: 'Listas' },
    fileName: 'plan-de-trabajo', templateName: 'plantilla-del-plan',
    lists: { levels: 'Niveles', organisations: 'Organizaciones', bodies: 'Órganos', natures: 'Naturaleza de la meta', wordings: 'Origen de la redacción' },
    howTo: [
      'Un renglón por cada elemento del plan, del nivel superior hacia abajo. El orden de los renglones no importa.',
      'Número: como se cita, por ejemplo I.1.a. Un renglón con el número de un elemento en vigor lo modifica; un número nuevo crea otro elemento.',
      'Depende de: el número del elemento superior. En el nivel más alto se deja vacío.',
      'Textos: una columna por cada idioma del diálogo. Un texto dado en un idioma debe darse en todos.',
      'Responsables: siglas de las organizaciones, separadas por punto y coma. Están en la hoja Listas.',
      'Fechas: como fecha, o escritas 2027-03-31. El inicio también puede ser un mes (2027-03) o un año (2027).',
      'Valor de la meta: cifras con punto para los decimales y sin separador de millares, por ejemplo 1250.5.',
      'Fuentes: una dirección por línea. Notas sobre las fuentes: una línea por dirección, en el mismo orden.',
      'Identificador: se deja como está. Con él puede cambiarse el número de un elemento.',
      'Una columna omitida deja lo vigente como está; una celda vacía lo vacía. Las columnas con otros nombres no se leen.',
      'El archivo por sí solo no cambia nada: se muestra qué cambiaría, se convierte en borrador y el borrador sigue el trámite de siempre.',
    ],
    tooLong: '[Demasiado largo para una celda: se deja como está]',
  },
}
