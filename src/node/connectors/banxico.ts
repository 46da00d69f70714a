// Series of the Sistema de Información Económica of the Banco de México by its REST API, version 1. At most twenty series
// a question; days as 31/12/2024, numbers with commas for thousands, `N/E` where there is none.

import { z } from 'zod'
import { SourceTrouble } from './contract.ts'
import type { Connector } from './contract.ts'
import { beside } from './series.ts'

const answer = z.looseObject({ bmx: z.looseObject({ series: z.array(z.looseObject({
  idSerie: z.string(), datos: z.array(z.looseObject({ fecha: z.string().regex(/^\d{2}\/\d{2}\/\d{4}$/), dato: z.string().regex(/^(N\/E|-?[\d,]+(\.\d+)?)$/) })),
})) }) })

/** `series`: which, and as which column; `period`: what a date stands for. */
const settings = z.strictObject({
  series: z.array(z.strictObject({ id: z.string().regex(/^S[A-Z]\d{1,9}$/), column: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/) })).min(1).max(20), period: z.enum(['day', 'month']),
})

export const banxico: Connector<z.infer<typeof settings>> = {
  connector: 'banxico', origin: 'https://www.banxico.org.mx', token: 'required', tokenField: 'bmx-token', settings,
  async read(asking, { series, period }) {
    const { bmx } = await asking.json(`/SieAPIRest/service/v1/series/${series.map(({ id }) => id).join(',')}/datos?mediaType=json`, answer)
    const found = series.map(({ id, column }) => {
      const one = bmx.series.find(({ idSerie }) => idSerie === id)
      if (one === undefined) throw new SourceTrouble('answer-incomplete', id)
      return { column, values: one.datos.map(({ fecha, dato }) => ({ at: atOf(fecha, period), value: dato === 'N/E' ? null : dato.replaceAll(',', '') })) }
    })
    return beside(period, found)
  },
}

function atOf(fecha: string, period: 'day' | 'month'): string {
  const [day, month, year] = fecha.split('/')
  return period === 'day' ? `${year}-${month}-${day}` : `${year}-${month}`
}
