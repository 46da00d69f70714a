/** Where a clause stands on the pages of its text: `clause-1a2b3c4d`. */
export function anchorOf(clause: string): string {
  return clause.replace(/[^A-Za-z0-9]+/g, '-')
}
