import type { Language } from '../../text/bilingual.ts'
import { counted, number } from '../../text/messages/plural.ts'

interface Texts {
  readonly title: (day: string) => string
  readonly record: (acts: number, from: string, to: string) => string
  readonly status: (state: string) => string
  readonly last: string
  readonly next: string
  readonly none: string
  readonly coChairs: string
  readonly nobody: string
  readonly open: (open: number, delivered: number) => string
  readonly more: (n: number) => string
  readonly nobodyNamed: string
  readonly answersToday: (before: string, now: string) => string
  readonly due: (day: string) => string
  readonly late: (day: string, days: number) => string
  readonly bodies: (n: number) => string
  readonly ended: string
  readonly first: string
  readonly duty: {
    readonly people: string
    readonly handOver: (n: number) => string
    readonly keys: string
    readonly proposals: (n: number) => string
    readonly successions: (acronyms: string) => string
    readonly date: string
    readonly nobody: (n: number) => string
  }
}

export const stateTexts: Readonly<Record<Language, Texts>> = {
  en: {
    title: (day) => `state of play on ${day}`,
    record: (acts, from, to) => `Made from ${counted('en', acts, 'signed act', 'signed acts')}, from ${from} to ${to}.`,
    status: (state) => `The dialogue: ${state}`,
    last: 'Last meeting', next: 'Next meeting', none: 'none set', coChairs: 'Co-chairs', nobody: 'of no party',
    open: (open, delivered) => `Commitments: ${number('en', open)} open, ${number('en', delivered)} complete to every side`,
    more: (n) => `and ${number('en', n)} more (--all)`,
    nobodyNamed: 'nobody is named', answersToday: (before, now) => `promised by ${before}; ${now} answers today`,
    due: (day) => `due ${day}`, late: (day, days) => `due ${day}, ${counted('en', days, 'day', 'days')} late`,
    bodies: (n) => `Bodies: ${number('en', n)}`,
    ended: 'Organizations that have ended, and who answers today',
    first: 'To do first',
    duty: {
      people: 'Nobody of this side can sign in. Admit an administrator: alternat person add … --role administrator --invite',
      handOver: (n) => `${counted('en', n, 'person has', 'people have')} a role here. Hand over what belongs to those who have left: alternat person deactivate ID --to ID`,
      keys: 'See which keys sign for this side, and where they lie: alternat key list',
      proposals: (n) => `${counted('en', n, 'proposal waits', 'proposals wait')} for a signature: the inbox of the workspace.`,
      successions: (acronyms) => `Draft the move of what still names ${acronyms}: Bodies, Successions in the workspace.`,
      date: 'A date is owed: set the next meeting, or declare dormancy.',
      nobody: (n) => `${counted('en', n, 'open commitment names', 'open commitments name')} nobody who answers for it.`,
    },
  },
  es: {
    title: (day) => `estado de situación al ${day}`,
    record: (acts, from, to) => `A partir de ${counted('es', acts, 'acto firmado', 'actos firmados')}, del ${from} al ${to}.`,
    status: (state) => `El diálogo: ${state}`,
    last: 'Última reunión', next: 'Próxima reunión', none: 'sin fijar', coChairs: 'Copresidencias', nobody: 'de ninguna de las partes',
    open: (open, delivered) => `Compromisos: ${number('es', open)} abiertos, ${number('es', delivered)} concluidos según todas las partes`,
    more: (n) => `y ${number('es', n)} más (--all)`,
    nobodyNamed: 'no se señala a nadie', answersToday: (before, now) => `lo prometió ${before}; hoy responde ${now}`,
    due: (day) => `vence el ${day}`, late: (day, days) => `venció el ${day}, ${counted('es', days, 'día', 'días')} de atraso`,
    bodies: (n) => `Órganos: ${number('es', n)}`,
    ended: 'Organizaciones que dejaron de existir y quién responde hoy',
    first: 'Por dónde empezar',
    duty: {
      people: 'Nadie de esta parte puede entrar. Dé de alta a quien administre: alternat person add … --role administrator --invite',
      handOver: (n) => `${counted('es', n, 'persona tiene', 'personas tienen')} aquí una función. Entregue lo de quienes se fueron: alternat person deactivate ID --to ID`,
      keys: 'Vea qué claves firman por esta parte y dónde están: alternat key list',
      proposals: (n) => `${counted('es', n, 'propuesta espera', 'propuestas esperan')} firma: la bandeja del espacio de trabajo.`,
      successions: (acronyms) => `Prepare el traslado de lo que todavía menciona a ${acronyms}: Órganos, Sucesiones en el espacio de trabajo.`,
      date: 'Falta una fecha: fije la próxima reunión o declare la pausa.',
      nobody: (n) => `${counted('es', n, 'compromiso abierto no señala', 'compromisos abiertos no señalan')} a nadie que responda por él.`,
    },
  },
}
