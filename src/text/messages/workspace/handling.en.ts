// The words of handling labels, of what they keep, of the search under a law of access, and of files of alerts and advisories.

import { counted } from '../plural.ts'

export const handling = {
  nav: { handling: 'Handling', accessSearch: 'Access-law search' },
  flash: {
    'note-kept': 'The note is kept. Only its readers open it.',
    'holders-set': 'Who answers for the contact point is noted.',
  },
  handling: {
    label: 'Label',
    tlp: {
      RED: { name: 'TLP:RED', hint: 'Only for the contact points named here. Read on the page; in no file and no mail.' },
      'AMBER+STRICT': { name: 'TLP:AMBER+STRICT', hint: 'Only for one organization. Never sent to the other side.' },
      AMBER: { name: 'TLP:AMBER', hint: 'For the organizations of the parties, and for those they serve that need to know it.' },
      GREEN: { name: 'TLP:GREEN', hint: 'For the community of the dialogue; through no public channel.' },
      CLEAR: { name: 'TLP:CLEAR', hint: 'May be passed on without limit.' },
    },
    question: 'How this may be passed on (TLP 2.0)',
    lawStays: 'A label hides nothing from a request under a law of access.',
    readers: 'Contact points that may read it',
    readersHint: 'For TLP:RED. It goes to the other side only if a contact point of that side is among them.',
    readersNone: 'No side has stated a contact point yet.',
    organisation: 'Organization that it stays in',
    organisationHint: 'For TLP:AMBER+STRICT.',
    none: 'None',
    marking: 'Marking that your law prescribes',
    markingHint: 'Stands beside the label and keeps this from the public. Nothing classified belongs in this system.',
    markings: { cui: 'CUI (32 CFR 2002)', reservada: 'Reservada (LGTAIP)', confidencial: 'Confidencial (LGTAIP)' },
    short: { cui: 'CUI', reservada: 'Reservada', confidencial: 'Confidencial' },
    ground: 'Category or ground, as the law names it',
    fields: { tlp: 'Label', readers: 'Readers', organisation: 'Organization', marking: 'Marking', ground: 'Category or ground', title: 'Title', text: 'Text' },
    keptFromYou: (label: string) => `Marked ${label} and not for you: its words are kept from this page.`,
    keptCount: (n: number) => counted('en', n, 'entry is kept from this page by its label', 'entries are kept from this page by their labels'),
  },
}
