// What was decided at a meeting and what became of it, in public.

import { counted, number } from './plural.ts'

/** operative = committed + withdrawn + noCommitment + open. */
interface DecisionCounts {
  readonly committed: number
  readonly withdrawn: number
  readonly noCommitment: number
  readonly open: number
}

export const decisions = {
  title: 'Decisions, and what became of each',
  lead: 'What the parties recorded of the meeting, paragraph by paragraph. A decision becomes a commitment of the plan, or it is recorded why it makes none.',
  coverage: (mapped: number, all: number) => all === 0 ? 'Nothing was decided on record.' : `${number('en', mapped)} of ${counted('en', all, 'decision is', 'decisions are')} accounted for.`,
  counts: ({ committed, withdrawn, noCommitment, open }: DecisionCounts) => [
    ...(committed === 0 ? [] : [`${number('en', committed)} with a commitment in force`]), ...(withdrawn === 0 ? [] : [`${number('en', withdrawn)} with a commitment that was withdrawn`]),
    ...(noCommitment === 0 ? [] : [`${number('en', noCommitment)} without a commitment, for a recorded reason`]), ...(open === 0 ? [] : [`${number('en', open)} open`]),
  ].join('; ') + (committed + withdrawn + noCommitment + open === 0 ? '' : '.'),
  open: 'Open: nobody has made it a commitment, or said why there is none.',
  none: 'No commitment:',
  withdrawn: 'withdrawn.',
  inTime: (hours: number) => `Agreed within 48 hours, ${counted('en', hours, 'hour', 'hours')} after the end of the meeting.`,
  late: (hours: number) => `Agreed ${counted('en', hours, 'hour', 'hours')} after the end of the meeting.`,
  rows: {
    operative: 'Decisions', committed: 'With a commitment in force', withdrawn: 'With a commitment that was withdrawn', noCommitment: 'Without a commitment, for a recorded reason', open: 'Open',
    inTime: 'Records agreed within 48 hours of the meeting', late: 'Records agreed later',
  },
  counted: 'Decisions on record',
  countedLead: (records: number) => `Of ${counted('en', records, 'meeting', 'meetings')} with a record of decisions.`,
  origin: 'Where it was decided',
  originAt: (n: number) => `paragraph ${n}`,
  originGone: 'The paragraph is no longer in the record.',
}
