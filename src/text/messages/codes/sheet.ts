// Why a file cannot be read as a table, and what is wrong with or worth a look in a plan as a table:
// codes of src/text/sheets and src/dialogue/plan-table.

import type { Sentence } from './sentence.ts'

export const SHEET_CODES = {
  // The file
  'sheet-not-utf-8': {
    en: 'The file is not UTF-8, from this place on. If Excel saved it as plain CSV it is probably Windows-1252: say so and compare the accents, or save it as "CSV UTF-8" or as a workbook (.xlsx).',
    es: 'El archivo no está en UTF-8 a partir de este lugar. Si Excel lo guardó como CSV simple, probablemente es Windows-1252: indíquelo y compare los acentos, o guárdelo como «CSV UTF-8» o como libro (.xlsx).',
  },
  'sheet-not-text': { en: 'The file is neither a workbook nor text.', es: 'El archivo no es un libro de cálculo ni un texto.' },
  'sheet-empty': { en: 'The file holds nothing.', es: 'El archivo no contiene nada.' },
  'sheet-quote-open': { en: 'A quotation mark opens here and none closes it.', es: 'Aquí se abren comillas que no se cierran.' },
  'sheet-quote-stray': { en: 'Something stands between a closing quotation mark and the end of the cell.', es: 'Hay algo entre las comillas de cierre y el final de la celda.' },
  'sheet-too-large': {
    en: 'This is more than is read: 16 MB as a file, 50,000 rows, 500 columns, 2,000,000 cells.',
    es: 'Es más de lo que se lee: 16 MB de archivo, 50,000 renglones, 500 columnas, 2,000,000 de celdas.',
  },
  'sheet-old-format': {
    en: 'This is a workbook of Excel before 2007, or one under a password. Save it as .xlsx without a password.',
    es: 'Es un libro de Excel anterior a 2007, o protegido con contraseña. Guárdelo como .xlsx y sin contraseña.',
  },
  'sheet-opendocument': { en: 'This is an OpenDocument spreadsheet. Save it as .xlsx or as CSV.', es: 'Es una hoja de cálculo OpenDocument. Guárdela como .xlsx o como CSV.' },
  'sheet-zip-broken': { en: 'The workbook is damaged or was not transferred whole.', es: 'El libro de cálculo está dañado o no se transfirió completo.' },
  'sheet-not-workbook': { en: 'The file is packed as a workbook is, and is none.', es: 'El archivo está empaquetado como un libro de cálculo y no lo es.' },
  'sheet-xml-broken': { en: 'A part of the workbook cannot be read.', es: 'No se puede leer una parte del libro de cálculo.' },
  // The table
  'table-not-found': {
    en: 'No sheet has a header of a plan: at least the number or the identifier of the elements, and one more column.',
    es: 'Ninguna hoja tiene el encabezado de un plan: al menos el número o el identificador de los elementos, y otra columna.',
  },
  'table-several': { en: 'More than one sheet has the header of a plan. Leave it in one, or hide the others.', es: 'Más de una hoja tiene el encabezado de un plan. Déjelo en una sola u oculte las demás.' },
  'column-twice': { en: 'The table has this column twice.', es: 'La tabla tiene dos veces esta columna.' },
  'cells-merged': {
    en: 'These cells are merged: only the first has a value, and the others would count as empty. Unmerge and fill them.',
    es: 'Estas celdas están combinadas: solo la primera tiene valor y las demás contarían como vacías. Sepárelas y llénelas.',
  },
  'cell-error': { en: 'The cell shows an error instead of a value.', es: 'La celda muestra un error en vez de un valor.' },
  'cell-uncomputed': {
    en: 'The cell holds a formula without its result. Open the file in a spreadsheet and save it, or replace the formula by its value.',
    es: 'La celda contiene una fórmula sin su resultado. Abra el archivo en una hoja de cálculo y guárdelo, o sustituya la fórmula por su valor.',
  },
  'cell-not-text': { en: 'The cell holds a truth value, where a text is needed.', es: 'La celda contiene un valor lógico donde se requiere un texto.' },
  'day-not-expected': { en: 'The cell holds a date, where a text is needed. Format it as text and type it again.', es: 'La celda contiene una fecha donde se requiere un texto. Déle formato de texto y escríbala de nuevo.' },
  'number-became-date': {
    en: 'The spreadsheet has made a date of a number of the plan. Format the column as text and type the number again.',
    es: 'La hoja de cálculo convirtió en fecha un número del plan. Dé formato de texto a la columna y escriba de nuevo el número.',
  },
  'row-without-number': { en: 'The row has neither a number nor an identifier.', es: 'El renglón no tiene número ni identificador.' },
  'row-twice': { en: 'An earlier row is about the same element.', es: 'Un renglón anterior trata del mismo elemento.' },
  'number-shared': { en: 'Two elements in force have this number. Say which by its identifier.', es: 'Dos elementos en vigor tienen este número. Indique cuál mediante su identificador.' },
  'item-not-element': { en: 'This is not the identifier of an element of the plan.', es: 'Este no es el identificador de un elemento del plan.' },
  'level-unreadable': { en: 'The plan has no level of this name.', es: 'El plan no tiene ningún nivel con este nombre.' },
  'level-missing': { en: 'The level of a new element is missing.', es: 'Falta el nivel de un elemento nuevo.' },
  'parent-unknown': {
    en: 'It must be said under which element this one stands, by a number in the table or in force.',
    es: 'Debe indicarse de qué elemento depende, con un número que esté en la tabla o en vigor.',
  },
  'parent-ambiguous': { en: 'Two elements have this number. Say which by its identifier.', es: 'Dos elementos tienen este número. Indique cuál mediante su identificador.' },
  'owner-unknown': { en: 'No organization of the dialogue has this acronym.', es: 'Ninguna organización del diálogo tiene estas siglas.' },
  'owner-ambiguous': { en: 'Two organizations have this acronym. Say which by its identifier.', es: 'Dos organizaciones tienen estas siglas. Indique cuál mediante su identificador.' },
  'body-unknown': { en: 'The dialogue has no body of this name.', es: 'El diálogo no tiene ningún órgano con este nombre.' },
  'body-ambiguous': { en: 'Two bodies have this name. Say which by its identifier.', es: 'Dos órganos tienen este nombre. Indique cuál mediante su identificador.' },
  'date-unreadable': { en: 'This is not a date. Write it as 2027-03-31.', es: 'Esto no es una fecha. Escríbala como 2027-03-31.' },
  'date-ambiguous': {
    en: 'This date is another one in another country. Write it as 2027-03-31, or say in which order days and months stand in this file.',
    es: 'Esta fecha es otra en otro país. Escríbala como 2027-03-31, o indique en qué orden están el día y el mes en este archivo.',
  },
  'value-unreadable': { en: 'This is not a number as it is written here: digits, a point for decimals, nothing for thousands.', es: 'Esto no es un número como aquí se escribe: cifras, punto para los decimales y nada para los millares.' },
  'nature-unreadable': { en: 'This is not the nature of a target. The sheet of lists has them.', es: 'Esta no es la naturaleza de una meta. Están en la hoja de listas.' },
  'origin-unreadable': { en: 'This is not the origin of a wording. The sheet of lists has them.', es: 'Este no es el origen de una redacción. Están en la hoja de listas.' },
  'target-incomplete': { en: 'A target has a value, a unit in every language and a nature, or nothing at all.', es: 'Una meta tiene valor, unidad en cada idioma y naturaleza, o no tiene nada.' },
  // Worth a look
  'column-unknown': { en: 'This column is not one of a plan; it was not read.', es: 'Esta columna no es de un plan; no se leyó.' },
  'column-missing-language': { en: 'The column of another language is missing beside this one; those texts stay as they are.', es: 'Junto a esta columna falta la de otro idioma; esos textos se quedan como están.' },
  'sheet-hidden': { en: 'A hidden sheet has the header of a plan too; it was not read.', es: 'Una hoja oculta también tiene el encabezado de un plan; no se leyó.' },
  'rows-hidden': { en: 'Hidden rows were read like the others.', es: 'Los renglones ocultos se leyeron como los demás.' },
  'number-as-figure': {
    en: 'The number of the element stands here as a figure: of 1.10 a spreadsheet makes 1.1. Format the column as text.',
    es: 'El número del elemento está aquí como cifra: de 1.10 una hoja de cálculo hace 1.1. Dé formato de texto a la columna.',
  },
  concordance: { en: 'The languages of this text may not say the same.', es: 'Los idiomas de este texto quizá no dicen lo mismo.' },
} as const satisfies { readonly [code: string]: Sentence }
