// Border Crossing/Entry Data of the Bureau of Transportation Statistics, in the open data portal of the Department of
// Transportation: dataset keg4-3bc2, asked by the Socrata API (SODA 2.1, dev.socrata.com). Page by page in a fixed order,
// and counted before and after, since rows that move while pages are read would be lost or doubled unseen.

import { z } from 'zod'
import { SourceTrouble } from './contract.ts'
import type { Asking, Connector, SourceCell } from './contract.ts'

const PAGE = 50_000
const MOST_PAGES = 40

/** Socrata tells numbers as text; columns that this side does not take may come and go. */
const row = z.looseObject({
  port_name: z.string(), state: z.string(), port_code: z.string().regex(/^\d{1,4}$/), border: z.string(), date: z.string().regex(/^\d{4}-\d{2}-01T/), measure: z.string(), value: z.string().regex(/^\d+(\.0+)?$/),
})
const counted = z.array(z.looseObject({ count: z.string().regex(/^\d+$/) })).length(1)

const STATES: Readonly<Record<string, string>> = { Arizona: 'AZ', California: 'CA', 'New Mexico': 'NM', Texas: 'TX' }

/** `border`: as the file names it. */
const settings = z.strictObject({ border: z.string().max(60).default('US-Mexico Border') })

export const btsCrossings: Connector<z.infer<typeof settings>> = {
  connector: 'bts-crossings', origin: 'https://data.bts.gov', token: 'optional', tokenField: 'x-app-token', settings,
  async read(asking, { border }) {
    const before = await countOf(asking, border)
    const rows: SourceCell[][] = []
    for (let page = 0; page < MOST_PAGES; page++) {
      const found = await asking.json(`/resource/keg4-3bc2.json?${query({ $where: whereOf(border), $order: 'date,port_code,measure,:id', $limit: String(PAGE), $offset: String(page * PAGE) })}`, z.array(row))
      for (const one of found) rows.push([one.date.slice(0, 7), one.port_code.padStart(4, '0'), one.port_name, STATES[one.state] ?? one.state, one.measure, one.value.replace(/\.0+$/, '')])
      if (found.length < PAGE) break
    }
    const after = await countOf(asking, border)
    if (before !== rows.length || after !== before) throw new SourceTrouble('answer-incomplete', `${rows.length} / ${before} / ${after}`)
    return { columns: ['month', 'port_code', 'port_name', 'state', 'measure', 'value'], rows, vintage: String(rows.at(-1)?.[0] ?? '') }
  },
}

async function countOf(asking: Asking, border: string): Promise<number> {
  const [found] = await asking.json(`/resource/keg4-3bc2.json?${query({ $select: 'count(*) as count', $where: whereOf(border) })}`, counted)
  return Number(found?.count)
}

/** SoQL doubles a quote within a text. */
function whereOf(border: string): string {
  return `border='${border.replaceAll("'", "''")}'`
}

function query(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parameters).toString()
}
