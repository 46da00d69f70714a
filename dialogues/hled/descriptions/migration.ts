// Encounters at the border. They surround the work of the dialogue and are no result of it.

import type { Bilingual } from '../../../src/text/bilingual.ts'
import type { Column } from '../../../src/dialogue/data/columns.ts'
import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { both } from '../words.ts'
import { FISCAL_YEAR, MONTH, attribute, dimension, measure } from './columns.ts'
import type { CodeList } from './columns.ts'
import { LICENCES, ORIGINATORS, obtained } from './provenance.ts'
import type { DatasetName } from './provenance.ts'

const ENCOUNTERS = measure('encounters', 'integer', both('Encounters', 'Encuentros'), both('encounters', 'encuentros'), both('Events, not persons: whoever is encountered twice counts twice.', 'Eventos, no personas: una persona encontrada dos veces cuenta dos veces.'))

const CONTEXT = both(
  'Context of the dialogue, not a result of it: many causes move this number, and no source ties it to the work.',
  'Contexto del diálogo, no un resultado suyo: muchas causas mueven esta cifra y ninguna fuente la vincula con el trabajo.',
)
const EVENTS = both('Encounters are events, not persons.', 'Los encuentros son eventos, no personas.')

const COMPONENTS: CodeList = [['U.S. Border Patrol', 'U.S. Border Patrol (between ports)', 'Patrulla Fronteriza (entre puertos)'], ['Office of Field Operations', 'Office of Field Operations (at ports)', 'Oficina de Operaciones de Campo (en puertos)']]
const DEMOGRAPHICS: CodeList = [
  ['Single Adults', 'Single adults', 'Adultos solos'], ['FMUA', 'Individuals in a family unit', 'Integrantes de unidades familiares'],
  ['UAC', 'Unaccompanied children and single minors', 'Niñas, niños y adolescentes no acompañados'], ['Accompanied Minors', 'Accompanied minors', 'Niñas, niños y adolescentes acompañados'],
]
const GROUPS: CodeList = [['Mexico', 'Mexico', 'México'], ['Guatemala', 'Guatemala', 'Guatemala'], ['Honduras', 'Honduras', 'Honduras'], ['El Salvador', 'El Salvador', 'El Salvador'], ['Other', 'Other countries', 'Otros países']]
const AUTHORITIES: CodeList = [['Title 8', 'Title 8 (immigration law)', 'Título 8 (ley migratoria)'], ['Title 42', 'Title 42 (public health, until May 2023)', 'Título 42 (salud pública, hasta mayo de 2023)']]
const TYPES: CodeList = [['Apprehensions', 'Apprehensions', 'Aprehensiones'], ['Inadmissibles', 'Inadmissible persons', 'Personas inadmisibles'], ['Expulsions', 'Expulsions', 'Expulsiones']]

const encounters: DatasetDescription = {
  dataset: 'encounters',
  title: both('Encounters at the southwest land border (CBP)', 'Encuentros en la frontera terrestre suroeste de Estados Unidos (CBP)'),
  definition: both('One row is the number of encounters of one month by component, demographic group, citizenship group, authority and type.', 'Cada renglón es el número de encuentros de un mes por componente, grupo demográfico, grupo de nacionalidad, fundamento legal y tipo.'),
  method: both('Records of the Border Patrol (between ports) and of the Office of Field Operations (at ports), as CBP publishes them by fiscal month; fiscal months were turned into calendar months.', 'Registros de la Patrulla Fronteriza (entre puertos) y de la Oficina de Operaciones de Campo (en puertos), según los publica la CBP por mes fiscal; los meses fiscales se convirtieron en meses calendario.'),
  columns: [
    MONTH, FISCAL_YEAR,
    dimension('component', 'text', both('Component of CBP', 'Componente de la CBP'), { codes: COMPONENTS }),
    dimension('demographic', 'text', both('Demographic group', 'Grupo demográfico'), { codes: DEMOGRAPHICS }),
    dimension('citizenship_group', 'text', both('Citizenship', 'Nacionalidad'), { codes: GROUPS }),
    dimension('title_of_authority', 'text', both('Legal authority', 'Fundamento legal'), { codes: AUTHORITIES }),
    dimension('encounter_type', 'text', both('Type', 'Tipo'), { codes: TYPES }),
    ENCOUNTERS,
  ],
  key: ['month', 'component', 'demographic', 'citizenship_group', 'title_of_authority', 'encounter_type'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.cbpEncounters,
  obtained: obtained('encounters', both('Fiscal months turned into calendar months.', 'Meses fiscales convertidos en meses calendario.')),
  vintage: '2025-08',
  caveats: [CONTEXT, EVENTS, both('Fiscal year 2025 ends in August here: its September is not in the file. Title 42 ended in May 2023; series by authority break there.', 'El año fiscal 2025 llega aquí hasta agosto: falta septiembre. El Título 42 terminó en mayo de 2023; las series por fundamento legal se interrumpen ahí.')],
}

interface Ohss {
  readonly dataset: DatasetName
  readonly by: Column
  readonly title: Bilingual
  readonly definition: Bilingual
  /** Why this breakdown sums to something else than the others. */
  readonly sums: Bilingual
}

function ofBorderPatrol({ dataset, by, title, definition, sums }: Ohss): DatasetDescription {
  return {
    dataset, title, definition,
    method: both('Records of the Border Patrol, as OHSS publishes them in its Key Homeland Security Metrics; rounded to ten, small cells omitted. Fiscal months were turned into calendar months.', 'Registros de la Patrulla Fronteriza, según los publica la OHSS en sus Key Homeland Security Metrics; redondeados a decenas, sin celdas pequeñas. Los meses fiscales se convirtieron en meses calendario.'),
    columns: [MONTH, FISCAL_YEAR, by, ENCOUNTERS], key: ['month', by.name],
    licence: LICENCES.usGovernment, originator: ORIGINATORS.ohss,
    obtained: obtained(dataset, both('One table of the workbook turned into rows.', 'Un cuadro del libro de cálculo convertido en renglones.')),
    vintage: '2024-11',
    caveats: [
      CONTEXT, EVENTS,
      both('Border Patrol only (between ports): lower than the totals of CBP, which include the ports.', 'Solo la Patrulla Fronteriza (entre puertos): es menor que los totales de la CBP, que incluyen los puertos.'),
      sums,
    ],
  }
}

const citizenship = ofBorderPatrol({
  dataset: 'encounters-citizenship', by: dimension('citizenship', 'text', both('Citizenship', 'Nacionalidad'), { definition: both('Country, as OHSS writes it in English.', 'País, como lo escribe la OHSS en inglés.') }),
  title: both('Border Patrol encounters by citizenship', 'Encuentros de la Patrulla Fronteriza por nacionalidad'),
  definition: both('One row is the number of encounters of the Border Patrol at the southwest land border with people of one citizenship in one month.', 'Cada renglón es el número de encuentros de la Patrulla Fronteriza en la frontera terrestre suroeste con personas de una nacionalidad en un mes.'),
  sums: both('Omitted cells make the sum fall short: fiscal year 2019 sums to 851,240, where OHSS gives about 851,500.', 'Las celdas omitidas hacen que la suma resulte menor: el año fiscal 2019 suma 851,240, mientras que la OHSS da unos 851,500.'),
})

const SECTORS: CodeList = ['Big Bend, TX', 'Del Rio, TX', 'El Centro, CA', 'El Paso, TX', 'Laredo, TX', 'Rio Grande Valley, TX', 'San Diego, CA', 'Tucson, AZ', 'Yuma, AZ'].map((name) => [name, name, name] as const)

const sector = ofBorderPatrol({
  dataset: 'encounters-sector', by: dimension('sector', 'text', both('Border Patrol sector', 'Sector de la Patrulla Fronteriza'), { codes: SECTORS }),
  title: both('Border Patrol encounters by sector', 'Encuentros de la Patrulla Fronteriza por sector'),
  definition: both('One row is the number of encounters of the Border Patrol in one of its nine southwest sectors in one month.', 'Cada renglón es el número de encuentros de la Patrulla Fronteriza en uno de sus nueve sectores del suroeste en un mes.'),
  sums: both('Rounded: fiscal year 2019 sums to 851,560.', 'Redondeado: el año fiscal 2019 suma 851,560.'),
})

const FAMILY: CodeList = [['Single Adults', 'Single adults', 'Adultos solos'], ['Family Unit Individuals', 'Individuals in a family unit', 'Integrantes de unidades familiares'], ['Unaccompanied Children', 'Unaccompanied children', 'Niñas, niños y adolescentes no acompañados']]

const family = ofBorderPatrol({
  dataset: 'encounters-family', by: dimension('family_status', 'text', both('Family status', 'Situación familiar'), { codes: FAMILY }),
  title: both('Border Patrol encounters by family status', 'Encuentros de la Patrulla Fronteriza por situación familiar'),
  definition: both('One row is the number of encounters of the Border Patrol at the southwest land border with people of one family status in one month.', 'Cada renglón es el número de encuentros de la Patrulla Fronteriza en la frontera terrestre suroeste con personas de una situación familiar en un mes.'),
  sums: both('Rounded; unaccompanied children are told apart since October 2007, family units since October 2011. Fiscal year 2019 sums to 851,530.', 'Redondeado; las niñas, niños y adolescentes no acompañados se distinguen desde octubre de 2007 y las unidades familiares, desde octubre de 2011. El año fiscal 2019 suma 851,530.'),
})

export const MIGRATION = [encounters, citizenship, sector, family]
