// What the pages of negotiated texts show.

export type TextsPage = never
