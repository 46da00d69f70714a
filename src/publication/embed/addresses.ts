// Where a page stands for frames of other sites, and where oEmbed tells of that: `/embed/en/plan/I.1`,
// `/en/plan/I.1/oembed.json`.

const EMBED = '/embed'
const TOLD = /^(\/(?:en|es)(?:\/.+)?)\/oembed\.json$/

export function embedPath(page: string): string {
  return `${EMBED}${page}`
}

/** The page that an address below `/embed` shows; null where it is none of these. */
export function pageOfEmbed(path: string): string | null {
  return path.startsWith(`${EMBED}/`) ? path.slice(EMBED.length) : null
}

export function oembedPath(page: string): string {
  return `${page.replace(/\/$/, '')}/oembed.json`
}

export function pageOfOembed(path: string): string | null {
  const [, page] = TOLD.exec(path) ?? []
  return page === undefined ? null : /^\/..$/.test(page) ? `${page}/` : page
}
