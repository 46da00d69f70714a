// Before and after: the pilot at Nogales in 2016 as it was published, and any count around any month.

import type { JointTool } from '../joint-items.ts'
import { both, noted, sources } from '../words.ts'
import { MEASURES, REMARKS } from './border-remarks.ts'

const PILOT = both('since the pilot began (July to December 2016)', 'desde que comenzó la prueba piloto (julio a diciembre de 2016)')

export const BEFORE_AFTER: JointTool = {
  item: 'instrument/border-before-after',
  content: {
    title: both('Before and after', 'Antes y después'),
    purpose: both(
      'What changed when something changed at a port of entry, against baselines that were named first: what was published of the joint inspection at Nogales in 2016, and any count around any month.',
      'Qué cambió cuando algo cambió en un puerto de entrada, frente a líneas base nombradas de antemano: lo que se publicó de la inspección conjunta en Nogales en 2016, y cualquier conteo en torno a cualquier mes.',
    ),
    elements: ['element/I.3'],
    settings: {
      instrument: 'before-after',
      published: [{
        change: 'nogales-2016', title: both('Joint inspection of cargo at Nogales (Unified Cargo Processing)', 'Inspección conjunta de carga en Nogales (Procesamiento Unificado de Carga)'), date: '2016-07-25', unit: both('minutes', 'minutos'),
        baselines: [
          {
            baseline: 'typical-wait', title: both('Typical wait', 'Espera habitual'),
            method: both('Waiting times of commercial trucks coming into the United States, as CBP is reported to have told them: “typical 4-hour waiting times” before, “roughly 20 minutes” after. From where to where is not said.', 'Tiempos de espera de los camiones comerciales que entran a Estados Unidos, según se informa que los dio la CBP: antes, lo “habitual” de 4 horas; después, “aproximadamente 20 minutos”. No se dice de dónde a dónde.'),
            before: { from: 240, to: 240 }, beforePeriod: both('no period is named', 'no se indica periodo'), after: { from: 20, to: 20 }, afterPeriod: PILOT, n: null,
            publishedPercent: 85, publishedAs: both('“nearly 85%”', '“casi 85 %”'),
            sources: sources(noted('https://www.natlawreview.com/article/us-mexico-unified-cargo-processing-pilot-yielding-significant-reductions-commercial', 'National Law Review, 20 December 2016', 'National Law Review, 20 de diciembre de 2016')),
          },
          {
            baseline: 'inspection-2014', title: both('Inspection, two years before', 'Inspección, dos años antes'),
            method: both('Inspection times as an assistant port director is reported to have told them: three and a half hours two years before, 25 minutes two weeks into the pilot. The article gives the percentage for “processing times”.', 'Tiempos de inspección según se informa que los dio un subdirector del puerto: tres horas y media dos años antes, 25 minutos a dos semanas de iniciada la prueba. El artículo da el porcentaje para los “tiempos de procesamiento”.'),
            before: { from: 210, to: 210 }, beforePeriod: both('two years before (2014)', 'dos años antes (2014)'), after: { from: 25, to: 25 }, afterPeriod: both('the first two weeks (to 4 August 2016)', 'las dos primeras semanas (hasta el 4 de agosto de 2016)'), n: null,
            publishedPercent: 70, publishedAs: both('“by 70 percent”', '“en 70 por ciento”'),
            sources: sources(noted('https://www.kgun9.com/news/local-news/the-us-and-mexico-work-hand-in-hand-to-reduce-wait-times-at-nogales-port', 'KGUN 9, August 2016', 'KGUN 9, agosto de 2016')),
          },
          {
            baseline: 'whole-process-high-season', title: both('Whole process, high season', 'Proceso completo, temporada alta'),
            method: both('From arrival at the Mexican customs of Nogales to the end of the joint inspection, the twelve kilometres of the fiscal corridor included, as the SAT announced it: an average of 24 minutes; before, 3 to 4 hours in high season. Only certified maquiladoras (C-TPAT) took part.', 'De la llegada a la aduana de Nogales, México, al término de la inspección conjunta, incluidos los doce kilómetros del corredor fiscal, según lo anunció el SAT: 24 minutos en promedio; antes, de 3 a 4 horas en temporada alta. Solo participaron maquiladoras certificadas (C-TPAT).'),
            before: { from: 180, to: 240 }, beforePeriod: both('high season, no year named', 'temporada alta, sin indicar año'), after: { from: 24, to: 24 }, afterPeriod: both('the first week (from 25 July 2016)', 'la primera semana (desde el 25 de julio de 2016)'), n: 491,
            publishedPercent: null, publishedAs: null,
            sources: sources(noted('https://www.lexology.com/library/detail.aspx?g=591be63d-bcf6-49a9-a17b-de02ee76a919', 'On the announcement of the SAT of 4 August 2016', 'Sobre el anuncio del SAT del 4 de agosto de 2016')),
          },
        ],
        note: both(
          'The three measure different things (a wait, an inspection, the whole process) for different trucks over different periods, and one compares a week of July with a high season; at Nogales twice as many trucks and more come in spring as in July. None can stand for the others, and no figure of the three together is told. The two published percentages do not follow from the minutes published beside them.',
          'Los tres miden cosas distintas (una espera, una inspección, el proceso completo) para camiones distintos y en periodos distintos, y uno compara una semana de julio con una temporada alta; en Nogales llegan en primavera más del doble de camiones que en julio. Ninguno puede representar a los demás, y no se da ninguna cifra de los tres en conjunto. Los dos porcentajes publicados no se deducen de los minutos publicados junto a ellos.',
        ),
      }],
      series: {
        counts: { dataset: { party: 'USA', dataset: 'border-crossings' }, time: 'month', place: 'port_code', measure: 'measure', value: 'value' },
        places: { dataset: { party: 'USA', dataset: 'ports-of-entry' }, code: 'port_code', name: 'port_name' },
        measures: MEASURES, first: { place: '2604', measure: 'Trucks', month: '2016-08' },
        baselines: [
          { baseline: 'same-months', title: both('Same months, one year before', 'Mismos meses, un año antes'), rule: 'same-months', years: 1 },
          { baseline: 'same-months-3', title: both('Same months, three years before', 'Mismos meses, tres años antes'), rule: 'same-months', years: 3 },
          { baseline: 'adjusted-5', title: both('Adjusted for season, five years before', 'Desestacionalizado, cinco años antes'), rule: 'adjusted', years: 5 },
          { baseline: 'just-before', title: both('Just before, season not controlled', 'Inmediatamente antes, sin control de la estación'), rule: 'months-before', years: 1 },
        ],
        months: 12, remarks: REMARKS,
      },
    },
    method: both(
      'Published figures: the reduction is 1 − after ÷ before, reckoned from the published minutes; where a span was published, from its two ends. Counts: the geometric mean of the monthly changes, by each of the rules that were agreed here. The interval is Student’s at 95 %, with n (1 − r) ÷ (1 + r) observations instead of n, where r is the correlation of a month with the one before. The same rule is then tried at every earlier month whose twelve months lie before the change, and it is told how many of them show as large a change.',
      'Cifras publicadas: la reducción es 1 − después ÷ antes, calculada con los minutos publicados; donde se publicó un intervalo, con sus dos extremos. Conteos: la media geométrica de los cambios mensuales, según cada una de las reglas aquí acordadas. El intervalo es el de Student al 95 %, con n (1 − r) ÷ (1 + r) observaciones en lugar de n, donde r es la correlación de un mes con el anterior. La misma regla se prueba después en cada mes anterior cuyos doce meses quedan antes del cambio, y se dice cuántos de ellos muestran un cambio igual de grande.',
    ),
    assumptions: [both('What would have happened without the change is what happened in the baseline; growth that was under way is not taken out.', 'Lo que habría ocurrido sin el cambio es lo que ocurrió en la línea base; no se descuenta el crecimiento que ya estaba en marcha.')],
    caveats: [both('A change after something is not a change because of it.', 'Un cambio posterior a algo no es un cambio debido a ello.')],
    sources: sources(noted('https://data.bts.gov/d/keg4-3bc2', 'Border Crossing/Entry Data, Bureau of Transportation Statistics', 'Datos de cruces fronterizos, Oficina de Estadísticas de Transporte')),
  },
}
