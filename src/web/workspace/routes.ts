// Where the workspace of one government stands. Every route exists in both languages, by type.
// GET shows, POST asks for a change and is answered by a redirect (303), or, where it was refused,
// by the same page with what was typed. A route names its parameter after the colon.

import type { Language } from '../../text/bilingual.ts'
import { BODIES_ROUTES } from './bodies/routes.ts'
import { BRIEF_ROUTES } from './brief/routes.ts'
import { CONSULTATIONS_ROUTES } from './consultations/routes.ts'
import { COVERAGE_ROUTES } from './coverage/routes.ts'
import { CROSSWALKS_ROUTES } from './crosswalks/routes.ts'
import { DATASETS_ROUTES } from './datasets/routes.ts'
import { DRAFTING_ROUTES } from './drafting/routes.ts'
import { FINDING_ROUTES } from './finding/routes.ts'
import { HANDLING_ROUTES } from './handling/routes.ts'
import { INCIDENTS_ROUTES } from './incidents/routes.ts'
import { INDICATORS_ROUTES } from './indicators/routes.ts'
import { LANGUAGES_ROUTES } from './languages/routes.ts'
import { MEETINGS_ROUTES } from './meetings/routes.ts'
import { MINUTES_ROUTES } from './minutes/routes.ts'
import { NOTICES_ROUTES } from './notices/routes.ts'
import { ORIGINALS_ROUTES } from './originals/routes.ts'
import { PAPERS_ROUTES } from './papers/routes.ts'
import { PEOPLE_ROUTES } from './people/routes.ts'
import { PLAN_ROUTES } from './plan/routes.ts'
import { PROCEDURE_ROUTES } from './procedure/routes.ts'
import { PROJECTS_ROUTES } from './projects/routes.ts'
import { RECORD_ROUTES } from './record/routes.ts'
import { REGISTERS_ROUTES } from './registers/routes.ts'
import { RELEASES_ROUTES } from './releases/routes.ts'
import { REPORTING_ROUTES } from './reporting/routes.ts'
import { REQUESTS_ROUTES } from './requests/routes.ts'
import { REVIEW_ROUTES } from './review/routes.ts'
import { RULES_ROUTES } from './rules/routes.ts'
import { SOURCES_ROUTES } from './sources/routes.ts'
import { TEXTS_ROUTES } from './texts/routes.ts'
import { TOOLS_ROUTES } from './tools/routes.ts'
import type { RouteTable } from './route-table.ts'

export const WORKSPACE_ROUTES = {
  ...BODIES_ROUTES,
  ...BRIEF_ROUTES,
  ...CONSULTATIONS_ROUTES,
  ...COVERAGE_ROUTES,
  ...CROSSWALKS_ROUTES,
  ...DATASETS_ROUTES,
  ...DRAFTING_ROUTES,
  ...FINDING_ROUTES,
  ...HANDLING_ROUTES,
  ...INCIDENTS_ROUTES,
  ...INDICATORS_ROUTES,
  ...LANGUAGES_ROUTES,
  ...MEETINGS_ROUTES,
  ...MINUTES_ROUTES,
  ...NOTICES_ROUTES,
  ...ORIGINALS_ROUTES,
  ...PAPERS_ROUTES,
  ...PEOPLE_ROUTES,
  ...PLAN_ROUTES,
  ...PROCEDURE_ROUTES,
  ...PROJECTS_ROUTES,
  ...RECORD_ROUTES,
  ...REGISTERS_ROUTES,
  ...RELEASES_ROUTES,
  ...REPORTING_ROUTES,
  ...REQUESTS_ROUTES,
  ...REVIEW_ROUTES,
  ...RULES_ROUTES,
  ...SOURCES_ROUTES,
  ...TEXTS_ROUTES,
  ...TOOLS_ROUTES,
} as const satisfies RouteTable
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

/** Opens an item of a draft to be written on: an element by its slug, anything else by its whole id. */
export function draftItemPath(item: string, draft: string, language: Language): string {
  return `${amendPath(item, language)}?draft=${encodeURIComponent(draft)}`
}

export function amendPath(item: string, language: Language): string {
  return workspacePath('amend', language, item.replace(/^element\//, ''))
}

/** Opens the form of an item that is new, under a parent, in a draft or in none; of a meeting with its type or body. */
export function createPath(kind: string, more: { readonly parent?: string; readonly draft?: string; readonly type?: string; readonly body?: string }, language: Language): string {
  return `${workspacePath('create', language)}?${new URLSearchParams({ kind, ...more }).toString()}`
}

/** Opens the amend form on a saved draft. */
export function editDraftPath(slug: string, draft: string, language: Language): string {
  return `${workspacePath('amend', language, slug)}?draft=${encodeURIComponent(draft)}`
}

/** Opens the advance form to correct an earlier advance of this side. */
export function correctAdvancePath(slug: string, statement: string, language: Language): string {
  return `${workspacePath('report-advance', language, slug)}?replaces=${encodeURIComponent(statement)}`
}

/** Opens the form for the value of a count; of no period in particular the last that is not reported. */
export function reportValuePath(slug: string, series: string, period: string, language: Language): string {
  return `${workspacePath('report-value', language, slug)}?${new URLSearchParams({ series, ...(period === '' ? {} : { period }) }).toString()}`
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
    const matches = (Object.keys(WORKSPACE_ROUTES) as WorkspaceRoute[]).flatMap((route): WorkspaceMatch[] => {
      const parameter = parameterIn(WORKSPACE_ROUTES[route][language].split('/'), segments)
      return parameter === null ? [] : [{ route, language, parameter }]
    })
    // A page of its own name goes before the one that takes any name there.
    return matches.find(({ parameter }) => parameter === '') ?? matches[0] ?? null
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
