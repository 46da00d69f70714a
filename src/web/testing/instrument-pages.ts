// Pages of what hangs in instruments, and of paired projects: one line an area.

import type { WorkspacePage } from '../workspace/models.ts'
import { crosswalkPages } from './crosswalk-pages.ts'
import { incidentPages } from './incident-pages.ts'
import { projectPages } from './project-pages.ts'
import { registerPages } from './register-pages.ts'
import { consultationPages } from './consultation-pages.ts'
import { requestPages } from './request-pages.ts'
import { rulesPages } from './rules-pages.ts'
import { handlingPages } from './handling-pages.ts'
import { toolsPages } from './tools-pages.ts'
import type { Desk } from './desk.ts'

export function instrumentPages(desk: Desk, frameAt: never): readonly WorkspacePage[] {
  return [
    ...crosswalkPages(desk, frameAt),
    ...incidentPages(desk, frameAt),
    ...projectPages(desk, frameAt),
    ...registerPages(desk, frameAt),
    ...consultationPages(desk, frameAt),
    ...requestPages(desk, frameAt),
    ...rulesPages(frameAt),
    ...handlingPages(frameAt),
    ...toolsPages(frameAt),
  ]
}
