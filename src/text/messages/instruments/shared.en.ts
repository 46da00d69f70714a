// The words that stand on the page of every instrument.

export const shared = {
  lead: 'Tools that both sides have agreed on: what each shows, from which data, and how it reckons.',
  none: 'No instrument has been agreed yet.',
  method: 'How it reckons',
  caveats: 'What to bear in mind',
  serves: 'Serves',
  data: 'Data used',
  vintage: 'Vintage',
  making: 'The figures are being made. Load this page again in a moment.',
  noDataset: 'No side has stated this dataset yet.',
  permalink: 'This page with these settings',
  asData: 'As data',
}
