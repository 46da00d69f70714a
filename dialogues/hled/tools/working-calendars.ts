// The days on which terms do not run, year by year as the laws of each country name them, and the closures that acts of
// the authority announced, as far as they were found. Mexico's vacation days are announced act by act; only one such
// act was at hand, which the caveats of the tool say.

import type { CalendarContent } from '../../../src/dialogue/statements/index.ts'
import type { Bilingual } from '../../../src/text/bilingual.ts'
import { both, noted } from '../words.ts'

export const MEXICO = 'mx-federal'
export const UNITED_STATES = 'us-federal'
const [FIRST_YEAR, LAST_YEAR] = [2010, 2027]
const WEEKEND = [6, 7]

const LFPA = noted('https://www.diputados.gob.mx/LeyesBiblio/pdf/LFPA.pdf', 'Federal Law of Administrative Procedure, article 28', 'Ley Federal de Procedimiento Administrativo, artículo 28')
const LFT = noted('https://www.diputados.gob.mx/LeyesBiblio/pdf/LFT.pdf', 'Federal Labor Law, article 74', 'Ley Federal del Trabajo, artículo 74')
const QUAKE_FIRST = noted('https://dof.vlex.com.mx/vid/acuerdo-no-computaran-dias-693541821', 'Order of the Ministry of Health, DOF, September 21, 2017, as copied by vLex', 'Acuerdo de la Secretaría de Salud, DOF, 21 de septiembre de 2017, en copia de vLex')
const QUAKE_SECOND = noted('https://eluniversal.com.mx/nacion/sociedad/dependencias-suspenden-labores-para-tramites', 'Orders published on September 26, 2017, the Ministry of Health among them; secondary source', 'Acuerdos publicados el 26 de septiembre de 2017, entre ellos el de la Secretaría de Salud; fuente secundaria')
const YEAR_END = noted('http://diariooficial.gob.mx/nota_detalle.php?codigo=5744735&fecha=09%2F12%2F2024', 'Order of the Ministry of Health and its bodies, DOF, December 9, 2024', 'Acuerdo de la Secretaría de Salud y sus órganos, DOF, 9 de diciembre de 2024')
const TITLE_5 = noted('https://www.law.cornell.edu/uscode/text/5/6103', '5 U.S.C. 6103, legal public holidays', '5 U.S.C. 6103, días festivos legales')
const JUNETEENTH = noted('https://www.congress.gov/bill/117th-congress/senate-bill/475', 'Juneteenth National Independence Day Act, June 17, 2021', 'Ley del Día Nacional de la Independencia Juneteenth, 17 de junio de 2021')

type Closed = readonly [day: string, title: Bilingual, source: number]

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
const weekdayOf = (day: string) => Temporal.PlainDate.from(day).dayOfWeek

/** The first, second … of a weekday (1 is Monday) in a month. */
function nth(year: number, month: number, weekday: number, place: number): string {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (place - 1) * 7 }).toString()
}

function span(from: string, until: string, title: Bilingual, source: number): readonly Closed[] {
  const days: Closed[] = []
  for (let day = Temporal.PlainDate.from(from); day.toString() <= until; day = day.add({ days: 1 })) days.push([day.toString(), title, source])
  return days
}

/** Sources by their places: LFPA, LFT, the orders of 2017, that of 2024. */
const MEXICAN: readonly Closed[] = [
  ...years.flatMap((year): readonly Closed[] => [
    [`${year}-01-01`, both('January 1', '1o. de enero'), 0], [`${year}-02-05`, both('February 5', '5 de febrero'), 0], [`${year}-03-21`, both('March 21', '21 de marzo'), 0],
    [`${year}-05-01`, both('May 1', '1o. de mayo'), 0], [`${year}-05-05`, both('May 5', '5 de mayo'), 0], [`${year}-09-01`, both('September 1', '1o. de septiembre'), 0],
    [`${year}-09-16`, both('September 16', '16 de septiembre'), 0], [`${year}-11-20`, both('November 20', '20 de noviembre'), 0], [`${year}-12-25`, both('December 25', '25 de diciembre'), 0],
    [nth(year, 2, 1, 1), both('First Monday of February, for February 5', 'Primer lunes de febrero, en conmemoración del 5 de febrero'), 1],
    [nth(year, 3, 1, 3), both('Third Monday of March, for March 21', 'Tercer lunes de marzo, en conmemoración del 21 de marzo'), 1],
    [nth(year, 11, 1, 3), both('Third Monday of November, for November 20', 'Tercer lunes de noviembre, en conmemoración del 20 de noviembre'), 1],
  ]),
  ['2024-10-01', both('October 1, handing over of the federal executive', '1o. de octubre, transmisión del Poder Ejecutivo Federal'), 1],
  ...span('2017-09-19', '2017-09-22', both('Earthquake of September 19, 2017', 'Sismo del 19 de septiembre de 2017'), 2),
  ...span('2017-09-25', '2017-09-29', both('Earthquake of September 19, 2017', 'Sismo del 19 de septiembre de 2017'), 3),
  ...span('2024-12-19', '2025-01-03', both('Vacation period of the Ministry of Health', 'Periodo vacacional de la Secretaría de Salud'), 4),
]

/** What falls on a Saturday is observed the day before, what falls on a Sunday the day after (5 U.S.C. 6103(b); E.O. 11582). */
function observed(day: string): string {
  const weekday = weekdayOf(day)
  return Temporal.PlainDate.from(day).add({ days: weekday === 6 ? -1 : weekday === 7 ? 1 : 0 }).toString()
}

const AMERICAN: readonly Closed[] = [...years, LAST_YEAR + 1].flatMap((year): readonly Closed[] => [
  [observed(`${year}-01-01`), both("New Year's Day", 'Año Nuevo'), 0], [nth(year, 1, 1, 3), both('Birthday of Martin Luther King, Jr.', 'Natalicio de Martin Luther King, Jr.'), 0],
  [nth(year, 2, 1, 3), both("Washington's Birthday", 'Natalicio de Washington'), 0], [lastMondayOfMay(year), both('Memorial Day', 'Día de los Caídos'), 0],
  ...(year < 2021 ? [] : [[observed(`${year}-06-19`), both('Juneteenth National Independence Day', 'Día Nacional de la Independencia Juneteenth'), 1] as const]),
  [observed(`${year}-07-04`), both('Independence Day', 'Día de la Independencia'), 0], [nth(year, 9, 1, 1), both('Labor Day', 'Día del Trabajo'), 0], [nth(year, 10, 1, 2), both('Columbus Day', 'Día de Colón'), 0],
  [observed(`${year}-11-11`), both('Veterans Day', 'Día de los Veteranos'), 0], [nth(year, 11, 4, 4), both('Thanksgiving Day', 'Día de Acción de Gracias'), 0], [observed(`${year}-12-25`), both('Christmas Day', 'Navidad'), 0],
])

function lastMondayOfMay(year: number): string {
  const fifth = nth(year, 5, 1, 5)
  return fifth.startsWith(`${year}-05`) ? fifth : nth(year, 5, 1, 4)
}

/** The days within a span, each once, in order; weekends stand for themselves. */
function calendar(name: string, from: string, until: string, closed: readonly Closed[], sources: CalendarContent['sources']): CalendarContent {
  const within = closed.filter(([day]) => from <= day && day <= until && !WEEKEND.includes(weekdayOf(day)))
  const once = within.filter(([day], place) => within.findIndex(([other]) => other === day) === place).sort(([a], [b]) => (a < b ? -1 : 1))
  return { calendar: name, from, until, weekend: WEEKEND, days: once.map(([day, title, source]) => ({ day, title, source })), sources }
}

const MEXICAN_SOURCES = [LFPA, LFT, QUAKE_FIRST, QUAKE_SECOND, YEAR_END]

/**
 * Two spans with a gap: from March 23, 2020 federal offices suspended work for the pandemic (order of the Ministry of Health), and on which day the terms of
 * COFEPRIS ran again was not found. A term that comes to the gap ends on no day that is told.
 */
export const MEXICAN_CALENDARS: readonly CalendarContent[] = [
  calendar(MEXICO, '2010-11-01', '2020-03-22', MEXICAN, MEXICAN_SOURCES),
  calendar(MEXICO, '2020-11-01', '2027-12-31', MEXICAN, MEXICAN_SOURCES),
]

export const AMERICAN_CALENDAR: CalendarContent = calendar(UNITED_STATES, '2010-01-01', '2027-12-31', AMERICAN, [TITLE_5, JUNETEENTH])
