// Where the pages of generated papers stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const PAPERS_ROUTES = {
  /** GET. */
  papers: { en: 'papers', es: 'documentos' },
  /** GET `?at=&day=&part=`: see `PaperPage`. The parameter is the name of the paper: `names.ts`. */
  paper: { en: 'papers/:name', es: 'documentos/:name' },
  /** GET, as above: the same as PDF/UA. Without `part` whole, as far as it fits into one file. */
  'paper-pdf': { en: 'papers/:name/pdf', es: 'documentos/:name/pdf' },
  /** GET, as above: the same as JSON, in every language of the interface. */
  'paper-data': { en: 'papers/:name/data', es: 'documentos/:name/datos' },
  /** GET, as above: the same as Markdown. */
  'paper-markdown': { en: 'papers/:name/markdown', es: 'documentos/:name/markdown' },
  /** GET, as above: the same as a Word file. */
  'paper-word': { en: 'papers/:name/docx', es: 'documentos/:name/docx' },
  /** POST: see `PaperPage`. */
  'paper-to-text': { en: 'papers/:name/text', es: 'documentos/:name/texto' },
  'paper-outcome': { en: 'papers/:name/outcome', es: 'documentos/:name/decision' },
} as const satisfies RouteTable
