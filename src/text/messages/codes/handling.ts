// Codes of handling labels: why something does not go out, and what is wrong with a label or with a file of alerts or advisories.

import type { Sentence } from './sentence.ts'

export const HANDLING_CODES = {
  'tlp-red-not-listed': {
    en: 'This is marked TLP:RED and is only for the readers it names. The recipient is not one of them.',
    es: 'Está marcado TLP:RED y es solo para los lectores que se nombran. El destinatario no es uno de ellos.',
  },
  'tlp-red-side-not-listed': {
    en: 'TLP:RED names its readers, and here no contact point of another side is named: sent as an act it would lie on a node where nobody may read it. Name a contact point of that side, or keep it as a note of this side.',
    es: 'TLP:RED nombra a sus lectores, y aquí no se nombra ningún punto de contacto de otra parte: enviado como acto quedaría en un nodo donde nadie puede leerlo. Nombre un punto de contacto de esa parte o consérvelo como nota de esta parte.',
  },
  'tlp-red-page-only': {
    en: 'What is marked TLP:RED is read here by those it names, and leaves in no file and no mail.',
    es: 'Lo marcado TLP:RED lo leen aquí quienes se nombran; no sale en ningún archivo ni en ningún correo.',
  },
  'tlp-strict-outside': {
    en: 'This is marked TLP:AMBER+STRICT and stays inside the organization it names. The recipient belongs elsewhere.',
    es: 'Está marcado TLP:AMBER+STRICT y no sale de la dependencia que se nombra. El destinatario pertenece a otra.',
  },
  'tlp-strict-never-sent': {
    en: 'TLP:AMBER+STRICT stays inside one organization; an act goes to the whole other side. Keep it as a note of this side.',
    es: 'TLP:AMBER+STRICT no sale de una dependencia; un acto llega a toda la otra parte. Consérvelo como nota de esta parte.',
  },
  'tlp-amber-not-public': {
    en: 'What is marked TLP:AMBER is for the organizations of the parties and those they serve that need to know it, and is not made public.',
    es: 'Lo marcado TLP:AMBER es para las dependencias de las partes y para quienes, atendidos por ellas, necesitan conocerlo; no se hace público.',
  },
  'tlp-green-not-public': {
    en: 'What is marked TLP:GREEN is for the community of the dialogue and goes through no channel that is open to everybody.',
    es: 'Lo marcado TLP:GREEN es para la comunidad del diálogo y no se difunde por medios abiertos al público.',
  },
  'marking-not-public': {
    en: 'The law of one side marks this (CUI, reservada or confidencial): it is not made public, whatever its colour. A request under a law of access is answered by that law.',
    es: 'La ley de una de las partes le da una marca (CUI, reservada o confidencial): no se hace público, sea cual sea su color. Una solicitud de acceso se resuelve conforme a la ley respectiva.',
  },
  'readers-required': {
    en: 'This label names its readers: TLP:RED at least one contact point, TLP:AMBER+STRICT exactly one organization.',
    es: 'Esta etiqueta nombra a sus lectores: TLP:RED al menos un punto de contacto; TLP:AMBER+STRICT exactamente una dependencia.',
  },
  'readers-unfit': {
    en: 'TLP:RED names contact points, TLP:AMBER+STRICT an organization, and the other labels nobody.',
    es: 'TLP:RED nombra puntos de contacto; TLP:AMBER+STRICT, una dependencia; las demás etiquetas, a nadie.',
  },
  'reader-unknown': {
    en: 'That side has no such contact point at present.',
    es: 'Esa parte no tiene actualmente ese punto de contacto.',
  },
  'red-without-files': {
    en: 'Under TLP:RED there are no attachments: what is RED is read on the page and leaves in no file. Write what has to be known.',
    es: 'Bajo TLP:RED no hay anexos: lo RED se lee en la página y no sale en ningún archivo. Escriba lo que deba saberse.',
  },
  'cap-too-large': { en: 'The file is larger than any alert: nothing over 512 kB is read.', es: 'El archivo es mayor que cualquier alerta: no se lee nada de más de 512 kB.' },
  'cap-dtd': { en: 'The file brings a document type of its own. Such files are not read.', es: 'El archivo trae una definición de tipo de documento. No se leen esos archivos.' },
  'cap-not-xml': { en: 'The file is no well-formed XML at this place.', es: 'El archivo no es XML bien formado en este lugar.' },
  'cap-not-cap': { en: 'This is no CAP alert.', es: 'Esto no es una alerta CAP.' },
  'cap-other-version': { en: 'Only version 1.2 of CAP is read.', es: 'Solo se lee la versión 1.2 de CAP.' },
  'cap-missing': { en: 'CAP asks for this element, and it is missing.', es: 'CAP exige este elemento y falta.' },
  'cap-value': { en: 'This value is not one that CAP knows.', es: 'CAP no conoce este valor.' },
  'cap-name': { en: 'An identifier and a sender hold no spaces, commas, “<” or “&”.', es: 'El identificador y el emisor no llevan espacios, comas, «<» ni «&».' },
  'cap-instant': { en: 'A moment stands as 2026-11-26T14:05:00-06:00, with its offset.', es: 'Un momento se escribe 2026-11-26T14:05:00-06:00, con su diferencia horaria.' },
  'cap-reference': { en: 'A reference is sender, identifier and moment, with commas between.', es: 'Una referencia es emisor, identificador y momento, separados por comas.' },
  'cap-restriction-missing': { en: 'What is restricted says to what.', es: 'Lo restringido debe indicar la restricción.' },
  'cap-addresses-missing': { en: 'What is private says for whom.', es: 'Lo privado debe indicar a quién se dirige.' },
  'cap-references-missing': { en: 'An update or a cancellation names the messages it refers to.', es: 'Una actualización o cancelación nombra los mensajes a los que se refiere.' },
  'cap-no-info': { en: 'The alert says nothing: it has no information block.', es: 'La alerta no dice nada: no tiene bloque de información.' },
  'cap-language-twice': { en: 'Two information blocks are in the same language; which one counts cannot be told.', es: 'Hay dos bloques de información en el mismo idioma; no puede saberse cuál vale.' },
  'cap-message-type': { en: 'Only alerts, updates and cancellations are taken; acknowledgements and errors are for the program that sent the alert.', es: 'Solo se toman alertas, actualizaciones y cancelaciones; los acuses y errores son para el programa que envió la alerta.' },
  'cap-draft': { en: 'The sender calls it a draft.', es: 'El emisor la señala como borrador.' },
  'cap-repeated': { en: 'This message was taken before: an identifier is never used again.', es: 'Este mensaje ya se tomó: un identificador no se reutiliza.' },
  'cap-reference-unknown': { en: 'It refers to a message that is not here. Bring that one first.', es: 'Se refiere a un mensaje que no está aquí. Traiga primero ese.' },
  'csaf-too-large': { en: 'The file is larger than 5 MB; such advisories are not read.', es: 'El archivo pasa de 5 MB; no se leen avisos de ese tamaño.' },
  'csaf-not-json': { en: 'The file is no JSON in UTF-8.', es: 'El archivo no es JSON en UTF-8.' },
  'csaf-not-csaf': { en: 'This is no security advisory in CSAF 2.0.', es: 'Esto no es un aviso de seguridad en CSAF 2.0.' },
} as const satisfies { readonly [code: string]: Sentence }
