import type { formats as english } from './formats.en.ts'
import { counted, number } from './plural.ts'

export const formats: typeof english = {
  feed: {
    title: (name: string, dialogue: string) => `${name}: novedades – ${dialogue}`,
    whole: (dialogue: string) => `Novedades del ${dialogue}`,
    subtitle: 'Lo que se acordó, informó y publicó, y las reuniones celebradas, según el registro firmado. Cada entrada lleva a las palabras exactas.',
    link: 'Novedades por suscripción (Atom)',
    html: 'Como página',
    other: 'Estas novedades en inglés',
    agreed: { begin: 'Acordado', change: 'Modificado de común acuerdo', end: 'Concluido de común acuerdo' },
    together: (first: string, more: number) => `${first} y ${counted('es', more, 'elemento más', 'elementos más')}`,
    change: { begin: 'Nuevo', change: 'Modificado', end: 'Concluido' },
    version: (version: number) => `versión ${version}`,
    more: (count: number) => `${number('es', count)} más`,
    met: 'Reunión celebrada',
    published: 'Publicado',
    withdrawn: 'Retirado por las partes',
    takenBack: 'Retirado por su autor',
    corrected: 'Corregido',
    said: {
      done: 'Hecho', commitment: 'Compromiso', statement: 'Declaración', context: 'Contexto',
      assessment: (delivery: string) => `Cumplimiento valorado como «${delivery}»`, value: (period: string) => `Valor de ${period}`, dataset: 'Datos', phase: 'Previsión de una fase', suspension: 'Trabajo suspendido', resumed: 'Fin de la suspensión',
      dormancy: 'Declaración de pausa', round: 'Ronda de informes abierta', 'self-check': 'Autoevaluación', comment: 'Comentario',
    },
    asOf: (date: string) => `Al ${date}.`,
    on: (date: string) => `Fecha: ${date}.`,
    from: (from: string, until: string | null) => (until === null ? `Desde el ${from}.` : `Del ${from} al ${until}.`),
    place: (place: string) => `Lugar: ${place}.`,
    categories: { agreed: 'Acordado', reported: 'Informado', published: 'Publicado', met: 'Reunión' },
  },
}
