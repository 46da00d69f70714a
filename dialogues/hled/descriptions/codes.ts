// Lists of codes that several datasets share, in both languages. The codes are those of the originators; titles in the
// other language are ours.

import type { CodeList } from './columns.ts'

export const DIRECTIONS: CodeList = [
  ['us_export_to_mx', 'U.S. exports to Mexico', 'Exportaciones de Estados Unidos a México'],
  ['us_import_from_mx', 'U.S. imports from Mexico', 'Importaciones de Estados Unidos procedentes de México'],
]

/** As BTS TransBorder tells them (`DISAGMOT`). */
export const MODES: CodeList = [
  ['Air', 'Air', 'Aéreo'], ['FTZ', 'Foreign trade zone', 'Zona de comercio exterior'], ['Mail', 'Mail', 'Postal'], ['Other', 'Other and unknown', 'Otro y desconocido'],
  ['Pipeline', 'Pipeline', 'Ducto'], ['Rail', 'Rail', 'Ferrocarril'], ['Truck', 'Truck', 'Camión'], ['Vessel', 'Vessel', 'Marítimo'],
]

export const BORDER_STATES: CodeList = [['AZ', 'Arizona', 'Arizona'], ['CA', 'California', 'California'], ['NM', 'New Mexico', 'Nuevo México'], ['TX', 'Texas', 'Texas']]

/** What BTS counts at a port of entry. */
export const CROSSING_MEASURES: CodeList = [
  ['Bus Passengers', 'Bus passengers', 'Pasajeros de autobús'], ['Buses', 'Buses', 'Autobuses'], ['Pedestrians', 'Pedestrians', 'Peatones'],
  ['Personal Vehicle Passengers', 'People in personal vehicles', 'Personas en vehículos particulares'], ['Personal Vehicles', 'Personal vehicles', 'Vehículos particulares'],
  ['Rail Containers Empty', 'Rail containers, empty', 'Contenedores ferroviarios vacíos'], ['Rail Containers Loaded', 'Rail containers, loaded', 'Contenedores ferroviarios cargados'],
  ['Train Passengers', 'Train passengers and crew', 'Pasajeros y tripulación de tren'], ['Trains', 'Trains', 'Trenes'],
  ['Truck Containers Empty', 'Truck containers, empty', 'Contenedores de camión vacíos'], ['Truck Containers Loaded', 'Truck containers, loaded', 'Contenedores de camión cargados'], ['Trucks', 'Trucks', 'Camiones de carga'],
]

/** The 28 ports of entry between the two countries for which BTS has counts, by their port codes (Schedule D). */
export const PORTS: CodeList = ([
  ['2301', 'Brownsville'], ['2302', 'Del Rio'], ['2303', 'Eagle Pass'], ['2304', 'Laredo'], ['2305', 'Hidalgo'], ['2307', 'Rio Grande City'], ['2309', 'Progreso'], ['2310', 'Roma'],
  ['2401', 'Ysleta'], ['2402', 'El Paso'], ['2403', 'Presidio'], ['2404', 'Tornillo'], ['2406', 'Columbus'], ['2408', 'Santa Teresa'], ['2410', 'Boquillas'],
  ['2502', 'Andrade'], ['2503', 'Calexico'], ['2504', 'San Ysidro'], ['2505', 'Tecate'], ['2506', 'Otay Mesa'], ['2507', 'Calexico East'], ['2582', 'Cross Border Xpress'],
  ['2601', 'Douglas'], ['2602', 'Lukeville'], ['2603', 'Naco'], ['2604', 'Nogales'], ['2606', 'Sasabe'], ['2608', 'San Luis'],
] as const).map(([code, name]) => [code, name, name] as const)

/** The groups by which BTS sums up the chapters of the Harmonized System: its sections. */
export const COMMODITY_GROUPS: CodeList = [
  ['Animal or Vegetable Fats & Oils', 'Animal or vegetable fats and oils', 'Grasas y aceites animales o vegetales'],
  ['Arms & Ammunition', 'Arms and ammunition', 'Armas y municiones'],
  ['Base Metals & Articles', 'Base metals and articles', 'Metales comunes y sus manufacturas'],
  ['Chemical Products', 'Chemical products', 'Productos químicos'],
  ['Foodstuffs, Beverages & Tobacco', 'Foodstuffs, beverages and tobacco', 'Alimentos, bebidas y tabaco'],
  ['Footwear, Headgear & Umbrellas', 'Footwear, headgear and umbrellas', 'Calzado, sombreros y paraguas'],
  ['Live Animals & Animal Products', 'Live animals and animal products', 'Animales vivos y productos del reino animal'],
  ['Machinery & Electrical Equipment', 'Machinery and electrical equipment', 'Máquinas y material eléctrico'],
  ['Mineral Products', 'Mineral products', 'Productos minerales'],
  ['Miscellaneous Manufactured Articles', 'Miscellaneous manufactured articles', 'Mercancías y productos diversos'],
  ['Optical, Medical & Precision Instruments', 'Optical, medical and precision instruments', 'Instrumentos de óptica, médicos y de precisión'],
  ['Plastics & Rubber', 'Plastics and rubber', 'Plástico y caucho'],
  ['Precious Metals & Stones', 'Precious metals and stones', 'Metales y piedras preciosas'],
  ['Pulp, Paper & Paperboard', 'Pulp, paper and paperboard', 'Pasta de madera, papel y cartón'],
  ['Raw Hides, Skins & Leather', 'Raw hides, skins and leather', 'Pieles y cueros'],
  ['Special Classification Provisions', 'Special classification provisions', 'Disposiciones especiales de clasificación'],
  ['Stone, Ceramic & Glass Products', 'Stone, ceramic and glass products', 'Manufacturas de piedra, cerámica y vidrio'],
  ['Textiles & Apparel', 'Textiles and apparel', 'Textiles y prendas de vestir'],
  ['Transportation Equipment', 'Transportation equipment', 'Material de transporte'],
  ['Vegetable Products', 'Vegetable products', 'Productos del reino vegetal'],
  ['Wood & Wood Products', 'Wood and wood products', 'Madera y sus manufacturas'],
  ['Works of Art & Antiques', 'Works of art and antiques', 'Objetos de arte y antigüedades'],
]

const STATES = [
  ['01', 'Aguascalientes'], ['02', 'Baja California'], ['03', 'Baja California Sur'], ['04', 'Campeche'], ['05', 'Coahuila'], ['06', 'Colima'], ['07', 'Chiapas'], ['08', 'Chihuahua'], ['09', 'Ciudad de México'],
  ['10', 'Durango'], ['11', 'Guanajuato'], ['12', 'Guerrero'], ['13', 'Hidalgo'], ['14', 'Jalisco'], ['15', 'Estado de México'], ['16', 'Michoacán'], ['17', 'Morelos'], ['18', 'Nayarit'], ['19', 'Nuevo León'],
  ['20', 'Oaxaca'], ['21', 'Puebla'], ['22', 'Querétaro'], ['23', 'Quintana Roo'], ['24', 'San Luis Potosí'], ['25', 'Sinaloa'], ['26', 'Sonora'], ['27', 'Tabasco'], ['28', 'Tamaulipas'], ['29', 'Tlaxcala'],
  ['30', 'Veracruz'], ['31', 'Yucatán'], ['32', 'Zacatecas'],
] as const

const IN_ENGLISH: Readonly<Record<string, string>> = { '09': 'Mexico City', '15': 'State of Mexico' }

/** By the codes of INEGI (`cve_ent`). */
export const MEXICAN_STATES: CodeList = STATES.map(([code, es]) => [code, IN_ENGLISH[code] ?? es, es] as const)
/** With the nation as a whole. */
export const MEXICO_AND_STATES: CodeList = [['00', 'Mexico', 'Nacional'], ...MEXICAN_STATES]

/** Postal codes; Spanish names where Spanish has one of its own. */
export const US_STATES: CodeList = [
  ['AK', 'Alaska', 'Alaska'], ['AL', 'Alabama', 'Alabama'], ['AR', 'Arkansas', 'Arkansas'], ['AZ', 'Arizona', 'Arizona'], ['CA', 'California', 'California'], ['CO', 'Colorado', 'Colorado'], ['CT', 'Connecticut', 'Connecticut'],
  ['DC', 'District of Columbia', 'Distrito de Columbia'], ['DE', 'Delaware', 'Delaware'], ['FL', 'Florida', 'Florida'], ['GA', 'Georgia', 'Georgia'], ['HI', 'Hawaii', 'Hawái'], ['IA', 'Iowa', 'Iowa'], ['ID', 'Idaho', 'Idaho'],
  ['IL', 'Illinois', 'Illinois'], ['IN', 'Indiana', 'Indiana'], ['KS', 'Kansas', 'Kansas'], ['KY', 'Kentucky', 'Kentucky'], ['LA', 'Louisiana', 'Luisiana'], ['MA', 'Massachusetts', 'Massachusetts'], ['MD', 'Maryland', 'Maryland'],
  ['ME', 'Maine', 'Maine'], ['MI', 'Michigan', 'Míchigan'], ['MN', 'Minnesota', 'Minnesota'], ['MO', 'Missouri', 'Misuri'], ['MS', 'Mississippi', 'Misisipi'], ['MT', 'Montana', 'Montana'], ['NC', 'North Carolina', 'Carolina del Norte'],
  ['ND', 'North Dakota', 'Dakota del Norte'], ['NE', 'Nebraska', 'Nebraska'], ['NH', 'New Hampshire', 'Nuevo Hampshire'], ['NJ', 'New Jersey', 'Nueva Jersey'], ['NM', 'New Mexico', 'Nuevo México'], ['NV', 'Nevada', 'Nevada'],
  ['NY', 'New York', 'Nueva York'], ['OH', 'Ohio', 'Ohio'], ['OK', 'Oklahoma', 'Oklahoma'], ['OR', 'Oregon', 'Oregón'], ['PA', 'Pennsylvania', 'Pensilvania'], ['RI', 'Rhode Island', 'Rhode Island'], ['SC', 'South Carolina', 'Carolina del Sur'],
  ['SD', 'South Dakota', 'Dakota del Sur'], ['TN', 'Tennessee', 'Tennessee'], ['TX', 'Texas', 'Texas'], ['UT', 'Utah', 'Utah'], ['VA', 'Virginia', 'Virginia'], ['VT', 'Vermont', 'Vermont'], ['WA', 'Washington', 'Washington'],
  ['WI', 'Wisconsin', 'Wisconsin'], ['WV', 'West Virginia', 'Virginia Occidental'], ['WY', 'Wyoming', 'Wyoming'],
]

export const COUNTRIES: CodeList = [['MEX', 'Mexico', 'México'], ['USA', 'United States', 'Estados Unidos']]

export const YES_NO: CodeList = [['0', 'no', 'no'], ['1', 'yes', 'sí']]
