// En una línea, lo que una herramienta indica ahora.

import { counted } from '../plural.ts'
import type { headlines as english } from './headlines.en.ts'

export const headlines: typeof english = {
  data: (vintage, party) => `Datos hasta ${vintage}. Declarados por: ${party}.`,
  noData: 'Ninguna parte ha declarado aún los datos.',
  board: (blocked, of, says) => (blocked === 0 ? 'Nada está bloqueado.' : `${blocked} de ${of} ${of === 1 ? 'vía bloqueada' : 'vías bloqueadas'}. ${says}`),
  rules: (provisions, last) => `${counted('es', provisions, 'disposición', 'disposiciones')} con sus fechas${last === null ? '' : `; la más reciente, vigente desde el ${last}`}.`,
  noRules: 'Ninguna parte ha declarado aún su derecho.',
  register: (all, stale) => `${counted('es', all, 'entrada', 'entradas')}${stale === 0 ? '' : `, ${stale} sin revisar desde hace demasiado`}.`,
  noEntries: 'Aún no hay entradas.',
  crosswalk: (linked, lines, agreed) => `${linked} de ${counted('es', lines, 'línea vinculada', 'líneas vinculadas')}, con ${counted('es', agreed, 'vínculo firmado', 'vínculos firmados')} por ambas partes.`,
  making: 'Las listas se están preparando.',
  queue: (open, all, median) => `${counted('es', open, 'solicitud abierta', 'solicitudes abiertas')} de ${all}${median === null ? '' : `; mediana de ${counted('es', median, 'día', 'días')} hasta la respuesta`}.`,
  noRequests: 'Aún no hay solicitudes públicas.',
  protocol: (modes, pingMonths) => `${counted('es', modes, 'modalidad', 'modalidades')}${pingMonths === null ? '' : `; los puntos de contacto se prueban cada ${counted('es', pingMonths, 'mes', 'meses')}`}.`,
  drills: (drills, day) => `${counted('es', drills, 'simulacro o prueba', 'simulacros y pruebas')} en el registro; el último, el ${day}.`,
  range: (activities, least, most) => `${counted('es', activities, 'actividad afirma', 'actividades afirman')} entre ${least} y ${most} personas distintas.`,
  coverage: (activities, overlaps) => `${counted('es', activities, 'programa', 'programas')}, ${counted('es', overlaps, 'traslape', 'traslapes')}.`,
  consultation: (phase, published, answered) => `${phase}. ${counted('es', published, 'aportación publicada', 'aportaciones publicadas')}${answered === '' ? '' : `; respondidas: ${answered}`}.`,
  spectrum: (bands) => `${counted('es', bands, 'banda', 'bandas')} que pueden revisarse antes de preguntar a nadie.`,
}
