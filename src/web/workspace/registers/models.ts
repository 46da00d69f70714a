// What the pages of registers show.

export type RegistersPage = never
