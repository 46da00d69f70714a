// Projects of which each side builds its half.

import type { JointProject } from './joint-items.ts'

export const PROJECTS: readonly JointProject[] = []
