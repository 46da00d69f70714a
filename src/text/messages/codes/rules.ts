// Codes of rules, facts and calendars.

import type { Sentence } from './sentence.ts'

export const RULES_CODES = {
  'another-calendar': { en: 'What is said takes the place of an earlier word on the same calendar, and this one is on another.', es: 'Lo que se declara reemplaza una declaración anterior sobre el mismo calendario, y esta se refiere a otro.' },
  'another-fact': { en: 'What is said takes the place of an earlier word on the same fact, and this one is on another.', es: 'Lo que se declara reemplaza una declaración anterior sobre el mismo hecho, y esta se refiere a otro.' },
  'another-provision': { en: 'A correction keeps the name and the question of the provision that it corrects. What a new act says is a new provision.', es: 'Una corrección conserva el nombre y la pregunta de la disposición que corrige. Lo que establece un acto nuevo es una disposición nueva.' },
  'calendar-contradicts': { en: 'Your side has already stated these days, and otherwise. Correct that statement, or choose a span that it does not cover.', es: 'Su parte ya declaró estos días, y de otro modo. Corrija esa declaración o elija un periodo que esta no abarque.' },
  'calendar-of-another': { en: 'Each side states its own calendar. This one is of the other side.', es: 'Cada parte declara su propio calendario. Este es de la otra parte.' },
  'calendar-unknown': { en: 'Choose a calendar of your side: working days are counted on one.', es: 'Elija un calendario de su parte: los días hábiles se cuentan con uno.' },
  'day-lines-unread': { en: 'These lines cannot be read as a table. One day a line, its columns separated by commas, semicolons or tabs.', es: 'Estas líneas no pueden leerse como tabla. Un día por línea, con las columnas separadas por comas, puntos y comas o tabuladores.' },
  'day-on-weekend': { en: 'This day falls on the weekend, on which nothing counts anyway. Take it out of the list.', es: 'Este día cae en fin de semana, en el que de por sí nada se cuenta. Retírelo de la lista.' },
  'day-outside-span': { en: 'This day lies outside the span of which the calendar speaks.', es: 'Este día queda fuera del periodo que abarca el calendario.' },
  'day-repeated': { en: 'This day stands twice in the list.', es: 'Este día aparece dos veces en la lista.' },
  'end-needs-both': { en: 'What has ended needs both: its last day and what ended it.', es: 'Lo que terminó requiere ambos datos: su último día y qué lo terminó.' },
  'ends-each-other': { en: 'That provision ends this one already. Only one of the two can end the other.', es: 'Esa disposición ya pone fin a esta. Solo una de las dos puede poner fin a la otra.' },
  'fact-stands': { en: 'Your side has already stated a fact of this name. Correct it, or give this one another name.', es: 'Su parte ya declaró un hecho con este nombre. Corríjalo o dé otro nombre a este.' },
  'organisation-not-there': { en: 'On its first day this organization had not begun, or had already ended.', es: 'En el primer día indicado esta organización aún no existía o ya se había extinguido.' },
  'provision-beside': { en: 'Another provision answers the same question for the same cases on some of the same days. Say that the new one ends it, or give the days of each.', es: 'Otra disposición responde a la misma pregunta, para los mismos casos, en algunos de los mismos días. Indique que la nueva le pone fin o precise los días de cada una.' },
  'provision-stands': { en: 'Your side has already stated a provision of this name. Correct it, or give this one another name.', es: 'Su parte ya declaró una disposición con este nombre. Corríjala o dé otro nombre a esta.' },
  'provision-unknown': { en: 'No provision of this name answers the same question.', es: 'Ninguna disposición con este nombre responde a la misma pregunta.' },
  'question-of-another': { en: 'Each side states what its own law says. This question is about the law of the other side.', es: 'Cada parte declara lo que dice su propia ley. Esta pregunta se refiere a la ley de la otra parte.' },
  'question-unknown': { en: 'The tool has no such question.', es: 'La herramienta no tiene esa pregunta.' },
  'source-unknown': { en: 'The list of sources has no such source.', es: 'La lista de fuentes no tiene esa fuente.' },
  'step-cycle': { en: 'These steps wait for each other in a circle, so that none could ever hold. Take one of the links out.', es: 'Estos pasos se esperan unos a otros en círculo, de modo que ninguno podría cumplirse. Elimine una de las dependencias.' },
  'step-of-another': { en: 'Each side states the facts of its own steps. This step is of the other side.', es: 'Cada parte declara los hechos de sus propios pasos. Este paso corresponde a la otra parte.' },
  'step-unknown': { en: 'The board has no such step.', es: 'El tablero no tiene ese paso.' },
} as const satisfies { readonly [code: string]: Sentence }
