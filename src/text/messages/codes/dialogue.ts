// Why a command is refused, and what can be wrong with its content: codes of src/dialogue.

import type { Sentence } from './sentence.ts'

export const DIALOGUE_CODES = {
  // Refusals
  'nothing-changed': {
    en: 'Nothing would change.',
    es: 'Nada cambiaría.',
  },
  'item-unknown': {
    en: 'An item that is named does not exist or is no longer in force.',
    es: 'Un elemento citado no existe o ya no está en vigor.',
  },
  'kind-unknown': {
    en: 'There is no item of this kind.',
    es: 'No hay elementos de esta clase.',
  },
  'type-unknown': {
    en: 'There is no statement of this type.',
    es: 'No hay manifestaciones de este tipo.',
  },
  'item-changed-meanwhile': {
    en: 'The item was changed by agreement in the meantime. Look at the version now in force and draft again.',
    es: 'El elemento se modificó por acuerdo entretanto. Consulte la versión en vigor y redacte de nuevo.',
  },
  'not-founded': {
    en: 'The dialogue has not been founded yet.',
    es: 'El diálogo aún no ha sido fundado.',
  },
  'not-signing': {
    en: 'This node has no signing key at hand, so it can only read.',
    es: 'Este nodo no tiene a la mano una clave de firma, por lo que solo puede consultar.',
  },
  'already-public': {
    en: 'This act is public already.',
    es: 'Este acto ya es público.',
  },
  'earlier-first': {
    en: 'This corrects an earlier statement, which would stand again. Erase that one first, or both together.',
    es: 'Corrige una manifestación anterior, que volvería a quedar vigente. Suprima primero esa, o ambas a la vez.',
  },
  'label-forbids-release': {
    en: 'It holds evidence that its label keeps between the parties. Replace the statement by one without that evidence, and release that one.',
    es: 'Contiene evidencia que por su etiqueta queda entre las partes. Sustitúyala por una manifestación sin esa evidencia y divulgue esta última.',
  },
  'text-before-release': {
    en: 'It holds words of a text under negotiation. They become public with a joint release that every party signs, and in no other way.',
    es: 'Contiene palabras de un texto en negociación, que se hacen públicas mediante una difusión conjunta firmada por todas las partes y de ningún otro modo.',
  },
  // Issues of a content
  'missing-language': {
    en: 'The text is missing in one of the languages of the dialogue.',
    es: 'Falta el texto en uno de los idiomas del diálogo.',
  },
  'foreign-language': {
    en: 'The text is in a language that the dialogue does not use.',
    es: 'El texto está en un idioma que el diálogo no utiliza.',
  },
  'not-nfc': {
    en: 'The text holds letters in decomposed form (not Unicode NFC). Type them again.',
    es: 'El texto contiene letras en forma descompuesta (no Unicode NFC). Escríbalas de nuevo.',
  },
  'blank-ends': {
    en: 'The text begins or ends with a blank.',
    es: 'El texto comienza o termina con un espacio.',
  },
  'not-an-item': {
    en: 'This is not the name of an item.',
    es: 'Este no es el nombre de un elemento.',
  },
  'not-a-party-name': {
    en: 'This is not the name of a party.',
    es: 'Este no es el nombre de una parte.',
  },
  'not-a-date': {
    en: 'This date does not exist.',
    es: 'Esta fecha no existe.',
  },
  'not-a-number': {
    en: 'This is not a number.',
    es: 'Esto no es un número.',
  },
  'not-a-hash': {
    en: 'This is not a SHA-256 hash.',
    es: 'Esto no es una huella SHA-256.',
  },
  'not-a-file-name': {
    en: 'This is not a plain file name: no folders, control characters or blank ends.',
    es: 'Este no es un nombre de archivo simple: sin carpetas, caracteres de control ni espacios en los extremos.',
  },
  'not-a-key': {
    en: 'This is not the fingerprint of a key.',
    es: 'Esta no es la huella de una clave.',
  },
  'evidence-required': {
    en: 'An item can be called complete only with evidence.',
    es: 'Un elemento solo puede declararse concluido con evidencia.',
  },
  'result-level-required': {
    en: 'A reading of “complete” says at which level there is a result: input, output, outcome or impact.',
    es: 'La valoración «concluido» señala en qué nivel hay un resultado: insumo, producto, efecto o impacto.',
  },
  'label-required': {
    en: 'Every piece of evidence says who may read it. Choose its label.',
    es: 'Toda evidencia indica quién puede leerla. Elija su etiqueta de manejo.',
  },
  'label-narrower': {
    en: 'Its label keeps this evidence between the parties, and this statement is for everyone. State it to the parties only, or leave the evidence out.',
    es: 'Por su etiqueta, esta evidencia queda entre las partes y esta manifestación es para todo público. Manifieste solo a las partes u omita la evidencia.',
  },
  'marking-on-public': {
    en: 'A marking restricts who may read something; evidence for everyone bears none.',
    es: 'Una clasificación restringe quién puede leer; la evidencia para todo público no lleva ninguna.',
  },
  'file-between-parties': {
    en: 'A standing statement labels this same file as between the parties. Only its author can change that, by replacing the statement.',
    es: 'Una manifestación vigente señala este mismo archivo como reservado a las partes. Solo su autora puede cambiarlo, sustituyendo la manifestación.',
  },
  'not-a-time': {
    en: 'This is no time with its zone, such as 2027-03-31 18:00 in Mexico City.',
    es: 'No es una hora con su huso horario, como las 18:00 del 31 de marzo de 2027 en la Ciudad de México.',
  },
  'due-too-early': {
    en: 'A round is due neither before it opens nor before the day that its reports speak of.',
    es: 'Una ronda no vence antes de abrirse ni antes del día al que se refieren sus informes.',
  },
  'reason-required': {
    en: 'Say why. The reason is public and stays for ever.',
    es: 'Indique el motivo. Es público y permanece para siempre.',
  },
  'not-a-name': {
    en: 'This is not a short plain name: letters, digits and hyphens.',
    es: 'Este no es un nombre corto y simple: letras, cifras y guiones.',
  },
  'duplicate-item': {
    en: 'The same item is changed twice.',
    es: 'El mismo elemento se modifica dos veces.',
  },
  'children-remain': {
    en: 'Something still hangs under the item that would end.',
    es: 'Todavía hay algo que depende del elemento que terminaría.',
  },
  'nothing-to-retract': {
    en: 'There is no statement to retract.',
    es: 'No hay ninguna manifestación que retractar.',
  },
  'comment-subject-unknown': {
    en: 'What this comment is about, or replies to, is not known here.',
    es: 'Aquí no se conoce aquello a lo que se refiere o contesta este comentario.',
  },
  'party-unknown': {
    en: 'The dialogue has no such party.',
    es: 'El diálogo no tiene esa parte.',
  },
  'meeting-type-unknown': {
    en: 'The dialogue has no meetings of this type.',
    es: 'El diálogo no tiene reuniones de este tipo.',
  },
  'level-unknown': {
    en: 'The plan of the dialogue has no such level.',
    es: 'El plan del diálogo no tiene ese nivel.',
  },
  'parent-not-above': {
    en: 'The item must hang under one of the level above.',
    es: 'El elemento debe depender de uno del nivel superior.',
  },
  invalid_type: {
    en: 'A value is missing, or is not of the type that is needed.',
    es: 'Falta un valor o no es del tipo requerido.',
  },
  invalid_format: {
    en: 'The value is not in the form that is needed.',
    es: 'El valor no tiene la forma requerida.',
  },
  invalid_value: {
    en: 'The value is not one of those allowed.',
    es: 'El valor no es uno de los permitidos.',
  },
  too_small: {
    en: 'The value is too short or too small.',
    es: 'El valor es demasiado corto o pequeño.',
  },
  too_big: {
    en: 'The value is too long or too large.',
    es: 'El valor es demasiado largo o grande.',
  },
  unrecognized_keys: {
    en: 'There is a member that does not belong here.',
    es: 'Hay un elemento que no corresponde aquí.',
  },
  invalid_union: {
    en: 'The value fits none of the forms allowed.',
    es: 'El valor no corresponde a ninguna de las formas permitidas.',
  },
  invalid_key: {
    en: 'A name is not one of those allowed.',
    es: 'Un nombre no es de los permitidos.',
  },
  invalid_element: {
    en: 'One of the values does not fit.',
    es: 'Uno de los valores no corresponde.',
  },
  not_multiple_of: {
    en: 'The number is not a multiple of what is needed.',
    es: 'El número no es múltiplo de lo requerido.',
  },
  invalid: {
    en: 'The value does not fit.',
    es: 'El valor no corresponde.',
  },
} as const satisfies { readonly [code: string]: Sentence }
