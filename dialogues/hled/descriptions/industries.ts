// Industries of the United States and what they buy from each other and from abroad.

import type { Column } from '../../../src/dialogue/data/columns.ts'
import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { both } from '../words.ts'
import { MILLION_DOLLARS, attribute, dimension, measure } from './columns.ts'
import type { CodeList } from './columns.ts'
import { FINAL_USES, INDUSTRIES, OTHER_COMMODITIES, VALUE_ADDED } from './industry-codes.ts'
import { LICENCES, ORIGINATORS, obtained } from './provenance.ts'

const NAMES = both('As BEA writes it.', 'Como lo escribe la BEA.')

function columnsOf(rows: CodeList, uses: CodeList): Column[] {
  return [
    attribute('row_code', 'text', both('Row code', 'Clave del renglón'), { definition: both('The commodity that is used, or a part of value added. Empty for subtotals.', 'El producto que se utiliza o un componente del valor agregado. Vacía en los subtotales.'), codes: rows }),
    dimension('row_name', 'text', both('Row', 'Renglón'), { definition: NAMES }),
    attribute('col_code', 'text', both('Column code', 'Clave de la columna'), { definition: both('The industry or final use that uses it. Empty for subtotals.', 'La industria o el uso final que lo utiliza. Vacía en los subtotales.'), codes: uses }),
    dimension('col_name', 'text', both('Column', 'Columna'), { definition: NAMES }),
    measure('value_musd', 'integer', both('Value', 'Valor'), MILLION_DOLLARS),
  ]
}

const SUMMARY_LEVEL = both(
  'Summary level, about 71 industries: medical devices (NAICS 3391) are inside «Miscellaneous manufacturing» (339), switchgear and transformers (NAICS 33531) inside «Electrical equipment, appliances, and components» (335). Nothing can be said of them apart.',
  'Nivel resumido, unas 71 industrias: los dispositivos médicos (SCIAN 3391) están dentro de «Miscellaneous manufacturing» (339) y el equipo de distribución y los transformadores (SCIAN 33531), dentro de «Electrical equipment, appliances, and components» (335). Nada puede decirse de ellos por separado.',
)
const OPEN_ZERO = both('Only cells that are not zero are here.', 'Solo figuran las celdas distintas de cero.')

const useTable: DatasetDescription = {
  dataset: 'use-table-2018',
  title: both('Use table of the United States, 2018', 'Cuadro de utilización de Estados Unidos, 2018'),
  definition: both('One row is the value of one commodity that one industry or final use used in 2018, or of one part of the value added of an industry.', 'Cada renglón es el valor de un producto que una industria o un uso final utilizó en 2018, o de un componente del valor agregado de una industria.'),
  method: both('Input-output accounts of BEA, summary level, before redefinitions, at producers’ prices. The total of value added, 20,580,223 million dollars, is the gross domestic product of 2018 as published.', 'Cuentas de insumo-producto de la BEA, nivel resumido, antes de redefiniciones, a precios de productor. El total del valor agregado, 20,580,223 millones de dólares, es el producto interno bruto de 2018 publicado.'),
  columns: columnsOf([...INDUSTRIES, ...OTHER_COMMODITIES, ...VALUE_ADDED], [...INDUSTRIES, ...FINAL_USES]),
  key: ['row_name', 'col_name'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.bea,
  obtained: obtained('use-table-2018', both('Sheet 2018 turned into rows; cells of zero left out.', 'La hoja 2018 se convirtió en renglones; se omitieron las celdas en cero.')),
  vintage: '2018',
  caveats: [
    both('Subtotals and totals are rows and columns of it, under names with «Total» or «Sum»: whoever adds up leaves them out.', 'Los subtotales y totales son renglones y columnas, con nombres que contienen «Total» o «Sum»: quien sume debe excluirlos.'),
    SUMMARY_LEVEL, OPEN_ZERO,
    both('An older vintage of the accounts; BEA has revised 2018 since.', 'Es una versión anterior de las cuentas; la BEA ha revisado 2018 desde entonces.'),
  ],
}

const MATRIX_TOTALS: CodeList = [['T001', 'Total intermediate', 'Total de la demanda intermedia'], ['T004', 'Total final uses', 'Total de los usos finales']]
const IMPORTED: CodeList = [...INDUSTRIES, ...OTHER_COMMODITIES]
const NOT_IMPORTED = new Set(['23', '42', '441', '445', '452', '482', '483', '484', '485', '486', '493', '4A0', '525', '532RL', '55', '621', '623', '624', '713', '721', '722', 'GFGD', 'GFGN', 'GSLE', 'GSLG', 'HS', 'ORE'])
const NO_IMPORTED_USE = new Set(['F040', 'F06C', 'F06S', 'F07C', 'F07S', 'F10C', 'F10S'])

const importMatrix: DatasetDescription = {
  dataset: 'import-matrix-2020',
  title: both('Import matrix of the United States, 2020', 'Matriz de importaciones de Estados Unidos, 2020'),
  definition: both('One row is the value of one commodity that was imported and that one industry or final use used in 2020.', 'Cada renglón es el valor de un producto importado que una industria o un uso final utilizó en 2020.'),
  method: both('Input-output accounts of BEA, summary level, before redefinitions. BEA spreads the imports of a commodity over its users in proportion to all that each uses of it: it does not observe who used what was imported.', 'Cuentas de insumo-producto de la BEA, nivel resumido, antes de redefiniciones. La BEA reparte las importaciones de un producto entre sus usuarios en proporción a todo lo que cada uno utiliza de él: no observa quién utilizó lo importado.'),
  columns: columnsOf(IMPORTED.filter(([code]) => !NOT_IMPORTED.has(code)), [...INDUSTRIES, ...FINAL_USES.filter(([code]) => !NO_IMPORTED_USE.has(code)), ...MATRIX_TOTALS]),
  key: ['row_name', 'col_name'],
  licence: LICENCES.usGovernment, originator: ORIGINATORS.bea,
  obtained: obtained('import-matrix-2020', both('Sheet 2020 turned into rows; cells of zero left out.', 'La hoja 2020 se convirtió en renglones; se omitieron las celdas en cero.')),
  vintage: '2020',
  caveats: [
    both('All countries of origin together: the share of Mexico is not told.', 'Todos los países de origen juntos: no se indica la participación de México.'),
    both('Another year than the use table (2018): shares across the two are approximate.', 'Es de un año distinto al del cuadro de utilización (2018): las proporciones entre ambos son aproximadas.'),
    both('Columns T001 and T004 are totals; imports themselves stand as negative values in F050.', 'Las columnas T001 y T004 son totales; las importaciones mismas figuran con valor negativo en F050.'),
    SUMMARY_LEVEL, OPEN_ZERO,
  ],
}

export const INDUSTRY = [useTable, importMatrix]
