// The words of the page of a watch over exploited weaknesses.

export const watch = {
  ask: 'Show',
  since: 'Added since',
  vendor: 'Vendor',
  allVendors: 'All vendors',
  summary: (shown: string, total: string, day: string) => `${shown} of the ${total} weaknesses on the list were added since ${day}.`,
  all: (total: string) => `${total} weaknesses are on the list.`,
  ransom: (known: string, shown: string, share: string) => `Of these ${shown}, ${known} (${share}) are known by the list to have been used for ransom; of the others it is not known, which does not mean that they were not.`,
  flagged: 'Products of the sides that are concerned',
  flaggedIntro: 'A product is held against the list by the names of vendor and product alone: the list names no versions. “Same” are names that agree after capital letters, accents, punctuation and legal forms are left out; “possible” is a name that holds the other in whole words, or an entry for several products of the vendor. Whether a system is open to it, its operator has to see.',
  none: (side: string, products: string) => `${side}: nothing on the list fits the ${products} products that can be read here.`,
  noProducts: (side: string) => `${side}: no product can be read here. A side shows its products to the other side, or to nobody; they stand in the workspace.`,
  fit: { same: 'same', possible: 'possible' },
  isNew: 'new in this vintage',
  known: 'known',
  weaknesses: 'Weaknesses by the day on which they were added',
  vendorsTitle: 'By vendor',
  columns: { id: 'Weakness', vendor: 'Vendor', product: 'Product', title: 'Title in the list', added: 'Added', due: 'To be mended by (in U.S. federal agencies)', ransomware: 'Use for ransom', count: 'Weaknesses', ransom: 'Known use for ransom', party: 'Side', own: 'Product of the side', fits: 'Names', news: 'News' },
}
