// What every page of the workspace says, and words that several areas share.

import { counted } from '../plural.ts'

const count = (n: number, one: string, other: string) => counted('en', n, one, other)

export const frame = {
  name: 'Workspace',
  of: (party: string) => `Workspace: ${party}`,
  private: 'Not public. What is here leaves this node only when you sign it.',
  nav: {
    label: 'Workspace', more: 'More', publicSite: 'Public site',
    signedInAs: 'Signed in as', signOut: 'Sign out', own: 'English', awaiting: (n: number) => count(n, 'proposal to sign', 'proposals to sign'),
  },
  missing: (language: string) => `There is no text in ${language}.`,
  noDate: 'no date',
  optional: 'optional',
  error: 'Error:',
  problems: (n: number) => count(n, 'thing needs your attention', 'things need your attention'),
  refused: 'This could not be done',
  notSaved: 'Nothing was changed. What you typed is still here.',
  copy: 'Copy',
  copied: 'Copied',
  unsaved: 'You have typed something that is not saved.',
  refreshed: 'The page was brought up to date.',
  see: 'See it',
  backToInbox: 'Back to the inbox',
  backToDrafts: 'Back to drafts',
  goBack: 'Go back',
  audience: {
    parties: 'The parties only',
    public: 'Everyone',
    partiesHint: 'The public sees that an act exists, not what it says.',
    publicHint: 'It appears on the public sites of all parties.',
    question: 'Who can read it',
  },
  finding: {
    missingHere: 'nothing answers it here',
    code: {
      'missing-language': 'A language is missing',
      'same-text': 'The languages have the same text',
      number: 'Numbers differ',
      percent: 'Percentages differ',
      currency: 'Amounts of money differ',
      date: 'Dates differ',
      time: 'Times differ',
      code: 'Names or codes differ',
      enumeration: 'Lists differ',
    },
  },
  diff: {
    removed: 'removed',
    added: 'added',
    new: 'New',
    amended: 'Amended',
    ended: 'Ended',
    endedLead: 'The item would no longer be in force.',
    base: (n: number) => `against version ${n}`,
    fields: (n: number) => count(n, 'field', 'fields'),
    unchanged: 'No difference.',
    hint: 'Struck out: taken away. Underlined: added.',
  },
  problem: {
    title: 'This did not work',
    notFound: 'Page not found',
    code: 'Code',
    details: 'Details',
  },
}
