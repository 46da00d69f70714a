// World Development Indicators by the World Bank's API, version 2: pages of one indicator for some countries. An answer is
// a list of two, what the page is of and its rows; a request that it does not understand it answers with 200 and a message.

import { z } from 'zod'
import { SourceTrouble } from './contract.ts'
import type { Connector, SourceCell } from './contract.ts'

const PAGE = 1_000
const MOST_PAGES = 50

const answer = z.tuple([
  z.looseObject({ page: z.number().int(), pages: z.number().int(), total: z.number().int(), lastupdated: z.string().min(1).max(60) }),
  z.array(z.looseObject({ countryiso3code: z.string(), date: z.string().regex(/^\d{4}$/), value: z.number().nullable() })).nullable(),
])

/** `column`: what the value is called in the dataset. */
const settings = z.strictObject({
  indicator: z.string().regex(/^[A-Z0-9.]{2,60}$/), countries: z.array(z.string().regex(/^[A-Z]{3}$/)).min(1).max(60), column: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/),
})

export const worldBank: Connector<z.infer<typeof settings>> = {
  connector: 'world-bank', origin: 'https://api.worldbank.org', token: 'none', tokenField: null, settings,
  async read(asking, { indicator, countries, column }) {
    const rows: SourceCell[][] = []
    let [total, told, updated] = [0, 0, '']
    for (let page = 1; page <= MOST_PAGES; page++) {
      const [head, found] = await asking.json(`/v2/country/${countries.join(';')}/indicator/${indicator}?format=json&per_page=${PAGE}&page=${page}`, answer)
      if (page > 1 && (head.total !== total || head.lastupdated !== updated)) throw new SourceTrouble('answer-incomplete', `${head.total} / ${total}`)
      ;[total, updated, told] = [head.total, head.lastupdated, told + (found?.length ?? 0)]
      // Years without a value are told as such and are no rows: an empty cell would say no more.
      for (const one of found ?? []) if (one.value !== null) rows.push([one.countryiso3code, one.date, one.value])
      if (page >= head.pages) break
    }
    if (told !== total) throw new SourceTrouble('answer-incomplete', `${told} / ${total}`)
    return { columns: ['iso3', 'year', column], rows: rows.toSorted((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1)), vintage: updated }
  },
}
