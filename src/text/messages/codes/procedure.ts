// Codes of gates, silence and initials of a text.

import type { Sentence } from './sentence.ts'

export const PROCEDURE_CODES = {
  'gate-open': {
    en: 'A gate of your own side is open for this text. Its release can be signed once your side has said that each of them is passed or not needed.',
    es: 'Su parte tiene abierto un trámite interno para este texto. Su difusión podrá firmarse cuando su parte haya manifestado que cada trámite está cumplido o no se requiere.',
  },
  'gate-unknown': {
    en: 'Your side has no such gate for texts of this class.',
    es: 'Su parte no tiene ese trámite interno para textos de esta clase.',
  },
  'text-changed-meanwhile': {
    en: 'The text, or its class, has changed since the page was opened. Look at what changed and decide again.',
    es: 'El texto, o su clase, cambió después de que se abrió la página. Vea qué cambió y decida de nuevo.',
  },
  'gate-said': {
    en: 'Somebody of your side has said something of this gate meanwhile. Read it and decide again.',
    es: 'Entretanto, alguien de su parte manifestó algo sobre este trámite. Léalo y decida de nuevo.',
  },
  'gate-released': {
    en: 'Your side has signed the release of just this text. To stop it, withdraw that signature or agree on the withdrawal of the release; then the gate can be opened again.',
    es: 'Su parte firmó la difusión de este mismo texto. Para detenerla, retire esa firma o acuerde el retiro de la difusión; después podrá reabrirse el trámite.',
  },
  'text-unknown': {
    en: 'There is no such text in force.',
    es: 'No hay tal texto vigente.',
  },
  'initials-said': {
    en: 'This person has initialled these words already.',
    es: 'Esta persona ya rubricó este texto.',
  },
  'silence-over': {
    en: 'The moment set for silence has passed, to the second. What comes later has no effect on it.',
    es: 'El momento fijado para el silencio ya pasó, al segundo. Lo que llega después no surte efecto en el procedimiento.',
  },
  'silence-running': {
    en: 'The moment set for silence has not come yet.',
    es: 'Aún no llega el momento fijado para el silencio.',
  },
  'silence-unknown': {
    en: 'No such silence procedure is asked for, or it was called off.',
    es: 'No se ha pedido tal procedimiento de silencio, o fue cancelado.',
  },
  'silence-not-accepted': {
    en: 'Your side has not accepted the silence procedure, so there is no silence of it to break.',
    es: 'Su parte no ha aceptado el procedimiento de silencio, así que no hay silencio suyo que romper.',
  },
  'silence-said': {
    en: 'This step has been taken already.',
    es: 'Ese paso ya se dio.',
  },
  'silence-is-broken': {
    en: 'Silence has been broken. The proposal stays open and is answered in words.',
    es: 'El silencio se rompió. La propuesta sigue abierta y se responde de forma expresa.',
  },
  'silence-public': {
    en: 'A silence procedure is between the parties.',
    es: 'El procedimiento de silencio queda entre las partes.',
  },
} as const satisfies { readonly [code: string]: Sentence }
