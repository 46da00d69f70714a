// From the lists of spring 2020 to the suppliers that they left out.

import { both, sources } from '../words.ts'
import type { JointTool } from '../joint-items.ts'
import { CISA_LIST, MEXICO_MARCH } from './essential-lists.ts'
import { INDUSTRIES } from './industries.ts'

const POLITICO = { url: 'https://www.politico.com/news/2020/04/27/mexico-american-production-coronavirus-212971', note: both('Politico, April 27, 2020', 'Politico, 27 de abril de 2020') }
const BLS = { url: 'https://www.bls.gov/ppi/additional-resources/naics-to-sic-concordance-335311-to-336999.htm', note: both('NAICS 335312, motors and generators (U.S. Bureau of Labor Statistics)', 'NAICS 335312, motores y generadores (Oficina de Estadísticas Laborales de EE. UU.)') }
const SCIAN = { url: 'https://www.webscomercio.com/Directorio.aspx?CodigoAct=33911', note: both('SCIAN 33911, what it holds and what it leaves to 33451 (copy)', 'SCIAN 33911, lo que comprende y lo que deja a 33451 (copia)') }
const matrix = (dataset: string) => ({ dataset: { party: 'USA', dataset }, row: 'row_code', rowName: 'row_name', column: 'col_code', columnName: 'col_name', value: 'value_musd' })

export const UPSTREAM: JointTool = {
  item: 'instrument/upstream',
  content: {
    title: both('Suppliers that no list names', 'Proveedores que ninguna lista nombra'),
    purpose: both(
      'Which industries supply an essential activity and are not essential themselves by a list: what stops what is meant to go on.',
      'Qué industrias abastecen una actividad esencial sin ser esenciales según una lista: lo que detiene aquello que debía continuar.',
    ),
    elements: ['element/I.1'],
    settings: {
      instrument: 'upstream', use: matrix('use-table-2018'), imports: matrix('import-matrix-2020'), valueAdded: ['V001', 'V002', 'V003'],
      industries: INDUSTRIES, lists: [MEXICO_MARCH, CISA_LIST],
      links: [
        {
          from: '33531', title: both('Electrical equipment, with motors and generators', 'Equipo de generación y distribución de energía eléctrica, con motores y generadores'),
          to: '33911', toTitle: both('Medical equipment and supplies', 'Equipo no electrónico y material desechable de uso médico'),
          note: both(
            'Electric motors for ventilators. In the sixth digit the two countries differ: motors and generators are 335312 in NAICS United States and 335311 in SCIAN Mexico. In spring 2020 makers of motors in Mexico stopped while makers of medical equipment were to go on.',
            'Motores eléctricos para ventiladores. En el sexto dígito los dos países difieren: los motores y generadores son 335312 en el NAICS de Estados Unidos y 335311 en el SCIAN de México. En la primavera de 2020 pararon fabricantes de motores en México mientras los de equipo médico debían continuar.',
          ),
          sources: [POLITICO, BLS, SCIAN],
        },
        {
          from: '33531', title: both('Electrical equipment, with motors and generators', 'Equipo de generación y distribución de energía eléctrica, con motores y generadores'),
          to: '334510', toTitle: both('Electromedical apparatus', 'Aparatos electromédicos'),
          note: both('Ventilators that are electromedical apparatus stand here and not in 33911 (SCIAN leaves electronic medical apparatus to 33451).', 'Los ventiladores que son aparatos electromédicos están aquí y no en 33911 (el SCIAN deja los aparatos médicos electrónicos a 33451).'),
          sources: [POLITICO, SCIAN],
        },
      ],
      first: { list: MEXICO_MARCH.list, against: CISA_LIST.list, target: '339', leastPercent: 0.5 },
    },
    method: both(
      'Direct requirements are what an industry buys of each commodity for a dollar of its output (use table of the United States, 2018); total requirements are the Leontief inverse of I − A. A supplier is uncovered where none of its classes is on the list. Ranked first by what is imported for each hundred bought (import matrix of 2020): what comes from abroad is what stops when it stops abroad. The strongest way is the chain with the largest product of direct requirements.',
      'Los requerimientos directos son lo que una industria compra de cada producto por dólar de su producción (cuadro de utilización de Estados Unidos, 2018); los requerimientos totales son la inversa de Leontief de I − A. Un proveedor no está cubierto cuando ninguna de sus clases está en la lista. Se ordenan primero por lo importado por cada cien comprados (matriz de importación de 2020): lo que viene de fuera es lo que se detiene cuando fuera se detiene. La vía más fuerte es la cadena con el mayor producto de requerimientos directos.',
    ),
    assumptions: [
      both('Every commodity is taken to be made by the industry of the same code: the table of who makes what is not at hand.', 'Se considera que cada producto lo fabrica la industria del mismo código: no se dispone de la tabla de producción.'),
      both('An act names activities in words; the classes beside them are a reading. An industry of which one class is listed counts as listed in part and is no gap.', 'Un acto nombra actividades en palabras; las clases junto a ellas son una interpretación. Una industria con una clase listada cuenta como listada en parte y no es un vacío.'),
    ],
    caveats: [
      both('The tables are those of the United States; no table of Mexico or between the two is at hand. Imports are from all countries, not from Mexico alone.', 'Los cuadros son de Estados Unidos; no se dispone de un cuadro de México ni entre ambos. Las importaciones son de todos los países, no solo de México.'),
      both('Purchases are of 2018 and imports of 2020: their ratio is an indication and can exceed 100.', 'Las compras son de 2018 y las importaciones de 2020: su razón es indicativa y puede exceder de 100.'),
      both('Seventy-one industries are few: electrical equipment here holds motors, lamps and household appliances alike.', 'Setenta y una industrias son pocas: el equipo eléctrico comprende aquí por igual motores, lámparas y aparatos domésticos.'),
      both('Spending says little of how critical a part is: a motor of a few dollars stops a ventilator.', 'El gasto dice poco de lo crítica que es una pieza: un motor de pocos dólares detiene un ventilador.'),
    ],
    sources: sources('https://www.bea.gov/industry/input-output-accounts-data', POLITICO, 'https://www.msci.org/u-s-industry-calls-on-mexico-to-broaden-essential-business-designations/'),
  },
}
