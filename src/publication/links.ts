// Where the links of a page lead when its site does not stand at the root of its host, or shows an earlier moment. Every page
// is written with paths from the root, `/en/plan`; they are changed once, where the finished page goes out, so that no
// component, form or redirect has to think of it.

/** An opening tag with its attributes. Values may hold `>`; a less-than sign in text is always written as a reference. */
const TAG = /<[a-z][^\s<>/]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)+\s*\/?>/gi
const LINK = /(\s(?:href|src|action|formaction|poster|data|data-worker|data-sentences)=")(\/(?!\/)[^"]*)"/g

/** The page with every link from the root changed; what stands in its text stays. `change` is also told the tag in which a link stands. */
export function mapLinks(html: string, change: (path: string, tag: string) => string): string {
  return html.replace(TAG, (tag) => (tag.includes('="/') ? tag.replace(LINK, (_, before: string, path: string) => `${before}${change(path, tag)}"`) : tag))
}

/** The path of an address below which a site stands: `https://dean.example/hled` → `/hled`; nothing at the root. */
export function basePathOf(origin: string): string {
  return /^[a-z]+:\/\/[^/?#]+(\/[^?#]*)?/i.exec(origin)?.[1]?.replace(/\/+$/, '') ?? ''
}

/** A path as it stands below `base`; null where it does not. */
export function withoutBase(path: string, base: string): string | null {
  if (base === '') return path
  return path === base ? '/' : path.startsWith(`${base}/`) ? path.slice(base.length) : null
}
