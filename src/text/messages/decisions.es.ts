// Lo que se decidió en una reunión y qué pasó con ello, en público.

import type { decisions as English } from './decisions.en.ts'
import { counted, number } from './plural.ts'

export const decisions: typeof English = {
  title: 'Decisiones, y qué pasó con cada una',
  lead: 'Lo que las partes asentaron de la reunión, párrafo por párrafo. Cada decisión se convierte en un compromiso del plan, o se asienta por qué no da lugar a ninguno.',
  coverage: (mapped, all) => all === 0 ? 'No consta ninguna decisión.' : `Se dio cuenta de ${number('es', mapped)} de ${counted('es', all, 'decisión', 'decisiones')}.`,
  counts: ({ committed, withdrawn, noCommitment, open }) => [
    ...(committed === 0 ? [] : [`${number('es', committed)} con un compromiso vigente`]), ...(withdrawn === 0 ? [] : [`${number('es', withdrawn)} con un compromiso que se retiró`]),
    ...(noCommitment === 0 ? [] : [`${number('es', noCommitment)} sin compromiso, por una razón asentada`]), ...(open === 0 ? [] : [`${counted('es', open, 'pendiente', 'pendientes')}`]),
  ].join('; ') + (committed + withdrawn + noCommitment + open === 0 ? '' : '.'),
  open: 'Pendiente: nadie la ha convertido en compromiso ni ha dicho por qué no hay ninguno.',
  none: 'Sin compromiso:',
  withdrawn: 'retirado.',
  inTime: (hours) => `Acordada dentro de las 48 horas: ${counted('es', hours, 'hora', 'horas')} después del término de la reunión.`,
  late: (hours) => `Acordada ${counted('es', hours, 'hora', 'horas')} después del término de la reunión.`,
  rows: {
    operative: 'Decisiones', committed: 'Con un compromiso vigente', withdrawn: 'Con un compromiso que se retiró', noCommitment: 'Sin compromiso, por una razón asentada', open: 'Pendientes',
    inTime: 'Actas acordadas dentro de las 48 horas posteriores', late: 'Actas acordadas después',
  },
  counted: 'Decisiones que constan',
  countedLead: (records) => `De ${counted('es', records, 'reunión', 'reuniones')} con acta de decisiones.`,
  origin: 'Dónde se decidió',
  originAt: (n) => `párrafo ${n}`,
  originGone: 'El párrafo ya no está en el acta.',
}
