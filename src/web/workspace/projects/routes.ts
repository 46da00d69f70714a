// Where the pages of paired projects stand: see `../routes.ts`. The parameter is the slug of a project.

import type { RouteTable } from '../route-table.ts'

export const PROJECTS_ROUTES = {
  projects: { en: 'projects', es: 'proyectos' },
  project: { en: 'projects/:slug', es: 'proyectos/:slug' },
  /** GET `phase`, POST: see `PhasePage`. */
  phase: { en: 'projects/:slug/phase', es: 'proyectos/:slug/fase' },
} as const satisfies RouteTable
