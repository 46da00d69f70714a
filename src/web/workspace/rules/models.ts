// What the pages of rules, facts and calendars show.

export type RulesPage = never
