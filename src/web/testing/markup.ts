// Enough of HTML to test pages with: tags in order, attributes, text outside of tags.

export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly isClosing: boolean
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', 'rect', 'line', 'circle', 'path'])

export function tagsOf(html: string): readonly Tag[] {
  return [...html.matchAll(TAG)].map(([, slash, name = '', rest = '']) => ({
    name: name.toLowerCase(), isClosing: slash === '/',
    attributes: new Map([...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value])),
  }))
}

/** The first tag that closes nothing, or is never closed; null where all is in balance. */
export function findImbalance(html: string): string | null {
  const open: string[] = []
  for (const { name, isClosing } of tagsOf(html)) {
    if (VOID.has(name)) continue
    if (!isClosing) open.push(name)
    else if (open.pop() !== name) return `</${name}>`
  }
  return open.at(-1) ?? null
}

export function valuesOf(html: string, attribute: string): readonly string[] {
  return tagsOf(html).flatMap((tag) => (tag.isClosing ? [] : (tag.attributes.get(attribute) ?? [])))
}

/** What a reader sees: text without tags, entities resolved. */
export function textOf(html: string): string {
  const body = html.replace(/<head>[\s\S]*<\/head>/, '').replace(/<[^>]+>/g, ' ')
  return body.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, ' ')
}
