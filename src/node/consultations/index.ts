// What a side keeps of consultations for itself: what the public sent, until somebody has read it.

export { becomings } from './becoming.ts'
export type { Becoming } from './becoming.ts'
export { ContributionClearing } from './clearing.ts'
export { Contributions, LONGEST_CONTRIBUTION, LONGEST_NOTE, MOST_WAITING_THERE } from './contributions.ts'
export type { KeptContribution, ReceivedContribution, SentContribution } from './contributions.ts'
