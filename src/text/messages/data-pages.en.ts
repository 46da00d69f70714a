// The words of the public pages.

export const dataPages = {
  title: 'Data',
  lead: 'Every dataset that a side has stated: an immutable file, named by its hash, with its originator, licence, vintage and caveats.',
  none: 'No dataset has been stated yet.',
}
