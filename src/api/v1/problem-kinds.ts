// The addresses by which problems are named (RFC 9457 section 3.1.1): each leads to what it means, as data and, for a browser, as a page.

import type { RunningNode } from '../../node/running-node.ts'
import { originOf } from '../../node/settings.ts'
import { basePathOf } from '../../publication/links.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { REFERENCE_PATHS } from '../../web/api-reference.ts'
import { edgeOf, isEdgeCode } from '../edges.ts'
import { API_ROOT } from './root.ts'

const PLAIN = 'urn:alternat:problem:'
const KINDS = `${API_ROOT}/problems/`

/** The same problem, named by the address of this node. */
export async function namedByAddress({ settings }: RunningNode, answer: Response): Promise<Response> {
  if (answer.headers.get('content-type') !== 'application/problem+json') return answer
  const problem = (await answer.json()) as { readonly type: string }
  const type = problem.type.startsWith(PLAIN) ? `${originOf(settings)}${KINDS}${problem.type.slice(PLAIN.length)}` : problem.type
  return new Response(JSON.stringify({ ...problem, type }), { status: answer.status, headers: answer.headers })
}

/** The page of a problem for whoever asks for one; null where the address is none, or data are wanted. */
export function problemPage({ settings }: RunningNode, path: string, accept: string): Response | null {
  const code = path.startsWith(KINDS) ? path.slice(KINDS.length) : ''
  if (!/\btext\/html\b/.test(accept) || !isEdgeCode(code)) return null
  const base = basePathOf(settings.origin ?? '')
  const { status, exit } = edgeOf(code)
  const told = LANGUAGES.map((language) => `<p lang="${language}">${escaped(explain(code, language))}</p>\n<p lang="${language}"><a href="${base}${REFERENCE_PATHS[language]}">${{ en: 'The API', es: 'La API' }[language]}</a></p>`)
  const html = `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${code}</title></head>\n<body><main>\n<h1><code>${code}</code></h1>\n${told.join('\n')}\n<p>HTTP ${status} · alternat: exit ${exit}</p>\n</main></body>\n</html>\n`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
