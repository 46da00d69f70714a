// What the pages of incidents, drills and contact points show.

export type IncidentsPage = never
