// XML as it leaves: elements with their attributes in the order given, text escaped so that every reader gets back
// the same characters, line ends in attributes and carriage returns included.

export type Attributes = Readonly<Record<string, string | number | null | undefined>>

export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (one) => ESCAPES[one] ?? one)
}

/** Escaped, without what XML 1.0 has no character for: no reader would take a file that holds it. */
export function writableText(text: string): string {
  return escapeText(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
}

/** `inner` is XML already; null for an empty element. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes, inner: string | null): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === null || value === undefined ? '' : ` ${key}="${escapeAttribute(String(value))}"`)).join('')
  return inner === null ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

/** An element whose children stand on lines of their own, indented; for places where space means nothing. */
export function block(name: string, attributes: Attributes, children: readonly string[]): string {
  return element(name, attributes, children.length === 0 ? null : `\n${children.map(indented).join('\n')}\n`)
}

/** Only the first line moves, and lines that begin a tag: text with line ends of its own stays as it is. */
function indented(xml: string): string {
  return `  ${xml}`
}

function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, (one) => ESCAPES[one] ?? one)
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
