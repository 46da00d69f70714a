// The words of paired projects.

import { counted } from '../plural.ts'

const days = (n: number) => counted('en', n, 'day', 'days')

export const projects = {
  nav: { projects: 'Paired projects' },
  flash: { 'phase-said': 'What your side expects of the phase is signed.' },
  projects: {
    title: 'Paired projects',
    lead: 'What each side expects of its own half, and what follows for the joint opening.',
    create: 'Propose a new project',
    public: 'Public page',
    amend: 'Amend what is agreed',
    biography: 'Life of this item',
    unanswered: (n: number) => counted('en', n, 'word of the other side that yours has said nothing after', 'words of the other side that yours has said nothing after'),
    own: 'Phases of your half',
    ownNone: 'No phase of this project is of your half.',
    since: 'What the other side has said since you last spoke',
    sinceNone: 'Nothing.',
    follows: 'What follows, before you sign',
    otherwise: 'Something was said meanwhile, and other things follow now than were shown. Look once more.',
    sign: 'Sign',
    look: 'See what follows',
    datesHint: 'As exact as it is known: 2027, 2027-06 or 2027-06-30. What is left empty is as agreed.',
    expectedEnd: 'Expected to end',
    expectedStart: 'Expected to begin',
    began: 'Began on',
    ended: 'Ended on',
    reason: 'Why it moved, or what it waits for',
    reasonHint: 'Needed where it ends later than agreed.',
    source: 'Where this can be read',
    said: 'What was said of this phase before',
    phaseUnknown: 'How far the phase moves cannot be told: one of its two ends is not known.',
    phaseMoves: (n: number) => (n === 0 ? 'The end of the phase does not move.' : n > 0 ? `The phase ends ${days(n)} later than it had to be expected until now.` : `The phase ends ${days(-n)} earlier than it had to be expected until now.`),
    openingUnknown: 'How far the joint opening moves cannot be told.',
    openingMoves: (n: number) => (n === 0 ? 'The joint opening does not move.' : n > 0 ? `The joint opening moves by ${days(n)}.` : `The joint opening comes ${days(-n)} earlier.`),
    openingNow: 'It is then:',
    idleMore: (name: string, n: number) => `${name} stands finished and unused ${days(n)} longer`,
    alerts: 'Those who answer for either half are told once, on both sides.',
  },
}
