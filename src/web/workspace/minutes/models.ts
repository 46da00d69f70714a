// What the pages of records of decisions show.

export type MinutesPage = never
