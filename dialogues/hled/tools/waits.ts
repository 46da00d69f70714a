// Waiting times at the ports of entry, each source by itself.

import type { JointTool } from '../joint-items.ts'
import { both, noted, sources } from '../words.ts'

export const WAITS: JointTool = {
  item: 'instrument/border-waits',
  content: {
    title: both('Waiting times at the border', 'Tiempos de espera en la frontera'),
    purpose: both(
      'What is known of waits at the ports of entry, source by source, with how each was measured and how many observations it has; and what readings of tags would tell.',
      'Qué se sabe de las esperas en los puertos de entrada, fuente por fuente, con la manera en que se midió y cuántas observaciones hay en cada una; y qué dirían las lecturas de etiquetas.',
    ),
    elements: ['element/I.3'],
    settings: {
      instrument: 'waits', minimum: 10, tags: { bufferInMinutes: 120, intervalInMinutes: 60 },
      sources: [
        {
          source: 'san-ysidro-averages', title: both('San Ysidro: averages by hour, as CBP serves them', 'San Ysidro: promedios por hora, como los ofrece la CBP'), method: 'posted-average',
          note: both('As served on 13 January 2021.', 'Según se ofrecían el 13 de enero de 2021.'),
          dataset: { party: 'USA', dataset: 'wait-profile-san-ysidro' }, place: both('San Ysidro', 'San Ysidro'), columns: { month: 'month', day: 'day_index', hour: 'hour' },
          lanes: [
            { lane: 'vehicles-ready', title: both('vehicles, Ready Lane', 'vehículos, Ready Lane'), column: 'passenger_ready_min' },
            { lane: 'vehicles-standard', title: both('vehicles, standard lanes', 'vehículos, carriles generales'), column: 'passenger_standard_min' },
            { lane: 'vehicles-sentri', title: both('vehicles, SENTRI', 'vehículos, SENTRI'), column: 'passenger_sentri_min' },
            { lane: 'pedestrians-standard', title: both('pedestrians, standard lanes', 'peatones, carriles generales'), column: 'pedestrian_standard_min' },
            { lane: 'pedestrians-ready', title: both('pedestrians, Ready Lane', 'peatones, Ready Lane'), column: 'pedestrian_ready_min' },
          ],
          firstDay: { day: 'monday', isStated: false },
        },
        {
          source: 'posted-2022-06-29', title: both('All crossings at one instant: 29 June 2022', 'Todos los cruces en un instante: 29 de junio de 2022'), method: 'posted-delay',
          note: both('Each crossing posts at its own time: most within the hour before, one more than five hours before.', 'Cada cruce publica a su propia hora: la mayoría dentro de la hora anterior, uno más de cinco horas antes.'),
          dataset: { party: 'USA', dataset: 'wait-snapshot' },
          columns: { place: 'port_name', crossing: 'crossing_name', day: 'date', time: 'time_local', lane: ['lane_group', 'lane_type'], minutes: 'delay_minutes', open: 'lanes_open', said: 'status' },
          lanes: [
            { lane: 'trucks-standard', title: both('trucks, standard lanes', 'camiones, carriles generales'), cells: ['commercial', 'standard'] },
            { lane: 'trucks-fast', title: both('trucks, FAST', 'camiones, FAST'), cells: ['commercial', 'FAST'] },
            { lane: 'vehicles-standard', title: both('vehicles, standard lanes', 'vehículos, carriles generales'), cells: ['passenger', 'standard'] },
            { lane: 'vehicles-ready', title: both('vehicles, Ready Lane', 'vehículos, Ready Lane'), cells: ['passenger', 'ready'] },
            { lane: 'vehicles-sentri', title: both('vehicles, SENTRI', 'vehículos, SENTRI'), cells: ['passenger', 'NEXUS_SENTRI'] },
            { lane: 'pedestrians-standard', title: both('pedestrians, standard lanes', 'peatones, carriles generales'), cells: ['pedestrian', 'standard'] },
            { lane: 'pedestrians-ready', title: both('pedestrians, Ready Lane', 'peatones, Ready Lane'), cells: ['pedestrian', 'ready'] },
          ],
        },
      ],
    },
    method: both(
      'Every source keeps its method, and none is put together with another. Of each the median and the P95 are told (quantiles interpolated between neighbours), with n; below ten observations neither. Tags: readings of one tag at one station within five minutes of each other are one pass; a pass at the exit belongs to the last pass of the same tag at the entry before it, if that lies within the buffer (120 minutes unless asked otherwise) and two minutes or more back; a trip that took more than 12 minutes and more than six robust standard deviations longer than those of the twenty vehicles that came in beside it was broken by a stop, and is counted apart. Times are told by the hour of entry, and not for those hours from which somebody may still be on the way. What was not matched is told on both sides.',
      'Cada fuente conserva su método, y ninguna se junta con otra. De cada una se dan la mediana y el P95 (cuantiles interpolados entre vecinos), con n; con menos de diez observaciones, ninguno de los dos. Etiquetas: las lecturas de una etiqueta en una estación con menos de cinco minutos entre sí son un solo paso; un paso en la salida corresponde al último paso de la misma etiqueta en la entrada antes de él, si está dentro del margen (120 minutos, salvo que se pida otro) y al menos dos minutos atrás; un viaje que tardó más de 12 minutos y más de seis desviaciones estándar robustas por encima de los veinte vehículos que entraron junto a él se interrumpió con una parada y se cuenta aparte. Los tiempos se dan por hora de entrada, y no para aquellas horas de las que alguien puede seguir en camino. Lo que no se emparejó se informa en ambos lados.',
    ),
    assumptions: [both('What is posted is what somebody estimated; it is not checked against any measurement here.', 'Lo publicado es lo que alguien estimó; aquí no se contrasta con ninguna medición.')],
    caveats: [
      both('Auditors found posted waits unreliable for the public and for managing: they are estimated by hand, methods differ from port to port, and at five of six ports the line ran out of sight (GAO-13-603).', 'Los auditores hallaron que las esperas publicadas no son confiables ni para el público ni para la gestión: se estiman a mano, los métodos varían de un puerto a otro y en cinco de seis puertos la fila se perdía de vista (GAO-13-603).'),
      both('A wait ends at the primary inspection, a crossing time at the exit of the port. Readings of tags tell the second, unless a reader stands at the booth.', 'La espera termina en la inspección primaria; el tiempo de cruce, a la salida del puerto. Las lecturas de etiquetas dan el segundo, salvo que haya un lector en la caseta.'),
      both('No readings of tags of any port are published here. The set that shows the method is synthetic.', 'Aquí no se publican lecturas de etiquetas de ningún puerto. El conjunto que muestra el método es sintético.'),
    ],
    sources: sources(
      noted('https://bwt.cbp.gov/', 'Border Wait Times, U.S. Customs and Border Protection', 'Tiempos de espera en la frontera, CBP'),
      noted('http://www.gao.gov/products/GAO-13-603', 'On the reliability of posted waits', 'Sobre la confiabilidad de las esperas publicadas'),
      noted('https://ops.fhwa.dot.gov/publications/fhwahop12049/index.htm', 'Measuring border delay and crossing times by tags (FHWA-HOP-12-049)', 'Medición de demoras y tiempos de cruce con etiquetas (FHWA-HOP-12-049)'),
    ),
  },
}
