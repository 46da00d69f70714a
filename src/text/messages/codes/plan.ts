// What can stand in the way of a plan that somebody brings, and of the founding of a dialogue.

import type { Sentence } from './sentence.ts'

export const PLAN_CODES = {
  'plan-missing': { en: 'The dialogue has no plan yet.', es: 'El diálogo aún no tiene un plan.' },
  'plan-file-unreadable': { en: 'The file cannot be read as a plan.', es: 'El archivo no puede leerse como un plan.' },
  'plan-file-missing': { en: 'Choose a file first.', es: 'Primero elija un archivo.' },
  'plan-import-gone': { en: 'This preview is no longer kept. Give the file again.', es: 'Esta vista previa ya no se conserva. Entregue de nuevo el archivo.' },
  'plan-import-problems': { en: 'The table has problems. Nothing was imported.', es: 'La tabla tiene problemas. No se importó nada.' },
  'plan-import-busy': { en: 'Other files are being read at present. Try again in a moment.', es: 'En este momento se leen otros archivos. Inténtelo de nuevo en un momento.' },
  'plan-import-too-long': { en: 'Reading this file takes too long. Divide it.', es: 'La lectura de este archivo tarda demasiado. Divídalo.' },
} as const satisfies { readonly [code: string]: Sentence }
