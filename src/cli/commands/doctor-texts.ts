import type { CheckName } from '../../node/doctor/index.ts'
import type { Language } from '../../text/bilingual.ts'

interface DoctorTexts {
  readonly check: { readonly [C in CheckName]: (examined: number) => string }
  readonly more: (count: number) => string
  readonly sound: string
  readonly wrong: (count: number) => string
  /** `host 4711` is how a process is named. */
  readonly writes: (name: string, since: string, position: number | null) => string
  readonly attends: (name: string, since: string) => string
  readonly lock: (heldSeconds: number, silentSeconds: number) => string
  readonly standby: (commits: number) => string
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
      processes: (examined) => `processes that answer: ${examined}`,
      operations: (examined) => `machine and surroundings: ${examined}`,
    },
    more: (count) => `… and ${count} more (--json)`,
    sound: 'Nothing is wrong.',
    wrong: (count) => `NOT as it should be: ${count}.`,
    writes: (name, since, position) => (position === null ? `last written by ${name}, from ${since} on; it does not answer` : `written by ${name} since ${since}, at commit ${position}`),
    attends: (name, since) => `attended by ${name} since ${since}`,
    lock: (heldSeconds, silentSeconds) => `lock held for ${heldSeconds} s, last word ${silentSeconds} s ago`,
    standby: (commits) => `standby: ${commits} commits behind`,
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
      processes: (examined) => `procesos que responden: ${examined}`,
      operations: (examined) => `equipo y entorno: ${examined}`,
    },
    more: (count) => `… y ${count} más (--json)`,
    sound: 'Nada está mal.',
    wrong: (count) => `NO está como debe: ${count}.`,
    writes: (name, since, position) => (position === null ? `el último en escribir fue ${name}, desde ${since}; no responde` : `escribe ${name} desde ${since}, en la confirmación ${position}`),
    attends: (name, since) => `sigue al que escribe ${name}, desde ${since}`,
    lock: (heldSeconds, silentSeconds) => `cerrojo en su poder desde hace ${heldSeconds} s; última señal hace ${silentSeconds} s`,
    standby: (commits) => `réplica: ${commits} confirmaciones de atraso`,
  },
}
