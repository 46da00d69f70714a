// The words of the public pages.

export const indicatorsPages = {
  title: 'Indicators',
  lead: 'What is counted, and how, agreed before it is counted. Counts of the two sides stand beside each other and are never added.',
  none: 'No indicator has been agreed yet.',
}
