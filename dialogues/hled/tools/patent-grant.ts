// Two ways by which the Mexican office grants on the strength of a U.S. patent, matched against the facts of a pair of
// applications.

import type { JointTool, ToolWord } from '../joint-items.ts'
import { both, noted } from '../words.ts'
import { compared, DAY, field, is, LINE, rule, TEXTS, YES_NO } from './register-parts.ts'

const ITEM = 'instrument/patent-grant'
const USPTO = noted('https://prod-web-alb-tg.uspto.gov/about-us/news-updates/uspto-and-mexican-institute-industrial-property-announce-launch-parallel', 'U.S. Patent and Trademark Office, press release 20-27 of December 7, 2020', 'Oficina de Patentes y Marcas de Estados Unidos, comunicado 20-27 del 7 de diciembre de 2020')
const PPG_BLOG = noted('https://bricsandbeyond.blog/2021/01/04/uspto-and-impi-announce-parallel-patent-grant-initiative/', 'Secondary source: same priority date; about 11,000 applications filed between 2015 and 2018', 'Fuente secundaria: misma fecha de prioridad; cerca de 11,000 solicitudes presentadas entre 2015 y 2018')
const APG = noted('https://www.clarkemodet.com/en/legislative-news/accelerated-patent-grant-program-in-mexico-a-new-fast-track-for-patent-applications/', 'Secondary source: the four requirements and the period for the request', 'Fuente secundaria: los cuatro requisitos y el plazo de la petición')

export const PATENT_GRANT: JointTool = {
  item: ITEM,
  content: {
    title: both('Mexican patents on the strength of a U.S. patent', 'Patentes mexicanas con base en una patente de Estados Unidos'),
    purpose: both('Whether a Mexican application can be granted by way of its U.S. counterpart, and by which rule not.', 'Si una solicitud mexicana puede concederse con base en su equivalente de Estados Unidos y, si no, por qué regla.'),
    elements: ['element/IV.1'],
    settings: {
      instrument: 'register',
      entry: both('Ways to a grant', 'Vías de concesión'),
      fields: [
        field('title', both('Way', 'Vía'), TEXTS, { isRequired: true }),
        field('since', both('Since', 'Desde'), DAY, { isRequired: true }),
        field('gives', both('What it gives', 'Qué ofrece'), TEXTS, { isRequired: true }),
        field('reference', both('Reference', 'Referencia'), LINE),
      ],
      lists: [], concepts: [], staleAfterMonths: 12, titleField: 'title', usualAudience: 'public',
      matching: {
        profile: [
          field('mx_priority', both('Priority date of the Mexican application', 'Fecha de prioridad de la solicitud mexicana'), DAY),
          field('us_priority', both('Priority date of the U.S. application', 'Fecha de prioridad de la solicitud de Estados Unidos'), DAY),
          field('us_granted', both('U.S. patent granted', 'Patente de Estados Unidos concedida'), YES_NO),
          field('us_grant_day', both('Day of the U.S. grant', 'Día de la concesión en Estados Unidos'), DAY),
          field('request_day', both('Day of the request to IMPI', 'Día de la petición ante el IMPI'), DAY),
          field('mx_pending', both('Mexican application pending', 'Solicitud mexicana en trámite'), YES_NO),
          field('claims_correspond', both('All Mexican claims correspond to granted U.S. claims, or are narrower', 'Todas las reivindicaciones mexicanas corresponden a las concedidas en Estados Unidos o son más limitadas'), YES_NO),
          field('excluded_matter', both('Claims matter that Mexican law excludes from patents', 'Reivindica materia que la ley mexicana excluye de patente'), YES_NO),
          field('observations_over', both('The two months for observations of third parties are over', 'Concluyó el plazo de dos meses para observaciones de terceros'), YES_NO),
          field('third_action_answered', both('The term to answer the third office action of substance has run out', 'Venció el plazo para contestar el tercer requerimiento de fondo'), YES_NO),
        ],
        rules: [
          rule('pending', both('The Mexican application is pending.', 'La solicitud mexicana está en trámite.'), is('mx_pending', 'one-of', 'yes')),
          rule('same-priority', both('Both applications share the same priority date.', 'Ambas solicitudes comparten la misma fecha de prioridad.'), compared('mx_priority', 'same-as', 'us_priority')),
          rule('us-granted', both('The U.S. counterpart has been granted.', 'La equivalente de Estados Unidos ha sido concedida.'), is('us_granted', 'one-of', 'yes')),
          rule('granted-before', both('The U.S. grant is not later than the request.', 'La concesión en Estados Unidos no es posterior a la petición.'), compared('us_grant_day', 'not-after', 'request_day')),
        ],
        outcome: both('A request can be filed by these ways.', 'Puede presentarse una petición por estas vías.'),
      },
      outside: null,
      comparison: {
        title: both('How much sooner: cases by a fast way against matched controls', 'Cuánto antes: casos por vía rápida frente a controles comparables'),
        measure: both('Time from filing to decision', 'Tiempo de la presentación a la decisión'), unit: both('days', 'días'),
        treated: both('by a fast way', 'por vía rápida'), control: both('examined as usual', 'con examen ordinario'),
        stratum: both('Field of technology and quarter of filing', 'Campo tecnológico y trimestre de presentación'), cases: null,
      },
    },
    method: both('Each way asks what is asked of all and what it asks besides; every rule is shown with its verdict. Of the Parallel Patent Grant the public conditions are known: a shared priority date and a granted U.S. counterpart.', 'Cada vía pide lo que se pide a todas y además lo propio; cada regla se muestra con su resultado. De la Concesión Paralela de Patentes se conocen las condiciones públicas: fecha de prioridad compartida y equivalente concedida en Estados Unidos.'),
    assumptions: [],
    caveats: [
      both('The operating rules of the Parallel Patent Grant have not been published; it runs one way, from the United States to Mexico. The office decides.', 'Las reglas de operación de la Concesión Paralela no se han publicado; funciona en un solo sentido, de Estados Unidos a México. Decide el IMPI.'),
      both('The conditions of the Accelerated Patent Grant are told from a secondary source.', 'Las condiciones de la Concesión Acelerada se toman de una fuente secundaria.'),
      both('No pendency of cases has been published that could be compared here.', 'No se han publicado tiempos de casos que puedan compararse aquí.'),
    ],
    sources: [USPTO, PPG_BLOG, APG],
  },
}

export const PATENT_WORDS: readonly ToolWord[] = [
  { party: 'MEX', about: ITEM, type: 'entry', content: {
    entry: 'parallel-grant', verified: '2026-11-23', isExercise: false, rules: [], sources: [USPTO, PPG_BLOG],
    values: { title: both('Parallel Patent Grant (PPG)', 'Concesión Paralela de Patentes (PPG)'), since: '2020-12-07', gives: both('IMPI uses the search and examination of the USPTO to grant the Mexican counterpart sooner.', 'El IMPI aprovecha la búsqueda y el examen de la USPTO para conceder antes la equivalente mexicana.'), reference: 'USPTO 20-27' },
  } },
  { party: 'MEX', about: ITEM, type: 'entry', content: {
    entry: 'accelerated-grant', verified: '2026-11-23', isExercise: false, sources: [APG, noted('https://www.stoneslaw.net/mexico-united-states-implementing-guidelines-published-on-accelerated-patent-grant-bilateral-arrangement', 'Secondary source: guidelines of November 13, 2023', 'Fuente secundaria: lineamientos del 13 de noviembre de 2023')],
    rules: [
      rule('claims', both('All Mexican claims sufficiently correspond to the granted U.S. claims.', 'Todas las reivindicaciones mexicanas corresponden suficientemente a las concedidas en Estados Unidos.'), is('claims_correspond', 'one-of', 'yes')),
      rule('excluded', both('No claim to matter that Mexican law excludes.', 'Ninguna reivindicación de materia que excluya la ley mexicana.'), is('excluded_matter', 'one-of', 'no')),
      rule('opens', both('Requested after the two months for observations of third parties.', 'Petición posterior a los dos meses para observaciones de terceros.'), is('observations_over', 'one-of', 'yes')),
      rule('closes', both('Requested before the term to answer the third office action runs out.', 'Petición anterior al vencimiento del plazo para contestar el tercer requerimiento.'), is('third_action_answered', 'one-of', 'no')),
    ],
    values: { title: both('Accelerated Patent Grant (APG)', 'Concesión Acelerada de Patentes (APG)'), since: '2023-11-13', gives: both('Grant without an examination of substance of its own.', 'Concesión sin examen de fondo propio.') },
  } },
]
