// Reading what others write: the text of a piece of HTML, and the cells of a CSV file.

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Without tags, with characters for their names, with one space where there is any. */
export function textOfHtml(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&(#x?)?(\w+);/gi, (whole, sign: string | undefined, name: string) => {
    if (sign === undefined) return NAMED[name] ?? whole
    return String.fromCodePoint(Number.parseInt(name, sign === '#' ? 10 : 16))
  })
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** RFC 4180, with commas; a cell may hold lines and doubled quotes. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [whole, quoted, bare = '', end = ''] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (whole === '' && rows.at(-1)?.length === 0) break
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}
