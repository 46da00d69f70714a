// The words that stand on the page of every instrument.

import { number } from '../plural.ts'

interface Bounds {
  readonly least: string
  readonly most: string
}

export const shared = {
  lead: 'Herramientas que ambas partes acordaron: qué muestra cada una, con qué datos y cómo calcula.',
  none: 'Todavía no se ha acordado ningún instrumento.',
  ofNoElement: 'Del diálogo en su conjunto',
  instrumentsHere: 'Instrumentos',
  method: 'Cómo calcula',
  assumptions: 'Qué se supone',
  caveats: 'Qué tener presente',
  serves: 'Sirve a',
  data: 'Datos que usa',
  noData: 'Esta página no se apoya en ningún conjunto de datos.',
  originator: 'Fuente original',
  statedBy: 'Lo presentó',
  vintage: 'Edición',
  covers: (from: string, to: string) => `${from} a ${to}`,
  obtained: 'Obtenido el',
  making: 'Se están preparando las cifras. Vuelva a cargar esta página en un momento.',
  noDataset: 'Ninguna parte ha presentado todavía este conjunto de datos.',
  originatorIn: (name: string, vintage: string) => `${name}, edición ${vintage}`,
  sourceLine: (named: string) => `Fuente: ${named}.`,
  takeAway: 'Para llevar',
  permalink: 'Esta página con estos ajustes',
  asData: 'Todo lo de esta página como datos (JSON)',
  /** Qué contiene un archivo que no es una tabla. */
  fileOf: { lp: 'Programa lineal (LP)', jsonld: 'Datos enlazados (JSON-LD)', xml: 'Actividades (IATI 2.03, XML)' },
  csvOf: (title: string) => `${title} (CSV)`,
  firstRows: (shown: number, all: number) => `Las primeras ${number('es', shown)} de ${number('es', all)} filas.`,
  rowsIn: (rows: number) => `${number('es', rows)} filas, en el archivo`,
  tableNamed: (title: string) => `Tabla: ${title}`,
  show: 'Mostrar',
  weekday: { monday: 'lunes', tuesday: 'martes', wednesday: 'miércoles', thursday: 'jueves', friday: 'viernes', saturday: 'sábado', sunday: 'domingo' },
  monthForm: '2024-03',
  hasProblems: 'Algo de lo que se pidió no se pudo usar; se indica junto a su campo.',
  usualInstead: 'En su lugar, la página muestra lo habitual.',
  problem: {
    'parameter-unknown': (_bounds: Bounds | null) => 'No es ninguna de las opciones.',
    'parameter-invalid': (_bounds: Bounds | null) => 'No se puede leer.',
    'parameter-too-small': (bounds: Bounds | null) => (bounds === null ? 'Es demasiado pequeño o demasiado temprano.' : `Lo mínimo es ${bounds.least}.`),
    'parameter-too-large': (bounds: Bounds | null) => (bounds === null ? 'Es demasiado grande o demasiado tardío.' : `Lo máximo es ${bounds.most}.`),
  },
}
