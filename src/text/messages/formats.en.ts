// The words of feeds, calendars, downloads and other files of the public site.

import { counted, number } from './plural.ts'

export const formats = {
  feed: {
    title: (name: string, dialogue: string) => `${name}: news – ${dialogue}`,
    whole: (dialogue: string) => `News of the ${dialogue}`,
    subtitle: 'What was agreed, reported, published and met, from the signed record. Every entry links to the exact words.',
    link: 'News as a feed (Atom)',
    html: 'As a page',
    other: 'This feed in Spanish',
    agreed: { begin: 'Agreed', change: 'Changed by agreement', end: 'Ended by agreement' },
    together: (first: string, more: number) => `${first} and ${counted('en', more, 'other item', 'other items')}`,
    change: { begin: 'New', change: 'Changed', end: 'Ended' },
    version: (version: number) => `version ${version}`,
    more: (count: number) => `${number('en', count)} more`,
    met: 'Met',
    published: 'Published',
    withdrawn: 'Withdrawn by the parties',
    takenBack: 'Taken back',
    corrected: 'Corrected',
    said: {
      done: 'Done', commitment: 'Commitment', statement: 'Statement', context: 'Context',
      assessment: (delivery: string) => `Delivery read as “${delivery}”`, value: (period: string) => `Value for ${period}`, dataset: 'Data', phase: 'Expectation of a phase', suspension: 'Work suspended', resumed: 'Suspension ended',
      dormancy: 'Dormancy declared', round: 'Reporting round opened', 'self-check': 'Self-check', comment: 'Comment',
    },
    asOf: (date: string) => `As of ${date}.`,
    on: (date: string) => `Date: ${date}.`,
    from: (from: string, until: string | null) => (until === null ? `From ${from}.` : `From ${from} until ${until}.`),
    place: (place: string) => `Place: ${place}.`,
    categories: { agreed: 'Agreed', reported: 'Reported', published: 'Published', met: 'Meeting' },
  },
}
