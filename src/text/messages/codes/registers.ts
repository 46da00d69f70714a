// Codes of registers, and of the fields that registers, forms and cases have.

import type { Sentence } from './sentence.ts'

export const REGISTERS_CODES = {
  'another-entry': { en: 'What is said takes the place of an earlier word on the same entry of the same register, and this one is on another.', es: 'Lo que se declara reemplaza una declaración anterior sobre la misma entrada del mismo registro, y esta se refiere a otra.' },
  'code-not-listed': { en: 'This is not among the choices of the list.', es: 'Esto no está entre las opciones de la lista.' },
  'column-repeated': { en: 'Two columns fill the same field. One of them has to go.', es: 'Dos columnas llenan el mismo campo. Una de ellas sobra.' },
  'concept-unknown': { en: 'The concept that is named here is not defined.', es: 'El concepto que aquí se nombra no está definido.' },
  'definition-missing': { en: 'A concept is called the same on both sides, or different, only where each side has defined it.', es: 'Un concepto solo puede declararse igual o distinto cuando cada parte lo ha definido.' },
  'entries-of-list': { en: 'The entries of this register are the rows of a list. They change with a new vintage of that list, never by hand.', es: 'Las entradas de este registro son los renglones de una lista. Cambian con una nueva edición de esa lista, nunca a mano.' },
  'entry-stands': { en: 'Your side already has an entry of this name. Change that one, or take another name.', es: 'Su parte ya tiene una entrada con este nombre. Modifíquela o elija otro nombre.' },
  'exercise-public': { en: 'An exercise stays between the parties: it is no fact.', es: 'Un ejercicio queda entre las partes: no es un hecho.' },
  'exercise-stays': { en: 'This was made up to try things out. It stays between the parties and cannot be published.', es: 'Esto se elaboró como ejercicio. Queda entre las partes y no puede publicarse.' },
  'field-named-as-language': { en: 'A field cannot be called by two or three letters: it could not be told from a language. Take a longer name.', es: 'Un campo no puede llamarse con dos o tres letras: se confundiría con un idioma. Elija un nombre más largo.' },
  'field-required': { en: 'This has to be filled in.', es: 'Este campo es obligatorio.' },
  'field-unknown': { en: 'There is no such field.', es: 'No existe ese campo.' },
  'list-unknown': { en: 'The list of choices that is named here does not exist.', es: 'La lista de opciones que aquí se nombra no existe.' },
  'not-a-number': { en: 'This is no number. Write digits, with a point before decimals: 1500.5 or 1,500.5.', es: 'Esto no es un número. Escriba cifras, con punto decimal: 1500.5 o 1,500.5.' },
  'not-a-place': { en: 'This is no place on Earth. Give latitude and longitude in degrees: 25.68 and -100.31.', es: 'Esto no es un lugar de la Tierra. Indique latitud y longitud en grados: 25.68 y -100.31.' },
  'not-an-address': { en: 'This is no address in the web. It begins with https:// or http://.', es: 'Esto no es una dirección web. Debe comenzar con https:// o http://.' },
  'not-an-organisation': { en: 'Choose one of the organizations of the dialogue.', es: 'Elija una de las organizaciones del diálogo.' },
  'not-one-line': { en: 'This goes on one line.', es: 'Esto va en una sola línea.' },
  'not-whole': { en: 'This has to be a whole number.', es: 'Debe ser un número entero.' },
  'not-yes-or-no': { en: 'Answer yes or no.', es: 'Responda sí o no.' },
  'test-unfit': { en: 'This cannot be asked of this field: days and numbers are compared with one bound of their kind, choices with codes of their list.', es: 'Esto no puede preguntarse de este campo: los días y los números se comparan con un límite de su clase; las opciones, con claves de su lista.' },
  'title-unfit': { en: 'People call an entry by a line or a text, and this field is neither.', es: 'Una entrada se nombra con una línea o un texto, y este campo no es ninguno de los dos.' },
  'verified-in-future': { en: 'This day has not come yet. Give the day on which somebody last looked.', es: 'Ese día aún no llega. Indique el día en que alguien lo revisó por última vez.' },
  'value-unfit': { en: 'What stands here is of another kind than the field.', es: 'Lo que aquí figura es de otra clase que el campo.' },
} as const satisfies { readonly [code: string]: Sentence }
