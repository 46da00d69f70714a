// Drafts and clearances: what can stand in the way.

import type { Sentence } from './sentence.ts'

export const DRAFTING_CODES = {
  'not-cleared': {
    en: 'This has not been cleared within your side. It is signed once the organizations that were asked have cleared it.',
    es: 'Esto no tiene el visto bueno de su propia parte. Se firma una vez que lo den las organizaciones consultadas.',
  },
  'draft-gone': {
    en: 'The draft was sent or discarded after you opened this page. What you typed is still here: saving it makes a new draft.',
    es: 'El borrador se envió o se descartó después de que usted abrió esta página. Lo que escribió sigue aquí: al guardarlo se crea un borrador nuevo.',
  },
  'draft-item-gone': {
    en: 'A colleague took this item out of the draft, or ended it there, after you opened this page. Saving puts it back as you typed it.',
    es: 'Alguien de su equipo sacó este asunto del borrador, o le puso término en él, después de que usted abrió esta página. Al guardar vuelve a entrar como usted lo escribió.',
  },
  'draft-incomplete': {
    en: 'Something is still missing or wrong in the draft. It can be saved as it is, but not be cleared or sent.',
    es: 'Todavía falta algo o hay algo incorrecto en el borrador. Puede guardarse así, pero no recibir el visto bueno ni enviarse.',
  },
  'draft-empty': {
    en: 'There is nothing in the draft yet. Add what it should change.',
    es: 'El borrador todavía no contiene nada. Agregue lo que deba modificar.',
  },
  'clearance-not-asked': {
    en: 'Clearance of this was never asked for.',
    es: 'Nunca se solicitó visto bueno para esto.',
  },
  'clearance-not-open': {
    en: 'This clearance has ended: the text was changed, sent, or the request was called off.',
    es: 'Este visto bueno ya terminó: el texto se modificó, se envió o la solicitud se retiró.',
  },
  'clearance-changed-meanwhile': {
    en: 'The text is not the one that you read: it was changed after you opened this page. Read it again before you answer.',
    es: 'El texto no es el que usted leyó: se modificó después de que abrió esta página. Léalo de nuevo antes de responder.',
  },
  'clearance-not-required': {
    en: 'Your side asks no organization for clearance of this.',
    es: 'Su parte no pide a ninguna organización el visto bueno para esto.',
  },
  'organisation-not-asked': {
    en: 'This organization was not asked for its clearance.',
    es: 'A esta organización no se le pidió su visto bueno.',
  },
  'rules-changed-meanwhile': {
    en: 'Somebody else changed whose clearance is needed after you opened this page. What you chose is still here; compare and save again.',
    es: 'Alguien más cambió quién debe dar el visto bueno después de que usted abrió esta página. Lo que eligió sigue aquí; compare y vuelva a guardar.',
  },
  'not-an-instant': {
    en: 'An exact end needs a day and a time, such as 2026-12-01 and 17:00:00.',
    es: 'El vencimiento exacto requiere un día y una hora, por ejemplo 2026-12-01 y 17:00:00.',
  },
  'instant-ambiguous': {
    en: 'The clocks of this zone are set at that time: it comes twice or not at all. Choose another.',
    es: 'A esa hora cambian los relojes de esta zona: la hora ocurre dos veces o ninguna. Elija otra.',
  },
  'silence-in-the-past': {
    en: 'The end must lie ahead.',
    es: 'El vencimiento debe estar en el futuro.',
  },
  'quorum-too-large': {
    en: 'No more organizations can be required than are named.',
    es: 'No pueden exigirse más organizaciones de las que se nombran.',
  },
  'obligatory-not-named': {
    en: 'Only an organization that is asked can be obligatory.',
    es: 'Solo puede ser obligatoria una organización a la que se consulta.',
  },
} as const satisfies { readonly [code: string]: Sentence }
