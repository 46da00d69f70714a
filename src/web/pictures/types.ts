// What pages hand to pictures: numbers with their names, in the language of the page already. A
// picture computes nothing of what it shows: sums, shares and medians come from the instruments.

import type { PeriodLength } from '../../text/periods.ts'
import type { Unit } from '../../text/quantity.ts'

export type { Unit }

/** What every picture takes besides its data. */
export interface PictureFrame {
  /** What it shows, as a heading of the figure: `Trucks into the United States from Mexico`. */
  readonly title: string
  /** Under the picture: unit, period, method, source with vintage, caveats, as plain sentences. */
  readonly caption: string
  /** The one thing to see, as a sentence; readers of screens hear it first. Absent: a sentence is made of the data. */
  readonly message?: string
  /** Absent: the numbers stand in a table beneath. `false` only where the page itself shows the same numbers as a table: then it is there for the script alone. */
  readonly table?: boolean
  /** A name that is unique on its page and stays: the anchor of the figure, and what a script replaces when a period is chosen. */
  readonly name?: string
}

/** A period of a dataset, the hour of a day (`0` … `23`) or any number (`12.5`). */
export type Axis = PeriodLength | 'hour' | 'number'

export interface LinePoint {
  /** As datasets write it: `2024-03-31`, `2024-03`, `2024-Q1`, `2024`; for a fiscal year the year in which it ends. */
  readonly period: string
  /** Null: no value; the line has a gap there. */
  readonly value: number | null
  /** Why the point is marked as out of the ordinary: `Land border restrictions`. */
  readonly anomaly?: string
  /** Ends of a band around the value, both or neither. */
  readonly low?: number
  readonly high?: number
}

export interface LineSeries {
  readonly key: string
  /** Stands at the end of the line: short. */
  readonly label: string
  readonly points: readonly LinePoint[]
  /** The colour of the party whose figure it is, from `hueOf`; absent: a colour by place. */
  readonly hue?: 1 | 2 | 3
  /** Drawn thin and grey: what is shown for comparison only. */
  readonly isContext?: boolean
}

/** A value to be compared with: a dashed (target) or dotted (baseline, reference) line across. */
export interface Level {
  readonly kind: 'baseline' | 'target' | 'reference'
  readonly value: number
  readonly label: string
}

/** Something that happened: a vertical line with a short note. */
export interface Event {
  readonly period: string
  readonly label: string
}

export interface LineChartProps extends PictureFrame {
  readonly axis: Axis
  /** In words, where the axis is a number: `days closed`. */
  readonly axisLabel?: string
  readonly unit: Unit
  readonly series: readonly LineSeries[]
  readonly levels?: readonly Level[]
  readonly events?: readonly Event[]
  /** The first period that is not whole yet: from there the line is dotted and named as incomplete. */
  readonly incompleteFrom?: string
  /** Logarithmic only where every value is above zero; otherwise linear, and said so. */
  readonly scale?: 'linear' | 'log'
  /** The value axis starts at zero unless this is false. */
  readonly fromZero?: boolean
}

export interface BarSeries {
  readonly key: string
  readonly label: string
  readonly hue?: 1 | 2 | 3
}

export interface BarRow {
  readonly key: string
  readonly label: string
  /** One a series, in their order; null: no value. */
  readonly values: readonly (number | null)[]
  /** Said in the table beside the row. */
  readonly note?: string
  /** The address behind the row's name in the table. */
  readonly href?: string
  /** Stands out from the others. */
  readonly isMain?: boolean
}

export interface BarChartProps extends PictureFrame {
  readonly unit: Unit
  /** What a row is: `Port of entry`; the head of the table's first column. */
  readonly rowLabel: string
  readonly series: readonly BarSeries[]
  readonly rows: readonly BarRow[]
  /** `stacked` only where the parts add up to a whole. */
  readonly mode?: 'grouped' | 'stacked'
  readonly levels?: readonly Level[]
}

export interface Panel {
  readonly key: string
  readonly label: string
  readonly series: readonly LineSeries[]
  readonly href?: string
}

/** Up to a dozen small charts on one scale; the same series stand in every panel. */
export interface SmallMultiplesProps extends PictureFrame {
  readonly axis: Axis
  readonly axisLabel?: string
  readonly unit: Unit
  readonly panels: readonly Panel[]
  readonly levels?: readonly Level[]
  readonly incompleteFrom?: string
  /** `own`: every panel has its own value axis, which is said; for shapes, never for sizes. */
  readonly scale?: 'shared' | 'own'
}

/** `id`: INEGI's cve_ent (`05`) for Mexico, postal code (`TX`) or FIPS (`48`) for the United States; where both countries are shown, postal codes. */
export interface AreaValue {
  readonly id: string
  readonly value: number | null
  readonly note?: string
  readonly href?: string
}

/** `quantile`: as many areas in each; `set`: the inner bounds, ascending; a value on a bound belongs above it. */
export type Classes = { readonly kind: 'quantile'; readonly count: 3 | 4 | 5 } | { readonly kind: 'set'; readonly bounds: readonly number[] }

export interface ChoroplethProps extends PictureFrame {
  readonly area: 'mx-states' | 'us-states' | 'both'
  readonly unit: Unit
  readonly values: readonly AreaValue[]
  readonly classes?: Classes
  /** Colours run from zero to both sides; for changes. */
  readonly isDiverging?: boolean
}

/** The border between the two countries, one of them whole, or both. */
export type Region = 'border' | 'mx-states' | 'us-states' | 'both'

export interface MapPoint {
  readonly key: string
  readonly label: string
  readonly lat: number
  readonly lon: number
  /** The area of the symbol; null: no value, an empty ring. */
  readonly value: number | null
  readonly note?: string
  readonly href?: string
  readonly isMain?: boolean
}

export interface PointMapProps extends PictureFrame {
  readonly region?: Region
  readonly unit: Unit
  /** What a point is: `Port of entry`. */
  readonly rowLabel: string
  readonly points: readonly MapPoint[]
}

/** A point, or a state named as in `AreaValue` with its country, whose middle is meant. */
export type FlowPlace = { readonly key: string; readonly label: string } & ({ readonly lat: number; readonly lon: number } | { readonly state: string; readonly country: 'MX' | 'US' })

export interface Flow {
  readonly from: string
  readonly to: string
  readonly value: number
  /** `shortfall`: what finds no way, drawn dashed. */
  readonly kind?: 'main' | 'added' | 'shortfall'
  readonly note?: string
}

export interface FlowMapProps extends PictureFrame {
  readonly region?: Region
  readonly unit: Unit
  readonly places: readonly FlowPlace[]
  readonly flows: readonly Flow[]
  /** Key of the place that is closed: crossed out. */
  readonly closed?: readonly string[]
}

export interface SparklineProps {
  /** What a screen reader hears instead: `Trucks 2010–2024, rising from 4.7 to 7.6 million`. */
  readonly label: string
  readonly values: readonly (number | null)[]
  /** Index of the first value that is not whole yet. */
  readonly incompleteFrom?: number
}

export interface PeriodChoiceProps {
  /** Address of the page itself, without parameters. */
  readonly action: string
  readonly axis: PeriodLength
  /** What can be chosen. */
  readonly first: string
  readonly last: string
  /** What is chosen now. */
  readonly from: string
  readonly to: string
  /** Names of the two parameters; `from` and `to` where absent. */
  readonly fields?: readonly [string, string]
  /** The other parameters of the page, kept as they are. */
  readonly keep?: Readonly<Record<string, string>>
  /** `name` of the pictures that a script redraws at once. */
  readonly pictures?: readonly string[]
}
