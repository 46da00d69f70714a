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
  btsCrossings: { name: both('U.S. Department of Transportation, Bureau of Transportation Statistics (BTS), from counts of U.S. Customs and Border Protection (CBP)', 'Departamento de Transporte de Estados Unidos, Oficina de Estadísticas de Transporte (BTS), con conteos de la Oficina de Aduanas y Protección Fronteriza (CBP)'), url: 'https://data.bts.gov/Research-and-Statistics/Border-Crossing-Entry-Data/keg4-3bc2' },
  btsTransborder: { name: both('U.S. Department of Transportation, Bureau of Transportation Statistics (BTS), TransBorder Freight Data, from the foreign trade statistics of the U.S. Census Bureau', 'Departamento de Transporte de Estados Unidos, Oficina de Estadísticas de Transporte (BTS), TransBorder Freight Data, con las estadísticas de comercio exterior de la Oficina del Censo'), url: 'https://www.bts.gov/transborder' },
  cbpWaits: { name: both('U.S. Customs and Border Protection (CBP), Border Wait Times', 'Oficina de Aduanas y Protección Fronteriza de Estados Unidos (CBP), Border Wait Times'), url: 'https://bwt.cbp.gov/' },
  cbpEncounters: { name: both('U.S. Customs and Border Protection (CBP), Southwest Land Border Encounters', 'Oficina de Aduanas y Protección Fronteriza de Estados Unidos (CBP), Southwest Land Border Encounters'), url: 'https://www.cbp.gov/newsroom/stats/southwest-land-border-encounters' },
  texas: { name: both('U.S. Customs and Border Protection (CBP), counts of its field offices, compiled by the University of North Texas for the Texas Department of Transportation', 'Oficina de Aduanas y Protección Fronteriza de Estados Unidos (CBP), conteos de sus oficinas de campo, recopilados por la Universidad del Norte de Texas para el Departamento de Transporte de Texas'), url: null },
  ohss: { name: both('U.S. Department of Homeland Security, Office of Homeland Security Statistics (OHSS), Key Homeland Security Metrics', 'Departamento de Seguridad Nacional de Estados Unidos, Oficina de Estadísticas de Seguridad Nacional (OHSS), Key Homeland Security Metrics'), url: 'https://ohss.dhs.gov/khsm' },
  bea: { name: both('U.S. Bureau of Economic Analysis (BEA), Input-Output Accounts', 'Oficina de Análisis Económico de Estados Unidos (BEA), Cuentas de insumo-producto'), url: 'https://www.bea.gov/industry/input-output-accounts-data' },
  cisa: { name: both('U.S. Cybersecurity and Infrastructure Security Agency (CISA)', 'Agencia de Ciberseguridad y Seguridad de las Infraestructuras de Estados Unidos (CISA)'), url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog' },
  harmonizedSystem: { name: both('World Customs Organization (WCO), Harmonized System 2022, as published by UN Comtrade', 'Organización Mundial de Aduanas (OMA), Sistema Armonizado 2022, según lo publica UN Comtrade'), url: 'https://comtradeplus.un.org/' },
  oecdGoods: { name: both('Organisation for Economic Co-operation and Development (OECD), Combined List of Environmental Goods (J. Sauvage, 2014, table A.1)', 'Organización para la Cooperación y el Desarrollo Económicos (OCDE), lista combinada de bienes ambientales (J. Sauvage, 2014, cuadro A.1)'), url: 'https://doi.org/10.1787/5jxrjn7xsnmq-en' },
  compilers: { name: both('The compilers of this demonstration', 'Quienes compilaron esta demostración'), url: null },
  banxico: { name: both('Bank of Mexico, Economic Information System (SIE)', 'Banco de México, Sistema de Información Económica (SIE)'), url: 'https://www.banxico.org.mx/SieInternet/' },
  inegiAccounts: { name: both('National Institute of Statistics and Geography (INEGI), System of National Accounts of Mexico', 'Instituto Nacional de Estadística y Geografía (INEGI), Sistema de Cuentas Nacionales de México'), url: 'https://www.inegi.org.mx/programas/pibent/2018/' },
  inegiPrices: { name: both('National Institute of Statistics and Geography (INEGI), National Consumer Price Index', 'Instituto Nacional de Estadística y Geografía (INEGI), Índice Nacional de Precios al Consumidor'), url: 'https://www.inegi.org.mx/temas/inpc/' },
  inegiLabour: { name: both('National Institute of Statistics and Geography (INEGI), National Survey of Occupation and Employment (ENOE)', 'Instituto Nacional de Estadística y Geografía (INEGI), Encuesta Nacional de Ocupación y Empleo (ENOE)'), url: 'https://www.inegi.org.mx/programas/enoe/15ymas/' },
  inegiStates: { name: both('National Institute of Statistics and Geography (INEGI), catalogue of states; compiled with other codes for this demonstration', 'Instituto Nacional de Estadística y Geografía (INEGI), catálogo de entidades federativas; reunido con otras claves para esta demostración'), url: 'https://www.inegi.org.mx/app/ageeml/' },
  conapo: { name: both('National Population Council (CONAPO)', 'Consejo Nacional de Población (CONAPO)'), url: 'https://www.gob.mx/conapo' },
  economia: { name: both('Ministry of Economy, National Registry of Foreign Investment (RNIE)', 'Secretaría de Economía, Registro Nacional de Inversiones Extranjeras (RNIE)'), url: 'https://www.gob.mx/se' },
  conalep: { name: both('National College of Technical Professional Education (CONALEP)', 'Colegio Nacional de Educación Profesional Técnica (CONALEP)'), url: 'https://www.gob.mx/conalep' },
  worldBank: { name: both('World Bank, World Development Indicators', 'Banco Mundial, Indicadores del Desarrollo Mundial'), url: 'https://data.worldbank.org/' },
  severalMacro: { name: both('World Bank (World Development Indicators), International Labour Organization (ILOSTAT) and World Intellectual Property Organization', 'Banco Mundial (Indicadores del Desarrollo Mundial), Organización Internacional del Trabajo (ILOSTAT) y Organización Mundial de la Propiedad Intelectual'), url: 'https://data.worldbank.org/' },
  itu: { name: both('International Telecommunication Union (ITU), through the World Development Indicators of the World Bank', 'Unión Internacional de Telecomunicaciones (UIT), por conducto de los Indicadores del Desarrollo Mundial del Banco Mundial'), url: 'https://www.itu.int/en/ITU-D/Statistics/' },
  ituIndex: { name: both('International Telecommunication Union (ITU), Global Cybersecurity Index', 'Unión Internacional de Telecomunicaciones (UIT), Índice Mundial de Ciberseguridad'), url: 'https://www.itu.int/en/ITU-D/Cybersecurity/Pages/global-cybersecurity-index.aspx' },
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
