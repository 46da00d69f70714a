// The tables of instruments and what else their tools give for programs.

import type { InstrumentView } from '../../instruments/view.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import { addressesIn, findPage } from '../pages.ts'
import { findToolFile, pageOfToolTable, toolFilePath, toolTablePath } from '../tool-table.ts'
import type { Family } from './family.ts'

export const toolFiles: Family = {
  name: 'tool-files',
  find: (path) => {
    const named = pageOfToolTable(path)
    const found = named === null ? null : findPage(named.page)
    if (named === null || found === null || found.isTwin || found.address.kind !== 'instrument') return null
    const page = found.address
    return { page, make: (source, parameters) => { const view = source.view(page, parameters); return view === null ? null : findToolFile(view as InstrumentView, named.file) } }
  },
  portions: ({ context }) => context.rows.find('kind', 'instrument') ?? [],
  paths: (source, portion) => addressesIn(source.context.rows, portion).filter(({ kind }) => kind === 'instrument').flatMap((address) => {
    const view = source.view(address) as InstrumentView | null
    const { tables = [], files = [] } = view?.tool ?? {}
    return LANGUAGES.map((language) => address.paths[language]).flatMap((page) => [...tables.map(({ name }) => toolTablePath(page, name)), ...files.map((file) => toolFilePath(page, file))])
  }),
}
