// The words of records of decisions.

export const minutes = {
  nav: {},
  flash: {},
  /** What the words of a clause rest on: see `parts/Citations.svelte`. */
  citations: {
    title: 'What it rests on',
    none: 'Every operative sentence cites an item that is in force.',
    paragraph: (n: string) => `paragraph ${n}`,
    announced: 'Announced earlier:',
    code: {
      'cites-nothing': 'A sentence without an ID',
      'cites-unknown': 'What it cites is not in the record',
      'cites-ended': 'What it cites has ended',
      'cites-paragraph-gone': 'The paragraph it cites is gone',
      'announced-before': 'Announced before',
    },
    advice: {
      'cites-nothing': 'It cites no commitment, decision or meeting, so nobody can follow what becomes of it.',
      'cites-unknown': 'Nothing of this name is agreed. It may still be a proposal.',
      'cites-ended': 'It was withdrawn or replaced. Cite what took its place, or say that it ended.',
      'cites-paragraph-gone': 'The record of decisions no longer has it. Cite the paragraph that says this now.',
      'announced-before': 'The same commitment has been announced already: do not tell it as new.',
    },
  },
}
