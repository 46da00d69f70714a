// What surrounds pillar I: trade between the two countries, as the United States counts it and as Mexico would.

import type { Bilingual } from '../../../src/text/bilingual.ts'
import type { JointIndicator } from '../joint-items.ts'
import { both, noted } from '../words.ts'
import { BEFORE_THE_WORK, baseline, computed, context, is, reported, SUMS } from './defining.ts'

const BILLIONS = both('billions of current U.S. dollars', 'miles de millones de dólares corrientes')
const BY_U_S = both('As the United States counts it', 'Según la cuenta de Estados Unidos')
const BY_MEXICO = both('As Mexico counts it', 'Según la cuenta de México')
const MODE = ['mode', both('By mode of transport', 'Por modo de transporte')] as const
const NOT_AT_HAND = both(
  'The Mexican count is not in the data at hand. Mexico reports it; until then only the count of the United States is told.',
  'La cuenta mexicana no está en los datos disponibles. México la informa; mientras tanto solo se da la de Estados Unidos.',
)

const RECONCILIATION = noted('https://corpora.tika.apache.org/base/docs/govdocs1/448/448597.txt', 'Joint study of the three countries on why their trade figures differ (Census Bureau release CB-00-122, 3 August 2000; stored copy)', 'Estudio conjunto de los tres países sobre por qué difieren sus cifras de comercio (boletín CB-00-122 de la Oficina del Censo, 3 de agosto de 2000; copia almacenada)')
const MEXICAN_METHOD = noted('http://nats.sct.gob.mx/technical-documentation/technical-documentation-6/td-6-1b-mexican-merchandise-trade-with-canada-and-the-united-states-by-mode-of-transportation-dollars/', 'How Mexico compiles its trade statistics: country of origin, valuation f.o.b. and c.i.f.', 'Cómo elabora México sus estadísticas de comercio: país de origen, valuación l.a.b. y c.s.f.')
const LOW_VALUE = noted('https://experts123.com/q/what-are-the-u.s-transborder-data-and-other-international-data-compiled-by-canada-and-mexico.html', 'Shipments below a defined value and different editing', 'Envíos por debajo de cierto valor y distinta depuración')

const SOUTHBOUND: Bilingual = both(
  'The two count different things under one name. The United States counts what leaves for Mexico, goods of third countries that it re-exports among it; Mexico counts by country of origin, so those are imports from elsewhere. The United States values goods at its port of export (f.a.s.), Mexico f.o.b., and publishes totals c.i.f. as well, with freight and insurance. Exports below 2,500 dollars need no filing in the United States and are estimated. A shipment counts on leaving in one country and on clearing customs in the other.',
  'Las dos cuentan cosas distintas con un mismo nombre. Estados Unidos cuenta lo que sale hacia México, incluidos bienes de terceros países que reexporta; México cuenta por país de origen, así que para México esos bienes vienen de otra parte. Estados Unidos valúa en su puerto de salida (f.a.s.); México, l.a.b., y publica además totales c.s.f., con flete y seguro. En Estados Unidos las exportaciones de menos de 2,500 dólares no requieren declaración y se estiman. Un envío cuenta al salir en un país y al despacharse en la aduana en el otro.',
)
const NORTHBOUND: Bilingual = both(
  'The two count different things under one name. The United States counts goods of Mexican origin, also those that come by way of a third country; Mexico counts what leaves for the United States as last known destination, also what is only passed on there. The United States values imports at customs value, Mexico exports f.o.b. A shipment counts on leaving in one country and on clearing customs in the other.',
  'Las dos cuentan cosas distintas con un mismo nombre. Estados Unidos cuenta bienes de origen mexicano, también los que llegan por un tercer país; México cuenta lo que sale hacia Estados Unidos como último destino conocido, también lo que ahí solo pasa. Estados Unidos valúa las importaciones por su valor en aduana; México, las exportaciones l.a.b. Un envío cuenta al salir en un país y al despacharse en la aduana en el otro.',
)

const flow = (direction: string, chapter: string | null) => computed({
  series: 'usa', party: 'USA', title: BY_U_S, from: ['USA', chapter === null ? 'trade-monthly-mode' : 'trade-annual-hs2'], time: chapter === null ? 'month' : 'year', measure: 'value_usd', dividedBy: 1_000_000_000, by: [MODE],
  where: [is('direction', direction), ...(chapter === null ? [] : [is('hs2', chapter)])],
  definition: both('Goods by all modes of transport. Bureau of Transportation Statistics, from the foreign trade statistics of the Census Bureau.', 'Bienes por todos los modos de transporte. Oficina de Estadísticas de Transporte, con datos de comercio exterior de la Oficina del Censo.'),
})
const asMexicoCounts = (definition: Bilingual) => reported('MEX', { organisation: 'organisation/SE', title: BY_MEXICO, definition })

export const TRADE_INDICATORS: readonly JointIndicator[] = [
  context('us-exports-to-mexico', {
    title: both('U.S. exports of goods to Mexico, as each side counts them', 'Exportaciones de bienes de Estados Unidos a México, según cada parte'), element: 'element/I.1', unit: BILLIONS, decimals: 1, method: SUMS,
    definition: both('Value of the goods that go from the United States to Mexico in a year: exports of the one, imports of the other.', 'Valor de los bienes que van de Estados Unidos a México en un año: exportaciones de uno, importaciones del otro.'),
    series: [flow('us_export_to_mx', null), asMexicoCounts(both('Imports from the United States by country of origin, f.o.b., as INEGI publishes them.', 'Importaciones procedentes de Estados Unidos por país de origen, l.a.b., como las publica el INEGI.'))],
    baselines: [baseline('usa', 276.458852053)], comparisons: [{ series: 'usa', against: 'mex', explanation: SOUTHBOUND, sources: [RECONCILIATION, MEXICAN_METHOD, LOW_VALUE] }], caveats: [NOT_AT_HAND], sources: [],
  }),
  context('us-imports-from-mexico', {
    title: both('U.S. imports of goods from Mexico, as each side counts them', 'Importaciones de bienes de Estados Unidos desde México, según cada parte'), element: 'element/I.1', unit: BILLIONS, decimals: 1, method: SUMS,
    definition: both('Value of the goods that go from Mexico to the United States in a year: imports of the one, exports of the other.', 'Valor de los bienes que van de México a Estados Unidos en un año: importaciones de uno, exportaciones del otro.'),
    series: [flow('us_import_from_mx', null), asMexicoCounts(both('Exports to the United States as last known destination, f.o.b., as INEGI publishes them.', 'Exportaciones a Estados Unidos como último destino conocido, l.a.b., como las publica el INEGI.'))],
    baselines: [baseline('usa', 384.705467272)], comparisons: [{ series: 'usa', against: 'mex', explanation: NORTHBOUND, sources: [RECONCILIATION, MEXICAN_METHOD] }], caveats: [NOT_AT_HAND], sources: [],
  }),
  context('electrical-imports-from-mexico', {
    title: both('U.S. imports of electrical machinery and electronics from Mexico', 'Importaciones de Estados Unidos de maquinaria eléctrica y electrónica desde México'), element: 'element/I.1', unit: BILLIONS, decimals: 1, method: SUMS,
    definition: both('Chapter 85 of the Harmonized System. It holds semiconductors and the goods that need them, and much besides.', 'Capítulo 85 del Sistema Armonizado. Abarca los semiconductores, los bienes que los necesitan y mucho más.'),
    series: [flow('us_import_from_mx', '85')], baselines: [baseline('usa', 70.34150733)], sources: [],
    caveats: [both('No line of the data at hand is of semiconductors alone: trade by four or six digits is not among it.', 'Ningún renglón de los datos disponibles es solo de semiconductores: no incluyen el comercio a cuatro ni a seis dígitos.')],
  }),
  context('foreign-direct-investment', {
    title: both('Foreign direct investment in Mexico, from all countries', 'Inversión extranjera directa en México, de todos los países'), element: 'element/I.1', unit: BILLIONS, decimals: 1, method: SUMS,
    definition: both('Flows registered in a year in the national registry of foreign investment, from every country and into every sector.', 'Flujos registrados en un año en el Registro Nacional de Inversiones Extranjeras, de todos los países y en todos los sectores.'),
    series: [computed({ series: 'mex', party: 'MEX', organisation: 'organisation/SE', title: BY_MEXICO, from: ['MEX', 'fdi'], time: 'quarter', measure: 'fdi_musd', dividedBy: 1000, by: [['cve_ent', both('By state', 'Por entidad federativa')]] })],
    baselines: [baseline('mex', 33.490535)], sources: [],
    caveats: [both('Registered flows are revised for years. What came from the United States alone is not in the data at hand.', 'Los flujos registrados se revisan durante años. Los datos disponibles no separan lo que vino de Estados Unidos.')],
  }),
  context('rail-share-of-surface-trade', {
    title: both('Share of rail in surface trade', 'Participación del ferrocarril en el comercio terrestre'), element: 'element/I.2', quantity: 'share', unit: both('percent of the value that goes by truck and rail', 'por ciento del valor que va por carretera y ferrocarril'), decimals: 1,
    method: both('Value by rail over value by truck and rail, both directions, computed for each year.', 'Valor por ferrocarril entre valor por carretera y ferrocarril, en ambos sentidos, calculado para cada año.'),
    definition: both('Of the goods that cross the land border by truck or rail, how much of the value goes by rail. Cleaner transport at the border has been discussed under this initiative since 2022.', 'De los bienes que cruzan la frontera terrestre por carretera o ferrocarril, qué parte del valor va por ferrocarril. El transporte más limpio en la frontera se trata en esta iniciativa desde 2022.'),
    series: [computed({ series: 'usa', party: 'USA', title: BY_U_S, from: ['USA', 'trade-monthly-mode'], time: 'month', measure: 'value_usd', where: [is('mode', 'Rail')], shareOf: [is('mode', 'Rail', 'Truck')], by: [['direction', both('By direction', 'Por sentido')]] })],
    baselines: [baseline('usa', null)], sources: [noted('https://mundolatinomedia.com/inversion-educacion-y-tecnologia-acuerdan-estados-unidos-y-mexico-en-2da-reunion-de-dean-debate/', 'Cleaner transport at the border as a new area', 'El transporte más limpio en la frontera como área nueva')],
    caveats: [both('By value. By weight the share of rail is larger: rail carries bulk goods.', 'Por valor. Por peso, la participación del ferrocarril es mayor: transporta graneles.')],
  }),
  context('optical-medical-imports-from-mexico', {
    title: both('U.S. imports of optical, medical and measuring instruments from Mexico', 'Importaciones de Estados Unidos de instrumentos ópticos, médicos y de medición desde México'), element: 'element/I.4', unit: BILLIONS, decimals: 1, method: SUMS,
    definition: both('Chapter 90 of the Harmonized System, in which most medical devices stand.', 'Capítulo 90 del Sistema Armonizado, en el que está la mayoría de los dispositivos médicos.'),
    series: [flow('us_import_from_mx', '90')], baselines: [baseline('usa', 17.037553778)], sources: [], caveats: [both('The chapter holds more than medical devices, and some devices stand in other chapters.', 'El capítulo abarca más que dispositivos médicos, y algunos están en otros capítulos.')],
  }),
  context('optical-medical-exports-to-mexico', {
    title: both('U.S. exports of optical, medical and measuring instruments to Mexico', 'Exportaciones de Estados Unidos de instrumentos ópticos, médicos y de medición a México'), element: 'element/I.4', unit: BILLIONS, decimals: 1, method: SUMS,
    definition: both('Chapter 90 of the Harmonized System: what Mexico’s access to devices from the United States is part of.', 'Capítulo 90 del Sistema Armonizado: ahí se inscribe el acceso de México a dispositivos de Estados Unidos.'),
    series: [flow('us_export_to_mx', '90')], baselines: [baseline('usa', 7.581072724, '2021', BEFORE_THE_WORK)], sources: [], caveats: [both('The chapter holds more than medical devices, and some devices stand in other chapters.', 'El capítulo abarca más que dispositivos médicos, y algunos están en otros capítulos.')],
  }),
]
