// What the pages of meetings show.

export type MeetingsPage = never
