// What the pages of bodies of the dialogue show.

export type BodiesPage = never
