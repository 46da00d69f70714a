// Cybersecurity: what is known to be exploited, and one index.

import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { both } from '../words.ts'
import { COUNTRIES } from './codes.ts'
import { attribute, dimension, measure } from './columns.ts'
import { LICENCES, ORIGINATORS, obtained } from './provenance.ts'

const knownExploited: DatasetDescription = {
  dataset: 'known-exploited',
  title: both('Known exploited vulnerabilities', 'Vulnerabilidades explotadas conocidas'),
  definition: both('One row is one vulnerability that CISA has listed because it is known to have been exploited.', 'Cada renglón es una vulnerabilidad que la CISA ha incluido porque se sabe que ha sido explotada.'),
  method: both('Catalog kept by CISA: a vulnerability with a CVE number is listed once there is reliable evidence of active exploitation and a clear remedy. The due date binds civilian agencies of the U.S. Government.', 'Catálogo de la CISA: una vulnerabilidad con número CVE se incluye cuando hay pruebas confiables de explotación activa y un remedio claro. La fecha límite obliga a las dependencias civiles del Gobierno de Estados Unidos.'),
  columns: [
    dimension('cve_id', 'text', both('CVE number', 'Número CVE')),
    attribute('vendor', 'text', both('Vendor', 'Proveedor')),
    attribute('product', 'text', both('Product', 'Producto')),
    attribute('vulnerability_name', 'text', both('Name, in English', 'Nombre, en inglés')),
    { ...attribute('date_added', 'day', both('Day listed', 'Fecha de inclusión')), role: 'time' },
    attribute('short_description', 'text', both('Description, in English', 'Descripción, en inglés')),
    attribute('due_date', 'day', both('Due date', 'Fecha límite')),
    attribute('known_ransomware_use', 'text', both('Known use in ransomware campaigns', 'Uso conocido en campañas de secuestro de datos'), { codes: [['Known', 'Known', 'Conocido'], ['Unknown', 'Unknown', 'Desconocido']] }),
    attribute('cwes', 'text', both('Weaknesses (CWE)', 'Debilidades (CWE)')),
  ],
  key: ['cve_id'],
  licence: LICENCES.cc0, originator: ORIGINATORS.cisa,
  obtained: obtained('known-exploited', both('The columns of required action and notes were left out.', 'Se omitieron las columnas de acción requerida y notas.')),
  vintage: '2025-08-25',
  caveats: [both('Counts what was listed, not attacks: nothing follows from it about incidents in either country.', 'Cuenta lo incluido en la lista, no los ataques: de ello nada se desprende sobre incidentes en ninguno de los dos países.'), both('The first months hold many vulnerabilities of earlier years: the list began in November 2021.', 'Los primeros meses contienen muchas vulnerabilidades de años anteriores: la lista comenzó en noviembre de 2021.')],
}

const POINTS = both('points of 20', 'puntos de 20')

const cybersecurityIndex: DatasetDescription = {
  dataset: 'cybersecurity-index',
  title: both('Global Cybersecurity Index 2020, Mexico and the United States', 'Índice Mundial de Ciberseguridad 2020, México y Estados Unidos'),
  definition: both('One row is the score and rank of one country in the edition of 2020.', 'Cada renglón es la puntuación y el lugar de un país en la edición de 2020.'),
  method: both('Index of the International Telecommunication Union from questionnaires that countries answer: five pillars of 20 points each. The figures here were quoted by the press and not taken from the report itself.', 'Índice de la Unión Internacional de Telecomunicaciones con base en cuestionarios que responden los países: cinco pilares de 20 puntos cada uno. Las cifras se tomaron de la prensa que las citó y no del propio informe.'),
  columns: [
    dimension('iso3', 'text', both('Country', 'País'), { codes: COUNTRIES }),
    { ...dimension('edition', 'year', both('Edition', 'Edición')), role: 'time' },
    measure('gci_score', 'decimal', both('Score', 'Puntuación'), both('points of 100', 'puntos de 100')),
    measure('rank', 'integer', both('Rank', 'Lugar'), both('place among countries', 'lugar entre los países')),
    measure('legal_measures', 'decimal', both('Legal measures', 'Medidas legales'), POINTS),
    measure('technical_measures', 'decimal', both('Technical measures', 'Medidas técnicas'), POINTS),
    measure('cooperative_measures', 'decimal', both('Cooperation', 'Cooperación'), POINTS),
  ],
  key: ['iso3', 'edition'],
  licence: LICENCES.facts, originator: ORIGINATORS.ituIndex,
  obtained: {
    url: 'https://actu.digital/en/2021/07/07/latin-america-in-the-global-cybersecurity-index-2020/', on: '2026-11-23',
    note: both('Two press pages that quote the report (actu.digital, July 7, 2021; smallcapnews.co.uk) agree on the figures for Mexico: secondary sources, not the originator.', 'Dos páginas de prensa que citan el informe (actu.digital, 7 de julio de 2021; smallcapnews.co.uk) coinciden en las cifras de México: fuentes secundarias, no la original.'),
  },
  vintage: '2020',
  caveats: [
    both('Secondary source: quoted by the press. The pillars that the press did not quote are empty, not zero.', 'Fuente secundaria: citado por la prensa. Los pilares que la prensa no citó están vacíos, no en cero.'),
    both('The index measures commitments that countries report, not how secure they are, and its method changed with the edition of 2024, which is not here.', 'El índice mide compromisos que los países declaran, no qué tan seguros son, y su método cambió con la edición de 2024, que no está aquí.'),
  ],
}

export const CYBER = [knownExploited, cybersecurityIndex]
