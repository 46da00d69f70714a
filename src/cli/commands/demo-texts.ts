import type { Language } from '../../text/bilingual.ts'

interface DemoTexts {
  readonly preparing: (folder: string) => string
  readonly ready: (places: readonly { readonly party: string; readonly port: number; readonly home: string }[], folder: string) => string
  readonly stopping: string
  readonly ended: (party: string) => string
}

export const demoTexts: Readonly<Record<Language, DemoTexts>> = {
  en: {
    preparing: (folder) => `Starting the nodes; their data are in ${folder}`,
    ready: (places, folder) => [
      '', 'The demonstration is running: compiled from public sources, not an official site of either government.', '',
      ...places.map(({ party, port }) => `  ${party}   http://localhost:${port}/\n        workspace: http://localhost:${port}/en/workspace (trial sign-in: choose an officer, no password)`),
      '', `  data  ${folder}`, '  keys  opened by a key file that lies beside them: good for a trial, never for a real node', '  stop  Ctrl-C', '',
    ].join('\n'),
    stopping: 'Stopping …',
    ended: (party) => `The node of ${party} ended; stopping the others.`,
  },
  es: {
    preparing: (folder) => `Iniciando los nodos; sus datos están en ${folder}`,
    ready: (places, folder) => [
      '', 'La demostración está en marcha: compilada de fuentes públicas; no es un sitio oficial de ninguno de los gobiernos.', '',
      ...places.map(({ party, port }) => `  ${party}   http://localhost:${port}/\n        espacio de trabajo: http://localhost:${port}/es/espacio (entrada de prueba: elija una persona, sin contraseña)`),
      '', `  datos    ${folder}`, '  claves   abiertas con un archivo de clave que está junto a ellas: sirve para una prueba, nunca para un nodo real', '  detener  Ctrl-C', '',
    ].join('\n'),
    stopping: 'Deteniendo …',
    ended: (party) => `El nodo de ${party} terminó; se detienen los demás.`,
  },
}
