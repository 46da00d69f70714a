// A whole HTML document around a Svelte component. No script stands in it but those named.

import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { basePathOf, mapLinks } from '../publication/links.ts'
import { TODAY_MARK } from '../publication/past-site.ts'
import { LANGUAGES } from '../text/bilingual.ts'
import type { Language } from '../text/bilingual.ts'
import type { AssetManifest, RendererSettings } from './render.ts'
import { SHELL } from './shell.ts'
import type { Shell } from './shell.ts'
import { PICTURE_SIZE } from '../publication/pictures/picture.ts'
import type { Picture } from '../publication/pictures/picture.ts'
import { plain } from './reading.ts'
import { themeOf } from './theme.ts'

export type SharedPicture = Pick<Picture, 'path' | 'alt'>

/** As Open Graph names languages. */
const LOCALES = { en: 'en_US', es: 'es_MX' } as const satisfies Record<Language, string>

export interface Head {
  readonly title: string
  readonly description: string
  /** Names of scripts in `client/`, besides that of pictures, which every page has that shows one; of the public pages only that of the record has another. */
  readonly scripts: readonly string[]
  /** Pages that are nobody's but the reader's: no canonical address, not to be indexed. */
  readonly isPrivate: boolean
  /** It has the forms and parts of the workspace, whose sheet comes beside that of the public pages. */
  readonly hasForms?: true
  /** What other sites show beside a link to it. */
  readonly picture?: SharedPicture
  /** What the page tells search engines, as JSON-LD: data, which no browser runs. */
  readonly data?: object
}

export type RenderDocument = <P extends Record<string, unknown>>(component: Component<P>, props: P, shell: Shell, head: Head) => string

export function documentRenderer(settings: RendererSettings, manifest: AssetManifest): RenderDocument {
  const base = basePathOf(settings.origin ?? '')
  const placed = (html: string) => (base === '' ? html : mapLinks(html, (path) => base + path))
  return (component, props, shell, head) => {
    const { body } = render(component as Component<Record<string, unknown>>, { props, context: new Map([[SHELL, shell]]) })
    const self = shell.frame?.self ?? ''
    const scripts = body.includes(' data-picture=') ? [...head.scripts, 'pictures'] : head.scripts
    return placed(`<!doctype html>
<html lang="${shell.language}" data-theme="${themeOf(shell.frame)}" data-party="${escapeText(self)}" data-title="${escapeText(head.title)}"${base === '' ? '' : ` data-base="${escapeText(base)}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(head.title)}</title>
<meta name="description" content="${escapeText(head.description)}">
${links(settings, manifest, shell, { ...head, scripts }).join('\n')}
</head>
<body>
${withoutMarkers(body)}
</body>
</html>
`)
  }
}

function links(settings: RendererSettings, manifest: AssetManifest, shell: Shell, head: Head): readonly string[] {
  const at = (path: string) => escapeText(`${settings.origin ?? ''}${path}`)
  const own = shell.alternates[shell.language]
  // Search engines get the page of today; the mark keeps a link to it from being taken for one to the same moment.
  const ofThen = shell.at === undefined ? null : ['<meta name="robots" content="noindex">', `<link rel="canonical" ${TODAY_MARK} href="${at(own)}">`]
  const found = ofThen ?? (head.isPrivate ? ['<meta name="robots" content="noindex">'] : [
    `<link rel="canonical" href="${at(own)}">`,
    ...LANGUAGES.map((language) => `<link rel="alternate" hreflang="${language}" href="${at(shell.alternates[language])}">`),
    ...shell.beside.filter(({ what }) => what !== 'embed').map(({ path, type }) => `<link rel="alternate" type="${type}" href="${at(path)}">`),
  ])
  const shown = head.picture === undefined || shell.at !== undefined ? [] : pictureTags(head, head.picture, shell, at)
  const scripts = head.scripts.map((name) => `<script src="${escapeText(manifest.scripts[name] ?? '')}"${workerOf(manifest, name, shell.language)} defer></script>`)
  const sheets = head.hasForms === true ? [manifest.sheets.site, manifest.sheets.workspace] : [manifest.sheets.site]
  // A less-than sign could end the element that it stands in.
  const data = head.data === undefined ? [] : [`<script type="application/ld+json">${JSON.stringify(head.data).replaceAll('<', '\\u003c')}</script>`]
  return [...found, ...shown, ...data, `<link rel="icon" type="image/svg+xml" href="${escapeText(manifest.icon)}">`, ...sheets.map((path) => `<link rel="stylesheet" href="${escapeText(path)}">`), ...scripts]
}

/** What other sites show beside a link to the page (Open Graph; what has no name there is named as X has it). */
function pictureTags(head: Head, { path, alt }: SharedPicture, shell: Shell, at: (path: string) => string): readonly string[] {
  const tag = (name: string, content: string) => `<meta property="${name}" content="${content}">`
  const others = LANGUAGES.filter((language) => language !== shell.language)
  return [
    tag('og:type', 'website'), tag('og:title', escapeText(head.title)), tag('og:description', escapeText(head.description)), tag('og:url', at(shell.alternates[shell.language])), tag('og:site_name', escapeText(plain(shell.frame?.name ?? {}, shell.language))),
    tag('og:locale', LOCALES[shell.language]), ...others.map((language) => tag('og:locale:alternate', LOCALES[language])),
    tag('og:image', at(path)), tag('og:image:type', 'image/png'), tag('og:image:width', String(PICTURE_SIZE.width)), tag('og:image:height', String(PICTURE_SIZE.height)), tag('og:image:alt', escapeText(alt)),
    '<meta name="twitter:card" content="summary_large_image">',
  ]
}

/** A script that has work to give away is told where its worker stands, and what the worker's codes mean: both are fetched only then. */
function workerOf({ scripts, sentences }: AssetManifest, name: string, language: Language): string {
  const worker = scripts[`${name}-worker`]
  return worker === undefined ? '' : ` data-worker="${escapeText(worker)}" data-sentences="${escapeText(sentences[language])}"`
}

/** Svelte's hydration markers, those of `$props.id()` among them; text is escaped, so no other comment can stand in a page. */
function withoutMarkers(html: string): string {
  return html.replace(/<!--(?:[[\]!0-9-]*|\$s\d+)-->/g, '')
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
