// Codes of indicators and of the values that are said of them.

import type { Sentence } from './sentence.ts'

export const INDICATORS_CODES = {
  'another-value': { en: 'A correction is of the same series and period as the value that it corrects, under the same definition.', es: 'Una corrección es de la misma serie y el mismo periodo que el valor que corrige, con la misma definición.' },
  'breakdown-unfit': { en: 'What is computed is broken down by a column of its dataset; what is reported is broken down by groups that are named here.', es: 'Lo que se calcula se desglosa por una columna de su conjunto de datos; lo que se informa se desglosa por los grupos que aquí se nombran.' },
  'count-of-nobody': { en: 'A series that no dataset gives is reported by a side, and this one names none.', es: 'Una serie que no sale de un conjunto de datos la informa una de las partes, y esta no nombra a ninguna.' },
  'counted-in-future': { en: 'The day of the count has not come yet. A value is of a period that is over.', es: 'El día del conteo aún no llega. Un valor es de un periodo que ya terminó.' },
  'counted-too-early': { en: 'This was counted before the period was over, so it is not its value. Report it when the period has ended.', es: 'Esto se contó antes de que terminara el periodo, así que no es su valor. Infórmelo cuando el periodo haya terminado.' },
  'definition-not-in-force': { en: 'The definition has changed since. Values are reported under the definition in force; look at it and report again.', es: 'La definición cambió entretanto. Los valores se informan con la definición vigente; revísela y vuelva a informar.' },
  'group-unknown': { en: 'The definition of this series names no such group.', es: 'La definición de esta serie no nombra ese grupo.' },
  'level-of-context': { en: 'Context has no place on the results chain: it tells what surrounds the work, not what the work achieved.', es: 'El contexto no tiene lugar en la cadena de resultados: dice qué rodea al trabajo, no qué logró.' },
  'part-beyond-whole': { en: 'A part cannot be larger than its whole, or less than nothing.', es: 'Una parte no puede ser mayor que su total ni menor que cero.' },
  'percentage-typed': { en: 'This percentage is computed and cannot be typed. Leave it empty: the period says it all.', es: 'Este porcentaje se calcula y no se escribe. Déjelo vacío: basta con el periodo.' },
  'period-too-early': { en: 'The indicator is told from a later period on.', es: 'El indicador se da a partir de un periodo posterior.' },
  'period-unfit': { en: 'This is no period of this indicator. A year is written 2024, a quarter 2024-Q1, a month 2024-03, a day 2024-03-31.', es: 'Este no es un periodo de este indicador. Un año se escribe 2024; un trimestre, 2024-Q1; un mes, 2024-03; un día, 2024-03-31.' },
  'scale-unfit': { en: 'A score has a scale, from the lowest to the highest, and nothing else has one.', es: 'Una calificación tiene escala, de la más baja a la más alta; nada más la tiene.' },
  'score-unknown': { en: 'The scale of this indicator has no such score.', es: 'La escala de este indicador no tiene esa calificación.' },
  'series-computed': { en: 'This series is computed from a dataset. Its values change with a new vintage of the dataset, never by hand.', es: 'Esta serie se calcula a partir de un conjunto de datos. Sus valores cambian con una nueva edición de este, nunca a mano.' },
  'series-of-another': { en: 'This series is the count of another side. Each side reports its own.', es: 'Esta serie es la cuenta de otra parte. Cada parte informa la suya.' },
  'series-unknown': { en: 'The indicator has no such series, or the two are the same.', es: 'El indicador no tiene esa serie, o las dos son la misma.' },
  'share-unfit': { en: 'A share says of which rows it is a part, and nothing else does.', es: 'Una proporción dice de qué renglones es parte; nada más lo dice.' },
  'target-of-context': { en: 'Context has no target: nobody promised it.', es: 'El contexto no tiene meta: nadie la prometió.' },
  'value-stands': { en: 'Your side has already reported this period. Correct that value instead of reporting another one.', es: 'Su parte ya informó este periodo. Corrija ese valor en lugar de informar otro.' },
  'whole-required': { en: 'A share needs its whole, and it must be more than nothing: the percentage is computed from both.', es: 'Una proporción necesita su total, que debe ser mayor que cero: el porcentaje se calcula con ambos.' },
  'whole-unfit': { en: 'Only a share has a whole.', es: 'Solo una proporción tiene total.' },
} as const satisfies { readonly [code: string]: Sentence }
