// The words of the page of a contact protocol.

export const protocol = {
  modesTitle: 'Modes and promised times',
  modesMean: 'What each mode means',
  columns: { mode: 'Mode', answer_within_minutes: 'A contact point answers within', deputies_after_minutes: 'Its deputy is called after' },
  categories: 'Categories of contact points',
  sections: 'What a report of the situation tells',
  ping: (months: number) => (months === 1 ? 'The contact points are tried every month.' : `The contact points are tried every ${months} months.`),
  noPing: 'The protocol asks for no regular trial of the contact points.',
  ladder: 'The sides work in the highest mode that either of them holds. Either raises it alone; it goes down when neither holds the higher one any more.',
  between: 'Who the contact points are, what happens in an incident, and how soon anybody answered in drills and trials stays between the two sides. This page therefore shows no results: a count that nobody has stated in public would be nobody’s word.',
}
