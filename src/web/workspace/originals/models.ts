// What the pages of originals of a text show.

export type OriginalsPage = never
