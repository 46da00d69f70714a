// The files of open data that are made of the record alone: catalogues, dictionaries, citations.

import { cataloguePaths, findDatasetFile } from '../open-data/addresses.ts'
import { findOpenDataFile, openDataPaths } from '../open-data/files.ts'
import type { Family } from './family.ts'

export const openDataFiles: Family = {
  name: 'open-data',
  find: (path) => (cataloguePaths().includes(path) || findDatasetFile(path) !== null ? { make: ({ context, origin, openData }) => findOpenDataFile(path, { context, origin, settings: openData }) } : null),
  portions: () => ['datasets'],
  paths: ({ context }) => openDataPaths({ context }),
}
