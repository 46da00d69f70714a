// Codes of synchronised releases.

import type { Sentence } from './sentence.ts'

export const RELEASES_CODES = {
  'quotes-held-back': {
    en: 'This would be read by everybody, and it repeats words of a text that is still between the parties. Only its joint release lets them out.',
    es: 'Esto lo leería cualquiera y repite palabras de un texto que aún está entre las partes. Solo su difusión conjunta puede hacerlas públicas.',
  },
  'brackets-open': {
    en: 'Proposals on this text are still open. A text is released when every bracket is closed.',
    es: 'Aún hay propuestas abiertas sobre este texto. Un texto se difunde cuando todos los corchetes están cerrados.',
  },
  'instant-passed': {
    en: 'The instant of this release has passed. Nothing is released late by surprise: agree on another instant.',
    es: 'El momento de esta difusión ya pasó. Nada se difunde tarde por sorpresa: acuerden otro momento.',
  },
  'instant-too-near': {
    en: 'The instant is too near: a proposal needs five minutes, a signature one, so that it reaches the other side before the instant.',
    es: 'El momento está demasiado cerca: una propuesta requiere cinco minutos y una firma uno, para que llegue a la otra parte antes del momento.',
  },
  'release-words-differ': {
    en: 'The hash of this release is not that of the words it names.',
    es: 'La huella de esta difusión no es la de las palabras que señala.',
  },
  'release-not-in-force': {
    en: 'This release names versions that are not those in force. The text has changed since it was prepared.',
    es: 'Esta difusión señala versiones que no son las vigentes. El texto cambió desde que se preparó.',
  },
  'release-corrects-nothing': {
    en: 'What this release says it corrects is no release of the same text that stands.',
    es: 'Lo que esta difusión dice corregir no es una difusión del mismo texto que esté en pie.',
  },
  'release-stands': {
    en: 'A release of this text stands already. Another one has to say that it corrects it.',
    es: 'Ya hay una difusión de este texto en pie. Otra tiene que decir que la corrige.',
  },
  'release-settled': {
    en: 'This release has had its instant or was withdrawn. It can be withdrawn once, or corrected by another release; nothing else of it changes.',
    es: 'Esta difusión ya tuvo su momento o fue retirada. Puede retirarse una vez o corregirse con otra difusión; nada más de ella cambia.',
  },
  'release-alone': {
    en: 'A release is signed by itself, with no other change and no cover note: what stands beside it would become public with it.',
    es: 'Una difusión se firma sola, sin otro cambio ni nota de presentación: lo que la acompañara se haría público con ella.',
  },
  'publication-not-released': {
    en: 'There is no release, signed by every party, that lets these words out.',
    es: 'No hay una difusión firmada por todas las partes que autorice hacer públicas estas palabras.',
  },
  'publication-early': {
    en: 'The instant from which these words are released has not come.',
    es: 'Aún no llega el momento a partir del cual se difunden estas palabras.',
  },
  'publication-words-differ': {
    en: 'These are not, letter by letter, the words that every party signed for release.',
    es: 'No son, letra por letra, las palabras cuya difusión firmaron todas las partes.',
  },
  'publication-stands': {
    en: 'This side has published under this release. What was published stays; it is followed only by the reason why it is withdrawn or no longer stood by.',
    es: 'Esta parte ya publicó conforme a esta difusión. Lo publicado permanece; solo le sigue el motivo por el que se retira o ya no se respalda.',
  },
  'publication-between-parties': {
    en: 'A publication is for everybody.',
    es: 'Una publicación es para todo el público.',
  },
  'release-held-up': {
    en: 'A release is due or will be within the hour, and this node signs nothing now.',
    es: 'Hay una difusión que debe hacerse o se hará en menos de una hora, y este nodo no firma nada ahora.',
  },
  'release-without-words': {
    en: 'A release is due, and words of it are not held here any more.',
    es: 'Hay una difusión que debe hacerse y aquí ya no se conservan palabras suyas.',
  },
  'other-publication': {
    en: 'This party publishes something that is not what every party signed for release, or before its instant.',
    es: 'Esta parte publica algo que no es lo que todas las partes firmaron para su difusión, o antes de su momento.',
  },
  'other-silent': {
    en: 'This party has published nothing that was heard, and its public pages show nothing.',
    es: 'Esta parte no ha publicado nada que se haya recibido, y sus páginas públicas no muestran nada.',
  },
  'other-not-shown': {
    en: 'This party has published, and its public pages do not show it.',
    es: 'Esta parte publicó, pero sus páginas públicas no lo muestran.',
  },
  'other-hash': {
    en: 'This party publishes or shows another hash.',
    es: 'Esta parte publica o muestra otra huella.',
  },
  'other-words': {
    en: 'This party publishes or shows other words.',
    es: 'Esta parte publica o muestra otras palabras.',
  },
  'posted-early': {
    en: 'The words stand at a public address before the instant of their release.',
    es: 'Las palabras están en una dirección pública antes del momento de su difusión.',
  },
  'posting-differs': {
    en: 'Other words than those agreed stand at an address that is watched.',
    es: 'En una dirección vigilada hay palabras distintas de las acordadas.',
  },
  'posting-absent': {
    en: 'The text does not stand at an address where it was to be posted.',
    es: 'El texto no está en una dirección donde debía publicarse.',
  },
  'address-not-http': { en: 'This is no address of the web (http or https).', es: 'No es una dirección de la web (http o https).' },
  'address-private': { en: 'This address leads into a private network, which this node does not read.', es: 'Esta dirección conduce a una red privada, que este nodo no lee.' },
  'address-unreachable': { en: 'This address could not be reached.', es: 'No se pudo contactar esta dirección.' },
  'address-status': { en: 'This address answered with an error.', es: 'Esta dirección respondió con un error.' },
  'answer-too-large': { en: 'What stands at this address is too large to be read.', es: 'Lo que hay en esta dirección es demasiado extenso para leerse.' },
  'answer-too-slow': { en: 'This address took too long to answer.', es: 'Esta dirección tardó demasiado en responder.' },
  'answer-not-text': { en: 'This is no text that can be read here.', es: 'No es un texto que aquí pueda leerse.' },
} as const satisfies { readonly [code: string]: Sentence }
