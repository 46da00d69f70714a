// What surrounds initiative II.1. None of it is a result of the dialogue.

import type { JointIndicator } from '../joint-items.ts'
import { both } from '../words.ts'
import { baseline, computed, context, is, SUMS } from './defining.ts'

const SOUTH = ['04', '07', '12', '20', '21', '23', '27', '30', '31'] as const
const NORTHERN_CENTRAL_AMERICA = ['El Salvador', 'Guatemala', 'Honduras'] as const
const EVENTS = both(
  'Encounters are events: one person met twice counts twice. Their number follows law, enforcement and conditions in many countries.',
  'Los encuentros son eventos: una persona encontrada dos veces cuenta dos veces. Su número depende de leyes, de la vigilancia y de condiciones en muchos países.',
)
const SOUTHERN_STATES = both('Campeche, Chiapas, Guerrero, Oaxaca, Puebla, Quintana Roo, Tabasco, Veracruz and Yucatán.', 'Campeche, Chiapas, Guerrero, Oaxaca, Puebla, Quintana Roo, Tabasco, Veracruz y Yucatán.')

export const MIGRATION_INDICATORS: readonly JointIndicator[] = [
  context('encounters-southwest-border', {
    title: both('Encounters at the southwest land border of the United States', 'Encuentros en la frontera terrestre suroeste de Estados Unidos'), element: 'element/II.1', unit: both('encounters', 'encuentros'), period: 'us-fiscal-year', since: '2014',
    definition: both('Encounters of U.S. authorities with people who had no permission to enter, by U.S. fiscal year (October to September), in two counts that differ in what they hold.', 'Encuentros de las autoridades de Estados Unidos con personas sin autorización para entrar, por año fiscal estadounidense (octubre a septiembre), según dos cuentas que difieren en lo que abarcan.'),
    method: both('Sum of the months of the fiscal year. The two counts differ in method and are neither joined nor held against each other.', 'Suma de los meses del año fiscal. Las dos cuentas difieren en su método; no se unen ni se comparan.'),
    series: [
      computed({ series: 'cbp', party: 'USA', organisation: 'organisation/CBP', title: both('At and between ports of entry (CBP)', 'En los puertos de entrada y entre ellos (CBP)'), definition: both('U.S. Border Patrol and Office of Field Operations together, as CBP publishes them.', 'Patrulla Fronteriza y Oficina de Operaciones de Campo juntas, como las publica la CBP.'), from: ['USA', 'encounters'], time: 'month', measure: 'encounters', by: [['component', both('By component', 'Por componente')], ['citizenship_group', both('By citizenship', 'Por nacionalidad')]] }),
      computed({ series: 'ohss', party: 'USA', organisation: 'organisation/DHS', title: both('Between ports of entry only (OHSS)', 'Solo entre puertos de entrada (OHSS)'), definition: both('U.S. Border Patrol only, rounded to ten, small cells left out, as the Office of Homeland Security Statistics publishes them.', 'Solo la Patrulla Fronteriza, redondeado a decenas y sin celdas pequeñas, como lo publica la Oficina de Estadísticas de Seguridad Nacional.'), from: ['USA', 'encounters-citizenship'], time: 'month', measure: 'encounters' }),
    ],
    baselines: [baseline('cbp', 2_378_944, '2022', both('The first whole fiscal year since the relaunch, and the first of this count.', 'El primer año fiscal completo desde el relanzamiento y el primero de esta cuenta.')), baseline('ohss', 1_658_970)], caveats: [EVENTS], sources: [],
  }),
  context('encounters-northern-central-america', {
    title: both('Encounters with nationals of northern Central America between ports of entry', 'Encuentros con nacionales del norte de Centroamérica entre puertos de entrada'), element: 'element/II.1', unit: both('encounters', 'encuentros'), period: 'us-fiscal-year', since: '2014', method: SUMS,
    definition: both('Of the encounters of the U.S. Border Patrol those with nationals of El Salvador, Guatemala and Honduras.', 'De los encuentros de la Patrulla Fronteriza, los de nacionales de El Salvador, Guatemala y Honduras.'),
    series: [computed({ series: 'ohss', party: 'USA', organisation: 'organisation/DHS', title: both('Between ports of entry (OHSS)', 'Entre puertos de entrada (OHSS)'), from: ['USA', 'encounters-citizenship'], time: 'month', measure: 'encounters', where: [is('citizenship', ...NORTHERN_CENTRAL_AMERICA)], by: [['citizenship', both('By citizenship', 'Por nacionalidad')]] })],
    baselines: [baseline('ohss', 683_890)], caveats: [EVENTS, both('Rounded to ten; small cells are left out by the originator.', 'Redondeado a decenas; la fuente omite celdas pequeñas.')], sources: [],
  }),
  context('remittances-to-mexico', {
    title: both('Family remittances to Mexico', 'Remesas familiares a México'), element: 'element/II.1', unit: both('billions of current U.S. dollars', 'miles de millones de dólares corrientes'), decimals: 2, method: SUMS,
    definition: both('Income from family remittances, from all countries, as the Bank of Mexico records it.', 'Ingresos por remesas familiares, de todos los países, según los registra el Banco de México.'),
    series: [computed({ series: 'mex', party: 'MEX', title: both('Recorded by the Bank of Mexico', 'Registro del Banco de México'), from: ['MEX', 'remittances'], time: 'month', measure: 'value_usd', where: [is('flow', 'inflow')], dividedBy: 1_000_000_000 })],
    baselines: [baseline('mex', 52.522598188)], caveats: [both('The Bank of Mexico revises earlier months. What families receive is theirs and no measure of policy.', 'El Banco de México revisa meses anteriores. Lo que reciben las familias es suyo y no mide política alguna.')], sources: [],
  }),
  context('southern-states-share-of-gdp', {
    title: both('Share of the southern and south-eastern states in Mexico’s product', 'Participación de los estados del sur y sureste en el producto de México'), element: 'element/II.1', quantity: 'share', unit: both('percent of gross domestic product at prices of 2018', 'por ciento del producto interno bruto a precios de 2018'), decimals: 1,
    definition: SOUTHERN_STATES, method: both('Product of the nine states over that of the nation, computed for each year.', 'Producto de los nueve estados entre el de la nación, calculado para cada año.'),
    series: [computed({ series: 'mex', party: 'MEX', title: both('Computed from the accounts of INEGI', 'Calculado con las cuentas del INEGI'), from: ['MEX', 'state-gdp'], time: 'year', measure: 'mxn_million_constant_2018', where: [is('scian', 'PIB'), is('cve_ent', ...SOUTH)], shareOf: [is('scian', 'PIB'), is('cve_ent', '00')], by: [['cve_ent', both('By state', 'Por entidad federativa')]] })],
    baselines: [baseline('mex', null)], caveats: [both('Oil in Campeche and Tabasco weighs heavily and falls for reasons of its own.', 'El petróleo de Campeche y Tabasco pesa mucho y cae por razones propias.')], sources: [],
  }),
]
