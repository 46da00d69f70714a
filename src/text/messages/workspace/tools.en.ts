// The words of the tools of each element of the plan.

import { counted } from '../plural.ts'

export const tools = {
  nav: { tools: 'Tools of the plan' },
  flash: {},
  tools: {
    title: 'Tools of the plan',
    lead: 'What each part of the plan has to work with, and what waits there for your side.',
    none: 'No tool has been agreed yet.',
    others: 'Tools of the dialogue as a whole',
    state: (tools: number, indicators: number, projects: number) => (tools + indicators + projects === 0 ? 'No tool yet.' : [tools > 0 ? counted('en', tools, 'tool', 'tools') : null, indicators > 0 ? counted('en', indicators, 'indicator', 'indicators') : null, projects > 0 ? counted('en', projects, 'paired project', 'paired projects') : null].filter((part) => part !== null).join(', ')),
    proposals: (count: number) => `${counted('en', count, 'open proposal', 'open proposals')} here`,
    waiting: {
      'stale-entries': (count: number) => `${counted('en', count, 'entry', 'entries')} of your side to be looked at again: out of matching until then`,
      'links-to-review': (count: number) => `${counted('en', count, 'link', 'links')} not checked by both sides`,
      'tracks-blocked': (count: number) => `${counted('en', count, 'track', 'tracks')} blocked by what has been stated so far`,
      'contributions-late': (count: number) => `${counted('en', count, 'submission', 'submissions')} without an answer of your side after the term`,
      'contributions-unanswered': (count: number) => `${counted('en', count, 'submission', 'submissions')} for your side to answer`,
      'requests-late': (count: number) => `${counted('en', count, 'request', 'requests')} to your side past the day that was promised`,
      'requests-open': (count: number) => `${counted('en', count, 'request', 'requests')} to your side without a reply`,
      'rooms-open': (count: number) => `${counted('en', count, 'room', 'rooms')} that your side has not closed`,
      'no-contacts': (_count: number) => 'Your side has named no contact point',
    },
    publicPage: (title: string) => `Public page: ${title}`,
    publicElement: 'What the public reads of it',
    toolsTitle: 'Tools', noTools: 'No tool serves it by name yet. One is proposed like any other item of the dialogue.',
    openTitle: 'Open proposals', proposalOn: (count: number) => `Proposal on ${counted('en', count, 'item', 'items')}`, ourMove: 'your move',
    indicatorsTitle: 'What is counted', projectsTitle: 'Paired projects', toList: 'All parts of the plan with their tools',
  },
}
