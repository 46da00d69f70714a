// Codes of crosswalks.

import type { Sentence } from './sentence.ts'

export const CROSSWALKS_CODES = {
  'another-review': { en: 'What takes the place of a review is a review of the same proposal by the same side.', es: 'Lo que reemplaza una revisión es otra revisión de la misma propuesta por la misma parte.' },
  'code-not-in-list': { en: 'The list has no line of this code.', es: 'La lista no contiene ninguna línea con este código.' },
  'code-repeated': { en: 'The list has this code twice. A code names one line.', es: 'La lista contiene este código dos veces. Un código designa una sola línea.' },
  'crosswalk-unknown': { en: 'What this link belongs to is no crosswalk in force.', es: 'Aquello a lo que pertenece esta correspondencia no es una tabla de correspondencias vigente.' },
  'link-misnamed': { en: 'A link bears the name that follows from its two lines. To link other lines, end this link and propose a new one.', es: 'Una correspondencia lleva el nombre que resulta de sus dos líneas. Para vincular otras líneas, dé por terminada esta y proponga una nueva.' },
  'link-needs-both': { en: 'This relation needs a line of each list. Where nothing corresponds, choose “nothing corresponds”.', es: 'Esta relación requiere una línea de cada lista. Si nada corresponde, elija «nada corresponde».' },
  'link-needs-evidence': { en: 'A link needs evidence: the address of at least one source.', es: 'Una correspondencia requiere evidencia: la dirección de al menos una fuente.' },
  'link-not-proposed': { en: 'The proposal brings or changes no such link.', es: 'La propuesta no incorpora ni modifica esa correspondencia.' },
  'links-unchecked': { en: 'This dataset is not at hand at present, so that its codes cannot be checked. Try again in a moment.', es: 'Este conjunto de datos no está disponible por el momento, de modo que sus códigos no pueden verificarse. Intente de nuevo en un momento.' },
  'list-version-other': { en: 'The link was made against another state of the list than the one that the crosswalk holds.', es: 'La correspondencia se hizo con otra versión de la lista que la que contiene la tabla.' },
  'no-links-proposed': { en: 'There is no proposal of links by this name.', es: 'No existe una propuesta de correspondencias con este nombre.' },
  'none-names-one': { en: 'Where nothing corresponds, the link names one line only: the one to which nothing corresponds.', es: 'Si nada corresponde, se nombra una sola línea: aquella a la que nada corresponde.' },
  'nothing-reviewed': { en: 'Say of at least one link what you found.', es: 'Indique el resultado de al menos una correspondencia.' },
  'proposal-over': { en: 'This proposal was withdrawn or overtaken. There is nothing left to review.', es: 'Esta propuesta fue retirada o superada. Ya no hay nada que revisar.' },
  'review-stands': { en: 'Your side has reviewed this proposal already. Open its review and change it.', es: 'Su parte ya revisó esta propuesta. Abra esa revisión y modifíquela.' },
  'review-too-open': { en: 'The proposal is still between the parties, and so is what is found of it. It becomes public with the links.', es: 'La propuesta aún es entre las partes, y también lo es su revisión. Se hará pública junto con las correspondencias.' },
  'reviewed-twice': { en: 'This link stands twice in the review.', es: 'Esta correspondencia aparece dos veces en la revisión.' },
  'sheet-cell-error': { en: 'The cell holds an error of the spreadsheet program.', es: 'La celda contiene un error de la hoja de cálculo.' },
  'sheet-column-missing': { en: 'This column is missing. Begin from the template.', es: 'Falta esta columna. Parta de la plantilla.' },
  'sheet-column-unknown': { en: 'This column is not one of the template, and what stands in it is not read.', es: 'Esta columna no pertenece a la plantilla, y su contenido no se lee.' },
  'sheet-no-links': { en: 'The sheet holds no links.', es: 'La hoja no contiene correspondencias.' },
  'sheet-pair-repeated': { en: 'This pair of lines stands in an earlier row.', es: 'Este par de líneas ya aparece en una fila anterior.' },
  'sheet-word-unknown': { en: 'This word is none of those that the template lists.', es: 'Esta palabra no es ninguna de las que indica la plantilla.' },
  'sheet-address-unfit': { en: 'This is no web address (https://…).', es: 'Esto no es una dirección web (https://…).' },
} as const satisfies { readonly [code: string]: Sentence }
