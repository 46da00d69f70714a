// What international organisations count of both countries.

import type { Column } from '../../../src/dialogue/data/columns.ts'
import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { both } from '../words.ts'
import { COUNTRIES } from './codes.ts'
import { DOLLARS, YEAR, attribute, dimension, measure } from './columns.ts'
import type { CodeList } from './columns.ts'
import { LICENCES, ORIGINATORS, obtained } from './provenance.ts'

const COUNTRY = dimension('iso3', 'text', both('Country', 'País'), { codes: COUNTRIES })

const gdp: DatasetDescription = {
  dataset: 'gdp-world-bank',
  title: both('Gross domestic product of both countries', 'Producto interno bruto de ambos países'),
  definition: both('One row is the gross domestic product of one country in one year.', 'Cada renglón es el producto interno bruto de un país en un año.'),
  method: both('World Development Indicators, NY.GDP.MKTP.CD: national accounts turned into dollars at official exchange rates.', 'Indicadores del Desarrollo Mundial, NY.GDP.MKTP.CD: cuentas nacionales convertidas a dólares con tipos de cambio oficiales.'),
  columns: [COUNTRY, YEAR, measure('gdp_current_usd', 'decimal', both('Gross domestic product', 'Producto interno bruto'), DOLLARS)],
  key: ['iso3', 'year'],
  licence: LICENCES.ccBy, originator: ORIGINATORS.worldBank, obtained: obtained('gdp-world-bank', both('The repository packages the data under PDDL.', 'El repositorio empaqueta los datos con la licencia PDDL.')),
  vintage: '2023',
  caveats: [both('Current dollars: exchange rates and prices move it beside output. Not to be joined with the pesos of INEGI.', 'Dólares corrientes: además de la producción, la mueven el tipo de cambio y los precios. No debe unirse con los pesos del INEGI.')],
}

const INDICATORS: CodeList = [
  ['aged_15_24_unemployment_rate_percent', 'Unemployment rate, ages 15 to 24 (%)', 'Tasa de desempleo, 15 a 24 años (%)'],
  ['aged_15plus_employment_rate_percent', 'Employment rate, ages 15 and over (%)', 'Tasa de ocupación, 15 años y más (%)'],
  ['aged_15plus_unemployment_rate_percent', 'Unemployment rate, ages 15 and over (%)', 'Tasa de desempleo, 15 años y más (%)'],
  ['alternative_gdp_per_capita_ppp_wb', 'GDP per head, purchasing power parity (constant international dollars)', 'PIB por habitante, paridad de poder adquisitivo (dólares internacionales constantes)'],
  ['exports_percent_of_gdp', 'Exports of goods and services (% of GDP)', 'Exportaciones de bienes y servicios (% del PIB)'],
  ['foreign_direct_investment_net_inflows_percent_of_gdp', 'Foreign direct investment, net inflows (% of GDP)', 'Inversión extranjera directa, entradas netas (% del PIB)'],
  ['foreign_direct_investment_net_outflows_percent_of_gdp', 'Foreign direct investment, net outflows (% of GDP)', 'Inversión extranjera directa, salidas netas (% del PIB)'],
  ['gdppercapita_us_inflation_adjusted', 'GDP per head (constant dollars)', 'PIB por habitante (dólares constantes)'],
  ['gdpperemployee_us_inflation_adjusted', 'GDP per person employed (constant dollars)', 'PIB por persona ocupada (dólares constantes)'],
  ['gdpperworking_hour_us_inflation_adjusted', 'GDP per hour worked (constant dollars)', 'PIB por hora trabajada (dólares constantes)'],
  ['high_technology_exports_percent_of_manufactured_exports', 'High-technology exports (% of manufactured exports)', 'Exportaciones de alta tecnología (% de las exportaciones manufactureras)'],
  ['imports_percent_of_gdp', 'Imports of goods and services (% of GDP)', 'Importaciones de bienes y servicios (% del PIB)'],
  ['industry_percent_of_gdp', 'Industry (% of GDP)', 'Industria (% del PIB)'],
  ['industry_workers_percent_of_employment', 'Workers in industry (% of employment)', 'Trabajadores en la industria (% de la ocupación)'],
  ['inflation_annual_percent', 'Inflation, GDP deflator (% a year)', 'Inflación, deflactor del PIB (% anual)'],
  ['investments_percent_of_gdp', 'Gross capital formation (% of GDP)', 'Formación bruta de capital (% del PIB)'],
  ['long_term_unemployment_rate_percent', 'Long-term unemployment rate (%)', 'Tasa de desempleo de larga duración (%)'],
  ['merchandise_trade_percent_of_gdp', 'Trade in goods (% of GDP)', 'Comercio de mercancías (% del PIB)'],
  ['patent_applications_total', 'Patent applications', 'Solicitudes de patente'],
  ['self_employed_percent_of_employment', 'Self-employed (% of employment)', 'Trabajadores por cuenta propia (% de la ocupación)'],
  ['services_percent_of_gdp', 'Services (% of GDP)', 'Servicios (% del PIB)'],
  ['total_gdp_us_inflation_adjusted', 'GDP (constant dollars)', 'PIB (dólares constantes)'],
]

const ICT: CodeList = [
  ['internet_users', 'Individuals using the Internet (% of population)', 'Personas que usan internet (% de la población)'],
  ['cell_phones_total', 'Mobile telephone subscriptions', 'Suscripciones a telefonía móvil'],
  ['cell_phones_per_100_people', 'Mobile telephone subscriptions per 100 people', 'Suscripciones a telefonía móvil por cada 100 habitantes'],
  ['broadband_subscribers', 'Fixed broadband subscriptions', 'Suscripciones a banda ancha fija'],
  ['broadband_subscribers_per_100_people', 'Fixed broadband subscriptions per 100 people', 'Suscripciones a banda ancha fija por cada 100 habitantes'],
]

function columnsOf(indicators: CodeList): Column[] {
  return [
    dimension('indicator', 'text', both('Indicator', 'Indicador'), { codes: indicators }),
    attribute('indicator_code', 'text', both('Code of the source', 'Código de la fuente'), { definition: both('Of the World Development Indicators, where it is one of them.', 'De los Indicadores del Desarrollo Mundial, cuando es uno de ellos.') }),
    attribute('indicator_name', 'text', both('Name, in English', 'Nombre, en inglés')),
    COUNTRY, YEAR,
    measure('value', 'decimal', both('Value', 'Valor'), both('as the indicator says', 'según el indicador')),
  ]
}

const macro: DatasetDescription = {
  dataset: 'macro-annual',
  title: both('Economy and work in both countries by year', 'Economía y trabajo en ambos países por año'),
  definition: both('One row is the value of one indicator for one country in one year.', 'Cada renglón es el valor de un indicador para un país en un año.'),
  method: both('Twenty-two indicators of the World Bank, ILOSTAT and WIPO, as Gapminder compiles them.', 'Veintidós indicadores del Banco Mundial, ILOSTAT y la OMPI, según los compila Gapminder.'),
  columns: columnsOf(INDICATORS), key: ['indicator', 'iso3', 'year'],
  licence: LICENCES.ccBy, originator: ORIGINATORS.severalMacro, obtained: obtained('macro-annual', both('From the compilation of Gapminder (Systema Globalis): Mexico and the United States kept; 2026 dropped.', 'De la compilación de Gapminder (Systema Globalis): se conservaron México y Estados Unidos; se eliminó 2026.')),
  vintage: '2025',
  caveats: [
    both('The latest years of the ILO series are estimates of a model, not survey results.', 'Los años más recientes de las series de la OIT son estimaciones de un modelo, no resultados de encuestas.'),
    both('Years differ from indicator to indicator and from country to country; a missing year is not zero.', 'Los años difieren de un indicador a otro y de un país a otro; un año faltante no es cero.'),
    both('Units differ by indicator: nothing may be added across indicators.', 'Las unidades difieren por indicador: nada puede sumarse entre indicadores.'),
  ],
}

const ict: DatasetDescription = {
  dataset: 'ict-annual',
  title: both('Internet and telephones in both countries by year', 'Internet y telefonía en ambos países por año'),
  definition: both('One row is the value of one indicator for one country in one year.', 'Cada renglón es el valor de un indicador para un país en un año.'),
  method: both('Five indicators of the International Telecommunication Union in the World Development Indicators, as Gapminder compiles them.', 'Cinco indicadores de la Unión Internacional de Telecomunicaciones en los Indicadores del Desarrollo Mundial, según los compila Gapminder.'),
  columns: columnsOf(ICT), key: ['indicator', 'iso3', 'year'],
  licence: LICENCES.ccBy, originator: ORIGINATORS.itu, obtained: obtained('ict-annual', both('From the compilation of Gapminder (Systema Globalis): Mexico and the United States kept.', 'De la compilación de Gapminder (Systema Globalis): se conservaron México y Estados Unidos.')),
  vintage: '2023',
  caveats: [
    both('Subscriptions are not people: one person may have several.', 'Las suscripciones no son personas: una persona puede tener varias.'),
    both('Shares of Internet users come from different household surveys in each country; the national survey of Mexico (ENDUTIH) gives its own.', 'Los porcentajes de usuarios de internet provienen de encuestas en hogares distintas en cada país; la ENDUTIH de México da los suyos.'),
  ],
}

export const INTERNATIONAL = [gdp, macro, ict]
