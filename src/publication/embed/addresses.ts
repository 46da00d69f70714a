// Where a page stands for frames of other sites, and where oEmbed tells of that: `/embed/en/plan/I.1`,
// `/oembed/en/plan/I.1.json`.

import { findPage } from '../pages.ts'
import { twinPath } from '../routes.ts'

const EMBED = '/embed'
/** Where consumers ask a node by the address of a page. */
export const OEMBED = '/oembed'

export function embedPath(page: string): string {
  return `${EMBED}${page}`
}

/** The page that an address below `/embed` shows; null where it is none of these. */
export function pageOfEmbed(path: string): string | null {
  return path.startsWith(`${EMBED}/`) ? path.slice(EMBED.length) : null
}

export function oembedPath(page: string): string {
  return `${OEMBED}${twinPath(page)}`
}

/** The page that an address below `/oembed` tells of; null where it is none of these. */
export function pageOfOembed(path: string): string | null {
  const found = path.startsWith(`${OEMBED}/`) ? findPage(path.slice(OEMBED.length)) : null
  return found?.isTwin === true ? found.address.paths[found.language] : null
}
