// Pages in a few words for frames of other sites, and what oEmbed tells of each.

import type { Language } from '../../text/bilingual.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import { embedPath, oembedPath, pageOfEmbed, pageOfOembed } from '../embed/addresses.ts'
import { renderEmbed } from '../embed/frame-page.ts'
import { OEMBED_FILE_TYPE, renderOembed } from '../embed/oembed.ts'
import { addressesIn, findPage, pagePortions } from '../pages.ts'
import type { Page, PageAddress, PageKind } from '../pages.ts'
import type { Family, Source } from './family.ts'

/** Kinds of page that say something in a few words. */
const SHOWN: ReadonlySet<PageKind> = new Set(['home', 'plan', 'element', 'meeting', 'text', 'released', 'body', 'indicator', 'project'])

export const embeds: Family = {
  name: 'embeds',
  find: (path) => {
    const shown = pageOfEmbed(path)
    const found = findPage(shown ?? pageOfOembed(path) ?? '')
    if (found === null || found.isTwin || !SHOWN.has(found.address.kind)) return null
    return {
      make: (source) => {
        const page = pageAt(source, found.address, found.language)
        const text = page === null ? null : shown === null ? renderOembed(page, source.origin) : renderEmbed(page, source.origin)
        if (text === null) return null
        return shown === null ? { type: OEMBED_FILE_TYPE, text } : { type: 'text/html; charset=utf-8', text, isFramed: true }
      },
    }
  },
  portions: ({ context }) => pagePortions(context.rows),
  paths: (source, portion) => addressesIn(source.context.rows, portion).filter((address) => SHOWN.has(address.kind) && source.isThere(address))
    .flatMap(({ paths }) => LANGUAGES.flatMap((language) => [embedPath(paths[language]), oembedPath(paths[language])])),
}

function pageAt(source: Source, address: PageAddress, language: Language): Page | null {
  const view = source.view(address)
  return view === null ? null : ({ kind: address.kind, view, language, path: address.paths[language], alternates: address.paths } as Page)
}
