// What the pages of synchronised releases show.

export type ReleasesPage = never
