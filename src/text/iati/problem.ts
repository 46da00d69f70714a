// What can be wrong with a file of IATI: all of it is told, each by its line and its path.

export const IATI_CODES = [
  /** Its root is another, or it holds no activity. */
  'iati-not-activities',
  /** Of another version than 2.0x. */
  'iati-version',
  'iati-missing',
  /** At least one of these must be there. */
  'iati-one-of-missing',
  'iati-repeated',
  'iati-not-a-day',
  'iati-not-a-number',
  'iati-code-unknown',
  'iati-location-unknown',
  'iati-language-missing',
  'iati-currency-missing',
  'iati-identifier-characters',
  'iati-days-reversed',
  'iati-day-to-come',
  'iati-longer-than-a-year',
  'iati-percentages',
  'iati-percentage-negative',
  'iati-told-twice',
  'iati-some-only',
] as const
export type IatiCode = (typeof IATI_CODES)[number]

export interface IatiProblem {
  readonly code: IatiCode
  readonly line: number
  /** `iati-activity[2]/result[1]/indicator[1]/@measure` */
  readonly path: string
  /** What stands there; empty where nothing does. */
  readonly found: string
}
