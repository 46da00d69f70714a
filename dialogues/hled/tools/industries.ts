// The industries of the input–output tables of the United States (summary level), which classes of NAICS 2012 each
// holds, and whether what it makes are goods. Codes that are themselves the class need no list.
// Source of the composition: BEA, Concordance of the input–output accounts codes and NAICS codes.

import { both } from '../words.ts'

type Industry = { readonly industry: string; readonly title: ReturnType<typeof both>; readonly classes: string[] | null; readonly isGoods: boolean }

const GOODS: readonly (readonly [string, string, string, ...string[]])[] = [
  ['111CA', 'Farms', 'Agricultura y ganadería', '111', '112'], ['113FF', 'Forestry, fishing, and related activities', 'Silvicultura, pesca y actividades afines', '113', '114', '115'],
  ['211', 'Oil and gas extraction', 'Extracción de petróleo y gas'], ['212', 'Mining, except oil and gas', 'Minería, excepto petróleo y gas'], ['213', 'Support activities for mining', 'Servicios relacionados con la minería'],
  ['22', 'Utilities', 'Electricidad, agua y gas'], ['321', 'Wood products', 'Productos de madera'], ['327', 'Nonmetallic mineral products', 'Productos de minerales no metálicos'], ['331', 'Primary metals', 'Metales básicos'],
  ['332', 'Fabricated metal products', 'Productos metálicos'], ['333', 'Machinery', 'Maquinaria y equipo'], ['334', 'Computer and electronic products', 'Equipo de computación y electrónico'],
  ['335', 'Electrical equipment, appliances, and components', 'Equipo, aparatos y componentes eléctricos'], ['3361MV', 'Motor vehicles, bodies and trailers, and parts', 'Vehículos automotores, carrocerías, remolques y partes', '3361', '3362', '3363'],
  ['3364OT', 'Other transportation equipment', 'Otro equipo de transporte', '3364', '3365', '3366', '3369'], ['337', 'Furniture and related products', 'Muebles y productos afines'],
  ['339', 'Miscellaneous manufacturing (with medical equipment and supplies)', 'Otras industrias manufactureras (con equipo y material médico)'], ['311FT', 'Food and beverage and tobacco products', 'Alimentos, bebidas y tabaco', '311', '312'],
  ['313TT', 'Textile mills and textile product mills', 'Insumos y productos textiles', '313', '314'], ['315AL', 'Apparel and leather and allied products', 'Prendas de vestir, cuero y productos afines', '315', '316'], ['322', 'Paper products', 'Papel'],
  ['323', 'Printing and related support activities', 'Impresión e industrias conexas'], ['324', 'Petroleum and coal products', 'Derivados del petróleo y del carbón'], ['325', 'Chemical products', 'Productos químicos'], ['326', 'Plastics and rubber products', 'Productos de plástico y hule'],
]
const SERVICES: readonly (readonly [string, string, string, ...string[]])[] = [
  ['23', 'Construction', 'Construcción'], ['42', 'Wholesale trade', 'Comercio al por mayor'], ['441', 'Motor vehicle and parts dealers', 'Venta de vehículos y refacciones'], ['445', 'Food and beverage stores', 'Tiendas de alimentos y bebidas'],
  ['452', 'General merchandise stores', 'Tiendas de mercancías generales'], ['4A0', 'Other retail', 'Otro comercio al por menor', '442', '443', '444', '446', '447', '448', '451', '453', '454'], ['481', 'Air transportation', 'Transporte aéreo'],
  ['482', 'Rail transportation', 'Transporte por ferrocarril'], ['483', 'Water transportation', 'Transporte por agua'], ['484', 'Truck transportation', 'Autotransporte de carga'], ['485', 'Transit and ground passenger transportation', 'Transporte terrestre de pasajeros'],
  ['486', 'Pipeline transportation', 'Transporte por ductos'], ['487OS', 'Other transportation and support activities', 'Otros transportes y servicios conexos', '487', '488', '492'], ['493', 'Warehousing and storage', 'Almacenamiento'],
  ['511', 'Publishing industries, except internet (includes software)', 'Edición, excepto por internet (incluye software)'], ['512', 'Motion picture and sound recording industries', 'Industria fílmica y del sonido'],
  ['513', 'Broadcasting and telecommunications', 'Radio, televisión y telecomunicaciones', '515', '517'], ['514', 'Data processing, internet publishing, and other information services', 'Procesamiento de datos y otros servicios de información', '518', '519'],
  ['521CI', 'Federal Reserve banks, credit intermediation, and related activities', 'Banca central, intermediación crediticia y actividades afines', '521', '522'], ['523', 'Securities, commodity contracts, and investments', 'Valores, derivados e inversiones'],
  ['524', 'Insurance carriers and related activities', 'Seguros y actividades afines'], ['525', 'Funds, trusts, and other financial vehicles', 'Fondos y fideicomisos'], ['HS', 'Housing', 'Vivienda'], ['ORE', 'Other real estate', 'Otros servicios inmobiliarios', '531'],
  ['532RL', 'Rental and leasing services and lessors of intangible assets', 'Alquiler de bienes muebles e intangibles', '532', '533'], ['5411', 'Legal services', 'Servicios legales'], ['5415', 'Computer systems design and related services', 'Diseño de sistemas de cómputo'],
  ['5412OP', 'Miscellaneous professional, scientific, and technical services', 'Otros servicios profesionales, científicos y técnicos', '5412', '5413', '5414', '5416', '5417', '5418', '5419'], ['55', 'Management of companies and enterprises', 'Dirección de corporativos y empresas'],
  ['561', 'Administrative and support services', 'Servicios de apoyo a los negocios'], ['562', 'Waste management and remediation services', 'Manejo de residuos y remediación'], ['61', 'Educational services', 'Servicios educativos'], ['621', 'Ambulatory health care services', 'Servicios médicos ambulatorios'],
  ['622', 'Hospitals', 'Hospitales'], ['623', 'Nursing and residential care facilities', 'Residencias de asistencia social y cuidado'], ['624', 'Social assistance', 'Asistencia social'], ['711AS', 'Performing arts, spectator sports, museums, and related activities', 'Artes escénicas, deportes, museos y afines', '711', '712'],
  ['713', 'Amusements, gambling, and recreation industries', 'Entretenimiento y recreación'], ['721', 'Accommodation', 'Alojamiento'], ['722', 'Food services and drinking places', 'Preparación de alimentos y bebidas'], ['81', 'Other services, except government', 'Otros servicios, excepto gobierno'],
]
/** Parts of government: the tables divide them otherwise than the classification does. */
const GOVERNMENT: readonly (readonly [string, string, string, ...string[]])[] = [
  ['GFGD', 'Federal general government (defense)', 'Gobierno federal (defensa)', '92'], ['GFGN', 'Federal general government (nondefense)', 'Gobierno federal (excepto defensa)', '92'], ['GFE', 'Federal government enterprises', 'Empresas del gobierno federal', '491'],
  ['GSLG', 'State and local general government', 'Gobiernos estatales y locales', '92'], ['GSLE', 'State and local government enterprises', 'Empresas de gobiernos estatales y locales'],
]
/** Nothing of the classification stands for them alone. */
const WITHOUT_CLASS = ['HS', 'GSLE']

export const INDUSTRIES: Industry[] = [...GOODS.map((line) => industry(line, true)), ...SERVICES.map((line) => industry(line, false)), ...GOVERNMENT.map((line) => industry(line, false))]

function industry([code, en, es, ...classes]: readonly [string, string, string, ...string[]], isGoods: boolean): Industry {
  return { industry: code, title: both(en, es), classes: WITHOUT_CLASS.includes(code) ? [] : classes.length === 0 ? null : classes, isGoods }
}
