import type { typed as English } from './typed.en.ts'

export const typed: typeof English = {
  yes: 'Sí',
  no: 'No',
  unsaid: 'Sin indicar',
  empty: 'Sin datos',
  chooseOne: 'Elija una opción',
  latitude: 'Latitud (grados)',
  longitude: 'Longitud (grados)',
  degrees: (latitude, longitude) => `${latitude}, ${longitude} (latitud, longitud; WGS 84)`,
  inUnit: (unit) => `En ${unit}.`,
  unknownCode: (code) => `${code} (ya no figura en la lista)`,
  verdict: { kept: 'Se cumple', broken: 'No se cumple', unknown: 'No puede determinarse' },
  missing: (fields) => `No se conoce: ${fields}.`,
  decidedBy: (fields) => `Lo determina: ${fields}.`,
}
