// What the pages of generated papers show.

export type PapersPage = never
