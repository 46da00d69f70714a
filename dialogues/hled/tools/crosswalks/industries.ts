// NAICS of the United States and SCIAN of Mexico, for the classes that the lists of essential activities of 2020 name.
// Links follow the agreement of the three statistical agencies as Statistics Canada tells it for the editions of 2002:
// the same to the fifth digit, with exceptions that end earlier. Where the agreement ends, the national class is a part
// of the common one above it. Nothing is linked that this does not show.

import type { CrosswalkEntryContent } from '../../../../src/dialogue/items/index.ts'
import { linkItem } from '../../../../src/dialogue/items/crosswalk-entry.ts'
import { both } from '../../words.ts'
import type { JointLink, JointTool } from '../../joint-items.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'

export const AGREEMENT = { url: 'https://www.statcan.gc.ca/en/subjects/standard/manual2002', note: both('Statistics Canada, Three-country comparability of NAICS 2002', 'Statistics Canada, comparabilidad trinacional del SCIAN 2002') }
const BLS = { url: 'https://www.bls.gov/ppi/additional-resources/naics-to-sic-concordance-335311-to-336999.htm', note: both('NAICS 335312, motors and generators (U.S. Bureau of Labor Statistics)', 'NAICS 335312, motores y generadores (Oficina de Estadísticas Laborales de EE. UU.)') }
const SCIAN_COPY = { url: 'https://www.webscomercio.com/Directorio.aspx?CodigoAct=33911', note: both('SCIAN 33911, what it holds and what it leaves to 33451 (copy)', 'SCIAN 33911, lo que comprende y lo que deja a 33451 (copia)') }

/** Classes that are the same in both: codes of both lists. */
const COMMON: readonly Line[] = [
  ['111', 'Crop production', 'Agricultura'], ['112', 'Animal production', 'Cría y explotación de animales'], ['114', 'Fishing, hunting and trapping', 'Pesca, caza y captura'], ['115', 'Support activities for agriculture and forestry', 'Servicios relacionados con las actividades agropecuarias y forestales'],
  ['211', 'Oil and gas extraction', 'Extracción de petróleo y gas'], ['212', 'Mining, except oil and gas', 'Minería de minerales metálicos y no metálicos, excepto petróleo y gas'], ['213', 'Support activities for mining', 'Servicios relacionados con la minería'],
  ['311', 'Food manufacturing', 'Industria alimentaria'], ['31211', 'Soft drink and ice manufacturing', 'Elaboración de refrescos, hielo y otras bebidas no alcohólicas'], ['313', 'Textile mills', 'Fabricación de insumos textiles'], ['314', 'Textile product mills', 'Confección de productos textiles, excepto prendas de vestir'], ['315', 'Apparel manufacturing', 'Fabricación de prendas de vestir'],
  ['321', 'Wood product manufacturing', 'Industria de la madera'], ['322', 'Paper manufacturing', 'Industria del papel'], ['324', 'Petroleum and coal products manufacturing', 'Fabricación de productos derivados del petróleo y del carbón'], ['325', 'Chemical manufacturing', 'Industria química'], ['3254', 'Pharmaceutical and medicine manufacturing', 'Fabricación de productos farmacéuticos'],
  ['326', 'Plastics and rubber products manufacturing', 'Industria del plástico y del hule'], ['327', 'Nonmetallic mineral product manufacturing', 'Fabricación de productos a base de minerales no metálicos'], ['331', 'Primary metal manufacturing', 'Industrias metálicas básicas'], ['332', 'Fabricated metal product manufacturing', 'Fabricación de productos metálicos'], ['333', 'Machinery manufacturing', 'Fabricación de maquinaria y equipo'],
  ['3334', 'Ventilation, heating, air-conditioning and commercial refrigeration equipment manufacturing', 'Fabricación de sistemas de aire acondicionado, calefacción y refrigeración industrial y comercial'], ['3341', 'Computer and peripheral equipment manufacturing', 'Fabricación de computadoras y equipo periférico'], ['3342', 'Communications equipment manufacturing', 'Fabricación de equipo de comunicación'], ['3344', 'Semiconductor and other electronic component manufacturing', 'Fabricación de componentes electrónicos'],
  ['33451', 'Navigational, measuring, electromedical and control instruments manufacturing', 'Fabricación de instrumentos de medición, control, navegación y equipo médico electrónico'], ['335', 'Electrical equipment, appliance and component manufacturing', 'Fabricación de equipo de generación eléctrica y aparatos y accesorios eléctricos'], ['33531', 'Electrical equipment manufacturing', 'Fabricación de equipo de generación y distribución de energía eléctrica'], ['336', 'Transportation equipment manufacturing', 'Fabricación de equipo de transporte'], ['3391', 'Medical equipment and supplies manufacturing', 'Fabricación de equipo y material médico, dental y para laboratorio'],
  ['481', 'Air transportation', 'Transporte aéreo'], ['482', 'Rail transportation', 'Transporte por ferrocarril'], ['483', 'Water transportation', 'Transporte por agua'], ['484', 'Truck transportation', 'Autotransporte de carga'], ['485', 'Transit and ground passenger transportation', 'Transporte terrestre de pasajeros, excepto por ferrocarril'], ['486', 'Pipeline transportation', 'Transporte por ductos'], ['488', 'Support activities for transportation', 'Servicios relacionados con el transporte'], ['491', 'Postal service', 'Servicios postales'], ['492', 'Couriers and messengers', 'Servicios de mensajería y paquetería'], ['493', 'Warehousing and storage', 'Servicios de almacenamiento'],
  ['522', 'Credit intermediation and related activities', 'Instituciones de intermediación crediticia y financiera no bursátil'], ['562', 'Waste management and remediation services', 'Manejo de desechos y servicios de remediación'], ['5616', 'Investigation and security services', 'Servicios de investigación, protección y seguridad'],
  ['621', 'Ambulatory health care services', 'Servicios médicos de consulta externa y servicios relacionados'], ['622', 'Hospitals', 'Hospitales'], ['623', 'Nursing and residential care facilities', 'Residencias de asistencia social y para el cuidado de la salud'], ['624', 'Social assistance', 'Otros servicios de asistencia social'], ['722', 'Food services and drinking places', 'Servicios de preparación de alimentos y bebidas'],
]

/** Classes of the one country only; their counterpart is the common class that holds them, or none is told. */
const NAICS_ONLY: readonly Line[] = [
  ['2211', 'Electric power generation, transmission and distribution', 'Generación, transmisión y distribución de energía eléctrica'], ['2212', 'Natural gas distribution', 'Distribución de gas natural'], ['2213', 'Water, sewage and other systems', 'Agua, alcantarillado y otros sistemas'],
  ['334510', 'Electromedical and electrotherapeutic apparatus manufacturing', 'Fabricación de aparatos electromédicos y electroterapéuticos'], ['335312', 'Motor and generator manufacturing', 'Fabricación de motores y generadores'],
  ['44-45', 'Retail trade', 'Comercio al por menor'], ['444', 'Building material and garden equipment and supplies dealers', 'Venta de materiales de construcción y artículos de jardín'], ['445', 'Food and beverage stores', 'Tiendas de alimentos y bebidas'], ['446', 'Health and personal care stores', 'Farmacias y tiendas de cuidado personal'], ['447', 'Gasoline stations', 'Gasolineras'], ['452', 'General merchandise stores', 'Tiendas de mercancías generales'],
  ['5111', 'Newspaper, periodical, book and directory publishers', 'Edición de periódicos, revistas, libros y directorios'], ['515', 'Broadcasting, except Internet', 'Radio y televisión'], ['517', 'Telecommunications', 'Telecomunicaciones'], ['5415', 'Computer systems design and related services', 'Servicios de diseño de sistemas de cómputo y servicios relacionados'],
  ['5622', 'Waste treatment and disposal', 'Tratamiento y disposición de desechos'], ['812', 'Personal and laundry services', 'Servicios personales y de lavandería'], ['8122', 'Death care services', 'Servicios funerarios'], ['92', 'Public administration', 'Administración pública'],
]
const SCIAN_ONLY: readonly Line[] = [
  ['335311', 'Manufacture of electric motors and generators', 'Fabricación de motores y generadores eléctricos'], ['46', 'Retail trade', 'Comercio al por menor'], ['812', 'Personal services', 'Servicios personales'], ['93', 'Government activities and of international bodies', 'Actividades del gobierno y de organismos internacionales'],
]

const FIVE_DIGITS = both('Of the classes that the three statistical agencies have in common, to the fifth digit; the sixth digit is national.', 'De las clases que las tres oficinas de estadística tienen en común, hasta el quinto dígito; el sexto dígito es nacional.')
const SUBSECTOR = both('The agreement ends at the subsector (third digit): the subsector is in common, what stands under it is national.', 'El acuerdo termina en el subsector (tercer dígito): el subsector es común y lo que está debajo es nacional.')
const SECTOR = both('The agreement ends at the sector: sectors are in common, what stands under them is national. Their numbers differ.', 'El acuerdo termina en el sector: los sectores son comunes y lo que está debajo es nacional. Sus números difieren.')
const PART_OF_SECTOR = both('The agreement ends at the sector. This class is a part of it, and which Mexican classes it answers to no source at hand says.', 'El acuerdo termina en el sector. Esta clase es una parte de él, y ninguna fuente disponible dice a qué clases mexicanas responde.')

type Pair = readonly [first: string, second: string, relation: CrosswalkEntryContent['relation'], note: CrosswalkEntryContent['note'], ...evidence: CrosswalkEntryContent['evidence']]

const PAIRS: readonly Pair[] = [
  ...COMMON.map(([code]): Pair => [code, code, 'same', code === '522' || code === '562' ? SUBSECTOR : FIVE_DIGITS]),
  ['44-45', '46', 'same', SECTOR], ['92', '93', 'same', SECTOR], ['812', '812', 'same', SUBSECTOR],
  ...['444', '445', '446', '447', '452'].map((code): Pair => [code, '46', 'narrower', PART_OF_SECTOR]),
  ['5622', '562', 'narrower', both('The agreement ends at the subsector; this class is a part of it.', 'El acuerdo termina en el subsector; esta clase es una parte de él.')],
  ['8122', '812', 'narrower', both('The agreement ends at the subsector; this class is a part of it.', 'El acuerdo termina en el subsector; esta clase es una parte de él.')],
  ['334510', '33451', 'narrower', both('A national class of six digits within the common one: SCIAN leaves electronic medical apparatus to 33451.', 'Una clase nacional de seis dígitos dentro de la común: el SCIAN deja los aparatos médicos electrónicos en 33451.'), SCIAN_COPY],
  ['335312', '33531', 'narrower', both('A national class of six digits within the common one. Motors and generators are 335312 here and 335311 in SCIAN; that the two hold the same is told by no source at hand.', 'Una clase nacional de seis dígitos dentro de la común. Los motores y generadores son 335312 aquí y 335311 en el SCIAN; ninguna fuente disponible dice que ambas comprendan lo mismo.'), BLS],
  ['33531', '335311', 'broader', both('The common class holds the national class of Mexico for motors and generators, and more.', 'La clase común comprende la clase nacional de México para motores y generadores, y más.'), BLS],
]

const VERSIONS = { first: '2002', second: '2002' }

export const INDUSTRY_LINKS: readonly JointLink[] = PAIRS.map(([first, second, relation, note, ...evidence]) => ({
  item: linkItem('instrument/industries', first, second) as `crosswalk-entry/${string}`,
  content: { crosswalk: 'instrument/industries', first, second, relation, confidence: evidence.length > 0 ? 'medium' : 'high', note, evidence: [AGREEMENT, ...evidence], versions: VERSIONS },
}))

export const INDUSTRY_CROSSWALK: JointTool = {
  item: 'instrument/industries',
  content: {
    title: both('Essential activities: NAICS and SCIAN', 'Actividades esenciales: NAICS y SCIAN'),
    purpose: both('Which class of the industrial classification of the one country a class of the other is, for the classes that the lists of essential activities name.', 'A qué clase de la clasificación industrial de un país corresponde una clase del otro, para las clases que nombran las listas de actividades esenciales.'),
    elements: ['element/I.1'],
    settings: {
      instrument: 'crosswalk', words: 'codes', uses: [],
      first: { list: 'naics', title: both('NAICS United States', 'NAICS de Estados Unidos'), party: 'USA', version: VERSIONS.first, sources: [{ url: 'https://www.census.gov/naics/', note: null }], lines: linesOf(...[...COMMON, ...NAICS_ONLY].sort(([a], [b]) => (a < b ? -1 : 1))) },
      second: { list: 'scian', title: both('SCIAN Mexico', 'SCIAN México'), party: 'MEX', version: VERSIONS.second, sources: [{ url: 'https://www.inegi.org.mx/app/scian/', note: null }], lines: linesOf(...[...COMMON, ...SCIAN_ONLY].sort(([a], [b]) => (a < b ? -1 : 1))) },
    },
    method: both(
      'Links follow the agreement of the three statistical agencies of North America as Statistics Canada publishes it for the editions of 2002: classes are in common to the fifth digit, with the exceptions that its table names. Which classes the lists of 2020 mean is a reading of their words and stands with the suppliers that no list names.',
      'Las correspondencias siguen el acuerdo de las tres oficinas de estadística de América del Norte, como Statistics Canada lo publica para las ediciones de 2002: las clases son comunes hasta el quinto dígito, con las excepciones que nombra su cuadro. Qué clases designan las listas de 2020 es una lectura de sus palabras y consta en los proveedores que ninguna lista nombra.',
    ),
    assumptions: [],
    caveats: [
      both('Compiled from sources and agreed by neither government: in this demonstration both signatures are those of its nodes.', 'Compilado de fuentes y no acordado por ninguno de los gobiernos: en esta demostración ambas firmas son de sus nodos.'),
      both('Later editions (2007 to 2023) have moved classes, in information above all; those were not looked up. Whoever holds a later edition here sees which links were made against the earlier one.', 'Las ediciones posteriores (2007 a 2023) movieron clases, sobre todo en información; no se consultaron. Quien incorpore aquí una edición posterior verá qué correspondencias se hicieron con la anterior.'),
      both('Titles are shortened; the manuals of each country say what a class holds.', 'Los títulos están abreviados; los manuales de cada país dicen qué comprende una clase.'),
    ],
    sources: [AGREEMENT],
  },
}
