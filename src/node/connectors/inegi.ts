// Indicators of INEGI's Banco de Información Económica by its API, version 2.0. The token stands in the address, so that it
// is taken out of whatever is told of one; periods are 2024, 2024/01 or, of quarters, 2024/01 with the frequency that a side names.

import { z } from 'zod'
import { SourceTrouble } from './contract.ts'
import type { Connector } from './contract.ts'
import { beside } from './series.ts'

const answer = z.looseObject({ Series: z.array(z.looseObject({
  INDICADOR: z.string(), OBSERVATIONS: z.array(z.looseObject({ TIME_PERIOD: z.string().regex(/^\d{4}(\/\d{2})?$/), OBS_VALUE: z.string().nullable() })),
})) })

const settings = z.strictObject({
  series: z.array(z.strictObject({ id: z.string().regex(/^\d{1,12}$/), column: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/) })).min(1).max(20),
  period: z.enum(['month', 'quarter', 'year']), bank: z.enum(['BIE', 'BISE']).default('BIE'), area: z.string().regex(/^\d{2,9}$/).default('00'),
})

export const inegi: Connector<z.infer<typeof settings>> = {
  connector: 'inegi', origin: 'https://www.inegi.org.mx', token: 'required', tokenField: null, settings,
  async read(asking, { series, period, bank, area }) {
    const path = `/app/api/indicadores/desarrolladores/jsonxml/INDICATOR/${series.map(({ id }) => id).join(',')}/es/${area}/false/${bank}/2.0/${encodeURIComponent(asking.token ?? '')}?type=json`
    const { Series } = await asking.json(path, answer)
    const found = series.map(({ id, column }) => {
      const one = Series.find(({ INDICADOR }) => INDICADOR === id)
      if (one === undefined) throw new SourceTrouble('answer-incomplete', id)
      return { column, values: one.OBSERVATIONS.map(({ TIME_PERIOD, OBS_VALUE }) => ({ at: atOf(TIME_PERIOD, period), value: OBS_VALUE === null || OBS_VALUE.trim() === '' ? null : OBS_VALUE.trim() })) }
    })
    return beside(period, found)
  },
}

function atOf(period: string, as: 'month' | 'quarter' | 'year'): string {
  const [year = '', part = ''] = period.split('/')
  if ((as === 'year') !== (part === '') || (as === 'quarter' && !/^0[1-4]$/.test(part))) throw new SourceTrouble('answer-shape-changed', period)
  return as === 'year' ? year : as === 'quarter' ? `${year}-Q${Number(part)}` : `${year}-${part}`
}
