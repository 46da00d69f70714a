// Las palabras de las etiquetas de manejo, de lo que reservan, de la búsqueda para solicitudes de acceso y de los archivos de alertas y avisos.

import { counted } from '../plural.ts'
import type { handling as english } from './handling.en.ts'

export const handling: typeof english = {
  nav: { handling: 'Manejo de información', accessSearch: 'Búsqueda de acceso' },
  flash: {
    'note-kept': 'La nota quedó guardada. Solo la abren sus lectores.',
    'holders-set': 'Quedó anotado quién atiende el punto de contacto.',
  },
  handling: {
    label: 'Etiqueta',
    tlp: {
      RED: { name: 'TLP:RED', hint: 'Solo para los puntos de contacto que aquí se nombran. Se lee en la página; no sale en archivos ni correos.' },
      'AMBER+STRICT': { name: 'TLP:AMBER+STRICT', hint: 'Solo para una dependencia. Nunca se envía a la otra parte.' },
      AMBER: { name: 'TLP:AMBER', hint: 'Para las dependencias de las partes y para quienes, atendidos por ellas, necesiten conocerlo.' },
      GREEN: { name: 'TLP:GREEN', hint: 'Para la comunidad del diálogo; por ningún medio abierto al público.' },
      CLEAR: { name: 'TLP:CLEAR', hint: 'Puede difundirse sin límite.' },
    },
    question: 'Cómo puede compartirse (TLP 2.0)',
    lawStays: 'Ninguna etiqueta oculta nada ante una solicitud de acceso a la información.',
    readers: 'Puntos de contacto que pueden leerlo',
    readersHint: 'Para TLP:RED. Llega a la otra parte solo si se nombra un punto de contacto de esa parte.',
    readersNone: 'Ninguna parte ha declarado todavía un punto de contacto.',
    organisation: 'Dependencia de la que no sale',
    organisationHint: 'Para TLP:AMBER+STRICT.',
    none: 'Ninguna',
    marking: 'Marca que señala su legislación',
    markingHint: 'Acompaña a la etiqueta e impide que se haga público. En este sistema no debe haber nada con clasificación de seguridad nacional.',
    markings: { cui: 'CUI (32 CFR 2002)', reservada: 'Reservada (LGTAIP)', confidencial: 'Confidencial (LGTAIP)' },
    short: { cui: 'CUI', reservada: 'Reservada', confidencial: 'Confidencial' },
    ground: 'Categoría o fundamento, como lo nombra la ley',
    fields: { tlp: 'Etiqueta', readers: 'Lectores', organisation: 'Dependencia', marking: 'Marca', ground: 'Categoría o fundamento', title: 'Título', text: 'Texto' },
    keptFromYou: (label: string) => `Está marcado ${label} y no es para usted: su texto no se muestra en esta página.`,
    keptCount: (n: number) => counted('es', n, 'entrada no se muestra en esta página por su etiqueta', 'entradas no se muestran en esta página por sus etiquetas'),
  },
}
