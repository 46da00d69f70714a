// Codes of datasets, and of what is asked of them.

import type { Sentence } from './sentence.ts'

export const DATASETS_CODES = {
  'another-dataset': { en: 'A vintage replaces an earlier vintage of the same dataset, and this one has another name.', es: 'Una edición reemplaza a otra anterior del mismo conjunto de datos, y esta lleva otro nombre.' },
  'data-failed': { en: 'The data could not be read. Nothing was changed; ask again, and if it happens again tell whoever runs this node.', es: 'No se pudieron leer los datos. Nada cambió; vuelva a pedirlo y, si se repite, avise a quien opera este nodo.' },
  'data-unavailable': { en: 'This machine cannot read datasets: the program for it is not installed. All else works.', es: 'Este equipo no puede leer conjuntos de datos: no tiene instalado el programa para ello. Todo lo demás funciona.' },
  'not-a-parquet-file': { en: 'A dataset is one Parquet file, and this file says that it is something else.', es: 'Un conjunto de datos es un archivo Parquet, y este archivo dice ser otra cosa.' },
  'not-here': { en: 'The file of this dataset has not arrived here yet.', es: 'El archivo de este conjunto de datos todavía no ha llegado aquí.' },
  'too-many-rows': { en: 'The answer would have more rows than are told at once. Ask for fewer groups or a shorter time.', es: 'La respuesta tendría más filas de las que se dan de una vez. Pida menos grupos o un lapso más corto.' },
  'took-too-long': { en: 'The answer was not ready within the time that is given for it. Ask for less at once.', es: 'La respuesta no estuvo lista en el tiempo previsto. Pida menos de una vez.' },
  'unknown-column': { en: 'The dataset has no such column.', es: 'El conjunto de datos no tiene esa columna.' },
} as const satisfies { readonly [code: string]: Sentence }
