// Trade in goods between the two countries, as the United States counts it.

import type { Column } from '../../../src/dialogue/data/columns.ts'
import type { Bilingual } from '../../../src/text/bilingual.ts'
import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { both } from '../words.ts'
import { COMMODITY_GROUPS, DIRECTIONS, MEXICAN_STATES, MODES, US_STATES } from './codes.ts'
import { DOLLARS, MONTH, TONNES, YEAR, attribute, dimension, measure } from './columns.ts'
import type { CodeList } from './columns.ts'
import { LICENCES, ORIGINATORS, obtained } from './provenance.ts'
import type { DatasetName } from './provenance.ts'

const MODE = dimension('mode', 'text', both('Mode of transport', 'Modo de transporte'), { definition: both('At the border or port, as the customs documents have it.', 'En la frontera o el puerto, según los documentos aduaneros.'), codes: MODES })
const DIRECTION = dimension('direction', 'text', both('Direction', 'Sentido'), { codes: DIRECTIONS })
const VALUE = measure('value_usd', 'integer', both('Value', 'Valor'), DOLLARS)
const WEIGHT = measure('weight_t', 'decimal', both('Weight', 'Peso'), TONNES, both('Empty where it is not reported: never for exports by surface.', 'Vacío donde no se informa: nunca en las exportaciones por superficie.'))
const GROUP = dimension('commodity_group', 'text', both('Commodity group', 'Grupo de productos'), { definition: both('Chapters of the Harmonized System, summed up by section as BTS does.', 'Capítulos del Sistema Armonizado, sumados por sección como lo hace la BTS.'), codes: COMMODITY_GROUPS })

const METHOD = both(
  'Customs documents of the United States: exports by declared destination, at the value at the U.S. port of export; imports by country of origin, at customs value, without freight and insurance. The Census Bureau makes the statistics of foreign trade of them; BTS publishes these by mode, state and port; the University of North Texas summed them up for the Texas Department of Transportation.',
  'Documentos aduaneros de Estados Unidos: exportaciones según el destino declarado, al valor en el puerto estadounidense de salida; importaciones según el país de origen, a valor en aduana, sin flete ni seguro. Con ellos la Oficina del Censo elabora las estadísticas de comercio exterior; la BTS las publica por modo, estado y puerto; la Universidad del Norte de Texas las sumó para el Departamento de Transporte de Texas.',
)

const ONE_SIDE = both(
  'As the United States counts it. Mexico counts the same trade by its own rules (origin, valuation, goods in transit), and its figures differ; they are not in this file.',
  'Según lo cuenta Estados Unidos. México cuenta el mismo comercio con sus propias reglas (origen, valoración, mercancías en tránsito) y sus cifras difieren; no están en este archivo.',
)
const OCTOBER_2020 = both('October 2020 was derived by the compilers by subtraction, since the BTS file of that month is missing.', 'Octubre de 2020 lo derivaron los compiladores por diferencia, pues falta el archivo de la BTS de ese mes.')
const NOMINAL = both('Current dollars: growth includes prices.', 'Dólares corrientes: el crecimiento incluye los precios.')
const NO_WEIGHT = both('Exports by truck, rail, pipeline and other surface modes have no weight in the source, so weights must not be compared between directions.', 'Las exportaciones por camión, ferrocarril, ducto y otros modos de superficie no tienen peso en la fuente, por lo que los pesos no deben compararse entre sentidos.')
const GENERAL: readonly Bilingual[] = [ONE_SIDE, NOMINAL, OCTOBER_2020]

interface Table {
  readonly dataset: DatasetName
  readonly title: Bilingual
  readonly definition: Bilingual
  readonly columns: readonly Column[]
  readonly caveats?: readonly Bilingual[]
  readonly done?: Bilingual
}

const LICENCE_NOTE = both('Rows of trade with Mexico kept. The repository has no licence; only statistics of the U.S. Government were taken from it.', 'Se conservaron los renglones del comercio con México. El repositorio no tiene licencia; de él solo se tomaron estadísticas del Gobierno de Estados Unidos.')
const EARLIER_STATE = both('This file is an earlier state of it (March 28, 2026), since the newest was too large to obtain.', 'Este archivo es un estado anterior (28 de marzo de 2026), pues el más reciente era demasiado grande para obtenerse.')
const TONNES_NOTE = both('Short tons turned into metric tons (times 0.90718474).', 'Toneladas cortas convertidas a métricas (por 0.90718474).')
const MONTHS_NOTE = both('Year and month joined into one column.', 'Año y mes unidos en una sola columna.')

function joined(...notes: readonly Bilingual[]): Bilingual {
  return both(notes.map(({ en }) => en).join(' '), notes.map(({ es }) => es).join(' '))
}

/** Every column but the measures and what is only said of a row is part of the key. */
function described({ dataset, title, definition, columns, caveats = [], done }: Table): DatasetDescription {
  return {
    dataset, title, definition, method: METHOD, columns: [...columns],
    key: columns.filter(({ role }) => role === 'dimension' || role === 'time').map(({ name }) => name),
    licence: LICENCES.usGovernment, originator: ORIGINATORS.btsTransborder,
    obtained: obtained(dataset, done === undefined ? LICENCE_NOTE : joined(LICENCE_NOTE, done)),
    vintage: '2025-12', caveats: [...caveats, ...GENERAL],
  }
}

const SUMMED = both('The modes were summed.', 'Los modos se sumaron.')

const monthlyMode = described({
  dataset: 'trade-monthly-mode',
  title: both('U.S. trade with Mexico by month and mode', 'Comercio de Estados Unidos con México por mes y modo'),
  definition: both('One row is the value (and weight) of goods traded between the two countries in one month, by one mode, in one direction.', 'Cada renglón es el valor (y el peso) de las mercancías comerciadas entre los dos países en un mes, por un modo y en un sentido.'),
  columns: [MONTH, MODE, DIRECTION, VALUE, WEIGHT], caveats: [NO_WEIGHT], done: joined(MONTHS_NOTE, TONNES_NOTE),
})

const annualMode = described({
  dataset: 'trade-annual-mode',
  title: both('U.S. trade with Mexico by year and mode', 'Comercio de Estados Unidos con México por año y modo'),
  definition: both('One row is the value (and weight) of goods traded between the two countries in one year, by one mode, in one direction.', 'Cada renglón es el valor (y el peso) de las mercancías comerciadas entre los dos países en un año, por un modo y en un sentido.'),
  columns: [YEAR, MODE, DIRECTION, VALUE, WEIGHT],
  caveats: [NO_WEIGHT, both('From 2004: air and vessel begin in November 2003, and earlier totals disagree between the files of the source.', 'Desde 2004: los modos aéreo y marítimo comienzan en noviembre de 2003 y los totales anteriores no concuerdan entre los archivos de la fuente.')],
  done: TONNES_NOTE,
})

/** The two chapters that the Harmonized System leaves to each country; the rest stand in `hs-chapters`. */
const CHAPTER = dimension('hs2', 'text', both('Chapter of the Harmonized System', 'Capítulo del Sistema Armonizado'), {
  definition: both('Two digits, from 01 to 99. 98 and 99 are the special provisions of the United States.', 'Dos dígitos, de 01 a 99. El 98 y el 99 son disposiciones especiales de Estados Unidos.'),
})

const annualChapters = described({
  dataset: 'trade-annual-hs2',
  title: both('U.S. trade with Mexico by chapter of the Harmonized System, mode and year', 'Comercio de Estados Unidos con México por capítulo del Sistema Armonizado, modo y año'),
  definition: both('One row is the value (and weight) of goods of one chapter traded between the two countries in one year, by one mode, in one direction.', 'Cada renglón es el valor (y el peso) de las mercancías de un capítulo comerciadas entre los dos países en un año, por un modo y en un sentido.'),
  columns: [YEAR, CHAPTER, MODE, DIRECTION, VALUE, WEIGHT],
  caveats: [NO_WEIGHT, both('Chapters are of the edition of the Harmonized System in force in each year; goods have moved between chapters over time.', 'Los capítulos son los de la edición del Sistema Armonizado vigente en cada año; hay mercancías que han cambiado de capítulo.')],
  done: joined(EARLIER_STATE, TONNES_NOTE),
})

const monthlyGroup = described({
  dataset: 'trade-monthly-group',
  title: both('U.S. trade with Mexico by month and commodity group', 'Comercio de Estados Unidos con México por mes y grupo de productos'),
  definition: both('One row is the value of goods of one commodity group traded between the two countries in one month, in one direction.', 'Cada renglón es el valor de las mercancías de un grupo de productos comerciadas entre los dos países en un mes y en un sentido.'),
  columns: [MONTH, GROUP, DIRECTION, VALUE], done: joined(EARLIER_STATE, SUMMED, MONTHS_NOTE),
})

const mexicanStates = described({
  dataset: 'trade-mx-state-group',
  title: both('U.S. exports to each Mexican state by commodity group', 'Exportaciones de Estados Unidos a cada entidad federativa de México por grupo de productos'),
  definition: both('One row is the value of goods of one commodity group that the United States exported by surface to one Mexican state in one year.', 'Cada renglón es el valor de las mercancías de un grupo de productos que Estados Unidos exportó por superficie a una entidad federativa en un año.'),
  columns: [
    YEAR, dimension('cve_ent', 'text', both('Mexican state', 'Entidad federativa'), { definition: both('The state of destination, by its code of INEGI.', 'La entidad de destino, por su clave del INEGI.'), codes: MEXICAN_STATES }),
    attribute('mx_state', 'text', both('Mexican state, as BTS calls it', 'Entidad federativa, como la llama la BTS')), GROUP, VALUE,
  ],
  caveats: [
    both('Exports of the United States only: imports are not told by Mexican state. Surface modes only.', 'Solo exportaciones de Estados Unidos: las importaciones no se informan por entidad mexicana. Solo modos de superficie.'),
    both('Nayarit is missing from the source file (its code «NA» was probably read as an empty cell), and flows to an unknown state are left out: the states of 2024 sum to 258.3 of 334.0 billion dollars.', 'Nayarit falta en el archivo de origen (su clave «NA» probablemente se leyó como celda vacía) y se excluyen los flujos con entidad desconocida: las entidades de 2024 suman 258.3 de 334.0 mil millones de dólares.'),
    both('The state of destination is that of the declared consignee, which need not be where the goods are used.', 'La entidad de destino es la del consignatario declarado, que no necesariamente es donde se usan las mercancías.'),
  ],
  done: SUMMED,
})

const UNKNOWN_STATE: CodeList = [['DU', 'Unknown', 'Desconocido']]

const americanStates = described({
  dataset: 'trade-us-state',
  title: both('Trade with Mexico of each U.S. state', 'Comercio con México de cada estado de Estados Unidos'),
  definition: both('One row is the value of goods traded between one U.S. state and Mexico in one year, by one mode, in one direction.', 'Cada renglón es el valor de las mercancías comerciadas entre un estado de Estados Unidos y México en un año, por un modo y en un sentido.'),
  columns: [
    YEAR, dimension('us_state', 'text', both('U.S. state', 'Estado de EE. UU.'), { definition: both('For exports the state where they began their journey, for imports the state of destination, by postal code.', 'En exportaciones, el estado donde iniciaron su trayecto; en importaciones, el estado de destino; por clave postal.'), codes: [...US_STATES, ...UNKNOWN_STATE] }),
    attribute('us_state_name', 'text', both('Name of the state', 'Nombre del estado')), MODE, DIRECTION, VALUE,
  ],
  caveats: [
    both('The state where a journey begins or ends need not be where a good is made or used: it is often that of a warehouse or of the importer.', 'El estado donde inicia o termina el trayecto no necesariamente es donde se fabrica o se usa la mercancía: a menudo es el de un almacén o el del importador.'),
    both('The state of 14.1 billion dollars of 2024 is unknown (DU).', 'Se desconoce el estado de 14.1 mil millones de dólares de 2024 (DU).'),
  ],
})

const TEXAS_PORTS: CodeList = ([
  ['2301', 'Brownsville'], ['2302', 'Del Rio'], ['2303', 'Eagle Pass'], ['2304', 'Laredo'], ['2305', 'Hidalgo/Pharr'], ['2307', 'Rio Grande City'], ['2309', 'Progreso'], ['2310', 'Roma'],
  ['2401', 'Ysleta'], ['2402', 'El Paso'], ['2403', 'Presidio'], ['2404', 'Fabens'],
] as const).map(([code, name]) => [code, name, name] as const)

const texasPorts = described({
  dataset: 'trade-texas-ports',
  title: both('Trade with Mexico through each port of Texas', 'Comercio con México por cada puerto de Texas'),
  definition: both('One row is the value (and weight) of goods traded with Mexico through one port of entry in Texas in one year, by one mode, in one direction.', 'Cada renglón es el valor (y el peso) de las mercancías comerciadas con México por un puerto de entrada de Texas en un año, por un modo y en un sentido.'),
  columns: [
    YEAR, dimension('port_code', 'text', both('Port code', 'Clave del puerto'), { codes: TEXAS_PORTS }), attribute('port_name', 'text', both('Port of entry', 'Puerto de entrada')),
    MODE, DIRECTION, VALUE, WEIGHT,
  ],
  caveats: [
    both('Ports of Texas only. By port and commodity together the source tells nothing.', 'Solo puertos de Texas. La fuente no informa a la vez por puerto y por producto.'),
    both('The port is where the goods were cleared, by its code in the customs documents. Ysleta is apart from El Paso only since 2020. Port 2404 is called Fabens here and Tornillo in the counts of crossings.', 'El puerto es donde se despacharon las mercancías, según su clave en los documentos aduaneros. Ysleta está separada de El Paso solo desde 2020. El puerto 2404 se llama aquí Fabens y, en los conteos de cruces, Tornillo.'),
    NO_WEIGHT,
  ],
  done: TONNES_NOTE,
})

export const TRADE = [monthlyMode, annualMode, annualChapters, monthlyGroup, mexicanStates, americanStates, texasPorts]
