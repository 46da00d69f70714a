// What codes of the trade files are called in both languages.

import { both } from '../words.ts'

type Named = { readonly code: string; readonly title: { readonly en: string; readonly es: string } }

function named(...lines: readonly (readonly [string, string, string])[]): Named[] {
  return lines.map(([code, en, es]) => ({ code, title: both(en, es) as Named['title'] }))
}

export const DIRECTIONS = named(
  ['us_export_to_mx', 'U.S. exports to Mexico', 'Exportaciones de EE. UU. a México'],
  ['us_import_from_mx', 'U.S. imports from Mexico', 'Importaciones de EE. UU. desde México'],
)

export const MODES = named(
  ['Truck', 'Truck', 'Camión'], ['Rail', 'Rail', 'Ferrocarril'], ['Vessel', 'Vessel', 'Marítimo'], ['Air', 'Air', 'Aéreo'], ['Pipeline', 'Pipeline', 'Ducto'],
  ['Mail', 'Mail', 'Postal'], ['FTZ', 'Foreign trade zones', 'Zonas de comercio exterior'], ['Other', 'Other', 'Otros'],
)

/** Of the U.S. schedules, beyond the Harmonized System. */
export const SPECIAL_CHAPTERS = named(
  ['98', 'Special classification provisions (U.S.)', 'Disposiciones especiales de clasificación (EE. UU.)'], ['99', 'Special import or export provisions (U.S.)', 'Disposiciones especiales de importación o exportación (EE. UU.)'],
)

export const GROUPS = named(
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
)

export const US_STATES = named(
  ['AK', 'Alaska', 'Alaska'], ['AL', 'Alabama', 'Alabama'], ['AR', 'Arkansas', 'Arkansas'], ['AZ', 'Arizona', 'Arizona'], ['CA', 'California', 'California'], ['CO', 'Colorado', 'Colorado'],
  ['CT', 'Connecticut', 'Connecticut'], ['DC', 'District of Columbia', 'Distrito de Columbia'], ['DE', 'Delaware', 'Delaware'], ['DU', 'Unknown', 'Desconocido'], ['FL', 'Florida', 'Florida'],
  ['GA', 'Georgia', 'Georgia'], ['HI', 'Hawaii', 'Hawái'], ['IA', 'Iowa', 'Iowa'], ['ID', 'Idaho', 'Idaho'], ['IL', 'Illinois', 'Illinois'], ['IN', 'Indiana', 'Indiana'], ['KS', 'Kansas', 'Kansas'],
  ['KY', 'Kentucky', 'Kentucky'], ['LA', 'Louisiana', 'Luisiana'], ['MA', 'Massachusetts', 'Massachusetts'], ['MD', 'Maryland', 'Maryland'], ['ME', 'Maine', 'Maine'], ['MI', 'Michigan', 'Míchigan'],
  ['MN', 'Minnesota', 'Minnesota'], ['MO', 'Missouri', 'Misuri'], ['MS', 'Mississippi', 'Misisipi'], ['MT', 'Montana', 'Montana'], ['NC', 'North Carolina', 'Carolina del Norte'],
  ['ND', 'North Dakota', 'Dakota del Norte'], ['NE', 'Nebraska', 'Nebraska'], ['NH', 'New Hampshire', 'Nuevo Hampshire'], ['NJ', 'New Jersey', 'Nueva Jersey'], ['NM', 'New Mexico', 'Nuevo México'],
  ['NV', 'Nevada', 'Nevada'], ['NY', 'New York', 'Nueva York'], ['OH', 'Ohio', 'Ohio'], ['OK', 'Oklahoma', 'Oklahoma'], ['OR', 'Oregon', 'Oregón'], ['PA', 'Pennsylvania', 'Pensilvania'],
  ['RI', 'Rhode Island', 'Rhode Island'], ['SC', 'South Carolina', 'Carolina del Sur'], ['SD', 'South Dakota', 'Dakota del Sur'], ['TN', 'Tennessee', 'Tennessee'], ['TX', 'Texas', 'Texas'],
  ['UT', 'Utah', 'Utah'], ['VA', 'Virginia', 'Virginia'], ['VT', 'Vermont', 'Vermont'], ['WA', 'Washington', 'Washington'], ['WI', 'Wisconsin', 'Wisconsin'], ['WV', 'West Virginia', 'Virginia Occidental'], ['WY', 'Wyoming', 'Wyoming'],
)
