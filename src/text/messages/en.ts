import { formats } from './formats.en.ts'
import { labels } from './labels.en.ts'
import { pages } from './pages.en.ts'
import { site } from './site.en.ts'
import { typed } from './typed.en.ts'
import { workspace } from './workspace/index.en.ts'

/** Interface text in U.S. English, by area. */
export const en = { formats, site, labels, pages, typed, workspace }
export type Messages = typeof en
