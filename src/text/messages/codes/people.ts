// Why something about people and their roles could not be done.

import type { Sentence } from './sentence.ts'

export const PEOPLE_CODES = {
  'person-unknown': { en: 'There is no such person on this side.', es: 'No existe esa persona en esta parte.' },
  'person-taken': { en: 'Somebody has this short name already. It stays with whoever had it first, also after leaving.', es: 'Ese nombre corto ya pertenece a alguien y se conserva incluso después de su salida.' },
  'person-id-malformed': { en: 'A short name has at most 40 small letters, digits and single hyphens: ana-ruiz.', es: 'El nombre corto tiene a lo más 40 letras minúsculas sin acento, cifras y guiones sencillos: ana-ruiz.' },
  'person-left': { en: 'This person has left.', es: 'Esta persona ya no forma parte del equipo.' },
  'person-changed-meanwhile': { en: 'Somebody else has changed this meanwhile. What you see now is the present state; make your change again if it is still needed.', es: 'Otra persona lo modificó mientras tanto. Lo que ve ahora es el estado actual; repita el cambio si aún hace falta.' },
  'name-required': { en: 'A name is needed.', es: 'Falta el nombre.' },
  'email-malformed': { en: 'This is not an e-mail address.', es: 'Esta no es una dirección de correo electrónico.' },
  'email-taken': { en: 'Another active person has this e-mail address.', es: 'Otra persona activa tiene esta dirección de correo electrónico.' },
  'grant-unknown': { en: 'This role was not given, or has ended already.', es: 'Esta función no se asignó o ya terminó.' },
  'grant-held': { en: 'The person holds this role already.', es: 'La persona ya tiene esta función.' },
  'grant-not-held': { en: 'Only a role that the person holds itself, over at least the same scope, can be lent.', es: 'Solo puede delegarse una función propia y vigente, con un alcance igual o mayor.' },
  'scope-unknown': { en: 'A role reaches the whole side, one body or one organization of this side.', es: 'Una función abarca a toda la parte, a un órgano o a una dependencia de esta parte.' },
  'day-malformed': { en: 'A day is written as year, month and day: 2026-11-30.', es: 'La fecha se escribe con año, mes y día: 2026-11-30.' },
  'days-reversed': { en: 'The last day is before the first.', es: 'El último día es anterior al primero.' },
  'until-required': { en: 'A delegation needs a last day, at most a year after the first. Whoever is away for longer hands over.', es: 'Una delegación requiere un último día, a más tardar un año después del primero. Quien se ausenta por más tiempo entrega su cargo.' },
  'delegate-self': { en: 'Nobody lends a role to themselves.', es: 'Nadie puede delegarse una función a sí mismo.' },
  'last-administrator': { en: 'This is the last administrator without an end date. Give the role to somebody else first.', es: 'Es la última persona con funciones de administración sin fecha de término. Asigne antes esa función a alguien más.' },
  'focal-point-required': { en: 'An item that has a focal point keeps one: name somebody else.', es: 'Un elemento con punto focal no puede quedarse sin él: nombre a otra persona.' },
  'deputy-same': { en: 'The focal point and the deputy are two people.', es: 'El punto focal y su suplente son dos personas distintas.' },
  'successor-required': { en: 'The successor is somebody else.', es: 'La persona que sucede debe ser otra.' },
  'hand-over-unconfirmed': { en: 'Say that you have read what changes hands.', es: 'Confirme que leyó lo que cambia de manos.' },
  'would-be-left': { en: 'Something would be left without anybody. Name a successor.', es: 'Algo quedaría sin responsable. Nombre a quien sucede.' },
} as const satisfies { readonly [code: string]: Sentence }
