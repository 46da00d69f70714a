// What the pages of signing in and of people show, and the fields of their forms.

import type { RefusalView, WorkspaceFrame, Officer } from '../models.ts'

export type PeoplePage = SignInPage

/** POST `sign-in`: `officer` (the id, by its button), `return`. Trial officers only: there are no passwords. */
export interface SignInPage extends WorkspaceFrame {
  readonly kind: 'sign-in'
  readonly officers: readonly Officer[]
  /** Where to go after signing in, a path of this workspace; empty for the inbox. */
  readonly returnTo: string
  readonly refusal: RefusalView | null
}
