// What surrounds initiative I.3: who and what crosses the border into the United States.

import type { Bilingual } from '../../../src/text/bilingual.ts'
import type { JointIndicator } from '../joint-items.ts'
import { both, noted } from '../words.ts'
import { baseline, computed, context, is, reported, SUMS } from './defining.ts'

const BTS = noted('https://data.bts.gov/d/keg4-3bc2', 'Border Crossing/Entry Data of the Bureau of Transportation Statistics', 'Datos de cruces fronterizos de la Oficina de Estadísticas de Transporte')
const INCOMPLETE_2019 = both(
  'The file lacks some records of Texas of 2019; counts at the bridges give about 55,000 trucks more. From 2025 on it holds January and February only.',
  'Al archivo le faltan registros de Texas de 2019; los conteos en los puentes dan unos 55,000 camiones más. De 2025 solo tiene enero y febrero.',
)
const NORTHWARD = both(
  'Only crossings into the United States are counted here: CBP counts who comes in. Crossings into Mexico are for Mexico to report.',
  'Aquí solo se cuentan los cruces hacia Estados Unidos: la CBP cuenta a quienes entran. Los cruces hacia México le toca informarlos a México.',
)
const PORT = ['port_code', both('By port of entry', 'Por puerto de entrada')] as const
const STATE = ['state', both('By state of the port', 'Por estado del puerto')] as const

const crossings = (measure: string) => computed({
  series: 'northbound', party: 'USA', organisation: 'organisation/CBP', title: both('Into the United States, counted by CBP', 'Hacia Estados Unidos, según la CBP'), from: ['USA', 'border-crossings'], time: 'month', measure: 'value', where: [is('measure', measure)], by: [STATE, PORT],
})
const southbound = (definition: Bilingual) => reported('MEX', { series: 'southbound', title: both('Into Mexico, counted by Mexico', 'Hacia México, según México'), definition })

export const BORDER_INDICATORS: readonly JointIndicator[] = [
  context('trucks-across-the-border', {
    title: both('Trucks across the border', 'Camiones que cruzan la frontera'), element: 'element/I.3', unit: both('trucks', 'camiones'), method: SUMS, since: '2010',
    definition: both('Trucks that cross at a port of entry in a year, loaded or empty; each crossing counts.', 'Camiones que cruzan por un puerto de entrada en un año, cargados o vacíos; cuenta cada cruce.'),
    series: [crossings('Trucks'), southbound(both('Trucks that enter Mexico at a port of entry, as Mexican customs counts them.', 'Camiones que entran a México por un puerto de entrada, según la aduana mexicana.'))],
    baselines: [baseline('northbound', 6_949_300)], caveats: [INCOMPLETE_2019, NORTHWARD], sources: [BTS],
  }),
  context('personal-vehicles-across-the-border', {
    title: both('Personal vehicles into the United States', 'Vehículos particulares hacia Estados Unidos'), element: 'element/I.3', unit: both('vehicles', 'vehículos'), method: SUMS, since: '2010',
    definition: both('Private cars and pickups that cross at a port of entry in a year; each crossing counts.', 'Automóviles y camionetas particulares que cruzan por un puerto de entrada en un año; cuenta cada cruce.'),
    series: [crossings('Personal Vehicles')], baselines: [baseline('northbound', 58_547_747)], caveats: [INCOMPLETE_2019, NORTHWARD], sources: [BTS],
  }),
  context('pedestrians-across-the-border', {
    title: both('Pedestrians into the United States', 'Peatones hacia Estados Unidos'), element: 'element/I.3', unit: both('people on foot', 'personas a pie'), method: SUMS, since: '2010',
    definition: both('People who cross at a port of entry on foot in a year; each crossing counts.', 'Personas que cruzan a pie por un puerto de entrada en un año; cuenta cada cruce.'),
    series: [crossings('Pedestrians')], baselines: [baseline('northbound', 27_934_670)], caveats: [INCOMPLETE_2019, NORTHWARD], sources: [BTS],
  }),
  context('texas-share-of-trucks', {
    title: both('Share of Texas in trucks into the United States', 'Participación de Texas en los camiones hacia Estados Unidos'), element: 'element/I.3', quantity: 'share', unit: both('percent of the trucks that enter from Mexico', 'por ciento de los camiones que entran desde México'), decimals: 1, since: '2010',
    method: both('Trucks at the ports of Texas over trucks at all ports on the border, computed for each year.', 'Camiones en los puertos de Texas entre camiones en todos los puertos de la frontera, calculado para cada año.'),
    definition: both('How much of the truck traffic depends on the crossings of one state.', 'Qué parte del tránsito de camiones depende de los cruces de un solo estado.'),
    series: [computed({ series: 'northbound', party: 'USA', organisation: 'organisation/CBP', title: both('Into the United States, counted by CBP', 'Hacia Estados Unidos, según la CBP'), from: ['USA', 'border-crossings'], time: 'month', measure: 'value', where: [is('measure', 'Trucks'), is('state', 'TX')], shareOf: [is('measure', 'Trucks')], by: [PORT] })],
    baselines: [baseline('northbound', null)], caveats: [INCOMPLETE_2019], sources: [BTS],
  }),
]
