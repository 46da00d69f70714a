import type { CheckName } from '../../node/doctor/index.ts'
import type { Language } from '../../text/bilingual.ts'

interface DoctorTexts {
  readonly check: { readonly [C in CheckName]: (examined: number) => string }
  readonly more: (count: number) => string
  readonly sound: string
  readonly wrong: (count: number) => string
}

export const doctorTexts: Readonly<Record<Language, DoctorTexts>> = {
  en: {
    check: {
      store: (examined) => `store: the database and ${examined} private documents`,
      chains: (examined) => `chains: ${examined} acts from their bytes`,
      rows: (examined) => `rows: ${examined}, made of the acts in two orders`,
      publication: (examined) => `publication: ${examined} pages, data and files of the record`,
      keys: (examined) => `keys: ${examined}`,
      other: (examined) => `other node: ${examined} acts compared`,
      answered: (examined) => `answered acts: ${examined}`,
      proofs: (examined) => `proofs of two acts at one place: ${examined}`,
      checkpoints: (examined) => `checkpoints: ${examined}`,
      blobs: (examined) => `attachments: ${examined}`,
      operations: (examined) => `machine and surroundings: ${examined}`,
    },
    more: (count) => `… and ${count} more (--json)`,
    sound: 'Nothing is wrong.',
    wrong: (count) => `NOT as it should be: ${count}.`,
  },
  es: {
    check: {
      store: (examined) => `almacén: la base de datos y ${examined} documentos reservados`,
      chains: (examined) => `cadenas: ${examined} actos a partir de sus bytes`,
      rows: (examined) => `filas: ${examined}, hechas a partir de los actos en dos órdenes`,
      publication: (examined) => `publicación: ${examined} páginas, datos y archivos del registro`,
      keys: (examined) => `claves: ${examined}`,
      other: (examined) => `otro nodo: ${examined} actos comparados`,
      answered: (examined) => `actos confirmados: ${examined}`,
      proofs: (examined) => `pruebas de dos actos en un mismo lugar: ${examined}`,
      checkpoints: (examined) => `puntos de control: ${examined}`,
      blobs: (examined) => `archivos adjuntos: ${examined}`,
      operations: (examined) => `equipo y entorno: ${examined}`,
    },
    more: (count) => `… y ${count} más (--json)`,
    sound: 'Nada está mal.',
    wrong: (count) => `NO está como debe: ${count}.`,
  },
}
