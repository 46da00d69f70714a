// The words of indicators.

import { counted } from '../plural.ts'
import type { indicators as english } from './indicators.en.ts'

export const indicators: typeof english = {
  nav: { indicators: 'Indicadores' },
  flash: {
    'value-reported': 'El valor quedó informado.',
    'value-corrected': 'El valor quedó corregido. El anterior permanece en el registro.',
    'value-retracted': 'El valor quedó retirado. Permanece en el registro, señalado como retirado.',
  },
  indicators: {
    title: 'Indicadores',
    lead: 'Qué se cuenta y qué valores le faltan por informar a su parte. Lo que se calcula con un conjunto de datos cambia con este, nunca a mano.',
    dueTitle: 'Valores por informar',
    nothingDue: 'Su parte ha informado todos los periodos que ya terminaron.',
    dueCount: (count) => `${counted('es', count, 'valor', 'valores')} por informar`,
    indicator: 'Indicador', series: 'Cuenta', period: 'Periodo', by: 'Fecha límite', late: 'con retraso', report: 'Informar',
    allTitle: 'Todos los indicadores',
    none: 'Todavía no se ha acordado ningún indicador.',
    waiting: (count) => `${counted('es', count, 'periodo', 'periodos')} sin valor`,
    define: 'Definir un indicador nuevo', amend: 'Cambiar la definición', see: 'Página pública',
    isResult: 'Resultado', isContext: 'Contexto',
    valueTitle: (title) => `Informar: ${title}`,
    valueLead: (version) => `Con la definición vigente, versión ${version}. Un valor es de esta versión; con una definición distinta no se traslada nada.`,
    correcting: 'Su parte ya informó este periodo. Lo que envíe lo corrige; el valor anterior permanece en el registro.',
    noSeries: 'Su parte no tiene una cuenta propia en este indicador.',
    value: 'Valor', part: 'Parte', whole: 'Total', valueHint: (unit) => `En ${unit}. Como usted escribe los números: 1,234.5. Déjelo vacío si no hay valor que dar y diga abajo por qué.`,
    partHint: (unit) => `Cuántos del total. El porcentaje (${unit}) se calcula.`, wholeHint: 'De qué es parte.',
    score: 'Calificación', partsHint: 'Hasta donde se sabe. Lo que quede vacío no se da.',
    counted: 'Contado el', countedHint: 'El día del conteo, no antes de que termine el periodo.',
    note: 'Nota', noteHint: 'Cómo se contó esta vez, qué quedó fuera; por qué no hay valor.',
    send: 'Informar este valor', sendCorrection: 'Informar la corrección', retract: 'Retirar el valor', retractLead: 'El valor deja de sostenerse. Permanece en el registro, señalado como retirado.',
    history: 'Lo que informó su parte', notReported: 'sin informar', noneToTell: 'contado, sin valor', correctThis: 'corregir', reportThis: 'informar',
    toList: 'Todos los indicadores',
    freezes: 'Se informaron valores con la definición vigente. Si esto se acuerda, se quedan con la versión anterior: la nueva definición empieza sin ninguno, y las páginas nunca unen unos con otros.',
  },
}
