// A plan as the Strategy Markup Language has it (ISO 17469-1, ANSI/AIIM 21 and 22): goals, under them objectives, who has
// a stake, how results are told. One file is in one language: the schema has no place for a second.

export interface StratmlStakeholder {
  readonly name: string
  readonly description: string
  /** Part 2 alone tells them. */
  readonly roles: readonly { readonly name: string; readonly type: 'Performer' | 'Beneficiary' }[]
}

/** A result aimed at, or reached. Days; null where none is known. */
export interface StratmlResult {
  readonly start: string | null
  readonly end: string | null
  readonly units: number | null
  /** What is no number: which scale, and where on it. */
  readonly descriptor: { readonly name: string; readonly value: string } | null
  readonly description: string
}

export interface StratmlIndicator {
  readonly identifier: string
  readonly sequence: string
  readonly dimension: string
  readonly unit: string
  readonly stage: 'Outcome' | 'Output' | 'Input' | null
  readonly type: 'Quantitative' | 'Qualitative'
  readonly instances: readonly { readonly targets: readonly StratmlResult[]; readonly actuals: readonly StratmlResult[] }[]
  readonly otherInformation: string
}

export interface StratmlObjective {
  readonly name: string
  readonly description: string
  /** What is a name in XML, and no other's in the file. */
  readonly identifier: string
  readonly sequence: string
  readonly stakeholders: readonly StratmlStakeholder[]
  readonly otherInformation: string
  /** Part 2 alone tells them. */
  readonly indicators: readonly StratmlIndicator[]
}

export interface StratmlGoal extends Omit<StratmlObjective, 'indicators'> {
  readonly objectives: readonly StratmlObjective[]
}

export interface StratmlPlan {
  readonly name: string
  readonly description: string
  readonly otherInformation: string
  readonly organisations: readonly { readonly name: string; readonly acronym: string; readonly identifier: string; readonly description: string; readonly stakeholders: readonly StratmlStakeholder[] }[]
  readonly mission: { readonly description: string; readonly identifier: string } | null
  readonly goals: readonly StratmlGoal[]
  readonly identifier: string
  /** YYYY-MM-DD; null where no whole day is known. */
  readonly start: string | null
  readonly end: string | null
  readonly published: string | null
  /** Absolute address of what this was made of. */
  readonly source: string
}
