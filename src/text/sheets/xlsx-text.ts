// Text in a workbook (ECMA-376 part 1, 22.9.2.19, ST_Xstring): a character that XML cannot hold is
// written `_x000B_`, and so is the underscore of a text that looks so by itself.

// Everything that XML 1.0 has no character for, and CR, which every XML reader turns into LF.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

export function plainText(written: string): string {
  return written.includes('_x') ? written.replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : written
}

/** Text as it stands between tags. */
export function writtenText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(NOT_IN_XML, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The same inside an attribute. */
export function writtenAttribute(text: string): string {
  return writtenText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
