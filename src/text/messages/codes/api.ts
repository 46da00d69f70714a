// The API: what is wrong with a request, with a token, and with what was to be done once.

import type { Sentence } from './sentence.ts'

export const API_CODES = {
  'parameters-unfit': {
    en: 'Something in the address or the headers of the request cannot be used. What it is stands below.',
    es: 'Algo en la dirección o en los encabezados de la solicitud no puede usarse. Abajo se indica qué es.',
  },
  'content-unfit': {
    en: 'Something in the content that was sent is missing or wrong. What it is stands below.',
    es: 'Algo falta o es incorrecto en el contenido enviado. Abajo se indica qué es.',
  },
  'parameter-unknown': { en: 'There is no parameter of this name here.', es: 'Aquí no existe un parámetro con este nombre.' },
  'cursor-unfit': {
    en: 'This cursor belongs to another question. Begin again without it.',
    es: 'Este cursor es de otra consulta. Empiece de nuevo sin él.',
  },
  'where-unfit': {
    en: 'A condition is not of the form column:operator:value, or names a column that is not there.',
    es: 'Una condición no tiene la forma columna:operador:valor, o nombra una columna que no existe.',
  },
  'token-required': { en: 'This needs a token. It is made in the workspace of this side.', es: 'Esto requiere una ficha de acceso. Se expide en el espacio de trabajo de este lado.' },
  'token-invalid': {
    en: 'This token is not known, has expired or was revoked, or its owner has left.',
    es: 'Esta ficha de acceso no se conoce, venció o fue revocada, o su titular ya no está.',
  },
  'token-scope-missing': { en: 'This token does not reach so far. Its owner can make one with the scope that is needed.', es: 'Esta ficha de acceso no alcanza para esto. Su titular puede expedir otra con el alcance necesario.' },
  'token-name-unfit': { en: 'A token needs a name, of at most 80 characters.', es: 'La ficha de acceso necesita un nombre, de 80 caracteres como máximo.' },
  'token-scopes-unfit': {
    en: 'A token needs at least one scope, and can have none that its owner does not have.',
    es: 'La ficha de acceso necesita al menos un alcance, y ninguno que su titular no tenga.',
  },
  'token-until-unfit': { en: 'The last day of a token is today or later, and at most 366 days from now.', es: 'El último día de la ficha de acceso es hoy o después, a más tardar dentro de 366 días.' },
  'tokens-too-many': { en: 'There are fifty tokens in use already. Revoke one that is not needed.', es: 'Ya hay cincuenta fichas de acceso en uso. Revoque una que no se necesite.' },
  'token-unknown': { en: 'There is no such token.', es: 'No existe esa ficha de acceso.' },
  'events-too-many': { en: 'Too many streams are open. Close one, or come back later.', es: 'Hay demasiados flujos abiertos. Cierre alguno o vuelva más tarde.' },
  'webhook-address-unfit': { en: 'Deliveries go to https addresses of the public internet; to this machine or a private network only where its operator allows it.', es: 'Las entregas se envían a direcciones https de la red pública; a este equipo o a una red privada, solo si quien lo opera lo permite.' },
  'webhook-name-unfit': { en: 'A webhook needs a name, of at most 80 characters.', es: 'El webhook necesita un nombre, de 80 caracteres como máximo.' },
  'webhooks-too-many': { en: 'There are twenty webhooks already. Remove one that is not needed.', es: 'Ya hay veinte webhooks. Quite alguno que no se necesite.' },
  'webhook-unknown': { en: 'There is no such webhook.', es: 'No existe ese webhook.' },
  'not-acceptable': { en: 'There is no answer in a form that the request accepts.', es: 'No hay respuesta en un formato que la solicitud acepte.' },
  'media-type-unsupported': { en: 'The content is not of a kind that is read here.', es: 'El contenido no es de un tipo que aquí se lea.' },
  'precondition-required': {
    en: 'Somebody else may have changed this. Say with If-Match which state you know.',
    es: 'Otra persona pudo haber cambiado esto. Indique con If-Match qué estado conoce usted.',
  },
  'precondition-failed': {
    en: 'This has been changed meanwhile. Read it again before you go on.',
    es: 'Esto cambió entretanto. Léalo de nuevo antes de continuar.',
  },
  'idempotency-key-required': {
    en: 'Every POST needs an Idempotency-Key, so that it is never done twice.',
    es: 'Cada POST requiere un Idempotency-Key, para que nunca se haga dos veces.',
  },
  'idempotency-key-unfit': { en: 'An Idempotency-Key is 1 to 255 visible characters.', es: 'El Idempotency-Key consta de 1 a 255 caracteres visibles.' },
  'idempotency-key-reused': {
    en: 'This Idempotency-Key was used for another request. Use a new one.',
    es: 'Este Idempotency-Key se usó para otra solicitud. Use uno nuevo.',
  },
  'idempotency-in-progress': { en: 'The same request is being done right now. Ask again in a moment.', es: 'La misma solicitud se está realizando en este momento. Pregunte de nuevo en un instante.' },
  'idempotency-outcome-unknown': {
    en: 'The request with this Idempotency-Key was begun and its outcome was never kept. Look whether it was done; if not, ask again with a new key.',
    es: 'La solicitud con este Idempotency-Key se inició y su resultado no llegó a guardarse. Vea si se realizó; si no, pida de nuevo con otra clave.',
  },
} as const satisfies Record<string, Sentence>
