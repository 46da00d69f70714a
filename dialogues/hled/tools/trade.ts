// Trade of the United States with Mexico, as the United States counts it: by what, how, where and with whom.

import { both, sources } from '../words.ts'
import type { JointTool } from '../joint-items.ts'
import { DIRECTIONS, GROUPS, MODES, SPECIAL_CHAPTERS, US_STATES } from './trade-names.ts'

const USA = 'USA'
const ports = { dataset: { party: USA, dataset: 'trade-texas-ports' }, code: 'port_code', titles: { en: 'port_name', es: 'port_name' }, more: [] }

export const TRADE: JointTool = {
  item: 'instrument/trade',
  content: {
    title: both('Trade and how concentrated it is', 'El comercio y qué tan concentrado está'),
    purpose: both(
      'What the United States and Mexico trade, by what, how, where and with whom; how much of it hangs on one port, one mode or one branch.',
      'Qué comercian México y Estados Unidos, de qué tipo, cómo, por dónde y con quién; cuánto depende de un solo puerto, modo o ramo.',
    ),
    elements: ['element/I.1', 'element/I.3'],
    settings: {
      instrument: 'trade', directions: DIRECTIONS, modes: MODES,
      whole: { dataset: { party: USA, dataset: 'trade-annual-mode' }, time: 'year', direction: 'direction', mode: 'mode', value: 'value_usd' },
      cuts: [
        {
          cut: 'chapters', title: both('Chapter of the Harmonized System', 'Capítulo del Sistema Armonizado'), dataset: { party: USA, dataset: 'trade-annual-hs2' }, time: 'year', by: 'hs2',
          names: { dataset: { party: USA, dataset: 'hs-chapters' }, code: 'hs2', titles: { en: 'short_name_en', es: 'title_es' }, more: SPECIAL_CHAPTERS },
          direction: 'direction', only: null, mode: 'mode', value: 'value_usd', unknown: [], isWhole: true, map: null, caveats: [],
        },
        {
          cut: 'groups', title: both('Group of commodities (section of the Harmonized System)', 'Grupo de mercancías (sección del Sistema Armonizado)'), dataset: { party: USA, dataset: 'trade-monthly-group' }, time: 'month', by: 'commodity_group',
          names: { codes: GROUPS }, direction: 'direction', only: null, mode: null, value: 'value_usd', unknown: [], isWhole: true, map: null, caveats: [],
        },
        {
          cut: 'modes', title: both('Mode of transport', 'Modo de transporte'), dataset: { party: USA, dataset: 'trade-annual-mode' }, time: 'year', by: 'mode', names: { codes: MODES },
          direction: 'direction', only: null, mode: null, value: 'value_usd', unknown: [], isWhole: true, map: null, caveats: [],
        },
        {
          cut: 'ports', title: both('Port of entry in Texas', 'Puerto de entrada en Texas'), dataset: { party: USA, dataset: 'trade-texas-ports' }, time: 'year', by: 'port_code', names: ports,
          direction: 'direction', only: null, mode: 'mode', value: 'value_usd', unknown: [], isWhole: true, map: null,
          caveats: [both(
            'Twelve ports of Texas only. What crosses at Otay Mesa, Nogales, Santa Teresa and every other port, by sea and by air elsewhere is “not told”. No table by port and commodity is at hand.',
            'Solo doce puertos de Texas. Lo que cruza por Otay Mesa, Nogales, Santa Teresa y los demás puertos, así como por mar y aire en otros lugares, queda como «no desglosado». No se dispone de tabla alguna por puerto y mercancía.',
          )],
        },
        {
          cut: 'us-states', title: both('State of the United States', 'Estado de Estados Unidos'), dataset: { party: USA, dataset: 'trade-us-state' }, time: 'year', by: 'us_state', names: { codes: US_STATES },
          direction: 'direction', only: null, mode: 'mode', value: 'value_usd', unknown: ['DU'], isWhole: true, map: 'us-states',
          caveats: [both('The state is that of origin of the movement for exports and that of destination for imports, as the documents name it; it need not be where goods are made or used.', 'El estado es el de origen del movimiento en las exportaciones y el de destino en las importaciones, según los documentos; no es necesariamente donde se producen o usan los bienes.')],
        },
        {
          cut: 'mx-states', title: both('State of Mexico (destination of U.S. exports)', 'Entidad federativa (destino de las exportaciones de EE. UU.)'), dataset: { party: USA, dataset: 'trade-mx-state-group' }, time: 'year', by: 'cve_ent',
          names: { dataset: { party: 'MEX', dataset: 'mx-states' }, code: 'cve_ent', titles: { en: 'short_name', es: 'short_name' }, more: [] },
          direction: null, only: 'us_export_to_mx', mode: null, value: 'value_usd', unknown: [], isWhole: true, map: 'mx-states',
          caveats: [both(
            'U.S. exports by surface modes only, by the state of destination. In 2024 this table tells 258.3 of 334.0 billion dollars: flows to unknown states are left out by the source, and Nayarit is missing in the mirror from which the file was taken (its code “NA” was probably read as no value). A blank state is not a state without trade.',
            'Solo exportaciones de EE. UU. por modos terrestres, según la entidad de destino. En 2024 esta tabla registra 258.3 de 334.0 mil millones de dólares: la fuente omite los flujos a entidades desconocidas, y falta Nayarit en la copia de la que se tomó el archivo (su clave «NA» probablemente se leyó como valor nulo). Una entidad en blanco no es una entidad sin comercio.',
          )],
        },
      ],
      ports: { cut: 'ports', against: ['chapters', 'us-states'] },
      thresholds: {
        moderate: 1000, high: 1800,
        source: { url: 'https://www.justice.gov/atr/merger-guidelines/applying-merger-guidelines/guideline-1', note: both('U.S. Department of Justice and Federal Trade Commission, Merger Guidelines (2023), § 2.1', 'Departamento de Justicia y Comisión Federal de Comercio de EE. UU., Merger Guidelines (2023), § 2.1') },
      },
    },
    method: both(
      'Values are sums of the tables named below. A share is a part of all trade of the same year, direction and mode, also where a table does not tell all of it. The Herfindahl–Hirschman index is the sum of the squares of the shares in percent; where a part is not told, the index has a least (the rest spread thin) and a most (the rest one part). Exposure to a port is told by bounds: mode by mode and direction by direction, at least what both hold together beyond all trade, at most the smaller of the two.',
      'Los valores son sumas de las tablas que se citan abajo. Una participación es una parte de todo el comercio del mismo año, sentido y modo, también cuando una tabla no lo registra todo. El índice de Herfindahl-Hirschman es la suma de los cuadrados de las participaciones porcentuales; cuando una parte no se desglosa, el índice tiene un mínimo (el resto, muy repartido) y un máximo (el resto, una sola parte). La exposición a un puerto se expresa en cotas: por modo y sentido, como mínimo lo que ambos suman por encima de todo el comercio; como máximo, el menor de los dos.',
    ),
    assumptions: [both('The column “if like all trade” takes every part to use a port as all trade of its mode and direction does. Nothing else is assumed.', 'La columna «si fuera como todo el comercio» considera que cada parte usa el puerto como todo el comercio de su modo y sentido. No se supone nada más.')],
    caveats: [
      both('As the United States counts: Mexico counts its own exports and imports, and the two differ. Current dollars; prices are not taken out.', 'Según las cuentas de Estados Unidos: México cuenta sus propias exportaciones e importaciones, y ambas difieren. Dólares corrientes, sin descontar precios.'),
      both('The thresholds of concentration were made for mergers of competitors.', 'Los umbrales de concentración se establecieron para concentraciones de empresas competidoras.'),
    ],
    sources: sources('https://www.bts.gov/transborder', 'https://www.justice.gov/atr/merger-guidelines/applying-merger-guidelines/guideline-1'),
  },
}
