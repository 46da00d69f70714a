// Lists of goods that the two sides speak of: environmental goods and medical devices.

import { both, sources } from '../words.ts'
import type { JointTool } from '../joint-items.ts'
import { DIRECTIONS } from './trade-names.ts'

const ENVIRONMENTAL = { party: 'USA', dataset: 'environmental-goods' }
const MEDICAL = { party: 'USA', dataset: 'medical-device-goods' }
const MEDIA = ([
  ['APC', 'Air pollution control', 'Control de la contaminación del aire'], ['CRE', 'Cleaner or more resource efficient technologies and products', 'Tecnologías y productos más limpios o más eficientes en el uso de recursos'],
  ['EPP', 'Environmentally preferable products', 'Productos ambientalmente preferibles'], ['HEM', 'Heat and energy management', 'Gestión de calor y energía'],
  ['MON', 'Environmental monitoring, analysis and assessment equipment', 'Equipo de monitoreo, análisis y evaluación ambiental'], ['NRP', 'Natural resources protection', 'Protección de recursos naturales'],
  ['NVA', 'Noise and vibration abatement', 'Reducción de ruido y vibraciones'], ['REP', 'Renewable energy plant', 'Plantas de energía renovable'],
  ['SWM', 'Management of solid and hazardous waste and recycling systems', 'Gestión de residuos sólidos y peligrosos y sistemas de reciclaje'],
  ['SWR', 'Clean up or remediation of soil and water', 'Limpieza o remediación de suelo y agua'], ['WAT', 'Waste water management and potable water treatment', 'Gestión de aguas residuales y potabilización'],
] as const).map(([code, en, es]) => ({ code, title: both(en, es) }))
const group = { column: 'medium', titles: MEDIA }
const TIERS = { column: 'tier', titles: [{ code: 'core', title: both('Headings 9018 to 9022', 'Partidas 9018 a 9022') }, { code: 'extended', title: both('Other lines', 'Otras líneas') }] }

const OLD_HTS = (chapter: string) => ({ url: `https://www.etoolsage.com/query/USHTSC.asp`, note: both(`Copy of an earlier U.S. tariff schedule, ${chapter}`, `Copia de una tarifa anterior de Estados Unidos, ${chapter}`) })
const HS_2022 = { url: 'https://github.com/datasets/harmonized-system', note: both('Texts of the lines of HS 2022, as in the dataset of the nomenclature', 'Textos de las líneas del SA 2022, como en el conjunto de datos de la nomenclatura') }
const WCO = 'https://www.wcoomd.org/en/topics/nomenclature/instrument-and-tools/hs-nomenclature-2022-edition/correlation-tables-hs-2017-2022.aspx'

type Known = { readonly code: string; readonly relation: 'split' | 'merged' | 'narrowed'; readonly candidates: readonly string[]; readonly note: { readonly [language: string]: string }; readonly from: readonly (ReturnType<typeof OLD_HTS>)[] }
/** Read from the texts of both editions, code by code; the correlation tables themselves were not at hand. */
const KNOWN: readonly Known[] = [
  {
    code: '854140', relation: 'split', candidates: ['854141', '854142', '854143', '854149'], from: [OLD_HTS('8541.40')],
    note: both('Photosensitive devices with photovoltaic cells and LEDs stood in one line; LEDs, cells, modules and others stand in four now.', 'Los dispositivos fotosensibles con células fotovoltaicas y LED estaban en una línea; ahora LED, células, módulos y demás están en cuatro.'),
  },
  {
    code: '441872', relation: 'split', candidates: ['441873', '441875'], from: [{ url: 'https://www.ifcg.ru/en/kb/tnved/441873000/', note: both('Line 4418 73 holds mosaic, multilayer and other panels of bamboo', 'La línea 4418 73 comprende paneles de bambú para mosaico, multicapas y demás') }, { url: 'https://checkoutapi.com/rulings/docview?doc_id=NY+N010035&highlight=NY+N010035', note: both('U.S. Customs ruling NY N010035 (2007): bamboo panels in 4418.72, other multilayer', 'Resolución NY N010035 de la aduana de EE. UU. (2007): paneles de bambú en 4418.72, los demás multicapas') }],
    note: both('Multilayer flooring panels stood in one line; those of bamboo stand apart now.', 'Los paneles multicapas para suelos estaban en una línea; los de bambú están aparte ahora.'),
  },
  {
    code: '871411', relation: 'merged', candidates: ['871410'], from: [{ url: 'https://etoolsage.com/Query/USHTS.asp?HTS=871&action=ScollDown&pageNo=2', note: both('Earlier schedule with 8714.11 and 8714.19', 'Tarifa anterior con 8714.11 y 8714.19') }],
    note: both('Saddles and other parts of motorcycles stood in two lines; all parts stand in one now.', 'Los sillines y las demás partes de motocicletas estaban en dos líneas; ahora todas las partes están en una.'),
  },
  {
    code: '871419', relation: 'merged', candidates: ['871410'], from: [{ url: 'https://etoolsage.com/Query/USHTS.asp?HTS=871&action=ScollDown&pageNo=2', note: both('Earlier schedule with 8714.11 and 8714.19', 'Tarifa anterior con 8714.11 y 8714.19') }],
    note: both('As 8714.11: one line holds more than this one did.', 'Como 8714.11: una línea comprende más que esta.'),
  },
  {
    code: '846291', relation: 'split', candidates: ['846261', '846290'], from: [{ url: 'https://portal2.customs.gov.pg/portal/services/tariff/hs6.jsf?c=8462', note: both('Lines of heading 8462 of two editions side by side', 'Líneas de la partida 8462 de dos ediciones, lado a lado') }],
    note: both('Hydraulic presses: those for cold working stand in 8462.61; where others stand was not found.', 'Prensas hidráulicas: las de trabajo en frío están en 8462.61; no se halló dónde están las demás.'),
  },
  {
    code: '701931', relation: 'split', candidates: ['701914', '701915'], from: [{ url: 'https://apl2.czso.cz/iSMS/en/cispol_prn.jsp?ciselid=1013106&kodcis=5653', note: both('Lines of heading 7019 with mats bonded mechanically and chemically', 'Líneas de la partida 7019 con mats unidos mecánica y químicamente') }],
    note: both('Mats: they stand in two lines now, by how they are bonded.', 'Mats: ahora están en dos líneas, según cómo se unen.'),
  },
  {
    code: '841919', relation: 'narrowed', candidates: ['841912', '841919'], from: [{ url: 'https://portoria.app/hts/8419120000', note: both('Line 8419.12 for solar water heaters; U.S. Customs rulings of 2008 and 2009 put them in 8419.19', 'Línea 8419.12 para calentadores solares de agua; resoluciones de la aduana de EE. UU. de 2008 y 2009 los ubicaban en 8419.19') }],
    note: both('Solar water heaters have a line of their own now; the number means less than before.', 'Los calentadores solares de agua tienen ahora línea propia; el número designa menos que antes.'),
  },
  {
    code: '842139', relation: 'narrowed', candidates: ['842132', '842139'], from: [{ url: 'https://www.121-export.com/classifications/hs/v2022/842132', note: both('Line 8421.32 of HS 2022', 'Línea 8421.32 del SA 2022') }],
    note: both('Catalytic converters and particulate filters have a line of their own now; the number means less than before.', 'Los convertidores catalíticos y filtros de partículas tienen ahora línea propia; el número designa menos que antes.'),
  },
]

export const GOODS: JointTool = {
  item: 'instrument/goods',
  content: {
    title: both('Environmental goods and medical devices by their codes', 'Bienes ambientales y dispositivos médicos por sus códigos'),
    purpose: both(
      'Which goods a list names, whether each code has one line in the edition in force, and where the national lines are told.',
      'Qué bienes nombra una lista, si cada código tiene una línea única en la edición vigente y dónde constan las líneas nacionales.',
    ),
    elements: ['element/I.2', 'element/I.4'],
    settings: {
      instrument: 'goods',
      lists: [
        { list: 'apec-54', title: both('APEC list of environmental goods (54)', 'Lista de bienes ambientales de APEC (54)'), note: both('The 54 lines of APEC of 2012, as flagged in the combined list of the OECD.', 'Las 54 líneas de APEC de 2012, como las marca la lista combinada de la OCDE.'), edition: 'hs-2007', dataset: ENVIRONMENTAL, code: 'hs2007', where: { column: 'apec', is: 1 }, group },
        { list: 'cleg-248', title: both('Combined list of environmental goods of the OECD (248)', 'Lista combinada de bienes ambientales de la OCDE (248)'), note: both('CLEG, Sauvage 2014, table A.1.', 'CLEG, Sauvage 2014, cuadro A.1.'), edition: 'hs-2007', dataset: ENVIRONMENTAL, code: 'hs2007', where: null, group },
        { list: 'cleg-core-plus', title: both('Core list of the OECD, plus (40)', 'Lista central ampliada de la OCDE (40)'), note: both('Core CLEG+, Sauvage 2014.', 'Core CLEG+, Sauvage 2014.'), edition: 'hs-2007', dataset: ENVIRONMENTAL, code: 'hs2007', where: { column: 'core_cleg_plus', is: 1 }, group },
        { list: 'medical-core', title: both('Medical devices: headings 9018 to 9022 (32)', 'Dispositivos médicos: partidas 9018 a 9022 (32)'), note: both('A selection made for this dialogue, no official list.', 'Una selección hecha para este diálogo; no es una lista oficial.'), edition: 'hs-2022', dataset: MEDICAL, code: 'hs6_2022', where: { column: 'tier', is: 'core' }, group: TIERS },
        { list: 'medical', title: both('Medical devices with neighbouring lines (43)', 'Dispositivos médicos y líneas afines (43)'), note: both('A selection made for this dialogue, no official list.', 'Una selección hecha para este diálogo; no es una lista oficial.'), edition: 'hs-2022', dataset: MEDICAL, code: 'hs6_2022', where: null, group: TIERS },
      ],
      nomenclature: { edition: 'hs-2022', dataset: { party: 'USA', dataset: 'hs-2022' }, code: 'hs_code', title: 'description_en', language: 'en' },
      chapters: { dataset: { party: 'USA', dataset: 'hs-chapters' }, code: 'hs2', titles: { en: 'title_en', es: 'title_es' } },
      correlations: KNOWN.map(({ code, relation, candidates, note, from }) => ({ from: 'hs-2007', to: 'hs-2022', code, relation, candidates: [...candidates], note, sources: [...from, HS_2022] })),
      official: [
        { title: both('Harmonized Tariff Schedule of the United States (8 and 10 digits)', 'Tarifa Armonizada de Estados Unidos (8 y 10 dígitos)'), source: { url: 'https://hts.usitc.gov/', note: null } },
        { title: both('Mexican tariff: TIGIE and NICO (8 and 10 digits)', 'Tarifa mexicana: TIGIE y NICO (8 y 10 dígitos)'), source: { url: 'https://www.snice.gob.mx/', note: null } },
        { title: both('Correlation tables HS 2017 to 2022, World Customs Organization', 'Tablas de correlación SA 2017 a 2022, Organización Mundial de Aduanas'), source: { url: WCO, note: null } },
        { title: both('Conversion and correlation tables of all editions, United Nations Statistics Division', 'Tablas de conversión y correlación de todas las ediciones, División de Estadística de las Naciones Unidas'), source: { url: 'https://unstats.un.org/unsd/classifications/Econ', note: null } },
      ],
      trade: { dataset: { party: 'USA', dataset: 'trade-annual-hs2' }, time: 'year', chapter: 'hs2', direction: 'direction', value: 'value_usd', directions: DIRECTIONS },
    },
    method: both(
      'Each code of a list of HS 2007 is sought in HS 2022. Where it was looked up what became of it, that is told with its source. Where the number is still in use and nobody looked it up, only that is told. Where it is gone, the lines of the same five digits, or else of the heading, are candidates. Totals are counts of codes and follow from the list alone.',
      'Cada código de una lista del SA 2007 se busca en el SA 2022. Si se consultó qué fue de él, se indica con su fuente. Si el número sigue en uso y nadie lo consultó, solo se indica eso. Si ya no existe, las líneas de los mismos cinco dígitos, o bien de la partida, son candidatas. Los totales son conteos de códigos y se siguen de la lista misma.',
    ),
    assumptions: [],
    caveats: [
      both('The correlation tables of the World Customs Organization were not at hand; they are a guide themselves and have no legal status. A classification is decided by customs, not by this page.', 'Las tablas de correlación de la Organización Mundial de Aduanas no estuvieron disponibles; ellas mismas son solo una guía sin valor jurídico. La clasificación la decide la aduana, no esta página.'),
      both('Environmental and medical goods share their codes with others: six digits are no proof of use.', 'Los bienes ambientales y médicos comparten sus códigos con otros: seis dígitos no prueban el uso.'),
      both('Which goods are environmental is itself disputed.', 'Cuáles bienes son ambientales es en sí materia de debate.'),
    ],
    sources: sources(WCO, 'https://unstats.un.org/unsd/classifications/Econ', 'https://docslib.org/doc/1420380/defining-environmental-goods-and-services-a-case-study-of-mexico'),
  },
}
