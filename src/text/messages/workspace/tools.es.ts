// Las palabras de las herramientas de cada elemento del plan.

import { counted } from '../plural.ts'
import type { tools as english } from './tools.en.ts'

export const tools: typeof english = {
  nav: { tools: 'Herramientas del plan' },
  flash: {},
  tools: {
    title: 'Herramientas del plan',
    lead: 'Con qué trabaja cada parte del plan y qué espera ahí a su parte.',
    none: 'Aún no se ha acordado ninguna herramienta.',
    others: 'Herramientas del diálogo en su conjunto',
    state: (tools, indicators, projects) => (tools + indicators + projects === 0 ? 'Aún sin herramientas.' : [tools > 0 ? counted('es', tools, 'herramienta', 'herramientas') : null, indicators > 0 ? counted('es', indicators, 'indicador', 'indicadores') : null, projects > 0 ? counted('es', projects, 'proyecto pareado', 'proyectos pareados') : null].filter((part) => part !== null).join(', ')),
    proposals: (count) => `${counted('es', count, 'propuesta abierta', 'propuestas abiertas')} aquí`,
    waiting: {
      'stale-entries': (count) => `${counted('es', count, 'entrada', 'entradas')} de su parte por revisar: mientras tanto no se consideran en las búsquedas`,
      'links-to-review': (count) => `${counted('es', count, 'vínculo', 'vínculos')} sin revisar por ambas partes`,
      'tracks-blocked': (count) => `${counted('es', count, 'vía bloqueada', 'vías bloqueadas')} por lo declarado hasta ahora`,
      'contributions-late': (count) => `${counted('es', count, 'aportación', 'aportaciones')} sin respuesta de su parte después del plazo`,
      'contributions-unanswered': (count) => `${counted('es', count, 'aportación', 'aportaciones')} por responder por su parte`,
      'requests-late': (count) => `${counted('es', count, 'solicitud', 'solicitudes')} a su parte después del día prometido`,
      'requests-open': (count) => `${counted('es', count, 'solicitud', 'solicitudes')} a su parte sin respuesta`,
      'rooms-open': (count) => `${counted('es', count, 'sala', 'salas')} que su parte no ha cerrado`,
      'no-contacts': (_count) => 'Su parte no ha designado ningún punto de contacto',
    },
    publicPage: (title) => `Página pública: ${title}`,
    publicElement: 'Lo que el público lee de él',
    toolsTitle: 'Herramientas', noTools: 'Aún ninguna herramienta lo atiende por su nombre. Una se propone como cualquier otro elemento del diálogo.',
    openTitle: 'Propuestas abiertas', proposalOn: (count) => `Propuesta sobre ${counted('es', count, 'elemento', 'elementos')}`, ourMove: 'le toca a su parte',
    indicatorsTitle: 'Lo que se cuenta', projectsTitle: 'Proyectos pareados', toList: 'Todas las partes del plan con sus herramientas',
  },
}
