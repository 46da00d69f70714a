// What every component may know of the page it stands on. Given once as Svelte context by
// `renderDocument`, so that components take only what is theirs.

import { getContext } from 'svelte'
import type { Beside } from '../publication/beside.ts'
import type { ShownMoment } from '../publication/past-site.ts'
import type { Section } from '../publication/routes.ts'
import type { Frame } from '../dialogue/views/index.ts'
import type { Language } from '../text/bilingual.ts'
import type { Messages } from '../text/messages/index.ts'

export interface Shell {
  readonly language: Language
  readonly m: Messages
  /** Null only where a node has no dialogue yet. */
  readonly frame: Frame | null
  /** The same page in every interface language. */
  readonly alternates: Readonly<Record<Language, string>>
  readonly section: Section | 'workspace' | null
  /** Where the site stands, without a slash at the end; null leaves addresses relative. */
  readonly origin?: string | null
  /** Where what needs a program is answered: nothing for right here, an address for elsewhere, null for nowhere: a tree of files alone. */
  readonly live?: string | null
  /** Set on a page that shows an earlier moment. */
  readonly at?: ShownMoment
  /** What stands beside the page in other forms, its data twin first; nothing beside pages that are nobody's but the reader's. */
  readonly beside: readonly Beside[]
}

export const SHELL = 'shell'

/** The shell of the page being rendered; call it while a component initialises. */
export function useShell(): Shell {
  return getContext<Shell>(SHELL)
}
