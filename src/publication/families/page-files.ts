// Pages in both languages and their data twins.

import type { Parameters } from '../../instruments/asking.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { addressesIn, findPage, pagePortions } from '../pages.ts'
import type { Page, PageAddress } from '../pages.ts'
import { twinPath } from '../routes.ts'
import { renderTwin } from '../twin.ts'
import type { Family, MadeFile, Source } from './family.ts'

export const pageFiles: Family = {
  name: 'pages',
  find: (path) => {
    const found = findPage(path)
    return found === null ? null : { page: found.address, ...(found.isTwin ? {} : { follows: twinPath(path) }), make: (source, parameters) => render(source, found.address, found.language, found.isTwin, parameters) }
  },
  portions: ({ context }) => pagePortions(context.rows),
  paths: (source, portion) => addressesIn(source.context.rows, portion).filter(source.isThere).flatMap(({ paths }) => LANGUAGES.map((language) => paths[language]).flatMap((path) => [path, twinPath(path)])),
}

function render(source: Source, address: PageAddress, language: Language, isTwin: boolean, parameters?: Parameters): MadeFile | null {
  const view = source.view(address, parameters)
  if (view === null) return null
  const query = parameters === undefined ? '' : queryOf(parameters)
  const alternates = Object.fromEntries(LANGUAGES.map((one) => [one, `${address.paths[one]}${query}`]))
  const page = { kind: address.kind, view, language, path: address.paths[language], alternates } as Page
  return isTwin ? { type: 'application/json; charset=utf-8', text: renderTwin(page, source.base, source.at) } : { type: 'text/html; charset=utf-8', text: source.renderPage(page) }
}

/** What a reader asked for as it stands in an address, in the order of the names. */
export function queryOf(parameters: Parameters): string {
  const named = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  return `?${new URLSearchParams(named.map(([name, value]) => [name, value])).toString()}`
}
