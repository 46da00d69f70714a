import type { Frame } from '../dialogue/views/index.ts'
import { sectionPath } from '../publication/routes.ts'
import type { Language } from '../text/bilingual.ts'
import type { Renderer } from '../web/render.ts'
import { workspacePath } from '../web/workspace/routes.ts'
import { SECURITY_HEADERS } from './headers.ts'

/** The page for an address where nothing stands, with the way back to the whole: the public's, or the workspace's below its root. */
export function notFoundPage(renderer: Renderer, frame: Frame, language: Language, path: string): Response {
  const html = isOfWorkspace(path, language) ? problemPage(renderer, frame, language, path) : renderer.renderMissing(language, frame)
  return new Response(html, { status: 404, headers: { ...SECURITY_HEADERS, 'content-type': 'text/html; charset=utf-8' } })
}

function isOfWorkspace(path: string, language: Language): boolean {
  const root = workspacePath('inbox', language)
  return path === root || path.startsWith(`${root}/`)
}

function problemPage(renderer: Renderer, frame: Frame, language: Language, path: string): string {
  const alternates = { en: sectionPath('home', 'en'), es: sectionPath('home', 'es') }
  return renderer.renderWorkspace({
    kind: 'problem', route: 'inbox', language, path, alternates, frame, officer: null, csrf: '', flash: null, counts: null, talk: null, alarm: null,
    status: 404, code: 'not-found', facts: {}, issues: [], back: alternates[language],
  })
}
