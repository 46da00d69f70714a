// What happens when a port of entry closes for some days.

import { both, sources } from '../words.ts'
import type { JointTool } from '../joint-items.ts'
import { DIRECTIONS, MODES } from './trade-names.ts'

const HUMMELS = { url: 'https://www.aeaweb.org/articles?id=10.1257/aer.103.7.2935', note: both('Hummels and Schaur, “Time as a Trade Barrier”, American Economic Review 103(7), 2013', 'Hummels y Schaur, «Time as a Trade Barrier», American Economic Review 103(7), 2013') }
const ATRI = { url: 'https://www.freightwaves.com/news/atri-report-rising-costs-continue-to-squeeze-trucking-industry', note: both('American Transportation Research Institute, An Analysis of the Operational Costs of Trucking (2025), as reported', 'American Transportation Research Institute, An Analysis of the Operational Costs of Trucking (2025), según la prensa') }
const CIRCUITY = { url: 'https://wiki-gyan.blogspot.com/2012/02/the-term-curvature-factor-also-known-as.html', note: both('Secondary: curvature factors of 1.2 (United Kingdom, Cooper 1982) and 1.29 to 1.36 (Spain, Domínguez-Caamaño)', 'Fuente secundaria: factores de curvatura de 1.2 (Reino Unido, Cooper 1982) y de 1.29 a 1.36 (España, Domínguez-Caamaño)') }

export const CLOSURE: JointTool = {
  item: 'instrument/closure',
  content: {
    title: both('A port of entry closes', 'Cierra un puerto de entrada'),
    purpose: both(
      'If a port closes for some days: what value waits, which other ports can take the trucks and at what cost, how many still wait, and when the queue is gone.',
      'Si un puerto cierra algunos días: qué valor queda en espera, qué otros puertos pueden recibir los camiones y a qué costo, cuántos siguen esperando y cuándo termina la fila.',
    ),
    elements: ['element/I.1', 'element/I.3'],
    settings: {
      instrument: 'closure',
      trade: { dataset: { party: 'USA', dataset: 'trade-texas-ports' }, time: 'year', port: 'port_code', mode: 'mode', direction: 'direction', value: 'value_usd' },
      directions: DIRECTIONS.map((one) => ({ ...one, isCounted: one.code === 'us_import_from_mx' })),
      modes: [{ code: 'Truck', title: both('Truck', 'Camión'), measure: 'Trucks', unit: both('trucks', 'camiones') }],
      others: MODES.filter(({ code }) => code !== 'Truck'),
      crossings: { dataset: { party: 'USA', dataset: 'border-crossings' }, time: 'month', port: 'port_code', measure: 'measure', value: 'value' },
      places: { dataset: { party: 'USA', dataset: 'ports-of-entry' }, code: 'port_code', name: 'port_name', region: 'state', latitude: 'lat', longitude: 'lon' },
      peakMonths: 48,
      roadFactor: { value: 1.3, note: both('Kilometres of road for each kilometre as the crow flies. An assumption; published factors for whole countries lie between 1.2 and 1.4.', 'Kilómetros de carretera por cada kilómetro en línea recta. Es un supuesto; los factores publicados para países enteros van de 1.2 a 1.4.'), sources: [CIRCUITY] },
      costPerKm: { value: 1.404, note: both('2.260 US dollars a mile, the average cost of operating a truck in the United States in 2024, by 1.609344.', '2.260 dólares por milla, costo medio de operar un camión en Estados Unidos en 2024, entre 1.609344.'), sources: [ATRI] },
      waitingPercent: { value: 0.6, note: both('A day in transit is worth 0.6 to 2.1 percent of the value of the goods; the lower end is taken. It was found for goods by sea and air and is carried over to trucks here.', 'Un día en tránsito equivale a entre 0.6 y 2.1 por ciento del valor de los bienes; se toma el extremo inferior. Se estimó para bienes por mar y aire, y aquí se traslada a camiones.'), sources: [HUMMELS] },
      first: { port: '2304', days: 7, month: '2024-05' },
    },
    method: both(
      'Trucks bound for the port are those of the month asked about, by the day. Each stands for the value of the year by the trucks counted in that year. Another port has room for what its best month of the last 48 took a day, less what it takes in the month asked about. A linear programme sends each truck by another port, at the cost of the road, or lets it wait, at the cost of the days, so that the sum is least (HiGHS). After the opening as many days are reckoned with as the queue could need, and a fortnight more, sixty at most. The programme can be taken away and solved with any other solver.',
      'Los camiones destinados al puerto son los del mes consultado, por día. Cada uno equivale al valor del año entre los camiones contados ese año. Otro puerto tiene cabida para lo que recibió al día en su mejor mes de los últimos 48, menos lo que recibe en el mes consultado. Un programa lineal envía cada camión por otro puerto, al costo de la carretera, o lo hace esperar, al costo de los días, de modo que la suma sea mínima (HiGHS). Tras la reapertura se consideran los días que la fila podría necesitar y dos semanas más, sesenta como máximo. El programa puede descargarse y resolverse con cualquier otro solucionador.',
    ),
    assumptions: [
      both('Every truck could take any port: kinds of goods, lanes, brokers, permits and hours are not told apart.', 'Todo camión podría usar cualquier puerto: no se distinguen tipos de bienes, carriles, agentes aduanales, permisos ni horarios.'),
      both('The longer road runs along the border on one side and back on the other: twice the distance between the two ports. Who would not have to come back pays less.', 'El camino adicional corre a lo largo de la frontera por un lado y regresa por el otro: el doble de la distancia entre ambos puertos. Quien no tuviera que regresar paga menos.'),
      both('What a port took at most it can take again, on every day. Staff, inspection and roads may have changed.', 'Lo que un puerto llegó a recibir puede volver a recibirlo, todos los días. Personal, inspección y caminos pueden haber cambiado.'),
      both('Full and empty trucks stand for the same value.', 'Camiones llenos y vacíos equivalen al mismo valor.'),
    ],
    caveats: [
      both('Value by port is at hand for twelve ports of Texas only: only they can be closed. Trucks can go to every port where trucks are counted.', 'El valor por puerto solo está disponible para doce puertos de Texas: solo estos pueden cerrarse. Los camiones pueden ir a cualquier puerto donde se cuenten camiones.'),
      both('Trucks are counted northbound. For exports of the United States it is assumed that as many go south.', 'Los camiones se cuentan hacia el norte. Para las exportaciones de Estados Unidos se supone que hacia el sur va el mismo número.'),
      both('Ysleta is counted apart from El Paso since March 2020 only; months whose peak lies before that overstate what El Paso can take.', 'Ysleta se cuenta aparte de El Paso solo desde marzo de 2020; si el mejor mes es anterior, se sobrestima lo que El Paso puede recibir.'),
      both('A model of a few numbers, for planning and drills. It is no forecast.', 'Un modelo de pocos números, para planeación y simulacros. No es un pronóstico.'),
    ],
    sources: sources('https://www.bts.gov/transborder', 'https://data.bts.gov/Research-and-Statistics/Border-Crossing-Entry-Data/keg4-3bc2', HUMMELS, ATRI),
  },
}
