// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const LANGUAGES_ROUTES = {
  /** GET. Which drafts lack a language, files that came back, and the ways to the other pages. */
  translations: { en: 'translations', es: 'traducciones' },
  /** GET `?from=` `?into=`, POST: see `DraftLanguagesPage`. The parameter is the draft's id. */
  'draft-languages': { en: 'drafts/:id/languages', es: 'borradores/:id/idiomas' },
  /** GET `?from=` `?into=` `?format=` `?context=yes`: a file. */
  'export-translation': { en: 'drafts/:id/translation', es: 'borradores/:id/traduccion' },
  /** POST with a file: see `DraftLanguagesPage`. */
  'import-translation': { en: 'drafts/:id/import', es: 'borradores/:id/importar' },
  /** GET. A file that came back, before it is applied. */
  returned: { en: 'translations/:id', es: 'traducciones/:id' },
  /** POST `revision` `repeats`. */
  'apply-returned': { en: 'translations/:id/apply', es: 'traducciones/:id/aplicar' },
  /** POST. */
  'discard-returned': { en: 'translations/:id/discard', es: 'traducciones/:id/descartar' },
  /** GET `?q=`, POST with a file: see `TermbasePage`. */
  termbase: { en: 'termbase', es: 'base-terminologica' },
  /** GET `?format=`: a file. */
  'export-termbase': { en: 'termbase/file', es: 'base-terminologica/archivo' },
  /** GET, POST with a file: see `MemoryPage`. */
  memory: { en: 'translation-memory', es: 'memoria-de-traduccion' },
  /** GET: a file. */
  'export-memory': { en: 'translation-memory/file', es: 'memoria-de-traduccion/archivo' },
  /** POST. The parameter is the memory's id. */
  'remove-memory': { en: 'translation-memory/:id/remove', es: 'memoria-de-traduccion/:id/quitar' },
  /** GET. Differences that are to stay. */
  differences: { en: 'agreed-differences', es: 'diferencias-acordadas' },
  /** POST. The parameter is the difference's id. */
  'remove-difference': { en: 'agreed-differences/:id/remove', es: 'diferencias-acordadas/:id/quitar' },
  /** GET, POST: see `AgreePage`. The parameter is a draft's id or a proposal's hash. */
  'agree-difference': { en: 'agreed-differences/:id/add', es: 'diferencias-acordadas/:id/agregar' },
  /** GET, POST: see `CertifyPage`. The parameter is a draft's id or a proposal's hash. */
  certify: { en: 'certificates/:id', es: 'certificados/:id' },
} as const satisfies RouteTable
