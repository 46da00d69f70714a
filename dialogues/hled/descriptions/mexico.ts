// Statistics of Mexico: remittances, output, prices, people, investment, work, schools, states.

import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { both } from '../words.ts'
import { MEXICAN_STATES, MEXICO_AND_STATES, US_STATES, YES_NO } from './codes.ts'
import { DEGREES, DOLLARS, MILLION_DOLLARS, MONTH, QUARTER, YEAR, attribute, dimension, measure } from './columns.ts'
import type { CodeList } from './columns.ts'
import { LICENCES, ORIGINATORS, obtained } from './provenance.ts'

const STATE = dimension('cve_ent', 'text', both('State', 'Entidad federativa'), { definition: both('By its code of INEGI.', 'Por su clave del INEGI.'), codes: MEXICAN_STATES })
const STATE_NAME = attribute('state', 'text', both('Name of the state', 'Nombre de la entidad'))
const REMITTED = measure('value_usd', 'integer', both('Value', 'Valor'), DOLLARS)

const CONTEXT = both(
  'Context of the dialogue, not a result of it: what families send follows wages, work and prices in both countries.',
  'Contexto del diálogo, no un resultado suyo: lo que envían las familias responde a salarios, empleo y precios en ambos países.',
)
const REVISED = both('Banco de México revises past months: the sums of 2023, 2024 and 2025 in this vintage are 63.32, 65.02 and 62.47 billion dollars.', 'El Banco de México revisa los meses anteriores: en esta versión, 2023, 2024 y 2025 suman 63.32, 65.02 y 62.47 mil millones de dólares.')

const remittances: DatasetDescription = {
  dataset: 'remittances',
  title: both('Family remittances by month', 'Remesas familiares por mes'),
  definition: both('One row is the value and number of family remittances of one month, into or out of Mexico, to and from all countries.', 'Cada renglón es el valor y el número de las remesas familiares de un mes, hacia México o desde México, de y hacia todos los países.'),
  method: both('Reports of banks and of the companies that transfer money to Banco de México.', 'Informes que bancos y empresas transmisoras de dinero rinden al Banco de México.'),
  columns: [
    MONTH,
    dimension('flow', 'text', both('Flow', 'Flujo'), { codes: [['inflow', 'Into Mexico', 'Ingresos a México'], ['outflow', 'Out of Mexico', 'Egresos de México']] }),
    measure('operations', 'integer', both('Operations', 'Operaciones'), both('transfers', 'operaciones')),
    REMITTED,
  ],
  key: ['month', 'flow'],
  licence: LICENCES.banxico, originator: ORIGINATORS.banxico, obtained: obtained('remittances', null),
  vintage: '2026-05',
  caveats: [CONTEXT, REVISED, both('From all countries, not from the United States alone. Outflows only since January 2013.', 'De todos los países, no solo de Estados Unidos. Los egresos, solo desde enero de 2013.'), both('Current dollars: neither prices nor the exchange rate are taken out.', 'Dólares corrientes: no se descuentan los precios ni el tipo de cambio.')],
}

const remittancesMxState: DatasetDescription = {
  dataset: 'remittances-mx-state',
  title: both('Family remittances received, by Mexican state and quarter', 'Ingresos por remesas familiares, por entidad federativa y trimestre'),
  definition: both('One row is the value of the family remittances that were paid out in one Mexican state in one quarter.', 'Cada renglón es el valor de las remesas familiares pagadas en una entidad federativa en un trimestre.'),
  method: both('Reports of banks and of the companies that transfer money to Banco de México, by where the money was paid out.', 'Informes que bancos y empresas transmisoras de dinero rinden al Banco de México, según el lugar de pago.'),
  columns: [QUARTER, STATE, STATE_NAME, REMITTED], key: ['quarter', 'cve_ent'],
  licence: LICENCES.banxico, originator: ORIGINATORS.banxico, obtained: obtained('remittances-mx-state', null),
  vintage: '2026-Q1',
  caveats: [CONTEXT, both('Where the money was paid out need not be where the household lives.', 'El lugar de pago no necesariamente es donde vive el hogar.')],
}

const ORIGINS: CodeList = [...US_STATES, ['PR', 'Puerto Rico', 'Puerto Rico'], ['XX', 'Not identified', 'No identificado']]

const remittancesUsState: DatasetDescription = {
  dataset: 'remittances-us-state',
  title: both('Family remittances from the United States, by state of origin and quarter', 'Remesas familiares procedentes de Estados Unidos, por estado de origen y trimestre'),
  definition: both('One row is the value of the family remittances that were sent from one U.S. state to Mexico in one quarter.', 'Cada renglón es el valor de las remesas familiares enviadas desde un estado de Estados Unidos a México en un trimestre.'),
  method: both('Reports of banks and of the companies that transfer money to Banco de México, by where the money was sent.', 'Informes que bancos y empresas transmisoras de dinero rinden al Banco de México, según el lugar de envío.'),
  columns: [
    QUARTER, dimension('us_state', 'text', both('U.S. state of origin', 'Estado de origen en EE. UU.'), { codes: ORIGINS }),
    attribute('us_state_name_es', 'text', both('Name of the state, in Spanish as Banxico writes it', 'Nombre del estado, como lo escribe Banxico')), REMITTED,
  ],
  key: ['quarter', 'us_state'],
  licence: LICENCES.banxico, originator: ORIGINATORS.banxico, obtained: obtained('remittances-us-state', both('Postal codes of the states were added.', 'Se agregaron las claves postales de los estados.')),
  vintage: '2026-Q1',
  caveats: [CONTEXT, both('From the United States only: the states of 2024 sum to 62.79 of 65.02 billion dollars from all countries. Part of it is of no identified state (XX).', 'Solo de Estados Unidos: los estados de 2024 suman 62.79 de 65.02 mil millones de dólares de todos los países. Una parte es de estado no identificado (XX).')],
}

const ACTIVITIES: CodeList = [
  ['PIB', 'Gross domestic product', 'Producto interno bruto'], ['VAB', 'Gross value added', 'Valor agregado bruto'],
  ['1', 'Primary activities', 'Actividades primarias'], ['2', 'Secondary activities', 'Actividades secundarias'], ['4', 'Tertiary activities', 'Actividades terciarias'],
  ['11', 'Agriculture, livestock, forestry, fishing and hunting', 'Agricultura, cría y explotación de animales, aprovechamiento forestal, pesca y caza'],
  ['21', 'Mining', 'Minería'], ['22', 'Electricity, water and gas by pipeline', 'Electricidad, agua y gas por ductos'], ['23', 'Construction', 'Construcción'],
  ['31-33', 'Manufacturing', 'Industrias manufactureras'],
  ['324-326', 'Petroleum and coal products; chemicals; plastics and rubber', 'Productos derivados del petróleo y del carbón; industria química; plástico y hule'],
  ['331-332', 'Basic metals; metal products', 'Industrias metálicas básicas; productos metálicos'],
  ['333-336', 'Machinery; computers, electronics and electrical equipment; transport equipment', 'Maquinaria y equipo; computación, electrónica y equipo eléctrico; equipo de transporte'],
  ['43', 'Wholesale trade', 'Comercio al por mayor'], ['46', 'Retail trade', 'Comercio al por menor'], ['48-49', 'Transport, mail and storage', 'Transportes, correos y almacenamiento'],
  ['51', 'Information in mass media', 'Información en medios masivos'], ['54', 'Professional, scientific and technical services', 'Servicios profesionales, científicos y técnicos'],
  ['56', 'Business support and waste management services', 'Servicios de apoyo a los negocios y manejo de residuos'], ['72', 'Accommodation, food and beverages', 'Alojamiento temporal y preparación de alimentos y bebidas'],
]

const stateGdp: DatasetDescription = {
  dataset: 'state-gdp',
  title: both('Gross domestic product by state and activity', 'Producto interno bruto por entidad federativa y actividad'),
  definition: both('One row is the gross domestic product of one activity in one state, or in the nation, in one year.', 'Cada renglón es el producto interno bruto de una actividad en una entidad federativa, o en el país, en un año.'),
  method: both('Gross domestic product by state of INEGI (PIBE), base 2018, by the North American Industry Classification System (SCIAN).', 'Producto interno bruto por entidad federativa del INEGI (PIBE), base 2018, según el Sistema de Clasificación Industrial de América del Norte (SCIAN).'),
  columns: [
    YEAR, dimension('cve_ent', 'text', both('State', 'Entidad federativa'), { definition: both('By its code of INEGI; 00 is the nation.', 'Por su clave del INEGI; 00 es el total nacional.'), codes: MEXICO_AND_STATES }), STATE_NAME,
    dimension('scian', 'text', both('Activity (SCIAN)', 'Actividad (SCIAN)'), { codes: ACTIVITIES }),
    attribute('industry', 'text', both('Activity, as INEGI writes it', 'Actividad, como la escribe el INEGI')),
    measure('mxn_million_current', 'decimal', both('At current prices', 'A precios corrientes'), both('million pesos', 'millones de pesos')),
    measure('mxn_million_constant_2018', 'decimal', both('At prices of 2018', 'A precios de 2018'), both('million pesos of 2018', 'millones de pesos de 2018')),
  ],
  key: ['year', 'cve_ent', 'scian'],
  licence: LICENCES.inegi, originator: ORIGINATORS.inegiAccounts, obtained: obtained('state-gdp', both('A subset of the activities was kept.', 'Se conservó un subconjunto de las actividades.')),
  vintage: '2024',
  caveats: [
    both('Not to be added up as it stands: it holds the nation beside its states, totals beside their activities, and only some of the activities.', 'No debe sumarse tal cual: contiene el total nacional junto con las entidades, los totales junto con sus actividades y solo algunas de las actividades.'),
    both('INEGI revises its most recent years.', 'El INEGI revisa los años más recientes.'),
  ],
}

const INDEX = both('index, second half of July 2018 = 100', 'índice, segunda quincena de julio de 2018 = 100')

const consumerPrices: DatasetDescription = {
  dataset: 'consumer-prices',
  title: both('Consumer prices in Mexico by month', 'Precios al consumidor en México por mes'),
  definition: both('One row is the National Consumer Price Index of one month.', 'Cada renglón es el Índice Nacional de Precios al Consumidor de un mes.'),
  method: both('National Consumer Price Index (INPC) of INEGI with its core and non-core parts.', 'Índice Nacional de Precios al Consumidor (INPC) del INEGI con sus componentes subyacente y no subyacente.'),
  columns: [MONTH, measure('inpc', 'decimal', both('All items', 'Índice general'), INDEX), measure('core', 'decimal', both('Core', 'Subyacente'), INDEX), measure('non_core', 'decimal', both('Non-core', 'No subyacente'), INDEX)],
  key: ['month'],
  licence: LICENCES.inegi, originator: ORIGINATORS.inegiPrices, obtained: obtained('consumer-prices', null),
  vintage: '2026-06',
  caveats: [both('An index: it is compared, never added. Baskets have changed over the decades; INEGI links them.', 'Es un índice: se compara, nunca se suma. Las canastas han cambiado con las décadas; el INEGI las enlaza.')],
}

const exchangeRate: DatasetDescription = {
  dataset: 'exchange-rate',
  title: both('Exchange rate of the peso to the dollar (FIX), monthly mean', 'Tipo de cambio peso-dólar (FIX), promedio mensual'),
  definition: both('One row is the mean of the FIX exchange rate over one month.', 'Cada renglón es el promedio del tipo de cambio FIX en un mes.'),
  method: both('The FIX rate is set by Banco de México on banking days from the wholesale market.', 'El tipo de cambio FIX lo determina el Banco de México los días hábiles bancarios con base en el mercado al mayoreo.'),
  columns: [MONTH, measure('mxn_per_usd_fix_avg', 'decimal', both('Pesos per dollar', 'Pesos por dólar'), both('pesos per US dollar', 'pesos por dólar'))],
  key: ['month'],
  licence: LICENCES.banxico, originator: ORIGINATORS.banxico, obtained: obtained('exchange-rate', both('Months of zero, which mean no data, were dropped.', 'Se eliminaron los meses en cero, que significan sin dato.')),
  vintage: '2026-06',
  caveats: [both('A mean of daily rates: it is not the rate at which anything was settled.', 'Es un promedio de tipos diarios: no es el tipo al que se liquidó operación alguna.')],
}

const population: DatasetDescription = {
  dataset: 'population',
  title: both('Population of each Mexican state, 1990 to 2040', 'Población de cada entidad federativa, 1990 a 2040'),
  definition: both('One row is the population of one state at the middle of one year.', 'Cada renglón es la población de una entidad federativa a mitad de un año.'),
  method: both('Reconstruction and projections of the population of municipalities by CONAPO, summed by state.', 'Reconstrucción y proyecciones de la población de los municipios del CONAPO, sumadas por entidad.'),
  columns: [STATE, STATE_NAME, YEAR, measure('population', 'integer', both('Population', 'Población'), both('persons', 'personas'))],
  key: ['year', 'cve_ent'],
  licence: LICENCES.libreUso, originator: ORIGINATORS.conapo, obtained: obtained('population', both('Municipalities summed by state.', 'Municipios sumados por entidad.')),
  vintage: '1990-2040',
  caveats: [both('Recent and future years are projections, not counts.', 'Los años recientes y futuros son proyecciones, no conteos.')],
}

const fdi: DatasetDescription = {
  dataset: 'fdi',
  title: both('Foreign direct investment by Mexican state and quarter', 'Inversión extranjera directa por entidad federativa y trimestre'),
  definition: both('One row is the foreign direct investment of one quarter in one Mexican state, from all countries.', 'Cada renglón es la inversión extranjera directa de un trimestre en una entidad federativa, de todos los países.'),
  method: both('Notices to the National Registry of Foreign Investment, as the Ministry of Economy publishes them: new investment, reinvested earnings and accounts between companies. Negative where more left than came.', 'Avisos al Registro Nacional de Inversiones Extranjeras, según los publica la Secretaría de Economía: nuevas inversiones, reinversión de utilidades y cuentas entre compañías. Negativa donde salió más de lo que entró.'),
  columns: [QUARTER, STATE, STATE_NAME, measure('fdi_musd', 'decimal', both('Foreign direct investment', 'Inversión extranjera directa'), MILLION_DOLLARS)],
  key: ['quarter', 'cve_ent'],
  licence: LICENCES.libreUso, originator: ORIGINATORS.economia, obtained: obtained('fdi', both('The copy is of what DataMexico, of the Ministry of Economy, served.', 'La copia es de lo que servía DataMéxico, de la Secretaría de Economía.')),
  vintage: '2024-Q4',
  caveats: [
    both('From all countries, not from the United States alone.', 'De todos los países, no solo de Estados Unidos.'),
    both('The Ministry revises earlier quarters: the states of 2024 sum to 36.84 billion dollars here, 36.87 as first published; 2023 to 36.33.', 'La Secretaría revisa trimestres anteriores: las entidades de 2024 suman aquí 36.84 mil millones de dólares, 36.87 según se publicó primero; 2023 suma 36.33.'),
  ],
}

const wages: DatasetDescription = {
  dataset: 'wages-workforce',
  title: both('Wages and workforce by Mexican state and quarter', 'Salarios y fuerza de trabajo por entidad federativa y trimestre'),
  definition: both('One row is the mean monthly wage and the workforce of one Mexican state in one quarter.', 'Cada renglón es el salario mensual promedio y la fuerza de trabajo de una entidad federativa en un trimestre.'),
  method: both('National Survey of Occupation and Employment (ENOE) of INEGI, a household survey, as tabulated by DataMexico.', 'Encuesta Nacional de Ocupación y Empleo (ENOE) del INEGI, encuesta en hogares, según la tabula DataMéxico.'),
  columns: [
    QUARTER, STATE, STATE_NAME,
    measure('avg_monthly_wage_mxn', 'decimal', both('Mean monthly wage', 'Salario mensual promedio'), both('current pesos a month', 'pesos corrientes al mes')),
    measure('workforce_reporting_wage', 'integer', both('Workers who gave a wage', 'Trabajadores que declararon salario'), both('persons', 'personas')),
    measure('economically_active_population', 'integer', both('Economically active population', 'Población económicamente activa'), both('persons', 'personas')),
  ],
  key: ['quarter', 'cve_ent'],
  licence: LICENCES.inegi, originator: ORIGINATORS.inegiLabour, obtained: obtained('wages-workforce', both('The copy is of what DataMexico, of the Ministry of Economy, served. Two tables joined by quarter and state.', 'La copia es de lo que servía DataMéxico, de la Secretaría de Economía. Dos cuadros unidos por trimestre y entidad.')),
  vintage: '2025-Q1',
  caveats: [
    both('The second quarter of 2020 is missing, since the survey was suspended; of the third of 2021 the State of Mexico is missing.', 'Falta el segundo trimestre de 2020, pues la encuesta se suspendió; del tercero de 2021 falta el Estado de México.'),
    both('A survey: state figures carry a sampling error, which the file does not give. Means must be weighted by workers before states are put together.', 'Es una encuesta: las cifras por entidad tienen error de muestreo, que el archivo no da. Los promedios deben ponderarse por trabajadores antes de reunir entidades.'),
  ],
}

const campuses: DatasetDescription = {
  dataset: 'conalep-campuses',
  title: both('Campuses of CONALEP', 'Planteles del CONALEP'),
  definition: both('One row is one campus of the National College of Technical Professional Education, with its place.', 'Cada renglón es un plantel del Colegio Nacional de Educación Profesional Técnica, con su ubicación.'),
  method: both('List of campuses that CONALEP published as open data, as of 2021.', 'Lista de planteles que el CONALEP publicó como datos abiertos, a 2021.'),
  columns: [
    { ...STATE, role: 'attribute' }, STATE_NAME,
    attribute('campus_id', 'text', both('Number of the campus in the list', 'Número del plantel en la lista')),
    attribute('campus', 'text', both('Campus', 'Plantel')),
    dimension('cct', 'text', both('Work center code (CCT)', 'Clave de centro de trabajo (CCT)')),
    attribute('lat', 'decimal', both('Latitude', 'Latitud'), { unit: DEGREES }),
    attribute('lon', 'decimal', both('Longitude', 'Longitud'), { unit: DEGREES }),
    attribute('address', 'text', both('Address', 'Domicilio')),
  ],
  key: ['cct'],
  licence: LICENCES.libreUso, originator: ORIGINATORS.conalep,
  obtained: obtained('conalep-campuses', both('Latin-1 turned into UTF-8; five coordinates that cannot be right were emptied.', 'Latin-1 convertido a UTF-8; se vaciaron cinco coordenadas que no pueden ser correctas.')),
  vintage: '2021',
  caveats: [both('Campuses opened or closed since 2021 are not in it; five have no place.', 'No incluye los planteles abiertos o cerrados desde 2021; cinco no tienen ubicación.'), both('A list of schools, not of students or graduates.', 'Es una lista de planteles, no de estudiantes ni de egresados.')],
}

const mxStates: DatasetDescription = {
  dataset: 'mx-states',
  title: both('Mexican states with their codes', 'Entidades federativas con sus claves'),
  definition: both('One row is one Mexican state with the codes and names under which different sources know it.', 'Cada renglón es una entidad federativa con las claves y los nombres con que la conocen distintas fuentes.'),
  method: both('Compiled for this demonstration from the catalogue of INEGI, ISO 3166-2 and the names of BTS; the point for a label was computed from the boundary.', 'Compilado para esta demostración a partir del catálogo del INEGI, la norma ISO 3166-2 y los nombres de la BTS; el punto para la etiqueta se calculó a partir del límite.'),
  columns: [
    STATE,
    attribute('iso3166_2', 'text', both('ISO 3166-2', 'ISO 3166-2')),
    attribute('name', 'text', both('Name', 'Nombre')),
    attribute('short_name', 'text', both('Short name', 'Nombre corto')),
    attribute('bts_transborder_name', 'text', both('Name in BTS TransBorder', 'Nombre en BTS TransBorder')),
    attribute('label_lat', 'decimal', both('Latitude of the label', 'Latitud de la etiqueta'), { unit: DEGREES }),
    attribute('label_lon', 'decimal', both('Longitude of the label', 'Longitud de la etiqueta'), { unit: DEGREES }),
    attribute('borders_us', 'integer', both('Borders the United States', 'Colinda con Estados Unidos'), { codes: YES_NO }),
  ],
  key: ['cve_ent'],
  licence: LICENCES.inegi, originator: ORIGINATORS.inegiStates, obtained: obtained('mx-states', null),
  vintage: '2026-11-23',
  caveats: [both('BTS writes names without accents and still says «Distrito Federal».', 'La BTS escribe los nombres sin acentos y todavía dice «Distrito Federal».')],
}

export const MEXICO = [remittances, remittancesMxState, remittancesUsState, stateGdp, consumerPrices, exchangeRate, population, fdi, wages, campuses, mxStates]
