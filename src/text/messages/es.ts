import type { Messages } from './en.ts'
import { formats } from './formats.es.ts'
import { labels } from './labels.es.ts'
import { pages } from './pages.es.ts'
import { site } from './site.es.ts'
import { typed } from './typed.es.ts'
import { workspace } from './workspace/index.es.ts'

/** Texto de la interfaz en español, en el registro de los sitios públicos de México. */
export const es: Messages = { formats, site, labels, pages, typed, workspace }
