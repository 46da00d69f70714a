// Codes of paired projects.

import type { Sentence } from './sentence.ts'

export const PROJECTS_CODES = {
  'another-phase': { en: 'What is said takes the place of an earlier word on the same phase of the same project, and this one is on another.', es: 'Lo que se declara reemplaza una declaración anterior sobre la misma fase del mismo proyecto, y esta se refiere a otra.' },
  'nothing-prepared': { en: 'Nothing of this source lies prepared, or it is no longer what was prepared. Ask the originator again.', es: 'Nada de esta fuente está preparado, o ya no es lo que se preparó. Consulte de nuevo a quien produce los datos.' },
  'owner-of-other-side': { en: 'Whoever answers for a phase is an organization, and of the side whose half the phase is.', es: 'El responsable de una fase es una organización, y de la parte a la que corresponde esa fase.' },
  'phase-cycle': { en: 'These phases wait for each other in a circle, so that none could ever begin. Take one of the links out.', es: 'Estas fases se esperan unas a otras en círculo, de modo que ninguna podría comenzar. Elimine una de las dependencias.' },
  'phase-ends-early': { en: 'It would end before it begins.', es: 'Terminaría antes de comenzar.' },
  'phase-not-own': { en: 'A side says what it expects of the phases of its own half, and of those that all do together. This phase is of the other half.', es: 'Cada parte declara lo que prevé de las fases que le corresponden y de las conjuntas. Esta fase corresponde a la otra parte.' },
  'phase-says-nothing': { en: 'Give at least one date, or say what the phase waits for.', es: 'Indique al menos una fecha, o diga qué espera la fase.' },
  'phase-unknown': { en: 'The project has no such phase.', es: 'El proyecto no tiene esa fase.' },
} as const satisfies { readonly [code: string]: Sentence }
