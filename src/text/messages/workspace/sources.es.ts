// Las palabras de las fuentes: productores de datos a los que se piden ediciones nuevas.

import { counted } from '../plural.ts'
import type { sources as english } from './sources.en.ts'

export const sources: typeof english = {
  nav: { sources: 'Fuentes de datos' },
  flash: { 'source-asked': 'Se consultó a quien produce los datos.', 'source-stated': 'Quedó declarada la edición nueva. Sustituye a la anterior.' },
  sources: {
    title: 'Fuentes de datos',
    lead: 'Productores a los que este nodo pide ediciones nuevas de los conjuntos de datos de su parte. Lo que llega queda preparado hasta que alguien lo declara.',
    none: 'Este nodo no consulta a nadie. Quien lo opera señala las fuentes en su configuración.',
    source: 'Fuente', dataset: 'Conjunto de datos', last: 'Última consulta', next: 'Próxima', prepared: 'Queda preparado',
    never: 'aún no', soon: 'en breve', nothingPrepared: 'nada', ask: 'Consultar ahora', state: 'Declarar esta edición', byItself: 'declara por sí misma',
    every: (hours: number) => `cada ${counted('es', hours, 'hora', 'horas')}`,
    rows: (n: number) => counted('es', n, 'fila', 'filas'),
    changes: ({ added, removed, changed }: { added: number; removed: number; changed: number }) => `${added} agregadas, ${removed} eliminadas, ${changed} modificadas`,
    failures: (n: number) => counted('es', n, 'fallo seguido', 'fallos seguidos'),
    connectors: { 'bts-crossings': 'BTS, cruces fronterizos', 'cisa-kev': 'CISA, vulnerabilidades explotadas conocidas', 'world-bank': 'Banco Mundial, indicadores', 'cbp-waits': 'CBP, tiempos de espera en la frontera', banxico: 'Banco de México (SIE)', inegi: 'INEGI (indicadores)', file: 'Archivo en una dirección' },
    outcomes: {
      stated: 'Declarada', prepared: 'Llegó y queda preparada', 'nothing-new': 'Nada nuevo', 'bad-rows': 'Llegó con filas que no corresponden a la descripción', 'dataset-unstated': 'Su parte aún no ha declarado este conjunto de datos',
      'connector-unknown': 'No existe ese conector', 'settings-invalid': 'La configuración de la fuente no corresponde a su conector', 'answer-not-json': 'Lo que llegó no son datos', 'answer-shape-changed': 'La respuesta tiene otra forma que la documentada',
      'answer-incomplete': 'La respuesta no está completa', 'asked-too-often': 'El productor pide esperar', 'token-missing': 'No hay token', 'token-refused': 'El token fue rechazado', 'token-file-open': 'Otros pueden leer el archivo del token',
      'address-not-http': 'No es una dirección de la web', 'address-private': 'La dirección conduce a una red privada', 'address-unreachable': 'No se pudo alcanzar', 'address-status': 'El productor contestó con un error', 'answer-too-large': 'La respuesta es demasiado grande', 'answer-too-slow': 'La respuesta tardó demasiado', 'answer-not-text': 'La respuesta viene codificada de un modo que no se pidió',
    },
  },
}
