// The leaf of an act straight from its line. A chain is read whole whenever its tree is built; to
// parse every body for the sake of its header would cost ten times as much.

/**
 * The canonical header in a line, which is what was signed. Only for lines that `parseAct` has
 * accepted and whose signature holds: their form is known, so that the header is where it must be.
 */
export function signedOf(line: string): string {
  if (line.startsWith(WITHHELD)) return line.slice(WITHHELD.length, -SIGNATURE_LENGTH)
  const end = line.length - SALT_LENGTH - SIGNATURE_LENGTH
  // The last one: a body may hold a member of this name, a header cannot.
  const start = line.lastIndexOf(HEADER, end)
  if (start === -1) throw new Error('this line holds no act')
  return line.slice(start + '"header":'.length, end)
}

const WITHHELD = '{"header":'
const HEADER = '"header":{"at":"'
const SALT_LENGTH = ',"salt":""'.length + 32
const SIGNATURE_LENGTH = ',"signature":""}'.length + 86
