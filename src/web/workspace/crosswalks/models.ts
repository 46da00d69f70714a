// What the pages of crosswalks show.

export type CrosswalksPage = never
