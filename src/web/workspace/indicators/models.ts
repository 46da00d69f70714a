// What the pages of indicators show.

export type IndicatorsPage = never
