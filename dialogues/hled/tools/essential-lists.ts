// The lists of essential activities of spring 2020, as both sides had them, read into classes of NAICS and SCIAN. The
// acts name activities in words; the classes beside them are a reading, and each reading can be contested.

import { both } from '../words.ts'

type Entry = { readonly activity: ReturnType<typeof both>; readonly classes: string[] }

function entry(en: string, es: string, ...classes: string[]): Entry {
  return { activity: both(en, es), classes }
}

const DOF = { url: 'http://diariooficial.gob.mx/nota_detalle.php?codigo=5590914&fecha=31/03/2020', note: both('Agreement of the Secretary of Health, Official Gazette of the Federation, March 31, 2020', 'Acuerdo del Secretario de Salud, Diario Oficial de la Federación, 31 de marzo de 2020') }
const CISA = { url: 'https://www.cisa.gov/identifying-critical-infrastructure-during-covid-19', note: both('CISA, Guidance on the Essential Critical Infrastructure Workforce (2020)', 'CISA, Guidance on the Essential Critical Infrastructure Workforce (2020)') }
const CISA_COPY = { url: 'https://weblink.cityoframsey.com/WebLink/0/doc/365333/Page506.aspx', note: both('Copy of a page: suppliers of HVAC and electrical equipment for critical infrastructure', 'Copia de una página: proveedores de equipo de climatización y eléctrico para infraestructura crítica') }
const CISA_THREE = { url: 'https://fdocuments.in/document/guidance-on-the-essential-critical-cisa-will-continually-solicit-and-accept.html', note: both('Copy of versions 2.0 and 3.0', 'Copia de las versiones 2.0 y 3.0') }

export const MEXICO_MARCH = {
  list: 'mexico-march-2020', title: both('Mexico, March 31, 2020: essential activities', 'México, 31 de marzo de 2020: actividades esenciales'), party: 'MEX',
  entries: [
    entry('Medical branch, its supply, services and procurement; pharmaceuticals and pharmacies', 'Rama médica, su abasto, servicios y proveeduría; sector farmacéutico y farmacias', '621', '622', '623', '3254', '446'),
    entry('Manufacture of medical supplies, medical equipment and technologies for health care', 'Manufactura de insumos, equipamiento médico y tecnologías para la atención de la salud', '3391', '334510'),
    entry('Disposal of hazardous biological and infectious waste', 'Disposición de residuos peligrosos biológico-infecciosos', '5622'),
    entry('Public security, defence, justice, legislation; social programmes of government', 'Seguridad pública, defensa, justicia, actividad legislativa; programas sociales del gobierno', '92'),
    entry('Financial sector', 'Sector financiero', '521', '522', '523', '524'),
    entry('Distribution and sale of energy, petrol stations and gas', 'Distribución y venta de energéticos, gasolineras y gas', '2212', '447'),
    entry('Generation and distribution of drinking water', 'Generación y distribución de agua potable', '2213'),
    entry('Industry of food and non-alcoholic beverages', 'Industria de alimentos y bebidas no alcohólicas', '311', '31211'),
    entry('Food markets, supermarkets, grocers, sale of prepared food', 'Mercados de alimentos, supermercados, abarrotes y venta de alimentos preparados', '445', '452', '722'),
    entry('Transport of passengers and freight', 'Servicios de transporte de pasajeros y de carga', '481', '482', '483', '484', '485'),
    entry('Agriculture, fishing and livestock, agro-industry', 'Producción agrícola, pesquera y pecuaria, agroindustria', '111', '112', '114', '115'),
    entry('Chemical industry, cleaning products', 'Industria química, productos de limpieza', '325'),
    entry('Hardware stores', 'Ferreterías', '444'),
    entry('Courier services', 'Servicios de mensajería', '492'),
    entry('Private security guards', 'Guardias en labores de seguridad privada', '5616'),
    entry('Day care, homes for the elderly, shelters', 'Guarderías, asilos y refugios', '624', '623'),
    entry('Telecommunications and media', 'Telecomunicaciones y medios de información', '515', '517', '5111'),
    entry('Private emergency and funeral services', 'Servicios privados de emergencia, funerarios y de inhumación', '8122'),
    entry('Storage and cold chain of essential supplies; logistics of airports, ports and railways', 'Almacenamiento y cadena de frío de insumos esenciales; logística de aeropuertos, puertos y ferrocarriles', '493', '488'),
    entry('Upkeep of critical infrastructure: water, electricity, gas, oil, fuels, sanitation, public transport, hospitals', 'Conservación de infraestructura crítica: agua, energía eléctrica, gas, petróleo, combustibles, saneamiento, transporte público, hospitales', '2211', '211', '324', '562'),
  ],
  note: both(
    'Article one, II, of the agreement, before the guidelines of April 6 (steel, cement, glass, coal) and the agreement of May 14 (construction, mining, transport equipment). Activities “whose suspension may have irreversible effects” name no branch and are not read into a class. Suppliers of what is listed are named for the health system only, not for manufacturers of medical equipment.',
    'Artículo primero, fracción II, del acuerdo, antes de los lineamientos del 6 de abril (acero, cemento, vidrio, carbón) y del acuerdo del 14 de mayo (construcción, minería, equipo de transporte). Las actividades «cuya suspensión pueda tener efectos irreversibles» no nombran ramo alguno y no se interpretan en una clase. Los proveedores de lo listado se nombran solo para el sistema de salud, no para los fabricantes de equipo médico.',
  ),
  sources: [DOF],
}

export const CISA_LIST = {
  list: 'cisa-2020', title: both('United States, CISA guidance, 2020', 'Estados Unidos, guía de CISA, 2020'), party: 'USA',
  entries: [
    entry('Health care and public health, with manufacturers of medical equipment, protective equipment and pharmaceuticals', 'Salud, con fabricantes de equipo médico, equipo de protección y farmacéuticos', '621', '622', '623', '3254', '3391', '334510', '446', '313', '314', '315'),
    entry('Critical manufacturing: metals, industrial minerals, semiconductors, wood products, and materials for medical and other supply chains', 'Manufactura crítica: metales, minerales industriales, semiconductores, madera y materiales para cadenas de suministro médicas y otras', '331', '332', '327', '3344', '321', '325', '326', '322', '333', '336'),
    entry('Suppliers of HVAC and electrical equipment for critical infrastructure', 'Proveedores de equipo de climatización y eléctrico para infraestructura crítica', '335', '3334'),
    entry('Communications and information technology, with makers of hardware and software', 'Comunicaciones y tecnologías de la información, con fabricantes de equipo y software', '3341', '3342', '511', '515', '517', '518', '5415'),
    entry('Energy', 'Energía', '211', '212', '213', '221', '324', '486'),
    entry('Water and wastewater', 'Agua y aguas residuales', '2213', '562'),
    entry('Food and agriculture', 'Alimentos y agricultura', '111', '112', '114', '115', '311', '312', '445', '722'),
    entry('Transportation and logistics', 'Transporte y logística', '481', '482', '483', '484', '485', '488', '491', '492', '493'),
    entry('Financial services', 'Servicios financieros', '521', '522', '523', '524'),
    entry('Public works, construction, government, law enforcement', 'Obras públicas, construcción, gobierno, seguridad', '23', '92', '5616'),
  ],
  note: both(
    'Advisory guidance to state, local and tribal authorities, not an order; the versions of March and April 2020 read together. The wording of each entry is shortened.',
    'Guía de orientación para autoridades estatales, locales y tribales, no una orden; se leen en conjunto las versiones de marzo y abril de 2020. El texto de cada renglón está abreviado.',
  ),
  sources: [CISA, CISA_COPY, CISA_THREE],
}
