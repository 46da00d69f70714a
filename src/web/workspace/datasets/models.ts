// What the pages of datasets show.

export type DatasetsPage = never
