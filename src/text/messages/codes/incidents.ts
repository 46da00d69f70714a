// Codes of incidents, drills and contact points.

import type { Sentence } from './sentence.ts'

export const INCIDENTS_CODES = {
  'alert-cancelled': { en: 'This alert is cancelled. What is new is an alert of its own.', es: 'Esta alerta está cancelada. Lo nuevo se emite como otra alerta.' },
  'alert-not-own': { en: 'Only the side that issued an alert updates or cancels it.', es: 'Solo la parte que emitió una alerta la actualiza o la cancela.' },
  'alert-refers': { en: 'A new alert refers to none before it. To follow up an earlier one, send an update or a cancellation.', es: 'Una alerta nueva no se refiere a ninguna anterior. Para dar seguimiento a una, emita una actualización o una cancelación.' },
  'alert-superseded': { en: 'This alert has been updated meanwhile. Refer to its latest message.', es: 'Esta alerta ya fue actualizada. Refiérase a su mensaje más reciente.' },
  'alert-unknown': { en: 'The room holds no such alert.', es: 'En la sala no hay tal alerta.' },
  'already-acknowledged': { en: 'This contact point has acknowledged already.', es: 'Este punto de contacto ya acusó recibo.' },
  'already-called': { en: 'This contact point has been called already.', es: 'Este punto de contacto ya fue llamado.' },
  'another-contact': { en: 'What is said takes the place of an earlier word on the same contact point, and this one is on another.', es: 'Lo que se declara reemplaza una declaración anterior sobre el mismo punto de contacto, y esta se refiere a otro.' },
  'ask-unknown': { en: 'The room holds no such request.', es: 'En la sala no hay tal solicitud.' },
  'contact-category-unknown': { en: 'The protocol has no such category of contact points.', es: 'El protocolo no prevé esa categoría de puntos de contacto.' },
  'contact-not-own': { en: 'A side calls and answers for its own contact points only.', es: 'Cada parte llama y responde únicamente por sus propios puntos de contacto.' },
  'contact-stands': { en: 'Something is said of this contact point already, perhaps by a colleague meanwhile. Change that.', es: 'Ya consta este punto de contacto; quizá lo registró un colega entretanto. Modifique ese registro.' },
  'contact-unknown': { en: 'This side has no such contact point under the protocol.', es: 'Esta parte no tiene ese punto de contacto en el protocolo.' },
  'deputy-cycle': { en: 'These deputies would call each other in a circle. Take one of them out.', es: 'Estos suplentes se llamarían unos a otros en círculo. Elimine a uno de ellos.' },
  'deputy-unknown': { en: 'A deputy is a contact point of the same side under the same protocol. Add it first.', es: 'Un suplente es un punto de contacto de la misma parte en el mismo protocolo. Regístrelo primero.' },
  'duty-hours-empty': { en: 'These hours begin and end at the same time. For all day give 00:00 to 24:00.', es: 'Este horario comienza y termina a la misma hora. Para todo el día indique de 00:00 a 24:00.' },
  'incident-stands': { en: 'What was said in a room is not edited and not taken back: others may have acted on it. Say what is right in a new step.', es: 'Lo dicho en una sala no se edita ni se retira: otros pueden haber actuado con base en ello. Diga lo correcto en un paso nuevo.' },
  'incident-unknown': { en: 'There is no such incident, drill or ping under this protocol.', es: 'No existe ese incidente, simulacro o prueba de contacto en este protocolo.' },
  'instant-in-future': { en: 'This moment has not come yet.', es: 'Ese momento aún no llega.' },
  'ladder-turned': { en: 'A higher mode may not give more time than the one below it.', es: 'Un modo superior no puede dar más tiempo que el inferior.' },
  'mode-held': { en: 'This side holds that mode already.', es: 'Esta parte ya mantiene ese modo.' },
  'mode-unknown': { en: 'The protocol has no such mode.', es: 'El protocolo no prevé ese modo.' },
  'offer-own': { en: 'An offer is taken up by the other side.', es: 'Una oferta la acepta la otra parte.' },
  'offer-unknown': { en: 'The room holds no such offer, or it is no longer open.', es: 'En la sala no hay tal oferta, o ya no está vigente.' },
  'only-a-ping': { en: 'A ping tries the contact points and nothing else. Open a drill or an incident for more.', es: 'Una prueba de contacto solo verifica los puntos de contacto. Para lo demás abra un simulacro o un incidente.' },
  'reach-unfit': { en: 'This can be neither dialled nor written to nor opened. Give an e-mail address, a telephone number or an address that begins with https://.', es: 'No es un dato con el que se pueda llamar, escribir o abrir. Indique un correo, un teléfono o una dirección que comience con https://.' },
  'room-closed': { en: 'This side has closed its part. What may still be said are lessons and notes.', es: 'Esta parte ya cerró su participación. Solo puede agregar lecciones y notas.' },
  'section-unknown': { en: 'The report of the situation has no such section.', es: 'El informe de situación no tiene esa sección.' },
} as const satisfies { readonly [code: string]: Sentence }
