// What can stand in the way of a backup and of its restoration.

import type { Sentence } from './sentence.ts'

export const BACKUP_CODES = {
  'backup-broken': {
    en: 'This is not a whole backup: it is damaged, cut short, or something else. Nothing was restored.',
    es: 'Este no es un respaldo completo: está dañado, recortado o es otra cosa. No se recuperó nada.',
  },
  'backup-public': {
    en: 'This backup holds only the public record. A node cannot go on from it; verify it instead.',
    es: 'Este respaldo contiene solo el registro público. Un nodo no puede continuar a partir de él; en su lugar, verifíquelo.',
  },
  'backup-newer': {
    en: 'The backup was written by a newer version of this program.',
    es: 'El respaldo fue escrito por una versión más reciente de este programa.',
  },
  'backup-exists': {
    en: 'A file with this name is there already. Nothing was written.',
    es: 'Ya existe un archivo con ese nombre. No se escribió nada.',
  },
  'backup-unwritable': {
    en: 'The backup cannot be written to this place. Nothing is left of it.',
    es: 'El respaldo no puede escribirse en este lugar. No quedó nada de él.',
  },
  'restore-occupied': {
    en: 'This folder is not empty. A backup is restored into an empty one.',
    es: 'Esta carpeta no está vacía. Un respaldo se recupera en una carpeta vacía.',
  },
  'store-occupied': {
    en: 'The database already holds this dialogue. A backup is restored into an empty one.',
    es: 'La base de datos ya contiene este diálogo. Un respaldo se recupera en una base vacía.',
  },
} as const satisfies { readonly [code: string]: Sentence }
