// What surrounds pillars III and IV, as international and national statistics tell it.

import type { Bilingual } from '../../../src/text/bilingual.ts'
import type { JointIndicator } from '../joint-items.ts'
import { both } from '../words.ts'
import { AS_PUBLISHED, baseline, computed, context, is } from './defining.ts'

const MEXICO = both('Mexico', 'México')
const UNITED_STATES = both('United States', 'Estados Unidos')
const ESTIMATES = both('Figures of an international organization for each country; the two stand beside each other and are not held against each other.', 'Cifras de un organismo internacional para cada país; van una junto a otra y no se comparan.')

/** A figure that an international organization publishes for each country: the count of neither side. */
const perCountry = (dataset: string, indicator: string) => (['MEX', 'USA'] as const).map((country) => computed({
  series: country.toLowerCase(), title: country === 'MEX' ? MEXICO : UNITED_STATES, from: ['USA', dataset], time: 'year', measure: 'value', aggregate: 'first', where: [is('indicator', indicator), is('iso3', country)],
}))
const PERCENT_OF_PEOPLE = both('percent of the population, as published', 'por ciento de la población, según se publica')
const kev = (title: Bilingual, known: boolean) => computed({
  series: 'usa', party: 'USA', title, from: ['USA', 'known-exploited'], time: 'date_added', measure: 'cve_id', aggregate: 'count', ...(known ? { where: [is('known_ransomware_use', 'Known')] } : { by: [['known_ransomware_use', both('By known use for ransom', 'Por uso conocido para extorsión')]] }),
})
const CISA = both('Counted by CISA', 'Cuenta de la CISA')

export const DIGITAL_AND_PEOPLE_INDICATORS: readonly JointIndicator[] = [
  context('internet-users', {
    title: both('People who use the Internet', 'Personas que usan internet'), element: 'element/III.1', unit: PERCENT_OF_PEOPLE, decimals: 1, method: AS_PUBLISHED,
    definition: both('Individuals who used the Internet in the last three months, from any place, in percent of the population (ITU by way of the World Bank).', 'Personas que usaron internet en los últimos tres meses, desde cualquier lugar, en por ciento de la población (UIT por medio del Banco Mundial).'),
    series: perCountry('ict-annual', 'internet_users'), baselines: [baseline('mex', 75.6265), baseline('usa', 91.2684)], caveats: [ESTIMATES], sources: [],
  }),
  context('fixed-broadband', {
    title: both('Fixed broadband subscriptions', 'Suscripciones de banda ancha fija'), element: 'element/III.1', unit: both('subscriptions for 100 people', 'suscripciones por cada 100 personas'), decimals: 1, method: AS_PUBLISHED,
    definition: both('Subscriptions to fixed access to the Internet at 256 kbit/s or more, for 100 people (ITU by way of the World Bank).', 'Suscripciones a acceso fijo a internet de 256 kbit/s o más, por cada 100 personas (UIT por medio del Banco Mundial).'),
    series: perCountry('ict-annual', 'broadband_subscribers_per_100_people'), baselines: [baseline('mex', 19.2797), baseline('usa', 37.0074)], caveats: [ESTIMATES], sources: [],
  }),
  context('known-exploited-vulnerabilities', {
    title: both('Vulnerabilities known to be exploited, added in the year', 'Vulnerabilidades de explotación conocida agregadas en el año'), element: 'element/III.2', unit: both('vulnerabilities', 'vulnerabilidades'), since: '2022',
    definition: both('Entries that CISA added to its catalog in the year.', 'Registros que la CISA agregó a su catálogo en el año.'), method: both('Rows of the catalog by the day on which they were added.', 'Renglones del catálogo por el día en que se agregaron.'),
    series: [kev(CISA, false)], baselines: [baseline('usa', 555, '2022', both('The first whole year of the catalog.', 'El primer año completo del catálogo.'))],
    caveats: [both('The catalog tells what CISA came to know in a year, old vulnerabilities among it; it began in November 2021 with a stock of earlier years.', 'El catálogo dice lo que la CISA llegó a saber en un año, incluso de vulnerabilidades antiguas; empezó en noviembre de 2021 con un acervo de años anteriores.')], sources: [],
  }),
  context('ransomware-share-of-vulnerabilities', {
    title: both('Share of these vulnerabilities known to be used for ransom', 'Proporción de estas vulnerabilidades con uso conocido para extorsión'), element: 'element/III.2', quantity: 'share', unit: both('percent of the vulnerabilities added in the year', 'por ciento de las vulnerabilidades agregadas en el año'), decimals: 1, since: '2022',
    definition: both('Of the entries added in the year those that CISA knows to have been used in ransomware campaigns.', 'De los registros agregados en el año, los que la CISA sabe que se usaron en campañas de secuestro de datos.'), method: both('Rows marked as known over all rows of the year, computed.', 'Renglones marcados como conocidos entre todos los del año, calculado.'),
    series: [kev(CISA, true)], baselines: [baseline('usa', null, '2022', both('The first whole year of the catalog.', 'El primer año completo del catálogo.'))], caveats: [both('What is not known yet counts as not known: recent years look lower than they will.', 'Lo que aún no se sabe cuenta como desconocido: los años recientes se ven más bajos de lo que serán.')], sources: [],
  }),
  context('patent-applications', {
    title: both('Patent applications', 'Solicitudes de patente'), element: 'element/IV.1', unit: both('applications', 'solicitudes'), method: AS_PUBLISHED,
    definition: both('Applications as the World Intellectual Property Organization publishes them for each country.', 'Solicitudes como las publica la Organización Mundial de la Propiedad Intelectual para cada país.'),
    series: perCountry('macro-annual', 'patent_applications_total'), baselines: [], caveats: [ESTIMATES, both('A published series of a compilation; who is counted as applicant is not said there.', 'Serie publicada en una compilación; no dice a quién se cuenta como solicitante.')], sources: [],
  }),
  context('self-employment', {
    title: both('Self-employed people', 'Personas que trabajan por cuenta propia'), element: 'element/IV.2', unit: both('percent of employment, as estimated', 'por ciento de la ocupación, según se estima'), decimals: 1, method: AS_PUBLISHED,
    definition: both('Employers, own-account workers and unpaid family workers in percent of all who work (ILO).', 'Empleadores, trabajadores por cuenta propia y familiares sin pago, en por ciento de quienes trabajan (OIT).'),
    series: perCountry('macro-annual', 'self_employed_percent_of_employment'), baselines: [], caveats: [ESTIMATES, both('Estimates of a model. No count of small firms by one definition in both countries is in the data at hand.', 'Estimaciones de un modelo. En los datos disponibles no hay cuenta de empresas pequeñas con una misma definición en ambos países.')], sources: [],
  }),
  context('youth-unemployment', {
    title: both('Unemployment of people aged 15 to 24', 'Desocupación de personas de 15 a 24 años'), element: 'element/IV.3', unit: both('percent of the workforce of that age, as estimated', 'por ciento de la fuerza de trabajo de esa edad, según se estima'), decimals: 1, method: AS_PUBLISHED,
    definition: both('People of that age who have no work and look for it, in percent of those who work or look for work (ILO).', 'Personas de esa edad que no tienen trabajo y lo buscan, en por ciento de quienes trabajan o lo buscan (OIT).'),
    series: perCountry('macro-annual', 'aged_15_24_unemployment_rate_percent'), baselines: [], caveats: [ESTIMATES, both('The latest years are estimates of a model.', 'Los años más recientes son estimaciones de un modelo.')], sources: [],
  }),
]
