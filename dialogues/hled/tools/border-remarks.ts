// What must be known of crossings before months are compared: only what the counts themselves show or a source says.

import type { Remark } from '../../../src/dialogue/items/instruments/crossings.ts'
import type { Measure } from '../../../src/instruments/crossings/view.ts'
import { both, noted, sources } from '../words.ts'

/** What the Bureau of Transportation Statistics counts, by its own names. */
export const MEASURES: Measure[] = [
  { code: 'Trucks', title: both('trucks', 'camiones') },
  { code: 'Truck Containers Loaded', title: both('loaded truck containers', 'contenedores de camión cargados') },
  { code: 'Truck Containers Empty', title: both('empty truck containers', 'contenedores de camión vacíos') },
  { code: 'Trains', title: both('trains', 'trenes') },
  { code: 'Rail Containers Loaded', title: both('loaded rail containers', 'contenedores ferroviarios cargados') },
  { code: 'Rail Containers Empty', title: both('empty rail containers', 'contenedores ferroviarios vacíos') },
  { code: 'Train Passengers', title: both('train passengers', 'pasajeros de tren') },
  { code: 'Buses', title: both('buses', 'autobuses') },
  { code: 'Bus Passengers', title: both('bus passengers', 'pasajeros de autobús') },
  { code: 'Personal Vehicles', title: both('personal vehicles', 'vehículos particulares') },
  { code: 'Personal Vehicle Passengers', title: both('passengers of personal vehicles', 'pasajeros de vehículos particulares') },
  { code: 'Pedestrians', title: both('pedestrians', 'peatones') },
]

const TRAVELLERS = ['Buses', 'Bus Passengers', 'Personal Vehicles', 'Personal Vehicle Passengers', 'Pedestrians']

export const REMARKS: Remark[] = [
  {
    remark: 'ysleta', kind: 'break', from: '2020-03', to: null, places: ['2401', '2402'], measures: null,
    title: both('Ysleta is counted apart from El Paso', 'Ysleta se cuenta aparte de El Paso'),
    text: both(
      'The dataset has Ysleta as a port of its own from March 2020 on; before, its crossings are within those of El Paso. Neither port compares with itself across that month. Both together do.',
      'El conjunto de datos tiene a Ysleta como puerto propio desde marzo de 2020; antes, sus cruces están dentro de los de El Paso. Ninguno de los dos puertos es comparable consigo mismo a través de ese mes. Ambos en conjunto sí.',
    ),
    sources: sources(noted('https://data.bts.gov/d/keg4-3bc2', 'As the counts themselves show', 'Según muestran los propios conteos')),
  },
  {
    remark: 'laredo-2019', kind: 'undercount', from: '2019-10', to: '2019-12', places: ['2304'], measures: ['Trucks'],
    title: both('Trucks at Laredo are counted too few', 'Los camiones en Laredo se cuentan de menos'),
    text: both(
      'The counts by bridge that were compiled for the Texas Department of Transportation have 57,642 trucks more at Laredo in these three months. At the other ports of Texas they have somewhat fewer; in all of 2019, 55 thousand more. The total of 2019 (6,440,255) is therefore too low.',
      'Los conteos por puente compilados para el Departamento de Transporte de Texas tienen 57,642 camiones más en Laredo en estos tres meses. En los demás puertos de Texas tienen algo menos; en todo 2019, 55 mil más. El total de 2019 (6,440,255) queda por ello corto.',
    ),
    sources: sources(noted('https://github.com/unt-clscm/CBP-Border-Crossings', 'Crossings by bridge, compiled for TxDOT by the University of North Texas', 'Cruces por puente, compilados para TxDOT por la Universidad del Norte de Texas')),
  },
  {
    remark: 'restriction-2020', kind: 'event', from: '2020-03', to: '2021-11', places: null, measures: TRAVELLERS,
    title: both('Land travel into the United States was limited to essential travel', 'Los viajes terrestres hacia Estados Unidos se limitaron a los esenciales'),
    text: both(
      'From 21 March 2020 (the notice says from 11:59 p.m. Eastern time on 20 March). From 8 November 2021 on, fully vaccinated travelers could again come for other purposes.',
      'Desde el 21 de marzo de 2020 (el aviso dice desde las 23:59, hora del Este, del 20 de marzo). Desde el 8 de noviembre de 2021, quienes tenían el esquema completo de vacunación pudieron volver a entrar por otros motivos.',
    ),
    sources: sources(
      noted('https://www.aila.org/infonet/cbp-85-fr-16547-3-24-20', '85 FR 16547 (24 March 2020)', '85 FR 16547 (24 de marzo de 2020)'),
      noted('https://kvia.com/news/border/2021/11/02/cbp-outlines-border-reopening-plans-for-nov-8-heres-what-you-need-to-know', 'Reopening of 8 November 2021', 'Reapertura del 8 de noviembre de 2021'),
    ),
  },
  {
    remark: 'lukeville-2023', kind: 'event', from: '2023-12', to: '2024-01', places: ['2602'], measures: null,
    title: both('The port of Lukeville was closed', 'El puerto de Lukeville estuvo cerrado'),
    text: both('From 4 December 2023 to 4 January 2024.', 'Del 4 de diciembre de 2023 al 4 de enero de 2024.'),
    sources: sources(
      noted('https://kyma.com/news/arizona-news/2024/01/02/lukeville-port-of-entry-to-reopen-on-january-4/', 'Closing and reopening', 'Cierre y reapertura'),
      noted('https://www.einpresswire.com/article/679163216/statement-from-cbp-on-resumption-of-field-operations-in-arizona-california-and-texas', 'Statement of CBP', 'Comunicado de la CBP'),
    ),
  },
  {
    remark: 'eagle-pass-2023', kind: 'event', from: '2023-11', to: '2024-01', places: ['2303'], measures: TRAVELLERS,
    title: both('Vehicles were not processed at Bridge 1 of Eagle Pass', 'No se atendieron vehículos en el Puente 1 de Eagle Pass'),
    text: both('From late November 2023 to 4 January 2024; the other bridge stayed open.', 'De fines de noviembre de 2023 al 4 de enero de 2024; el otro puente siguió abierto.'),
    sources: sources('https://www.einpresswire.com/article/679163216/statement-from-cbp-on-resumption-of-field-operations-in-arizona-california-and-texas', 'https://polo4pl.com/cbp-reopens-four-southwest-ports-of-entry-following-weeks-long-closures/'),
  },
  {
    remark: 'nogales-2016', kind: 'event', from: '2016-07', to: null, places: ['2604'], measures: ['Trucks', 'Truck Containers Loaded', 'Truck Containers Empty'],
    title: both('Joint inspection of cargo began at Nogales', 'Comenzó en Nogales la inspección conjunta de carga'),
    text: both('SAT and CBP began their pilot on 25 July 2016.', 'El SAT y la CBP comenzaron su prueba piloto el 25 de julio de 2016.'),
    sources: sources('https://www.lexology.com/library/detail.aspx?g=591be63d-bcf6-49a9-a17b-de02ee76a919'),
  },
]
