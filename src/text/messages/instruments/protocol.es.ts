// Las palabras de la página de un protocolo de contacto.

import type { protocol as english } from './protocol.en.ts'

export const protocol: typeof english = {
  modesTitle: 'Modos y plazos prometidos',
  modesMean: 'Qué significa cada modo',
  columns: { mode: 'Modo', answer_within_minutes: 'Un punto de contacto responde en', deputies_after_minutes: 'Se llama a su suplente después de' },
  categories: 'Categorías de puntos de contacto',
  sections: 'Qué informa el reporte de situación',
  ping: (months) => (months === 1 ? 'Los puntos de contacto se prueban cada mes.' : `Los puntos de contacto se prueban cada ${months} meses.`),
  noPing: 'El protocolo no pide pruebas periódicas de los puntos de contacto.',
  ladder: 'Las partes trabajan en el modo más alto que mantenga cualquiera de ellas. Cada una lo eleva por sí sola; baja cuando ninguna mantiene ya el más alto.',
  between: 'Quiénes son los puntos de contacto, qué ocurre en un incidente y con qué rapidez se respondió en simulacros y pruebas queda entre las dos partes. Por eso esta página no muestra resultados: un conteo que nadie ha declarado en público no sería palabra de nadie.',
}
