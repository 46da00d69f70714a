// The words that stand on the page of every instrument.

import { number } from '../plural.ts'

interface Bounds {
  readonly least: string
  readonly most: string
}

export const shared = {
  lead: 'Tools that both sides have agreed on: what each shows, from which data, and how it reckons.',
  none: 'No instrument has been agreed yet.',
  ofNoElement: 'Of the dialogue as a whole',
  instrumentsHere: 'Instruments',
  method: 'How it reckons',
  assumptions: 'What is assumed',
  caveats: 'What to bear in mind',
  serves: 'Serves',
  data: 'Data used',
  noData: 'This page rests on no dataset.',
  originator: 'Originator',
  statedBy: 'Stated by',
  vintage: 'Vintage',
  covers: (from: string, to: string) => `${from} to ${to}`,
  obtained: 'Obtained',
  making: 'The figures are being made. Load this page again in a moment.',
  noDataset: 'No side has stated this dataset yet.',
  originatorIn: (name: string, vintage: string) => `${name}, vintage ${vintage}`,
  sourceLine: (named: string) => `Source: ${named}.`,
  takeAway: 'Take it with you',
  permalink: 'This page with these settings',
  asData: 'Everything on this page as data (JSON)',
  /** What a file that is no table holds. */
  fileOf: { lp: 'Linear programme (LP)', jsonld: 'Linked data (JSON-LD)', xml: 'Activities (IATI 2.03, XML)' },
  csvOf: (title: string) => `${title} (CSV)`,
  firstRows: (shown: number, all: number) => `The first ${number('en', shown)} of ${number('en', all)} rows.`,
  rowsIn: (rows: number) => `${number('en', rows)} rows, in the file`,
  tableNamed: (title: string) => `Table: ${title}`,
  show: 'Show',
  weekday: { monday: 'Monday', tuesday: 'Tuesday', wednesday: 'Wednesday', thursday: 'Thursday', friday: 'Friday', saturday: 'Saturday', sunday: 'Sunday' },
  monthForm: '2024-03',
  hasProblems: 'Something of what was asked could not be used; it is said beside its field.',
  usualInstead: 'The page shows what it usually shows instead.',
  problem: {
    'parameter-unknown': (_bounds: Bounds | null) => 'This is none of the choices.',
    'parameter-invalid': (_bounds: Bounds | null) => 'This cannot be read.',
    'parameter-too-small': (bounds: Bounds | null) => (bounds === null ? 'This is too small or too early.' : `The least is ${bounds.least}.`),
    'parameter-too-large': (bounds: Bounds | null) => (bounds === null ? 'This is too large or too late.' : `The most is ${bounds.most}.`),
  },
}
