// Where the workspace of one government stands. Every route exists in both languages, by type.
// GET shows, POST asks for a change and is answered by a redirect (303), or, where it was refused,
// by the same page with what was typed. A route names its parameter after the colon.

import type { Language } from '../../text/bilingual.ts'

export const WORKSPACE_ROUTES = {
  /** GET. What awaits this side. */
  inbox: { en: '', es: '' },
  /** GET, POST `officer` `return`. */
  'sign-in': { en: 'sign-in', es: 'entrar' },
  /** POST. */
  'sign-out': { en: 'sign-out', es: 'salir' },
  /** GET `?q=`. Which element to amend, or to report on. */
  choose: { en: 'choose', es: 'elegir' },
  /** GET `?draft=` `?counter=`, POST: see `AmendPage`. The parameter is the element's slug. */
  amend: { en: 'amend/:slug', es: 'modificar/:slug' },
  /** GET. */
  drafts: { en: 'drafts', es: 'borradores' },
  /** GET. */
  draft: { en: 'drafts/:id', es: 'borradores/:id' },
  /** POST `revision` `confirmed` `audience`. */
  'send-draft': { en: 'drafts/:id/send', es: 'borradores/:id/enviar' },
  /** POST `revision`. */
  'discard-draft': { en: 'drafts/:id/discard', es: 'borradores/:id/descartar' },
  /** GET. The parameter is the proposal's hash. */
  proposal: { en: 'proposals/:id', es: 'propuestas/:id' },
  /** POST `confirmed`. */
  'sign-proposal': { en: 'proposals/:id/sign', es: 'propuestas/:id/firmar' },
  /** POST `reason`. */
  'withdraw-proposal': { en: 'proposals/:id/withdraw', es: 'propuestas/:id/retirar' },
  /** GET `?replaces=`, POST: see `AdvancePage`. The parameter is the element's slug. */
  'report-advance': { en: 'report/:slug/advance', es: 'informar/:slug/avance' },
  /** POST `statement`. */
  'retract-advance': { en: 'report/:slug/retract', es: 'informar/:slug/retractar' },
  /** GET. Acts that stand two at one place, and what is missing of our own chain. */
  contested: { en: 'contested', es: 'controversias' },
  /** GET, POST: see `AssessmentPage`. The parameter is the element's slug. */
  'report-assessment': { en: 'report/:slug/assessment', es: 'informar/:slug/valoracion' },
  /** GET `?audience=` `?before=`: see `SaidPage`. */
  said: { en: 'said', es: 'manifestado' },
  /** GET, POST `confirmed`: see `ReleasePage`. The parameter is the act's hash. */
  'release-act': { en: 'said/:id/release', es: 'manifestado/:id/divulgar' },
  /** GET, POST `reason` `confirmation`: see `ErasePage`. The parameter is the act's hash. */
  'erase-act': { en: 'said/:id/erase', es: 'manifestado/:id/suprimir' },
} as const satisfies Record<string, Record<Language, string>>
export type WorkspaceRoute = keyof typeof WORKSPACE_ROUTES

export type ParameterRoute = {
  [R in WorkspaceRoute]: (typeof WORKSPACE_ROUTES)[R]['en'] extends `${string}:${string}` ? R : never
}[WorkspaceRoute]
export type PlainRoute = Exclude<WorkspaceRoute, ParameterRoute>

const ROOT: Record<Language, string> = { en: '/en/workspace', es: '/es/espacio' }

/** Server-sent events for the inbox. The event `change` says that this officer's pages may differ now; its data is not read. */
export const EVENTS_PATH = '/events'

/** `/en/workspace`, `/es/espacio/borradores`. */
export function workspacePath(route: PlainRoute, language: Language): string
/** `/en/workspace/amend/I.1.a`, `/es/espacio/propuestas/<hash>/firmar`. */
export function workspacePath(route: ParameterRoute, language: Language, parameter: string): string
export function workspacePath(route: WorkspaceRoute, language: Language, parameter = ''): string {
  const tail = WORKSPACE_ROUTES[route][language].replace(/:[a-z]+/, encodeURIComponent(parameter))
  return tail === '' ? ROOT[language] : `${ROOT[language]}/${tail}`
}

/** The same place in every interface language. */
export function workspaceAlternates(route: PlainRoute): Record<Language, string>
export function workspaceAlternates(route: ParameterRoute, parameter: string): Record<Language, string>
export function workspaceAlternates(route: WorkspaceRoute, parameter = ''): Record<Language, string> {
  const path = (language: Language) => workspacePath(route as ParameterRoute, language, parameter)
  return { en: path('en'), es: path('es') }
}

/** Opens the amend form with the content of a proposal of the other side, as a counter-draft. */
export function counterPath(slug: string, proposal: string, language: Language): string {
  return `${workspacePath('amend', language, slug)}?counter=${encodeURIComponent(proposal)}`
}

/** Opens the amend form on a saved draft. */
export function editDraftPath(slug: string, draft: string, language: Language): string {
  return `${workspacePath('amend', language, slug)}?draft=${encodeURIComponent(draft)}`
}

/** Opens the advance form to correct an earlier advance of this side. */
export function correctAdvancePath(slug: string, statement: string, language: Language): string {
  return `${workspacePath('report-advance', language, slug)}?replaces=${encodeURIComponent(statement)}`
}

/** The list of own acts, from before one place in the chain on. */
export function saidPath(filter: string, before: number, language: Language): string {
  return `${workspacePath('said', language)}?audience=${encodeURIComponent(filter)}&before=${before}`
}

export interface WorkspaceMatch {
  readonly route: WorkspaceRoute
  readonly language: Language
  /** Decoded; empty where the route has none. */
  readonly parameter: string
}

/** The route of a path without its query; null where the workspace has no such page. A final slash does not matter. */
export function findWorkspaceRoute(path: string): WorkspaceMatch | null {
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path
  for (const language of ['en', 'es'] as const) {
    if (trimmed !== ROOT[language] && !trimmed.startsWith(`${ROOT[language]}/`)) continue
    const segments = trimmed.slice(ROOT[language].length + 1).split('/')
    for (const route of Object.keys(WORKSPACE_ROUTES) as WorkspaceRoute[]) {
      const parameter = parameterIn(WORKSPACE_ROUTES[route][language].split('/'), segments)
      if (parameter !== null) return { route, language, parameter }
    }
  }
  return null
}

/** The parameter of segments that fit a pattern, empty if it has none; null where they do not fit. */
function parameterIn(pattern: readonly string[], segments: readonly string[]): string | null {
  if (pattern.length !== segments.length) return null
  let parameter = ''
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if (!part.startsWith(':')) {
      if (part !== segment) return null
      continue
    }
    const decoded = decode(segment)
    if (decoded === null || decoded === '') return null
    parameter = decoded
  }
  return parameter
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
