// What the pages of gates, silence and initials of a text show.

export type ProcedurePage = never
