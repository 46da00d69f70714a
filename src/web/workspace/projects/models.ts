// What the pages of paired projects show, and the fields of their forms.

import type { Audience, ItemId, StatementId } from '../../../record/index.ts'
import type { Consequence } from '../../../instruments/projects/consequence.ts'
import type { PhaseLine, ProjectLine } from '../../../instruments/projects/view.ts'
import type { SaidWord } from '../../../instruments/projects/words.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type ProjectsPage = ProjectsListPage | ProjectPage | PhasePage

/** Every project, with the phases that this side may speak of. */
export interface ProjectsListPage extends WorkspaceFrame {
  readonly kind: 'projects'
  readonly projects: readonly { readonly line: ProjectLine; readonly own: readonly PhaseLine[]; /** Words of the others that this side has said nothing after. */ readonly unanswered: number }[]
  readonly mayDraft: boolean
}

export interface ProjectPage extends WorkspaceFrame {
  readonly kind: 'project'
  readonly line: ProjectLine
  readonly own: readonly PhaseLine[]
  /** What the others have said since this side last spoke of the project, the latest first. */
  readonly since: readonly SaidWord[]
  readonly today: string
  /** What this officer may do here. */
  readonly may: { readonly report: boolean; readonly draft: boolean }
}

export interface PhaseValues {
  readonly began: string
  readonly ended: string
  readonly expectedStart: string
  readonly expectedEnd: string
  readonly reason: Bilingual
  readonly source: string
  readonly audience: Audience
}

/**
 * GET `phase` (its slug). POST: `phase`, `do` (`look`, `sign`), `once`, `replaces`, `follows` (what was shown to follow, as its `key`), `began`, `ended`, `expectedStart`, `expectedEnd`
 * (as exact as they are known), `reason.<language>`, `source`, `audience`.
 */
export interface PhasePage extends WorkspaceFrame {
  readonly kind: 'phase'
  readonly line: ProjectLine
  readonly phase: PhaseLine
  readonly item: ItemId
  readonly once: string
  readonly replaces: StatementId | null
  readonly values: PhaseValues
  /** What follows from what is typed; null until it was asked for. `isOtherwise`: something else than was shown before. */
  readonly follows: { readonly consequence: Consequence; readonly key: string; readonly isOtherwise: boolean } | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
