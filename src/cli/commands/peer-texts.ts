import type { Language } from '../../text/bilingual.ts'

interface PeerTexts {
  readonly ask: (party: string, url: string) => string
  readonly own: (party: string) => string
  readonly paired: (party: string, url: string) => string
  readonly removed: (party: string) => string
  readonly none: string
}

export const peerTexts: Readonly<Record<Language, PeerTexts>> = {
  en: {
    ask: (party, url) => `${url} says it is the node of ${party}.\nHave the thirteen words of its root key read to you by somebody of ${party} whom you know, over another channel (they see them with: alternat peer show).\nType them as you hear them, in either language: `,
    own: (party) => `Fingerprint of the root key of ${party}. Read one of the two lines to the other side over the telephone:`,
    paired: (party, url) => `${party} ${url}: the words are the same. The node exchanges with it from its next start on.`,
    removed: (party) => `${party} removed. What was exchanged stays; from its next start on the node asks it for nothing.`,
    none: 'This node is paired with nobody yet.',
  },
  es: {
    ask: (party, url) => `${url} dice ser el nodo de ${party}.\nPida que alguien de ${party} a quien conozca le lea por otro medio las trece palabras de su clave raíz (las ve con: alternat peer show).\nEscríbalas como las oiga, en cualquiera de los dos idiomas: `,
    own: (party) => `Huella de la clave raíz de ${party}. Lea por teléfono una de las dos líneas a la otra parte:`,
    paired: (party, url) => `${party} ${url}: las palabras son las mismas. El nodo intercambiará con él a partir de su próximo inicio.`,
    removed: (party) => `${party} fue eliminado. Lo intercambiado permanece; a partir de su próximo inicio el nodo no le pedirá nada.`,
    none: 'Este nodo aún no está emparejado con nadie.',
  },
}
