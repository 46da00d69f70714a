// Crossings at the ports of entry, month by month since 1996.

import type { JointTool } from '../joint-items.ts'
import { both, noted, sources } from '../words.ts'
import { MEASURES, REMARKS } from './border-remarks.ts'

export const CROSSINGS: JointTool = {
  item: 'instrument/border-crossings',
  content: {
    title: both('Crossings at the ports of entry', 'Cruces en los puertos de entrada'),
    purpose: both(
      'How many trucks, vehicles and people come into the United States at each port of entry, month by month since 1996, what is usual for the season, and which months stand out.',
      'Cuántos camiones, vehículos y personas entran a Estados Unidos por cada puerto de entrada, mes a mes desde 1996, qué es lo habitual en cada estación y qué meses sobresalen.',
    ),
    elements: ['element/I.3'],
    settings: {
      instrument: 'crossings',
      counts: { dataset: { party: 'USA', dataset: 'border-crossings' }, time: 'month', place: 'port_code', measure: 'measure', value: 'value' },
      places: { dataset: { party: 'USA', dataset: 'ports-of-entry' }, code: 'port_code', name: 'port_name', latitude: 'lat', longitude: 'lon', region: 'state' },
      measures: MEASURES, first: 'Trucks', outlier: 3.5, remarks: REMARKS,
    },
    method: both(
      'A count is taken apart into level × season × what remains. Season: for each month of the year the median over the years of count ÷ level, the twelve scaled to the mean 1. Level: the running median over thirteen months of count ÷ season (in the first pass the centred moving average over twelve months), seven months at least at both ends. A month is marked where the logarithm of what remains is more than 3.5 robust standard deviations from the middle (0.6745 × distance ÷ median absolute deviation). Marks are made from the whole count, whichever months are shown. Where counts do not compare, each piece is taken apart by itself, and a season needs three years at least. A year of which a month is missing is not compared with another.',
      'El conteo se descompone en nivel × estación × lo que resta. Estación: para cada mes del año, la mediana a lo largo de los años de conteo ÷ nivel, con los doce escalados a la media 1. Nivel: la mediana móvil de trece meses de conteo ÷ estación (en la primera pasada, el promedio móvil centrado de doce meses), con siete meses al menos en ambos extremos. Se marca un mes cuando el logaritmo de lo que resta está a más de 3.5 desviaciones estándar robustas del centro (0.6745 × distancia ÷ desviación absoluta mediana). Las marcas se hacen con el conteo completo, cualesquiera que sean los meses mostrados. Donde los conteos no son comparables, cada tramo se descompone por separado, y una estacionalidad necesita al menos tres años. Un año al que le falta algún mes no se compara con otro.',
    ),
    assumptions: [both('The season of a port is the same in every year; it is reckoned by medians, so that single years do not move it.', 'La estacionalidad de un puerto es la misma todos los años; se calcula con medianas, de modo que un año aislado no la mueve.')],
    caveats: [
      both('Only crossings into the United States are counted. A crossing is no person or vehicle: who crosses daily is counted daily.', 'Solo se cuentan los cruces hacia Estados Unidos. Un cruce no es una persona ni un vehículo: quien cruza a diario se cuenta a diario.'),
      both('A mark says that a month is unlike its season and level, not why. Causes are named only where a source names them.', 'Una marca dice que un mes no se parece a su estación y nivel, no por qué. Las causas se nombran solo cuando una fuente las nombra.'),
    ],
    sources: sources(
      noted('https://data.bts.gov/d/keg4-3bc2', 'Border Crossing/Entry Data, Bureau of Transportation Statistics', 'Datos de cruces fronterizos, Oficina de Estadísticas de Transporte'),
      noted('https://otexts.com/fpp3/classical-decomposition.html', 'Classical decomposition: Hyndman and Athanasopoulos, Forecasting, section 3.4', 'Descomposición clásica: Hyndman y Athanasopoulos, Forecasting, sección 3.4'),
      noted('https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm', 'Robust scores (Iglewicz and Hoaglin): NIST/SEMATECH e-Handbook, 1.3.5.17', 'Puntajes robustos (Iglewicz y Hoaglin): NIST/SEMATECH e-Handbook, 1.3.5.17'),
    ),
  },
}
