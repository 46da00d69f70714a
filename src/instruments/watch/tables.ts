// What the page of a watch shows as tables.

import { watch as en } from '../../text/messages/instruments/watch.en.ts'
import { watch as es } from '../../text/messages/instruments/watch.es.ts'
import type { ShownTable } from '../asking.ts'
import { columnsOf } from '../columns.ts'
import type { WatchFound } from './view.ts'

const column = columnsOf(en.columns, es.columns)
const KNOWN = { known: { en: en.known, es: es.known } }
const FITS = { same: { en: en.fit.same, es: es.fit.same }, possible: { en: en.fit.possible, es: es.fit.possible } }
const NEW = { new: { en: en.isNew, es: es.isNew } }

export function watchTables({ shown, vendors, sides }: WatchFound): readonly ShownTable[] {
  const flagged = sides.flatMap(({ party, flagged: found }) => found.map(({ product, listed, fit }) => [party, `${product.vendor} ${product.product}`, listed.id, listed.title, fit, listed.added, listed.due, listed.isNew ? 'new' : null, isKnown(listed.ransomware)]))
  return [
    ...(flagged.length === 0 ? [] : [{
      name: 'flagged', title: { en: en.flagged, es: es.flagged },
      columns: [column('party'), column('own'), column('id', { isName: true }), column('title', { language: 'en' }), column('fits', { words: FITS }), column('added'), column('due'), column('news', { words: NEW }), column('ransomware', { words: KNOWN })], rows: flagged,
    }]),
    {
      name: 'weaknesses', title: { en: en.weaknesses, es: es.weaknesses },
      columns: [column('id', { isName: true }), column('vendor'), column('product'), column('title', { language: 'en' }), column('added'), column('due'), column('ransomware', { words: KNOWN })],
      rows: shown.map(({ id, vendor, product, title, added, due, ransomware }) => [id, vendor, product, title, added, due, isKnown(ransomware)]),
    },
    { name: 'vendors', title: { en: en.vendorsTitle, es: es.vendorsTitle }, columns: [column('vendor'), column('count'), column('ransom')], rows: vendors.map(({ vendor, count, ransom }) => [vendor, count, ransom]) },
  ]
}

function isKnown(word: string | null): string | null {
  return word?.toLowerCase() === 'known' ? 'known' : null
}
