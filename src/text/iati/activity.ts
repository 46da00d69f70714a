// An activity of IATI 2.03 as far as it is read here: who does what where and when, and what is claimed of it. What
// names a person (`contact-info`) has no place in these types, so that nothing of it can be kept.

/** By language tag; what is written in an unnamed language stands under an empty tag. */
export type Narratives = Readonly<Record<string, string>>

export interface IatiOrganisation {
  readonly ref: string | null
  /** OrganisationType: `10` government, `21` international NGO, … */
  readonly type: string | null
  readonly name: Narratives
}

export interface IatiLocation {
  /** As readings of the same activity name it; null where none can. */
  readonly ref: string | null
  readonly ids: readonly { readonly vocabulary: string; readonly code: string }[]
  readonly name: Narratives
  readonly administrative: readonly { readonly vocabulary: string; readonly level: string | null; readonly code: string }[]
  /** Degrees WGS 84. */
  readonly point: { readonly latitude: number; readonly longitude: number } | null
}

/** A baseline, a target or an actual value. */
export interface IatiReading {
  /** The line of the file, from 1. */
  readonly line: number
  /** Null where the measure is in words, or where the number is withheld. */
  readonly value: number | null
  readonly locations: readonly string[]
  readonly dimensions: readonly { readonly name: string; readonly value: string }[]
  readonly comment: Narratives
}

export interface IatiPeriod {
  readonly start: string
  readonly end: string
  readonly targets: readonly IatiReading[]
  readonly actuals: readonly IatiReading[]
}

export interface IatiIndicator {
  /** IndicatorMeasure: `1` unit, `2` percentage, `3` nominal, `4` ordinal, `5` qualitative. */
  readonly measure: string
  readonly isAggregable: boolean | null
  readonly title: Narratives
  readonly reference: { readonly vocabulary: string; readonly code: string } | null
  readonly baselines: readonly (IatiReading & { readonly year: string; readonly date: string | null })[]
  readonly periods: readonly IatiPeriod[]
}

export interface IatiResult {
  /** ResultType: `1` output, `2` outcome, `3` impact, `9` other. */
  readonly type: string
  readonly title: Narratives
  readonly indicators: readonly IatiIndicator[]
}

/** A total in one currency; null where none is told, or where currencies differ. */
export interface Money {
  readonly value: number
  readonly currency: string
}

export interface IatiActivity {
  readonly line: number
  readonly identifier: string
  readonly language: string | null
  /** A day. */
  readonly updated: string | null
  readonly reporting: IatiOrganisation
  readonly title: Narratives
  readonly description: Narratives
  /** `role`: `1` funding, `2` accountable, `3` extending, `4` implementing. */
  readonly participants: readonly (IatiOrganisation & { readonly role: string })[]
  /** ActivityStatus: `1` pipeline … `6` suspended. */
  readonly status: string
  /** By ActivityDateType: `1` planned start, `2` actual start, `3` planned end, `4` actual end. */
  readonly dates: Readonly<Record<string, string>>
  readonly countries: readonly string[]
  readonly regions: readonly { readonly vocabulary: string; readonly code: string }[]
  readonly locations: readonly IatiLocation[]
  readonly sectors: readonly { readonly vocabulary: string; readonly code: string }[]
  readonly budget: Money | null
  readonly committed: Money | null
  readonly disbursed: Money | null
  /** Where it can be read about. */
  readonly document: string | null
  readonly results: readonly IatiResult[]
  /** Only where activities are written of something else than a file of IATI: it is not read. */
  readonly written?: WrittenBeside
}

/** What explains an activity that is part of a plan: where it stands in it, its pages, and words beside its days and sectors. */
interface WrittenBeside {
  /** 1 at the top. */
  readonly hierarchy: number
  /** RelatedActivityType: `1` parent, `2` child. */
  readonly related: readonly { readonly type: '1' | '2'; readonly identifier: string }[]
  /** By ActivityDateType. */
  readonly dateNotes: Readonly<Record<string, Narratives>>
  /** By code; of the reporter's own vocabulary, which stands at an address. */
  readonly sectorNames: Readonly<Record<string, Narratives>>
  readonly vocabularyAddress: string
  readonly pages: readonly { readonly url: string; readonly language: string }[]
}

export const STATUSES = ['1', '2', '3', '4', '5', '6'] as const
export const DATE_TYPES = ['1', '2', '3', '4'] as const
export const ROLES = ['1', '2', '3', '4'] as const
export const RESULT_TYPES = ['1', '2', '3', '9'] as const
export const MEASURES = ['1', '2', '3', '4', '5'] as const
/** A value of it is in words. */
export const QUALITATIVE = '5'
