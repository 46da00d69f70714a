// The order in which test files begin: those that take minutes first, so that none of them is still running alone when
// all others are done. What `npm test` prints at its end says whether one is missing here.

/** Longest first; everything else comes after, by name. */
export const LONGEST = [
  'e2e/accessibility.test.ts',
  'e2e/nothing-private.test.ts',
  'soak/soak.test.ts',
  'e2e/published-tree.test.ts',
  'bench/rows/rows.test.ts',
  'e2e/review.test.ts',
  'e2e/types.test.ts',
  'e2e/texts.test.ts',
  'e2e/meetings.test.ts',
  'e2e/minutes.test.ts',
  'e2e/releases.test.ts',
  'e2e/papers.test.ts',
  'e2e/procedure.test.ts',
  'e2e/package.test.ts',
  'e2e/verify-in-browser.test.ts',
  'src/web/workspace/pages.test.ts',
  'src/api/many/failover.test.ts',
  'e2e/finding.test.ts',
  'e2e/instruments.test.ts',
  'e2e/people.test.ts',
  'e2e/portal.test.ts',
  'src/api/delivery.test.ts',
  'src/record/standing.exhaustive.test.ts',
]

/** Paths from the root, with `/`. @param {readonly string[]} paths @returns {string[]} */
export function inOrder(paths) {
  /** @param {string} path */
  const place = (path) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length)
  return [...paths].sort((one, other) => place(one) - place(other))
}
