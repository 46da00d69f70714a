// Programmes for small firms of both countries, with what each asks of a firm. Compiled from laws and public pages;
// where only a secondary source was at hand it is called one. Nobody who runs a programme has confirmed its entry.

import type { Rule } from '../../../src/dialogue/typed/condition.ts'
import type { Source } from '../../../src/dialogue/items/index.ts'
import type { EntryContent } from '../../../src/dialogue/statements/index.ts'
import type { JointTool, ToolWord } from '../joint-items.ts'
import type { Side } from '../plan-file.ts'
import { both, noted } from '../words.ts'
import { field, is, LINE, list, rule, TEXTS, YES_NO } from './register-parts.ts'

const ITEM = 'instrument/msme-programmes'
const SECONDARY = both('Secondary source', 'Fuente secundaria')

const STRATA = noted('http://alex-neri.blogspot.com/2012/02/las-micro-pequenas-y-medianas-empresas.html', 'Secondary source, with the table of the Diario Oficial of June 30, 2009', 'Fuente secundaria, con el cuadro del Diario Oficial del 30 de junio de 2009')
const SIZE_STANDARDS = noted('https://www.ecfr.gov/current/title-13/chapter-I/part-121', '13 CFR part 121, size standards by industry', '13 CFR parte 121, tamaños por rama de actividad')
const WOSB = noted('https://www.ecfr.gov/current/title-13/chapter-I/part-127', '13 CFR part 127', '13 CFR parte 127')
const NAFIN = { url: 'https://americanexpress.com/es-mx/negocios/trends-and-insights/articles/credito-para-mujeres-emprendedoras', note: SECONDARY }

export const MSME_DIRECTORY: JointTool = {
  item: ITEM,
  content: {
    title: both('Programs for micro, small and medium-sized firms', 'Programas para micro, pequeñas y medianas empresas'),
    purpose: both('Which public programs of the two countries fit a firm, by which rule, and which do not.', 'Qué programas públicos de los dos países corresponden a una empresa, por qué regla, y cuáles no.'),
    elements: ['element/IV.2'],
    settings: {
      instrument: 'register',
      entry: both('Programs', 'Programas'),
      fields: [
        field('title', both('Program', 'Programa'), TEXTS, { isRequired: true }),
        field('runs', both('Who runs it', 'Quién lo opera'), TEXTS, { isRequired: true }),
        field('offers', both('What it offers', 'Qué ofrece'), TEXTS, { isRequired: true }),
        field('kind', both('Kind', 'Clase'), { type: 'choice', list: 'kind' }, { isRequired: true }),
        field('basis', both('Legal basis', 'Fundamento legal'), LINE),
        field('page', both('Official page', 'Página oficial'), { type: 'address' }),
        field('firms_contacted', both('Firms reached', 'Empresas contactadas'), { type: 'integer', unit: both('firms', 'empresas') }, { level: 'output' }),
        field('firms_assisted', both('Firms assisted', 'Empresas atendidas'), { type: 'integer', unit: both('firms', 'empresas') }, { level: 'output', concept: 'small-firm' }),
        field('women_owned_assisted', both('Women-owned firms assisted', 'Empresas de mujeres atendidas'), { type: 'integer', unit: both('firms', 'empresas') }, { level: 'output', concept: 'women-owned' }),
        field('firms_exported', both('Assisted firms that exported', 'Empresas atendidas que exportaron'), { type: 'integer', unit: both('firms', 'empresas') }, { level: 'outcome' }),
      ],
      lists: [
        list('kind', both('Kind of program', 'Clase de programa'), [['advice', 'Advice and training', 'Asesoría y capacitación'], ['finance', 'Finance', 'Financiamiento'], ['trade', 'Customs and trade', 'Aduanas y comercio exterior'], ['contracts', 'Public contracts', 'Compras públicas'], ['fees', 'Lower fees', 'Tarifas reducidas']]),
        list('seat', both('Country of establishment', 'País de establecimiento'), [['USA', 'United States', 'Estados Unidos'], ['MEX', 'Mexico', 'México']]),
        list('sector', both('Economic sector', 'Sector'), [['industry', 'Industry', 'Industria'], ['commerce', 'Commerce', 'Comercio'], ['services', 'Services', 'Servicios']]),
      ],
      concepts: [
        {
          concept: 'women-owned', title: both('Women-owned firm', 'Empresa propiedad de mujeres'), relation: 'differs',
          definitions: [
            { party: 'USA', says: both('A small business that is at least 51% directly and unconditionally owned, and controlled, by one or more women who are citizens of the United States.', 'Pequeña empresa cuya propiedad directa e incondicional, en al menos 51 %, y cuyo control corresponden a una o más mujeres ciudadanas de Estados Unidos.'), sources: [WOSB] },
            { party: 'MEX', says: both('For credit of Nacional Financiera: a woman with a business of her own, or a company whose shares belong to women in at least 51%; control and citizenship are not asked.', 'Para el crédito de Nacional Financiera: mujer con actividad empresarial, o persona moral cuyo capital accionario sea propiedad de mujeres en al menos 51 %; no se piden el control ni la ciudadanía.'), sources: [NAFIN] },
          ],
        },
        {
          concept: 'small-firm', title: both('Small firm', 'Empresa pequeña'), relation: 'differs',
          definitions: [
            { party: 'USA', says: both('Below the size standard of its industry: a number of employees or average annual receipts, set for each NAICS code; there is no class of micro firms.', 'Por debajo del tamaño fijado para su rama: número de empleados o ingresos anuales promedio, por cada código NAICS; no hay una clase de microempresas.'), sources: [SIZE_STANDARDS] },
            { party: 'MEX', says: both('Micro, small or medium by workers, annual sales and their combined ceiling (10% workers + 90% sales in millions of MXN): micro up to 10 workers and 4 million; small up to 30 (commerce) or 50 (industry, services) and 100 million; medium up to 100 (commerce, services) or 250 (industry) and 250 million.', 'Micro, pequeña o mediana según trabajadores, ventas anuales y su tope máximo combinado (10 % trabajadores + 90 % ventas en millones de pesos): micro hasta 10 trabajadores y 4 millones; pequeña hasta 30 (comercio) o 50 (industria y servicios) y 100 millones; mediana hasta 100 (comercio y servicios) o 250 (industria) y 250 millones.'), sources: [STRATA] },
          ],
        },
      ],
      staleAfterMonths: 12,
      titleField: 'title', usualAudience: 'public',
      matching: {
        profile: [
          field('seat', both('Established in', 'Establecida en'), { type: 'choice', list: 'seat' }),
          field('sector', both('Economic sector', 'Sector'), { type: 'choice', list: 'sector' }),
          field('employees', both('Employees', 'Trabajadores'), { type: 'integer', unit: both('persons, with affiliates', 'personas, con filiales') }),
          field('years', both('Whole years in business', 'Años completos de operación'), { type: 'integer', unit: both('years', 'años') }),
          field('us_small', both('Small by the U.S. size standard of its industry', 'Pequeña según el tamaño que Estados Unidos fija para su rama'), YES_NO),
          field('for_profit', both('Works for profit', 'Con fines de lucro'), YES_NO),
          field('company', both('Is a company (legal entity)', 'Es persona moral'), YES_NO),
          field('women_share', both('Share owned by women', 'Proporción propiedad de mujeres'), { type: 'decimal', unit: both('percent', 'por ciento') }),
          field('women_citizens_control', both('Controlled by women who are U.S. citizens', 'Controlada por mujeres ciudadanas de Estados Unidos'), YES_NO),
          field('export_purpose', both('Needs the money to export', 'Requiere el dinero para exportar'), YES_NO),
          field('trade_costs', both('Can bear the costs of trade (packing, freight, customs)', 'Puede cubrir los costos de exportar (empaque, flete, aduana)'), YES_NO),
          field('exports_usd', both('Sales abroad a year', 'Ventas anuales al exterior'), { type: 'decimal', unit: both('U.S. dollars', 'dólares de Estados Unidos') }),
          field('exports_share', both('Exports in what it invoices', 'Exportaciones en su facturación'), { type: 'decimal', unit: both('percent', 'por ciento') }),
          field('imports_inputs', both('Pays import duty on what goes into its exports', 'Paga impuesto de importación por insumos de lo que exporta'), YES_NO),
          field('patent_owned_alone', both('Has not assigned its invention to a larger firm', 'No ha cedido su invención a una empresa mayor'), YES_NO),
        ],
        rules: [],
        outcome: both('These programs fit the firm as you described it.', 'Estos programas corresponden a la empresa según la describió.'),
      },
      outside: null,
      comparison: null,
    },
    method: both('A rule is met, not met or cannot be told, from what is answered and nothing else. An entry fits when every rule of it is met. Counts are shown by side and by result level; over both sides only where both count by one definition.', 'Una regla se cumple, no se cumple o no puede determinarse con lo que se responde y nada más. Una entrada corresponde cuando se cumplen todas sus reglas. Las cuentas se muestran por parte y por nivel de resultado; de ambas partes solo si las dos cuentan con la misma definición.'),
    assumptions: [],
    caveats: [
      both('Compiled on November 23, 2026 from laws and public pages; those who run the programs have not confirmed it, and funds may be exhausted.', 'Compilado el 23 de noviembre de 2026 a partir de leyes y páginas públicas; quienes operan los programas no lo han confirmado, y los recursos pueden estar agotados.'),
      both('The combined ceiling of the Mexican definition is not reckoned: the rules ask the numbers of workers alone.', 'No se calcula el tope máximo combinado de la definición mexicana: las reglas preguntan solo el número de trabajadores.'),
      both('Requirements that nobody outside can check, such as credit history, are not asked.', 'No se preguntan requisitos que nadie de fuera puede comprobar, como el historial crediticio.'),
    ],
    sources: [SIZE_STANDARDS, WOSB, STRATA],
  },
}

const US_SEAT = rule('seat', both('Established and working in the United States.', 'Establecida y en operación en Estados Unidos.'), is('seat', 'one-of', 'USA'))
const MX_SEAT = rule('seat', both('Established in Mexico.', 'Establecida en México.'), is('seat', 'one-of', 'MEX'))
const US_SMALL = rule('small', both('Small by the U.S. size standard of its industry.', 'Pequeña según el tamaño que Estados Unidos fija para su rama.'), is('us_small', 'one-of', 'yes'))
const COMPANY = rule('company', both('A legal entity.', 'Persona moral.'), is('company', 'one-of', 'yes'))
const ONE_YEAR = rule('years', both('At least one year in business.', 'Al menos un año de operación.'), is('years', 'at-least', 1))
const FOR_PROFIT = rule('profit', both('A business for profit.', 'Empresa con fines de lucro.'), is('for_profit', 'one-of', 'yes'))
const EXPORTS = rule('export', both('The money is for exporting.', 'El dinero es para exportar.'), is('export_purpose', 'one-of', 'yes'))

type Kind = 'advice' | 'finance' | 'trade' | 'contracts' | 'fees'
interface Programme {
  readonly title: readonly [en: string, es: string]
  readonly runs: readonly [en: string, es: string]
  readonly offers: readonly [en: string, es: string]
  readonly kind: Kind
  readonly basis?: string
  readonly page?: string
  readonly rules: Rule[]
  readonly sources: Source[]
  readonly verified?: string
}

function programme(party: Side, entry: string, { title, runs, offers, kind, basis, page, rules, sources, verified = '2026-11-23' }: Programme): ToolWord {
  const values: EntryContent['values'] = { title: both(...title), runs: both(...runs), offers: both(...offers), kind, ...(basis === undefined ? {} : { basis }), ...(page === undefined ? {} : { page }) }
  return { party, about: ITEM, type: 'entry', content: { entry, values, rules, verified, sources, isExercise: false } }
}

const SBA = ['Small Business Administration', 'Agencia Federal para el Desarrollo de la Pequeña Empresa (SBA)'] as const
const SE = ['Ministry of Economy', 'Secretaría de Economía'] as const

export const MSME_WORDS: readonly ToolWord[] = [
  programme('USA', 'sbdc', {
    title: ['Small Business Development Centers', 'Centros de Desarrollo de Pequeñas Empresas (SBDC)'], runs: SBA, kind: 'advice', basis: '15 U.S.C. 648', page: 'https://www.sba.gov/local-assistance/resource-partners/small-business-development-centers-sbdc',
    offers: ['Free advice, one to one, and low-cost training, also on exporting.', 'Asesoría individual gratuita y capacitación de bajo costo, también para exportar.'], rules: [US_SEAT],
    sources: [noted('https://www.americanexpress.com/us/foreign-exchange/articles/sba-support-import-export-business-opportunities/', 'Secondary source', 'Fuente secundaria')],
  }),
  programme('USA', 'wosb', {
    title: ['Women-Owned Small Business Federal Contract Program', 'Programa federal de contratos para pequeñas empresas propiedad de mujeres'], runs: SBA, kind: 'contracts', basis: '13 CFR part 127', page: 'https://www.sba.gov/federal-contracting/contracting-assistance-programs/women-owned-small-business-federal-contract-program',
    offers: ['Federal contracts for which only such firms compete, in industries where they are underrepresented.', 'Contratos federales en los que solo compiten esas empresas, en ramas donde tienen poca presencia.'],
    rules: [US_SMALL, rule('owned', both('Owned by women in at least 51%.', 'Propiedad de mujeres en al menos 51 %.'), is('women_share', 'at-least', 51)), rule('control', both('Controlled by women who are U.S. citizens.', 'Controlada por mujeres ciudadanas de Estados Unidos.'), is('women_citizens_control', 'one-of', 'yes'))],
    sources: [WOSB],
  }),
  programme('USA', 'step', {
    title: ['State Trade Expansion Program (STEP)', 'Programa de Expansión Comercial de los Estados (STEP)'], runs: ['States, with grants of the Small Business Administration', 'Estados, con subvenciones de la SBA'], kind: 'trade', basis: '15 U.S.C. 649(l)', page: 'https://www.sba.gov/funding-programs/grants/state-trade-expansion-program-step',
    offers: ['Part of the cost of trade missions, fairs, translation and other steps of exporting.', 'Parte del costo de misiones, ferias, traducción y otros pasos para exportar.'],
    rules: [US_SEAT, US_SMALL, ONE_YEAR, rule('costs', both('Able to bear the costs of trade.', 'Capaz de cubrir los costos de exportar.'), is('trade_costs', 'one-of', 'yes'))],
    sources: [noted('https://www.law.cornell.edu/definitions/uscode.php?width=840&height=800&iframe=true&def_id=15-USC-1308828510-558477424&term_occur=999&term_src=title:15:chapter:14A:section:649', '15 U.S.C. 649(l)(1)(A), eligible small business concern', '15 U.S.C. 649(l)(1)(A), definición de empresa elegible')],
  }),
  programme('USA', 'export-express', {
    title: ['Export Express loans', 'Créditos Export Express'], runs: SBA, kind: 'finance', page: 'https://www.sba.gov/funding-programs/loans/export-loans',
    offers: ['Guarantee on loans up to 500,000 dollars for exporting, decided fast.', 'Garantía de créditos de hasta 500,000 dólares para exportar, con decisión rápida.'], rules: [US_SEAT, US_SMALL, FOR_PROFIT, ONE_YEAR, EXPORTS],
    sources: [noted('https://starfieldsmith.com/2016/06/best-practices-navigating-through-the-sba-export-express-loan-program/amp', 'Secondary source, citing SOP 50 10; less than a year is possible with proven export expertise', 'Fuente secundaria, que cita el SOP 50 10; con menos de un año es posible si se acredita experiencia exportadora')],
  }),
  programme('USA', 'ewcp', {
    title: ['Export Working Capital Program', 'Programa de Capital de Trabajo para Exportar'], runs: SBA, kind: 'finance', page: 'https://www.sba.gov/funding-programs/loans/export-loans',
    offers: ['Guarantee of 90% on loans up to 5 million dollars that fund export sales.', 'Garantía de 90 % de créditos de hasta 5 millones de dólares para ventas de exportación.'], rules: [US_SEAT, US_SMALL, FOR_PROFIT, ONE_YEAR, EXPORTS],
    sources: [noted('https://www.stopfakes.gov/article?id=Small-Business-Administration', 'U.S. government, Basic Guide to Exporting', 'Gobierno de Estados Unidos, Basic Guide to Exporting'), noted('https://legalclarity.org/export-working-capital-program-how-to-qualify-and-apply', 'Secondary source; the year can be waived', 'Fuente secundaria; el año puede dispensarse')],
  }),
  programme('USA', 'uspto-small-entity', {
    title: ['Small entity fees for patents', 'Tarifas de entidad pequeña para patentes'], runs: ['Patent and Trademark Office', 'Oficina de Patentes y Marcas (USPTO)'], kind: 'fees', basis: '37 CFR 1.27; 13 CFR 121.802', page: 'https://www.uspto.gov/patents/laws/small-entity-compliance-guides',
    offers: ['Lower fees for patents, wherever the firm is established.', 'Tarifas reducidas de patentes, dondequiera que esté establecida la empresa.'],
    rules: [rule('size', both('Not more than 500 persons, with affiliates.', 'No más de 500 personas, con filiales.'), is('employees', 'at-most', 500)), rule('rights', both('Has not assigned or licensed the invention to an entity that is not small.', 'No ha cedido ni licenciado la invención a una entidad que no sea pequeña.'), is('patent_owned_alone', 'one-of', 'yes'))],
    sources: [noted('https://www.ecfr.gov/current/title-37/section-1.27', '37 CFR 1.27, small entities', '37 CFR 1.27, entidades pequeñas'), noted('https://www.ecfr.gov/current/title-13/section-121.802', '13 CFR 121.802, size of small entities', '13 CFR 121.802, tamaño de las entidades pequeñas')],
  }),
  programme('MEX', 'immex', {
    title: ['IMMEX program', 'Programa IMMEX'], runs: SE, kind: 'trade', basis: 'Decreto IMMEX, DOF 1-XI-2006', page: 'https://www.snice.gob.mx',
    offers: ['Temporary import, without the import tax, of what goes into exports.', 'Importación temporal, sin impuesto general de importación, de lo que se incorpora a la exportación.'],
    rules: [MX_SEAT, COMPANY, rule('exports', both('Sells abroad for more than 500,000 dollars a year, or invoices at least 10% as exports.', 'Vende al exterior más de 500,000 dólares al año, o factura al menos 10 % como exportación.'), is('exports_usd', 'at-least', 500_000.01), is('exports_share', 'at-least', 10))],
    sources: [noted('https://idconline.mx/comercio-exterior/2017/06/22/sas-con-immex', 'Secondary source, citing article 3 of the decree and the requirements', 'Fuente secundaria, que cita el artículo 3 del decreto y los requisitos')],
  }),
  programme('MEX', 'prosec', {
    title: ['Sectoral promotion programs (PROSEC)', 'Programas de Promoción Sectorial (PROSEC)'], runs: SE, kind: 'trade', basis: 'Decreto PROSEC, DOF 2-VIII-2002', page: 'https://www.snice.gob.mx',
    offers: ['Import of inputs at preferential duties for makers of certain goods, also for the home market.', 'Importación de insumos con arancel preferencial para productores de ciertas mercancías, también para el mercado nacional.'],
    rules: [MX_SEAT, COMPANY, rule('maker', both('Makes goods of a sector of the program.', 'Produce mercancías de un sector del programa.'), is('sector', 'one-of', 'industry'))],
    sources: [noted('https://cdn1.mindomo.com/zh/mind-maps/mapa-90f07b15264a49aa91140d975e582f53', 'Secondary source', 'Fuente secundaria')],
  }),
  programme('MEX', 'drawback', {
    title: ['Refund of import tax to exporters', 'Devolución de impuestos de importación a los exportadores (drawback)'], runs: SE, kind: 'trade', basis: 'Decreto, DOF 11-V-1995', page: 'https://e.economia.gob.mx/tramites/solicitud-de-devolucion-de-impuestos-de-importacion-a-los-exportadores-draw-back/',
    offers: ['Refund of the import tax paid on what was then exported.', 'Devolución del impuesto de importación pagado por lo que después se exportó.'],
    rules: [MX_SEAT, COMPANY, rule('inputs', both('Paid import tax on what goes into its exports.', 'Pagó impuesto de importación por lo que se incorpora a sus exportaciones.'), is('imports_inputs', 'one-of', 'yes'))],
    sources: [noted('https://e.economia.gob.mx/tramites/solicitud-de-devolucion-de-impuestos-de-importacion-a-los-exportadores-draw-back/', 'Ministry of Economy', 'Secretaría de Economía'), noted('https://idconline.mx/comercio/2016/08/19/devolucin-del-igi', 'Secondary source', 'Fuente secundaria')],
  }),
  // Last seen described in March 2024: nobody has looked since, so it takes part in no matching.
  programme('MEX', 'nafin-mujeres', {
    title: ['Women in business, credit of Nacional Financiera', 'Mujeres Empresarias, crédito de Nacional Financiera'], runs: ['Nacional Financiera, a development bank', 'Nacional Financiera, banca de desarrollo'], kind: 'finance', page: 'https://www.nafin.com', verified: '2024-03-31',
    offers: ['Credit up to MXN 5 million through banks.', 'Crédito de hasta 5 millones de pesos por medio de bancos.'],
    rules: [MX_SEAT, rule('owned', both('Owned by women in at least 51%.', 'Propiedad de mujeres en al menos 51 %.'), is('women_share', 'at-least', 51)), rule('years', both('At least two years in business (one in the tax regime of incorporation).', 'Al menos dos años de operación (uno en el Régimen de Incorporación Fiscal).'), is('years', 'at-least', 2))],
    sources: [NAFIN, noted('https://www.opportimes.com/credito-a-mulheres-empresarias-no-mexico-em-nafin/', 'Secondary source, March 2024', 'Fuente secundaria, marzo de 2024')],
  }),
]
