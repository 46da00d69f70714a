// The brief of a principal.

import { counted, number } from '../plural.ts'

const count = (n: number, one: string, other: string) => counted('en', n, one, other)
/** All that there ever were. */
interface Counts {
  readonly adopted: number
  readonly added: number
  readonly withdrawn: number
  readonly superseded: number
  readonly inForce: number
  readonly changed: number
}
const plain = (n: number) => number('en', n)

export const brief = {
  nav: { brief: 'Brief' },
  flash: {},
  brief: {
    title: 'One-page brief',
    fromInbox: 'One-page brief for the minister',
    kicker: 'Brief',
    documentTitle: (dialogue: string, day: string) => `Brief: ${dialogue}, ${day}`,
    fileName: (dialogue: string, party: string, day: string) => `brief-${dialogue}-${party}-${day}.pdf`,
    asOf: (day: string) => `As of ${day}`,
    pdf: 'Download the brief (PDF)',
    pdfHint: 'One sheet, readable by a screen reader too (PDF/UA).',
    day: 'State of play on',
    dayHint: 'Leave as it is for today, or choose a day in the past.',
    showDay: 'Show',
    today: 'Back to today',
    wrongDay: 'Choose a day that has come, as 2026-11-23.',
    noneYet: (day: string) => `On ${day} no plan had been agreed.`,
    private: 'Internal',
    pageOf: 'Page {page} of {pages}',
    figures: {
      late: 'Late', 'due-soon': 'Due within 60 days', 'no-date': 'Without a due date', divergent: 'Sides read differently', delivered: 'Complete to every side',
    },
    stateOfPlay: 'State of play',
    denominator: (of: Counts, many: string) =>
      `${count(of.adopted, 'commitment', 'commitments')} (${many}) agreed with the plan, ${plain(of.added)} added later; of all these ${plain(of.withdrawn)} withdrawn, ${plain(of.superseded)} superseded by another and ${plain(of.inForce)} in force (${plain(of.changed)} of the first changed since).`,
    datedAbove: (n: number) => `The figures also hold ${count(n, 'element of a higher level that has', 'elements of higher levels that have')} a due date of ${n === 1 ? 'its' : 'their'} own.`,
    says: 'What each side says of delivery',
    side: 'Side',
    silent: 'Has not said',
    lastMeeting: (day: string) => `Last meeting: ${day}`,
    neverMet: 'No meeting held yet.',
    nextMeeting: (day: string) => `Next: ${day}`,
    noNext: 'No next meeting set.',
    dormant: (day: string) => `Dormant: the next was due by ${day}.`,
    dormantBy: (party: string | null, day: string) => (party === null ? `Dormant since ${day} by agreement of all parties: ` : `${party} has declared it dormant as of ${day}: `),
    suspended: (party: string, day: string, cause: string) => `Suspended since ${day} by ${party} (${cause}).`,
    late: 'What is late, and why',
    lateNone: (undated: number) => `Nothing is past its due date.${undated > 0 ? ` But ${count(undated, 'commitment has', 'commitments have')} none, and can never be late.` : ''}`,
    lateMore: (n: number) => `${count(n, 'more is', 'more are')} late.`,
    lateBy: (day: string, days: number) => `Due ${day}: ${count(days, 'day', 'days')} late.`,
    dueOn: (day: string) => `due ${day}`,
    why: (party: string, delivery: string, day: string) => `${party} says (${delivery}, ${day}):`,
    silence: (party: string) => `${party} gives no reason.`,
    otherwise: (party: string, delivery: string, day: string) => `${party} reads it otherwise (${delivery}, ${day}):`,
    readings: (party: string, delivery: string, sequence: number) => `${party}: ${delivery} (act ${sequence})`,
    differ: 'the sides differ',
    open: 'What awaits a decision',
    openNone: 'No proposal is open.',
    openPast: 'For a day in the past it is not told which proposals lay open.',
    openMore: (n: number) => `${count(n, 'more proposal is', 'more proposals are')} open.`,
    effect: { new: 'new', amended: 'amend', ended: 'end' },
    fields: (names: string) => `changes ${names}`,
    from: (before: string, after: string) => `from ${before} to ${after}`,
    more: (n: number) => `and ${plain(n)} more`,
    made: (party: string, day: string, days: number) => `Offered by ${party} on ${day}${days > 0 ? `, ${count(days, 'day', 'days')} ago` : ''}.`,
    ourMove: 'Our move.',
    theirMove: (parties: string) => `Move of ${parties}.`,
    answerBy: (when: string) => `An answer is asked for by ${when}.`,
    crossing: 'Competes with another offer: at most one can be adopted.',
    own: 'What we promised',
    other: (party: string) => `What they promised: ${party}`,
    together: 'What the sides promised together',
    nobody: 'Nobody is named',
    groupCount: (n: number, late: number) => `${plain(n)}${late > 0 ? `, of which ${plain(late)} late (above)` : ''}`,
    groupNone: 'Nothing.',
    groupOnlyLate: 'All of it is late: above.',
    quiet: 'Neither dated nor assessed',
    groupMore: (n: number) => `${count(n, 'more is', 'more are')} left out here.`,
    ownersOf: (acronyms: string, element: string) => `${acronyms} (for ${element})`,
    trace: (version: number, acts: string) => `v${version}: ${acts}`,
    acts: (n: number, places: string) => `${n === 1 ? 'act' : 'acts'} ${places}`,
    rule: 'Order: longest late first, then soonest due, then where the sides differ, then by number. Late is computed from the due date; delivery is what each side says, and is never averaged. A number leads to the page of the commitment.',
    basis: (acts: string) => `Unless a line says otherwise, it was agreed with the plan, by ${acts}.`,
    madeBy: (who: string) => `Made by ${who}`,
    heads: 'Made from the record up to',
    head: (party: string, sequence: number) => `${party} ${sequence}`,
  },
}
