// Who made the data, under which licence, and where the files were taken from. They came from public copies (mirrors),
// since nothing of the originators' own sites could be reached when the data were gathered: a mirror is named as
// where a file was obtained and never as who made it.

import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import type { Bilingual } from '../../../src/text/bilingual.ts'
import manifest from '../data/manifest.json' with { type: 'json' }
import { both } from '../words.ts'

export type DatasetName = keyof typeof manifest
type Named = DatasetDescription['originator']

const GATHERED = '2026-11-23'

export const LICENCES = {
  usGovernment: { name: both('U.S. Government work, public domain (17 U.S.C. 105)', 'Obra del Gobierno de EE. UU., dominio público (17 U.S.C. 105)'), url: 'https://www.law.cornell.edu/uscode/text/17/105' },
  inegi: { name: both('INEGI terms of free use, with attribution', 'Términos de libre uso del INEGI, con crédito a la fuente'), url: 'https://www.inegi.org.mx/inegi/terminos.html' },
  libreUso: { name: both('Libre Uso MX (open data of Mexico)', 'Libre Uso MX'), url: 'https://datos.gob.mx/libreusomx' },
  banxico: { name: both('Bank of Mexico: free use, citing the source', 'Banco de México: libre uso citando la fuente'), url: null },
  ccBy: { name: both('Creative Commons Attribution 4.0', 'Creative Commons Atribución 4.0'), url: 'https://creativecommons.org/licenses/by/4.0/' },
  cc0: { name: both('Creative Commons Zero 1.0', 'Creative Commons Cero 1.0'), url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  pddl: { name: both('Open Data Commons PDDL 1.0 (public domain)', 'Open Data Commons PDDL 1.0 (dominio público)'), url: 'https://opendatacommons.org/licenses/pddl/1-0/' },
  facts: { name: both('Facts quoted from publications; no licence is claimed', 'Datos citados de publicaciones; no se invoca licencia alguna'), url: null },
} satisfies Record<string, Named>

export const ORIGINATORS = {
  btsCrossings: { name: both('U.S. Bureau of Transportation Statistics (BTS), from counts of CBP', 'Oficina de Estadísticas de Transporte de Estados Unidos (BTS), con conteos de la CBP'), url: 'https://data.bts.gov/Research-and-Statistics/Border-Crossing-Entry-Data/keg4-3bc2' },
  btsTransborder: { name: both('U.S. Bureau of Transportation Statistics (BTS), TransBorder Freight Data', 'Oficina de Estadísticas de Transporte de Estados Unidos (BTS), TransBorder Freight Data'), url: 'https://www.bts.gov/transborder' },
  cbpWaits: { name: both('U.S. Customs and Border Protection (CBP)', 'Oficina de Aduanas y Protección Fronteriza de Estados Unidos (CBP)'), url: 'https://bwt.cbp.gov/' },
  cbpEncounters: { name: both('U.S. Customs and Border Protection (CBP)', 'Oficina de Aduanas y Protección Fronteriza de Estados Unidos (CBP)'), url: 'https://www.cbp.gov/newsroom/stats/southwest-land-border-encounters' },
  texas: { name: both('U.S. Customs and Border Protection (CBP), compiled by the University of North Texas', 'Oficina de Aduanas y Protección Fronteriza de Estados Unidos (CBP), con recopilación de la Universidad del Norte de Texas'), url: null },
  ohss: { name: both('U.S. Office of Homeland Security Statistics (OHSS)', 'Oficina de Estadísticas de Seguridad Nacional de Estados Unidos (OHSS)'), url: 'https://ohss.dhs.gov/khsm' },
  bea: { name: both('U.S. Bureau of Economic Analysis (BEA)', 'Oficina de Análisis Económico de Estados Unidos (BEA)'), url: 'https://www.bea.gov/industry/input-output-accounts-data' },
  cisa: { name: both('U.S. Cybersecurity and Infrastructure Security Agency (CISA)', 'Agencia de Ciberseguridad y Seguridad de las Infraestructuras de Estados Unidos (CISA)'), url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog' },
  harmonizedSystem: { name: both('World Customs Organization (WCO)', 'Organización Mundial de Aduanas (OMA)'), url: 'https://comtradeplus.un.org/' },
  oecdGoods: { name: both('Organisation for Economic Co-operation and Development (OECD)', 'Organización para la Cooperación y el Desarrollo Económicos (OCDE)'), url: 'https://doi.org/10.1787/5jxrjn7xsnmq-en' },
  compilers: { name: both('The compilers of this demonstration', 'Quienes compilaron esta demostración'), url: null },
  banxico: { name: both('Bank of Mexico', 'Banco de México'), url: 'https://www.banxico.org.mx/SieInternet/' },
  inegiAccounts: { name: both('National Institute of Statistics and Geography (INEGI)', 'Instituto Nacional de Estadística y Geografía (INEGI)'), url: 'https://www.inegi.org.mx/programas/pibent/2018/' },
  inegiPrices: { name: both('National Institute of Statistics and Geography (INEGI)', 'Instituto Nacional de Estadística y Geografía (INEGI)'), url: 'https://www.inegi.org.mx/temas/inpc/' },
  inegiLabour: { name: both('National Institute of Statistics and Geography (INEGI)', 'Instituto Nacional de Estadística y Geografía (INEGI)'), url: 'https://www.inegi.org.mx/programas/enoe/15ymas/' },
  inegiStates: { name: both('National Institute of Statistics and Geography (INEGI)', 'Instituto Nacional de Estadística y Geografía (INEGI)'), url: 'https://www.inegi.org.mx/app/ageeml/' },
  conapo: { name: both('National Population Council (CONAPO)', 'Consejo Nacional de Población (CONAPO)'), url: 'https://www.gob.mx/conapo' },
  economia: { name: both('Ministry of Economy, National Registry of Foreign Investment (RNIE)', 'Secretaría de Economía, Registro Nacional de Inversiones Extranjeras (RNIE)'), url: 'https://www.gob.mx/se' },
  conalep: { name: both('National College of Technical Professional Education (CONALEP)', 'Colegio Nacional de Educación Profesional Técnica (CONALEP)'), url: 'https://www.gob.mx/conalep' },
  worldBank: { name: both('World Bank', 'Banco Mundial'), url: 'https://data.worldbank.org/' },
  severalMacro: { name: both('World Bank, International Labour Organization and World Intellectual Property Organization', 'Banco Mundial, Organización Internacional del Trabajo y Organización Mundial de la Propiedad Intelectual'), url: 'https://data.worldbank.org/' },
  itu: { name: both('International Telecommunication Union (ITU), through the World Bank', 'Unión Internacional de Telecomunicaciones (UIT), por conducto del Banco Mundial'), url: 'https://www.itu.int/en/ITU-D/Statistics/' },
  ituIndex: { name: both('International Telecommunication Union (ITU)', 'Unión Internacional de Telecomunicaciones (UIT)'), url: 'https://www.itu.int/en/ITU-D/Cybersecurity/Pages/global-cybersecurity-index.aspx' },
} satisfies Record<string, Named>

/** Where the file of this dataset came from, as the manifest has it, and what was done to it on the way. */
export function obtained(dataset: DatasetName, done: Bilingual | null): DatasetDescription['obtained'] {
  const mirrors = manifest[dataset].mirrors
  const [first] = mirrors
  const from = mirrors.map(({ repository, commit, paths }) => [repository.replace('https://github.com/', ''), ...(paths.length === 0 ? [] : [paths.join(', ')]), commit.slice(0, 12)].join(', ')).join('; ')
  const said = first === undefined ? [] : [isOriginators(first.repository)
    ? both(`Taken from the originator’s own public repository: ${from}.`, `Tomado del repositorio público de la propia fuente: ${from}.`)
    : both(`Taken from public copies on GitHub, which are not the originator (repository, file, commit): ${from}.`, `Tomado de copias públicas en GitHub, que no son la fuente original (repositorio, archivo, commit): ${from}.`)]
  return { url: first?.repository ?? null, on: GATHERED, note: oneAfterTheOther([...said, ...(done === null ? [] : [done])]) }
}

function oneAfterTheOther(texts: readonly Bilingual[]): Bilingual | null {
  return texts.length === 0 ? null : both(texts.map(({ en }) => en).join(' '), texts.map(({ es }) => es).join(' '))
}

function isOriginators(repository: string): boolean {
  return repository.startsWith('https://github.com/cisagov/')
}
