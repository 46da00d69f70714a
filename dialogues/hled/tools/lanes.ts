// Lanes and waits at San Ysidro.

import type { JointTool } from '../joint-items.ts'
import { both, noted, sources } from '../words.ts'

export const LANES: JointTool = {
  item: 'instrument/border-lanes',
  content: {
    title: both('Lanes and waits at San Ysidro', 'Carriles y esperas en San Ysidro'),
    purpose: both(
      'How long vehicles would wait in each hour of a day if more or fewer lanes were open, or one vehicle took more or less time.',
      'Cuánto esperarían los vehículos en cada hora de un día si hubiera más o menos carriles abiertos, o si cada vehículo tomara más o menos tiempo.',
    ),
    elements: ['element/I.3'],
    settings: {
      instrument: 'lanes', place: both('San Ysidro', 'San Ysidro'),
      profile: { dataset: { party: 'USA', dataset: 'wait-profile-san-ysidro' }, month: 'month', day: 'day_index', hour: 'hour', firstDay: { day: 'monday', isStated: false } },
      arrivals: { dataset: { party: 'USA', dataset: 'border-crossings' }, time: 'month', place: 'port_code', measure: 'measure', value: 'value', of: '2504', measured: 'Personal Vehicles' },
      lanes: [
        { lane: 'ready', title: both('Ready Lane', 'Ready Lane'), minutes: 'passenger_ready_min', open: 17 },
        { lane: 'standard', title: both('standard lanes', 'carriles generales'), minutes: 'passenger_standard_min', open: 5 },
        { lane: 'sentri', title: both('SENTRI', 'SENTRI'), minutes: 'passenger_sentri_min', open: 6 },
      ],
      basis: both(
        'Lanes open as CBP posted them at 10 a.m. on 29 June 2022: 17 Ready Lanes, 5 standard lanes, 6 SENTRI lanes, of 34 at most. It is the only time for which the number of open lanes is at hand.',
        'Carriles abiertos según lo publicó la CBP a las 10 a. m. del 29 de junio de 2022: 17 Ready Lane, 5 generales y 6 SENTRI, de 34 como máximo. Es el único momento para el que se dispone del número de carriles abiertos.',
      ),
      sources: sources(noted('https://bwt.cbp.gov/', 'Border Wait Times, U.S. Customs and Border Protection', 'Tiempos de espera en la frontera, CBP')),
      first: { lane: 'ready', year: 2019, month: 7 },
    },
    method: both(
      'One line before c lanes, served in turn; vehicles come at random with a rate for each hour, and one lane spends an exponential time on one vehicle. The steady state of each hour is told by the formulas of Erlang (M/M/c). The day itself is simulated event by event: six days that begin with the published line, the same for the same seed; of those who come in each hour the median and the P95 of the wait are told. Utilisation is of an average day; at 1 or above no wait is told, but by how many vehicles the line grows.',
      'Una fila ante c carriles, atendida por orden de llegada; los vehículos llegan al azar con una tasa para cada hora, y un carril dedica a cada vehículo un tiempo exponencial. El régimen estable de cada hora se da con las fórmulas de Erlang (M/M/c). El día mismo se simula evento por evento: seis días que empiezan con la fila publicada, iguales para la misma semilla; de quienes llegan en cada hora se dan la mediana y el P95 de la espera. La utilización es la de un día promedio; con 1 o más no se da espera alguna, sino en cuántos vehículos crece la fila.',
    ),
    assumptions: [
      both('The lanes that were seen open once were open in every hour.', 'Los carriles que se vieron abiertos una vez lo estuvieron en todas las horas.'),
      both('Vehicles are shared out among the kinds of lanes as those lanes are; every day of a month has the same number.', 'Los vehículos se reparten entre los tipos de carril como lo están esos carriles; todos los días de un mes tienen el mismo número.'),
      both('Who stands in line stays there, and nobody changes to another lane or port when it grows.', 'Quien está en la fila permanece en ella, y nadie cambia de carril o de puerto cuando esta crece.'),
    ],
    caveats: [
      both('The published averages are of posted estimates; nobody says of which years, and how many are in one. They were served on 13 January 2021.', 'Los promedios publicados son de estimaciones; nadie dice de qué años ni cuántas hay en cada uno. Se ofrecían el 13 de enero de 2021.'),
      both('Lanes are opened in truth when the line grows. The model keeps them as asked, so it says what lanes are worth and not what will be.', 'En realidad se abren carriles cuando la fila crece. El modelo los mantiene como se pidieron, de modo que dice cuánto vale un carril y no qué ocurrirá.'),
    ],
    sources: sources(
      noted('http://www.gao.gov/products/GAO-13-603', 'On the reliability of posted waits', 'Sobre la confiabilidad de las esperas publicadas'),
    ),
  },
}
