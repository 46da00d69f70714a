// Several texts in one cell, one a line. A line break within one is written `\n`, a backslash `\\`,
// so that lines can be counted; nothing else is escaped.

export function escapedLine(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\r\n', '\\n').replaceAll('\n', '\\n')
}

export function plainLine(line: string): string {
  return line.replace(/\\([\\n])/g, (_all, letter: string) => (letter === 'n' ? '\n' : '\\'))
}

/** The lines of a cell, blanks around them gone; empty ones at the end are none. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}
