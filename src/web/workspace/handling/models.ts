// What the pages of handling labels show.

export type HandlingPage = never
