// What can be wrong with a file of IATI activities; told by line and path.

import type { IatiCode } from '../../iati/problem.ts'
import type { Sentence } from './sentence.ts'

export const IATI_CODE_SENTENCES = {
  'iati-code-unknown': { en: 'The code list of IATI has no such code.', es: 'La lista de códigos de IATI no tiene ese código.' },
  'iati-currency-missing': { en: 'Neither the activity nor this amount names a currency.', es: 'Ni la actividad ni este monto indican la moneda.' },
  'iati-day-to-come': { en: 'What is said to have happened lies in the future.', es: 'Lo que se da por ocurrido está en el futuro.' },
  'iati-days-reversed': { en: 'It ends before it begins.', es: 'Termina antes de comenzar.' },
  'iati-identifier-characters': { en: 'An identifier of IATI may not contain a slash, an ampersand, a bar or a question mark.', es: 'Un identificador de IATI no puede contener diagonal, signo &, barra ni signo de interrogación.' },
  'iati-language-missing': { en: 'Neither the activity nor this text names its language.', es: 'Ni la actividad ni este texto indican su idioma.' },
  'iati-location-unknown': { en: 'The activity has no location of this name.', es: 'La actividad no tiene ninguna ubicación con ese nombre.' },
  'iati-longer-than-a-year': { en: 'A budget is of one year at most.', es: 'Un presupuesto abarca un año como máximo.' },
  'iati-missing': { en: 'IATI 2.03 demands this, and it is missing.', es: 'IATI 2.03 lo exige y falta.' },
  'iati-not-a-day': { en: 'Not a day of the calendar as year-month-day, or not a year.', es: 'No es un día del calendario escrito como año-mes-día, o no es un año.' },
  'iati-not-a-number': { en: 'Not a number, or not the coordinates of a place on earth.', es: 'No es un número, o no son coordenadas de un lugar de la Tierra.' },
  'iati-not-activities': { en: 'The file holds no activities of IATI.', es: 'El archivo no contiene actividades de IATI.' },
  'iati-one-of-missing': { en: 'One of these must be there, and none is.', es: 'Debe haber al menos uno de estos y no hay ninguno.' },
  'iati-percentage-negative': { en: 'A share is less than nothing.', es: 'Una participación es menor que cero.' },
  'iati-percentages': { en: 'The shares do not make a hundred per cent.', es: 'Las participaciones no suman cien por ciento.' },
  'iati-repeated': { en: 'This may stand only once, or an activity stands twice.', es: 'Esto solo puede aparecer una vez, o una actividad aparece dos veces.' },
  'iati-some-only': { en: 'Where one transaction names its sector, every one must.', es: 'Si una transacción indica su sector, todas deben hacerlo.' },
  'iati-told-twice': { en: 'Places are told either of the activity or of its transactions, not of both.', es: 'Los lugares se indican en la actividad o en sus transacciones, no en ambas.' },
  'iati-version': { en: 'Read are files of IATI 2.01, 2.02 and 2.03.', es: 'Se leen archivos de IATI 2.01, 2.02 y 2.03.' },
} as const satisfies { readonly [C in IatiCode]: Sentence }
