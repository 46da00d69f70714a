/** Every fixed text of a table of messages; those made by functions are left out. */
export function stringsOf(messages: object): readonly string[] {
  return Object.values(messages).flatMap((value: unknown) => (typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? stringsOf(value) : []))
}

/** The path of every message, fixed or made: `site.home`, `pages.home.ago`. */
export function pathsOf(messages: object, above = ''): readonly string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    const path = above === '' ? key : `${above}.${key}`
    return value !== null && typeof value === 'object' ? pathsOf(value, path) : [path]
  })
}
