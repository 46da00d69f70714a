// A page in a few words, for a frame on another site: no script, nothing fetched, light or dark as its reader has it. It says
// what stands in the record and when that was signed, and leads there.

import { LANGUAGES, wordsIn } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { formatDate } from '../../text/format.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { Face } from '../face.ts'
import { faceOf } from '../face.ts'
import type { Page } from '../pages.ts'
import { escapeXml } from '../sitemap.ts'
import { embedPath } from './addresses.ts'

/** The only style of these pages; the headers of a node name its hash and allow no other. */
export const EMBED_STYLE = ':root{color-scheme:light dark}'
  + 'body{margin:0;font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:#1c1d1f;background:#fff}'
  + 'article{padding:14px 18px;border:1px solid #c6cace;border-left:5px solid #1d4480;min-height:calc(100vh - 30px);box-sizing:border-box}'
  + 'p{margin:0}.k{font-size:14px;font-weight:600;color:#46566b}h1{margin:2px 0 8px;font-size:19px;line-height:1.25}a{color:#1d4480}'
  + 'dl{display:flex;flex-wrap:wrap;gap:4px 28px;margin:0 0 10px}dt{font-size:14px;color:#46566b}dd{margin:0;font-weight:600}.f{font-size:14px;color:#46566b}'
  + '@media(prefers-color-scheme:dark){body{color:#e9eef6;background:#10161f}article{border-color:#39434f;border-left-color:#a5c2f2}.k,dt,.f{color:#b3bfcd}a{color:#a5c2f2}}'

/** Null for a page that has nothing to show in a few words. */
export function renderEmbed(page: Page, origin: string): string | null {
  const face = faceOf(page)
  if (face === null) return null
  const { language, view: { frame }, path, alternates } = page
  const { embed } = MESSAGES[language].formats
  const title = `${face.title} – ${wordsIn(frame.acronym, language)?.words ?? ''}`
  const others = LANGUAGES.map((one) => `<link rel="alternate" hreflang="${one}" href="${escapeXml(origin + embedPath(alternates[one]))}">`).join('')
  const source = embed.source(wordsIn(frame.name, language)?.words ?? '', wordsIn(frame.parties[0]?.name ?? {}, language)?.words ?? '')
  const facts = [...face.state, ...(face.next === null ? [] : [face.next])].map(({ label, value }) => `<div><dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}</dd></div>`).join('')
  const notice = frame.notice === null ? '' : `<p class="f">${escapeXml(wordsIn(frame.notice, language)?.words ?? '')}</p>`
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(title)}</title><meta name="robots" content="noindex"><link rel="canonical" href="${escapeXml(origin + path)}">${others}<style>${EMBED_STYLE}</style></head>
<body><main><article>
<p class="k">${escapeXml(face.kicker)}</p>
<h1><a href="${escapeXml(origin + path)}" target="_blank" rel="noopener" title="${escapeXml(embed.open)}">${escapeXml(face.title)}</a></h1>
${facts === '' ? '' : `<dl>${facts}</dl>\n`}<p class="f">${signedLine(face, language)}${escapeXml(source)}.</p>
${notice}
</article></main></body>
</html>
`
}

function signedLine({ signed }: Face, language: Language): string {
  return signed === null ? '' : `${escapeXml(MESSAGES[language].formats.embed.signed(formatDate(signed, language)))} `
}
