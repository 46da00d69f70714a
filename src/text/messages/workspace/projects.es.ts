// Las palabras de los proyectos pareados.

import { counted } from '../plural.ts'
import type { projects as english } from './projects.en.ts'

const days = (n: number) => counted('es', n, 'día', 'días')

export const projects: typeof english = {
  nav: { projects: 'Proyectos pareados' },
  flash: { 'phase-said': 'Quedó firmado lo que su parte prevé de la fase.' },
  projects: {
    title: 'Proyectos pareados',
    lead: 'Lo que cada parte prevé de su mitad y lo que de ello se sigue para la apertura conjunta.',
    create: 'Proponer un proyecto nuevo',
    public: 'Página pública',
    amend: 'Modificar lo acordado',
    biography: 'Historia de este elemento',
    unanswered: (n: number) => counted('es', n, 'declaración de la otra parte después de la cual la suya no ha dicho nada', 'declaraciones de la otra parte después de las cuales la suya no ha dicho nada'),
    own: 'Fases de su mitad',
    ownNone: 'Ninguna fase de este proyecto corresponde a su parte.',
    since: 'Lo que la otra parte ha declarado desde su última declaración',
    sinceNone: 'Nada.',
    follows: 'Lo que se sigue, antes de firmar',
    otherwise: 'Entretanto se declaró algo más y ahora se sigue otra cosa de la que se mostró. Revíselo de nuevo.',
    sign: 'Firmar',
    look: 'Ver lo que se sigue',
    datesHint: 'Con la exactitud que se conozca: 2027, 2027-06 o 2027-06-30. Lo que se deja vacío queda según lo acordado.',
    expectedEnd: 'Término previsto',
    expectedStart: 'Inicio previsto',
    began: 'Comenzó el',
    ended: 'Terminó el',
    reason: 'Por qué se movió o qué espera',
    reasonHint: 'Es necesario si termina después de lo acordado.',
    source: 'Dónde puede leerse',
    said: 'Lo que se había declarado de esta fase',
    phaseUnknown: 'No puede determinarse cuánto se mueve la fase: se desconoce uno de sus dos términos.',
    phaseMoves: (n: number) => (n === 0 ? 'El término de la fase no se mueve.' : n > 0 ? `La fase termina ${days(n)} después de lo que debía preverse hasta ahora.` : `La fase termina ${days(-n)} antes de lo que debía preverse hasta ahora.`),
    openingUnknown: 'No puede determinarse cuánto se mueve la apertura conjunta.',
    openingMoves: (n: number) => (n === 0 ? 'La apertura conjunta no se mueve.' : n > 0 ? `La apertura conjunta se mueve ${days(n)}.` : `La apertura conjunta se adelanta ${days(-n)}.`),
    openingNow: 'Queda entonces así:',
    idleMore: (name: string, n: number) => `${name} queda terminado sin usarse ${days(n)} más`,
    alerts: 'A quienes responden de una u otra mitad se les avisa una sola vez, en ambas partes.',
  },
}
