import { counted } from '../../text/messages/plural.ts'
import type { Language } from '../../text/bilingual.ts'

interface DatasetTexts {
  readonly none: string
  readonly rows: (count: number) => string
  readonly progress: (rows: number) => string
  readonly problems: (problems: number, bad: number, rows: number) => string
  readonly place: (line: number, column: string | null) => string
  readonly first: (line: number) => string
  readonly more: (count: number) => string
  readonly fits: (rows: number, covers: string) => string
  readonly changes: (added: number, removed: number, changed: number) => string
  readonly checked: string
  readonly stated: (dataset: string, vintage: string) => string
}

export const datasetTexts: Readonly<Record<Language, DatasetTexts>> = {
  en: {
    none: 'This side has stated no dataset.',
    rows: (count) => counted('en', count, 'row', 'rows'),
    progress: (rows) => `${rows} rows looked through`,
    problems: (problems, bad, rows) => `${counted('en', problems, 'problem', 'problems')} in ${bad} of ${rows} rows. Nothing was loaded:`,
    place: (line, column) => `${line === 0 ? 'whole file' : `line ${line}`}${column === null ? '' : `, ${column}`}`,
    first: (line) => `First in line ${line}.`,
    more: (count) => `and ${count} more`,
    fits: (rows, covers) => `${counted('en', rows, 'row', 'rows')}, all as described${covers === '' ? '' : `, ${covers}`}`,
    changes: (added, removed, changed) => `Against the vintage in force: ${added} rows added, ${removed} gone, ${changed} with other values`,
    checked: 'Nothing was stated.',
    stated: (dataset, vintage) => `${dataset}, vintage ${vintage}: signed and stated.`,
  },
  es: {
    none: 'Esta parte no ha declarado ningún conjunto de datos.',
    rows: (count) => counted('es', count, 'fila', 'filas'),
    progress: (rows) => `${rows} filas revisadas`,
    problems: (problems, bad, rows) => `${counted('es', problems, 'problema', 'problemas')} en ${bad} de ${rows} filas. No se cargó nada:`,
    place: (line, column) => `${line === 0 ? 'todo el archivo' : `línea ${line}`}${column === null ? '' : `, ${column}`}`,
    first: (line) => `Aparece primero en la línea ${line}.`,
    more: (count) => `y ${count} más`,
    fits: (rows, covers) => `${counted('es', rows, 'fila', 'filas')}, todas conforme a la descripción${covers === '' ? '' : `, ${covers}`}`,
    changes: (added, removed, changed) => `Frente a la edición vigente: ${added} filas nuevas, ${removed} que ya no están, ${changed} con otros valores`,
    checked: 'No se declaró nada.',
    stated: (dataset, vintage) => `${dataset}, edición ${vintage}: firmado y declarado.`,
  },
}
