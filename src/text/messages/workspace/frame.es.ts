// Lo que dice cada página del espacio de trabajo, y palabras comunes a varias áreas.

import { counted } from '../plural.ts'
import type { frame as English } from './frame.en.ts'

const count = (n: number, one: string, other: string) => counted('es', n, one, other)

export const frame: typeof English = {
  name: 'Espacio de trabajo',
  of: (party) => `Espacio de trabajo: ${party}`,
  private: 'No es público. Lo que está aquí sale de este nodo solo cuando usted lo firma.',
  nav: {
    label: 'Espacio de trabajo', more: 'Más', publicSite: 'Sitio público',
    signedInAs: 'Sesión de', signOut: 'Cerrar sesión', own: 'Español',
    awaiting: (n) => count(n, 'propuesta por firmar', 'propuestas por firmar'),
  },
  missing: (language) => `No hay texto en ${language}.`,
  noDate: 'sin fecha',
  optional: 'opcional',
  error: 'Error:',
  problems: (n) => count(n, 'punto requiere su atención', 'puntos requieren su atención'),
  refused: 'No fue posible hacerlo',
  notSaved: 'No se modificó nada. Lo que usted escribió sigue aquí.',
  copy: 'Copiar',
  copied: 'Copiado',
  unsaved: 'Hay texto que no se ha guardado.',
  refreshed: 'La página se actualizó.',
  see: 'Ver',
  backToInbox: 'Volver a la bandeja',
  backToDrafts: 'Volver a los borradores',
  goBack: 'Volver',
  audience: {
    parties: 'Solo las partes',
    public: 'Todo el público',
    partiesHint: 'El público ve que existe un acto, no lo que dice.',
    publicHint: 'Aparece en los sitios públicos de todas las partes.',
    question: 'Quién puede leerlo',
  },
  finding: {
    missingHere: 'aquí nada le corresponde',
    code: {
      'missing-language': 'Falta un idioma',
      'same-text': 'Los idiomas tienen el mismo texto',
      number: 'Los números difieren',
      percent: 'Los porcentajes difieren',
      currency: 'Los montos difieren',
      date: 'Las fechas difieren',
      time: 'Las horas difieren',
      code: 'Los nombres o las claves difieren',
      enumeration: 'Las listas difieren',
    },
  },
  diff: {
    removed: 'eliminado',
    added: 'agregado',
    new: 'Nuevo',
    amended: 'Modificado',
    ended: 'Terminado',
    endedLead: 'El elemento dejaría de estar en vigor.',
    base: (n) => `respecto de la versión ${n}`,
    fields: (n) => count(n, 'campo', 'campos'),
    unchanged: 'Sin diferencias.',
    hint: 'Tachado: se elimina. Subrayado: se agrega.',
  },
  problem: {
    title: 'Algo no funcionó',
    notFound: 'Página no encontrada',
    code: 'Código',
    details: 'Detalles',
  },
}
