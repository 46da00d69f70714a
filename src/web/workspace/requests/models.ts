// What the pages of requests show.

export type RequestsPage = never
