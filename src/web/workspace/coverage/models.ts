// What the pages of coverage show.

export type CoveragePage = never
