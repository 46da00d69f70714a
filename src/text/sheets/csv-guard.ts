// Formula injection: a spreadsheet that opens a CSV runs what begins with = + - or @. A text of the
// record that begins so is written behind an apostrophe, and comes back without it.
//
// The rule is its own inverse on every text: one apostrophe is added where, after any apostrophes,
// a dangerous character stands, and one is taken away in exactly those places.
// (OWASP, CSV Injection; with the full-width forms that some spreadsheets read alike.)

const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

export function guardText(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text
}

export function unguardText(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}
