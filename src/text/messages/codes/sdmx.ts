// Codes of the SDMX interface and of the other open formats. Each stands before what of the question it is about.

import type { Sentence } from './sentence.ts'

export const SDMX_MESSAGE_CODES = {
  'sdmx-component': { en: 'The structure has no component of this name that could be asked for here.', es: 'La estructura no tiene un componente con ese nombre que pueda pedirse aquí.' },
  'sdmx-key': { en: 'The key has more parts than the structure has dimensions besides the time.', es: 'La clave tiene más partes que dimensiones la estructura, sin contar el tiempo.' },
  'sdmx-not-offered': { en: 'The SDMX interface knows this, and this node does not offer it.', es: 'La interfaz SDMX lo contempla, pero este nodo no lo ofrece.' },
  'sdmx-nothing': { en: 'There is nothing here that fits what was asked.', es: 'No hay aquí nada que corresponda a lo solicitado.' },
  'sdmx-parameter': { en: 'This parameter, or its value, is none that the SDMX interface knows.', es: 'Este parámetro, o su valor, no figura en la interfaz SDMX.' },
  'sdmx-path': { en: 'This address is none that the SDMX interface knows.', es: 'Esta dirección no figura en la interfaz SDMX.' },
  'sdmx-period': { en: 'This is no period: write 2024, 2024-Q1, 2024-03 or 2024-03-31.', es: 'Esto no es un periodo: escriba 2024, 2024-Q1, 2024-03 o 2024-03-31.' },
  'sdmx-representation': { en: 'None of the forms that you accept is offered: there are SDMX-JSON 2.1 and, for data, SDMX-CSV 2.0, and 1.0 where there is one measure.', es: 'No se ofrece ninguna de las formas que usted acepta: hay SDMX-JSON 2.1 y, para los datos, SDMX-CSV 2.0, y 1.0 cuando hay una sola medida.' },
  'sdmx-several': { en: 'This means several dataflows; ask for one at a time.', es: 'Esto se refiere a varios flujos de datos; pida uno a la vez.' },
  'sdmx-too-large': { en: 'These are more observations than are told at once. Ask for fewer keys or a shorter time, in parts (limit, offset), or take the whole file as CSV or Parquet.', es: 'Son más observaciones de las que se dan de una vez. Pida menos claves o un lapso más corto, por partes (limit, offset), o descargue el archivo completo en CSV o Parquet.' },
  'sdmx-version': { en: 'This is no version: write 1.0.0, or + for the newest.', es: 'Esto no es una versión: escriba 1.0.0, o + para la más reciente.' },
} as const satisfies { readonly [code: string]: Sentence }
