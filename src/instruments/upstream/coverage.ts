// What a list of essential activities covers. Lists name classes of the industrial classification, at whatever depth;
// an industry of the tables holds one class or several, and is covered wholly, in part or not at all.

export type Coverage = 'whole' | 'part' | 'none'

/** The classes of an industry: its code is that class where nothing else is said. */
export type ClassesOf = (industry: string) => readonly string[]

/** Whether a class stands under one that is listed: `33531` under `335`. */
export function isCovered(one: string, listed: ReadonlySet<string>): boolean {
  return Array.from({ length: one.length }, (_letter, index) => one.slice(0, index + 1)).some((prefix) => listed.has(prefix))
}

/** `part`: a class of the industry is listed, or something within one. An industry can be listed by its own code too. */
export function coverageOf(industry: string, listed: ReadonlySet<string>, classesOf: ClassesOf): Coverage {
  const classes = classesOf(industry)
  if (listed.has(industry) || (classes.length > 0 && classes.every((one) => isCovered(one, listed)))) return 'whole'
  const touched = classes.some((one) => isCovered(one, listed) || [...listed].some((other) => other.startsWith(one)))
  return touched ? 'part' : 'none'
}
