// What is counted at the border: crossings at ports and at the bridges of Texas, lanes, waits.

import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { both } from '../words.ts'
import { BORDER_STATES, CROSSING_MEASURES, PORTS } from './codes.ts'
import { DEGREES, LANES, MINUTES, MONTH, attribute, dimension, measure } from './columns.ts'
import type { CodeList } from './columns.ts'
import { LICENCES, ORIGINATORS, obtained } from './provenance.ts'

const PORT_CODE = both('Port code', 'Clave del puerto')
const PORT_NAME = both('Port of entry', 'Puerto de entrada')
const LANE_SOURCE = both('CBP maximum number of lanes, summed over the crossings of the port', 'Número máximo de carriles según la CBP, sumado por los cruces del puerto')

/** What GAO found of the waits that CBP posts (GAO-13-603). */
const NOT_RELIABLE = both(
  'The U.S. Government Accountability Office found the waiting times of commercial vehicles that CBP posts not reliable enough for public reporting or for decisions of management: methods differ between crossings, and queues reach out of sight (GAO-13-603, 2013).',
  'La Oficina de Rendición de Cuentas del Gobierno de Estados Unidos (GAO) consideró que los tiempos de espera de vehículos de carga que publica la CBP no son lo bastante confiables para informar al público ni para decisiones de gestión: los métodos difieren entre cruces y las filas rebasan el alcance de la vista (GAO-13-603, 2013).',
)

const NORTHBOUND = both(
  'Northbound only: entries into the United States. Southbound crossings are not in this file.',
  'Solo hacia el norte: entradas a Estados Unidos. Los cruces hacia el sur no están en este archivo.',
)

const borderCrossings: DatasetDescription = {
  dataset: 'border-crossings',
  title: both('Border crossings into the United States from Mexico', 'Cruces fronterizos de México a Estados Unidos'),
  definition: both('One row is the number of vehicles, containers, passengers or pedestrians that entered the United States from Mexico through one port of entry in one month, of one measure.', 'Cada renglón es el número de vehículos, contenedores, pasajeros o peatones que entraron a Estados Unidos desde México por un puerto de entrada en un mes, según una medida.'),
  method: both('CBP counts entries at each port; BTS publishes the monthly totals. An entry is counted each time: the same truck that crosses twice a day counts twice.', 'La CBP cuenta las entradas en cada puerto; la BTS publica los totales mensuales. Cada entrada se cuenta: un mismo camión que cruza dos veces al día cuenta dos veces.'),
  columns: [
    MONTH,
    dimension('port_code', 'text', PORT_CODE, { codes: PORTS }),
    attribute('port_name', 'text', PORT_NAME),
    attribute('state', 'text', both('U.S. state', 'Estado de EE. UU.'), { codes: BORDER_STATES }),
    dimension('measure', 'text', both('Measure', 'Medida'), { definition: both('What is counted.', 'Lo que se cuenta.'), codes: CROSSING_MEASURES }),
    measure('value', 'integer', both('Crossings', 'Cruces'), both('entries of what the measure names', 'entradas de lo que indica la medida')),
  ],
  key: ['month', 'port_code', 'measure'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.btsCrossings,
  obtained: obtained('border-crossings', both(
    'Rows of the border with Mexico kept, port codes with leading zeros. Seven rows that stood twice were dropped: six exact duplicates of June 2019 (Del Rio, Roma, Santa Teresa), and of Sasabe, February 2021, bus passengers 0 and 2,175, the second was kept.',
    'Se conservaron los renglones de la frontera con México, con los ceros iniciales de las claves de puerto. Se eliminaron siete renglones repetidos: seis duplicados exactos de junio de 2019 (Del Rio, Roma, Santa Teresa) y, de Sasabe en febrero de 2021, pasajeros de autobús 0 y 2,175, se conservó la segunda.',
  )),
  vintage: '2025-02',
  caveats: [
    NORTHBOUND,
    both('2019 and 2020 lack some records of Texas: the counts of the bridges give 55,264 more trucks for 2019 and 43,900 more for 2020. So trucks in 2019 are 6,440,255 here, where BTS tells about 6.5 million.', 'Faltan algunos registros de Texas en 2019 y 2020: los conteos de los puentes dan 55,264 camiones más en 2019 y 43,900 más en 2020. Por ello aquí los camiones de 2019 son 6,440,255, mientras que la BTS informa de unos 6.5 millones.'),
    both('Ysleta is apart from El Paso only since March 2020; before, it is in El Paso.', 'Ysleta está separada de El Paso solo desde marzo de 2020; antes está incluida en El Paso.'),
    both('2025 holds January and February only.', '2025 contiene únicamente enero y febrero.'),
    both('No row is not the same as zero: a port reports some measures only in some years.', 'La falta de un renglón no equivale a cero: un puerto informa de algunas medidas solo en ciertos años.'),
  ],
}

const portsOfEntry: DatasetDescription = {
  dataset: 'ports-of-entry',
  title: both('Ports of entry between Mexico and the United States', 'Puertos de entrada entre México y Estados Unidos'),
  definition: both('One row is one port of entry on the border, with its place, the span of its counts, its crossings in 2024 and its lanes in 2022.', 'Cada renglón es un puerto de entrada de la frontera, con su ubicación, el periodo que abarcan sus conteos, sus cruces en 2024 y sus carriles en 2022.'),
  method: both('Compiled from two sources: places and crossings from the BTS file of border crossings, lanes from the CBP list of crossings. Which crossing belongs to which port was decided by name.', 'Compilado de dos fuentes: ubicaciones y cruces, del archivo de cruces fronterizos de la BTS; carriles, de la lista de cruces de la CBP. Qué cruce corresponde a qué puerto se decidió por el nombre.'),
  columns: [
    dimension('port_code', 'text', PORT_CODE, { codes: PORTS }),
    attribute('port_name', 'text', PORT_NAME),
    attribute('state', 'text', both('U.S. state', 'Estado de EE. UU.'), { codes: BORDER_STATES }),
    attribute('lat', 'decimal', both('Latitude', 'Latitud'), { unit: DEGREES }),
    attribute('lon', 'decimal', both('Longitude', 'Longitud'), { unit: DEGREES }),
    attribute('first_month', 'month', both('First month with counts', 'Primer mes con conteos')),
    attribute('last_month', 'month', both('Last month with counts', 'Último mes con conteos')),
    measure('trucks_2024', 'integer', both('Trucks, 2024', 'Camiones de carga, 2024'), both('entries', 'entradas')),
    measure('personal_vehicles_2024', 'integer', both('Personal vehicles, 2024', 'Vehículos particulares, 2024'), both('entries', 'entradas')),
    measure('pedestrians_2024', 'integer', both('Pedestrians, 2024', 'Peatones, 2024'), both('entries', 'entradas')),
    measure('trains_2024', 'integer', both('Trains, 2024', 'Trenes, 2024'), both('entries', 'entradas')),
    measure('cbp_commercial_lanes_2022', 'integer', both('Commercial lanes, 2022', 'Carriles de carga, 2022'), LANES, LANE_SOURCE),
    measure('cbp_passenger_lanes_2022', 'integer', both('Passenger vehicle lanes, 2022', 'Carriles de vehículos de pasajeros, 2022'), LANES, LANE_SOURCE),
    measure('cbp_pedestrian_lanes_2022', 'integer', both('Pedestrian lanes, 2022', 'Carriles peatonales, 2022'), LANES, LANE_SOURCE),
  ],
  key: ['port_code'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.btsCrossings,
  obtained: obtained('ports-of-entry', both('Put together from the BTS file and the CBP list; an empty cell means that the source has no value.', 'Reunido a partir del archivo de la BTS y la lista de la CBP; una celda vacía significa que la fuente no da valor.')),
  vintage: '2025-02',
  caveats: [
    both('Lanes are of one day (June 29, 2022) and the most that can be open, not those that were. CBP lists the Gateway bridge at Brownsville and the crossing at Fort Hancock twice: the lanes of Brownsville and Tornillo count them twice.', 'Los carriles corresponden a un solo día (29 de junio de 2022) y son los que pueden abrirse como máximo, no los que estaban abiertos. La CBP enlista dos veces el puente Gateway, en Brownsville, y el cruce de Fort Hancock: los carriles de Brownsville y de Tornillo los cuentan dos veces.'),
    both('The places are those of the BTS file, one point a port: Calexico and Calexico East have the same point.', 'Las ubicaciones son las del archivo de la BTS, un punto por puerto: Calexico y Calexico East tienen el mismo punto.'),
    NORTHBOUND,
  ],
}

const LANE_PARTS = [
  dimension('cbp_port_number', 'text', both('CBP number of the crossing', 'Número del cruce según la CBP')),
  attribute('port_name', 'text', both('Port, as CBP calls it', 'Puerto, como lo llama la CBP')),
  attribute('crossing_name', 'text', both('Crossing', 'Cruce')),
]

const crossingsLanes: DatasetDescription = {
  dataset: 'crossings-lanes',
  title: both('Crossings with their hours and lanes', 'Cruces con sus horarios y carriles'),
  definition: both('One row is one crossing on the border with Mexico, with its hours and the most lanes that it can open, as CBP listed it on June 29, 2022.', 'Cada renglón es un cruce de la frontera con México, con su horario y los carriles que puede abrir como máximo, tal como lo enlistaba la CBP el 29 de junio de 2022.'),
  method: both('Answer of the CBP border wait times interface at one instant. The BTS port of each crossing was assigned by name.', 'Respuesta de la interfaz de tiempos de espera de la CBP en un instante. El puerto BTS de cada cruce se asignó por el nombre.'),
  columns: [
    ...LANE_PARTS.slice(0, 1),
    attribute('bts_port_code', 'text', both('BTS port code', 'Clave de puerto de la BTS'), { definition: both('Assigned by us from the names.', 'Asignada por nosotros a partir de los nombres.'), codes: PORTS }),
    ...LANE_PARTS.slice(1),
    attribute('hours', 'text', both('Hours', 'Horario')),
    attribute('port_status', 'text', both('Status', 'Situación'), { codes: [['Open', 'Open', 'Abierto']] }),
    measure('commercial_max_lanes', 'integer', both('Commercial lanes, at most', 'Carriles de carga, máximo'), LANES),
    measure('passenger_max_lanes', 'integer', both('Passenger vehicle lanes, at most', 'Carriles de vehículos de pasajeros, máximo'), LANES),
    measure('pedestrian_max_lanes', 'integer', both('Pedestrian lanes, at most', 'Carriles peatonales, máximo'), LANES),
    attribute('bwt_id', 'text', both('Id in the CBP interface', 'Identificador en la interfaz de la CBP')),
    attribute('snapshot_date', 'day', both('Day of the list', 'Día de la lista')),
  ],
  key: ['cbp_port_number'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.cbpWaits,
  obtained: obtained('crossings-lanes', both('Rows of the border with Mexico kept; JSON turned into a table.', 'Se conservaron los renglones de la frontera con México; el JSON se convirtió en tabla.')),
  vintage: '2022-06-29',
  caveats: [
    both('Two crossings stand twice under different numbers: Gateway at Brownsville (535504 and 230103) and Fort Hancock (l24501 and 240403), with different lanes.', 'Dos cruces aparecen dos veces con números distintos: Gateway, en Brownsville (535504 y 230103), y Fort Hancock (l24501 y 240403), con carriles distintos.'),
    both('What was built or closed since June 2022 is not in it.', 'No incluye lo construido o cerrado desde junio de 2022.'),
  ],
}

const LANE_GROUPS: CodeList = [['commercial', 'Commercial vehicles', 'Vehículos de carga'], ['passenger', 'Passenger vehicles', 'Vehículos de pasajeros'], ['pedestrian', 'Pedestrians', 'Peatones']]
const LANE_TYPES: CodeList = [
  ['standard', 'Standard', 'Estándar'], ['ready', 'Ready Lane (documents with RFID)', 'Ready Lane (documentos con RFID)'],
  ['NEXUS_SENTRI', 'NEXUS or SENTRI (trusted travelers)', 'NEXUS o SENTRI (viajeros confiables)'], ['FAST', 'FAST (trusted trade)', 'FAST (comercio confiable)'],
]
const STATUSES: CodeList = [
  ['delay', 'Delay', 'Con demora'], ['no delay', 'No delay', 'Sin demora'], ['Lanes Closed', 'Lanes closed', 'Carriles cerrados'], ['Update Pending', 'Update pending', 'Actualización pendiente'],
]

const waitSnapshot: DatasetDescription = {
  dataset: 'wait-snapshot',
  title: both('Posted waiting times at one instant, June 29, 2022', 'Tiempos de espera publicados en un instante, 29 de junio de 2022'),
  definition: both('One row is the wait that CBP posted for one type of lane of one crossing at one instant.', 'Cada renglón es la espera que la CBP publicaba para un tipo de carril de un cruce en un instante.'),
  method: both('Posted delay: what CBP estimates a traveler waits to reach the primary inspection booth. How it was measured at each crossing the answer does not say.', 'Demora publicada: lo que la CBP estima que un viajero espera para llegar a la caseta de primera inspección. La respuesta no dice cómo se midió en cada cruce.'),
  columns: [
    ...LANE_PARTS,
    attribute('date', 'day', both('Day', 'Día')),
    attribute('time_local', 'text', both('Local time of the answer', 'Hora local de la respuesta')),
    dimension('lane_group', 'text', both('Who uses the lane', 'Usuarios del carril'), { codes: LANE_GROUPS }),
    dimension('lane_type', 'text', both('Type of lane', 'Tipo de carril'), { codes: LANE_TYPES }),
    attribute('status', 'text', both('Status', 'Situación'), { codes: STATUSES }),
    measure('delay_minutes', 'integer', both('Posted delay', 'Demora publicada'), MINUTES),
    measure('lanes_open', 'integer', both('Lanes open', 'Carriles abiertos'), LANES),
    attribute('update_time', 'text', both('When it was last updated, as CBP wrote it', 'Última actualización, como la escribió la CBP')),
  ],
  key: ['cbp_port_number', 'lane_group', 'lane_type'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.cbpWaits,
  obtained: obtained('wait-snapshot', both('Rows of the border with Mexico kept; JSON turned into a table.', 'Se conservaron los renglones de la frontera con México; el JSON se convirtió en tabla.')),
  vintage: '2022-06-29',
  caveats: [
    NOT_RELIABLE,
    both('One instant of one day: nothing can be said from it of other hours or days.', 'Un instante de un solo día: nada puede inferirse de otras horas o días.'),
    both('«No delay» does not always mean 0 minutes, and a wait may be hours old when the answer was given: the column of the update tells.', '«Sin demora» no siempre significa 0 minutos, y una espera puede tener horas de antigüedad al momento de la respuesta: lo indica la columna de actualización.'),
  ],
}

const waitProfile: DatasetDescription = {
  dataset: 'wait-profile-san-ysidro',
  title: both('San Ysidro: average posted wait by hour, weekday and month', 'San Ysidro: espera publicada promedio por hora, día de la semana y mes'),
  definition: both('One row is the average of the waits that CBP posted at San Ysidro in one hour of one day of the week of one month of the year.', 'Cada renglón es el promedio de las esperas que la CBP publicó en San Ysidro en una hora de un día de la semana de un mes del año.'),
  method: both('Average of posted delays, as the CBP interface of historical waits served it on January 13, 2021. CBP does not say over which years it was averaged, nor over how many observations.', 'Promedio de demoras publicadas, según lo servía la interfaz de esperas históricas de la CBP el 13 de enero de 2021. La CBP no dice qué años se promediaron ni cuántas observaciones.'),
  columns: [
    attribute('cbp_port_number', 'text', both('CBP number of the crossing', 'Número del cruce según la CBP'), { codes: [['250401', 'San Ysidro', 'San Ysidro']] }),
    dimension('month', 'integer', both('Month of the year', 'Mes del año'), { definition: both('1 to 12, of whatever year.', 'De 1 a 12, de cualquier año.') }),
    dimension('day_index', 'integer', both('Day of the week, as numbered by the source', 'Día de la semana, según lo numera la fuente'), { definition: both('0 to 6; the source does not say which day is 0.', 'De 0 a 6; la fuente no dice qué día es el 0.') }),
    dimension('hour', 'integer', both('Hour of the day', 'Hora del día'), { definition: both('0 to 23, local time.', 'De 0 a 23, hora local.') }),
    measure('passenger_standard_min', 'integer', both('Passenger vehicles, standard lanes', 'Vehículos de pasajeros, carriles estándar'), MINUTES),
    measure('passenger_sentri_min', 'integer', both('Passenger vehicles, SENTRI', 'Vehículos de pasajeros, SENTRI'), MINUTES),
    measure('passenger_ready_min', 'integer', both('Passenger vehicles, Ready Lane', 'Vehículos de pasajeros, Ready Lane'), MINUTES),
    measure('pedestrian_standard_min', 'integer', both('Pedestrians, standard', 'Peatones, estándar'), MINUTES),
    measure('pedestrian_ready_min', 'integer', both('Pedestrians, Ready Lane', 'Peatones, Ready Lane'), MINUTES),
  ],
  key: ['month', 'day_index', 'hour'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.cbpWaits,
  obtained: obtained('wait-profile-san-ysidro', null),
  vintage: '2021-01-13',
  caveats: [
    both('Which day of the week is 0 the source does not say; the pattern suggests Monday, unverified.', 'La fuente no dice qué día de la semana es el 0; el patrón sugiere el lunes, sin verificar.'),
    both('The years behind the average are not stated; a January 2021 average may hold the months of the pandemic.', 'No se indica qué años abarca el promedio; uno servido en enero de 2021 puede incluir los meses de la pandemia.'),
    both('228 of the zeros for pedestrians in the Ready Lane may mean that nothing was reported.', 'Los 228 ceros de peatones en Ready Lane pueden significar que no se informó.'),
    NOT_RELIABLE,
  ],
}

const BRIDGE_MODES: CodeList = [
  ['Buses', 'Buses', 'Autobuses'], ['Commercial Trucks', 'Commercial trucks', 'Camiones de carga'], ['Passenger Vehicles', 'Passenger vehicles', 'Vehículos de pasajeros'],
  ['Pedestrians/ Bicyclists', 'Pedestrians and bicyclists', 'Peatones y ciclistas'], ['Railcars', 'Railcars', 'Carros de ferrocarril'],
]
const REGIONS: CodeList = [['El Paso', 'El Paso', 'El Paso'], ['Laredo', 'Laredo', 'Laredo'], ['Rio Grande Valley', 'Rio Grande Valley', 'Valle del Río Bravo']]

const texasBridges: DatasetDescription = {
  dataset: 'texas-bridges',
  title: both('Crossings at each bridge of Texas', 'Cruces en cada puente de Texas'),
  definition: both('One row is the number of crossings into the United States over one crossing between Texas and Mexico in one month, by one mode.', 'Cada renglón es el número de cruces hacia Estados Unidos por un cruce entre Texas y México en un mes, según un modo.'),
  method: both('Counts of the CBP field offices of El Paso and Laredo, compiled bridge by bridge.', 'Conteos de las oficinas de campo de la CBP en El Paso y Laredo, recopilados puente por puente.'),
  columns: [
    MONTH,
    attribute('region', 'text', both('Region of Texas', 'Región de Texas'), { codes: REGIONS }),
    attribute('port_of_entry', 'text', PORT_NAME),
    dimension('crossing', 'text', both('Bridge or crossing', 'Puente o cruce')),
    dimension('mode', 'text', both('Mode', 'Modo'), { codes: BRIDGE_MODES }),
    measure('northbound_crossings', 'integer', both('Northbound crossings', 'Cruces hacia el norte'), both('entries of what the mode names', 'entradas de lo que indica el modo')),
  ],
  key: ['month', 'crossing', 'mode'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.texas,
  obtained: obtained('texas-bridges', both('Year and month joined into one column. The repository has no licence; only counts of the U.S. Government were taken from it.', 'Año y mes unidos en una sola columna. El repositorio no tiene licencia; de él solo se tomaron conteos del Gobierno de Estados Unidos.')),
  vintage: '2025-12',
  caveats: [
    NORTHBOUND,
    both('2025: the totals of the El Paso field office for May and June are identical, an error of the source flagged by the compilers; the 8,365 pedestrians at Donna in November are suspicious.', '2025: los totales de mayo y junio de la oficina de campo de El Paso son idénticos, error de la fuente señalado por los compiladores; los 8,365 peatones de Donna en noviembre son dudosos.'),
    both('2010: the compilers reassigned the months of Anzalduas.', '2010: los compiladores reasignaron los meses de Anzaldúas.'),
    both('«Railcars» counts cars, not trains.', '«Railcars» cuenta carros de ferrocarril, no trenes.'),
    both('Before 2019 the trucks of Texas differ from those of the ports file by up to 12,400 a year, either way; 2019 and 2020 are higher here by 55,264 and 43,900; since 2021 the two agree within 1,800.', 'Antes de 2019 los camiones de Texas difieren de los del archivo de puertos hasta en 12,400 al año, en uno u otro sentido; en 2019 y 2020 aquí son 55,264 y 43,900 más; desde 2021 ambos coinciden con una diferencia menor de 1,800.'),
  ],
}

const texasBridgePlaces: DatasetDescription = {
  dataset: 'texas-bridge-places',
  title: both('Bridges between Texas and Mexico', 'Puentes entre Texas y México'),
  definition: both('One row is one bridge, dam or ferry between Texas and Mexico, with its place.', 'Cada renglón es un puente, presa o chalán entre Texas y México, con su ubicación.'),
  method: both('List of the Texas Department of Transportation, compiled by the University of North Texas.', 'Lista del Departamento de Transporte de Texas, compilada por la Universidad del Norte de Texas.'),
  columns: [
    dimension('crossing', 'text', both('Bridge or crossing', 'Puente o cruce')),
    attribute('code', 'text', both('Code of the compilers', 'Clave de los compiladores')),
    attribute('region', 'text', both('Region of Texas', 'Región de Texas'), { codes: REGIONS }),
    attribute('county', 'text', both('County', 'Condado')),
    attribute('txdot_district', 'text', both('District of the Texas Department of Transportation', 'Distrito del Departamento de Transporte de Texas')),
    attribute('port_of_entry', 'text', PORT_NAME),
    attribute('city', 'text', both('City', 'Ciudad')),
    attribute('address', 'text', both('Address', 'Domicilio')),
    attribute('lat', 'decimal', both('Latitude', 'Latitud'), { unit: DEGREES }),
    attribute('lon', 'decimal', both('Longitude', 'Longitud'), { unit: DEGREES }),
  ],
  key: ['crossing'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.texas,
  obtained: obtained('texas-bridge-places', null),
  vintage: '2025-12',
  caveats: [both('The two rail bridges at El Paso are two rows here; their crossings are told together, as «El Paso Railroad Bridges».', 'Los dos puentes ferroviarios de El Paso son aquí dos renglones; sus cruces se informan juntos, como «El Paso Railroad Bridges».')],
}

export const BORDER = [borderCrossings, portsOfEntry, crossingsLanes, waitSnapshot, waitProfile, texasBridges, texasBridgePlaces]
