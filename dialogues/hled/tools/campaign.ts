// The campaign for innovation and creativity: what was held, whom it reached, and, apart from that, what was filed.

import type { JointTool, ToolWord } from '../joint-items.ts'
import { both, noted } from '../words.ts'
import { APPLICATIONS, DAY, field, list, PERSONS, TEXTS } from './register-parts.ts'

const ITEM = 'instrument/innovation-campaign'
const USPTO = noted('https://prod-web-alb-tg.uspto.gov/about-us/news-updates/uspto-and-mexican-institute-industrial-property-announce-launch-parallel', 'U.S. Patent and Trademark Office, press release 20-27', 'Oficina de Patentes y Marcas de Estados Unidos, comunicado 20-27')

export const CAMPAIGN: JointTool = {
  item: ITEM,
  content: {
    title: both('Campaign for innovation and creativity', 'Campaña por la innovación y la creatividad'),
    purpose: both('What each side did in the campaign: whom it reached, and, apart from that, which filings followed.', 'Qué hizo cada parte en la campaña: a quiénes llegó y, aparte, qué solicitudes siguieron.'),
    elements: ['element/IV.1'],
    settings: {
      instrument: 'register', entry: both('Actions of the campaign', 'Acciones de la campaña'),
      fields: [
        field('title', both('Action', 'Acción'), TEXTS, { isRequired: true }),
        field('on_day', both('Day', 'Día'), DAY, { isRequired: true }),
        field('kind', both('Kind', 'Clase'), { type: 'choice', list: 'kind' }, { isRequired: true }),
        field('partners', both('With whom', 'Con quién'), TEXTS),
        field('people_reached', both('People reached', 'Personas alcanzadas'), PERSONS, { level: 'output' }),
        field('firms_reached', both('Small firms reached', 'Empresas pequeñas alcanzadas'), { type: 'integer', unit: both('firms', 'empresas') }, { level: 'output', concept: 'small-firm' }),
        field('filings', both('Filings that followed', 'Solicitudes que siguieron'), APPLICATIONS, { level: 'outcome' }),
        field('filings_women', both('Filings with a woman among the inventors', 'Solicitudes con una mujer entre los inventores'), APPLICATIONS, { level: 'outcome', concept: 'woman-inventor' }),
        field('filings_small', both('Filings of small firms', 'Solicitudes de empresas pequeñas'), APPLICATIONS, { level: 'outcome', concept: 'small-firm' }),
      ],
      lists: [list('kind', both('Kind of action', 'Clase de acción'), [['event', 'Event', 'Evento'], ['training', 'Training', 'Capacitación'], ['agreement', 'Agreement', 'Acuerdo'], ['service', 'Service', 'Servicio']])],
      concepts: [
        { concept: 'small-firm', title: both('Small firm', 'Empresa pequeña'), relation: 'differs', definitions: [
          { party: 'USA', says: both('Small entity for patents: not more than 500 persons with affiliates, and no obligation to assign to a larger one.', 'Entidad pequeña en patentes: no más de 500 personas con filiales, sin obligación de ceder a una mayor.'), sources: [noted('https://www.ecfr.gov/current/title-13/section-121.802', '13 CFR 121.802, size of small entities', '13 CFR 121.802, tamaño de las entidades pequeñas')] },
          { party: 'MEX', says: both('Micro or small by workers and annual sales: up to 30 workers in commerce, 50 in industry and services.', 'Micro o pequeña por trabajadores y ventas anuales: hasta 30 trabajadores en comercio, 50 en industria y servicios.'), sources: [noted('http://alex-neri.blogspot.com/2012/02/las-micro-pequenas-y-medianas-empresas.html', 'Secondary source, with the table of the Diario Oficial of June 30, 2009', 'Fuente secundaria, con el cuadro del Diario Oficial del 30 de junio de 2009')] },
        ] },
        { concept: 'woman-inventor', title: both('Filing by a woman', 'Solicitud de una mujer'), relation: 'not-compared', definitions: [
          { party: 'USA', says: both('At least one woman among the named inventors.', 'Al menos una mujer entre los inventores nombrados.'), sources: [{ url: null, note: both('Working definition of this register; the offices have not agreed on one.', 'Definición de trabajo de este registro; las oficinas no han acordado una.') }] },
        ] },
      ],
      // What was held on a day stays so; nobody has to look at it again.
      staleAfterMonths: null, titleField: 'title', usualAudience: 'public', matching: null, outside: null, comparison: null,
    },
    method: both('Reach (output) and filings (outcome) stand apart and are never one number. Filings that followed are those that the reporting side attributes to the action.', 'El alcance (producto) y las solicitudes (efecto) se muestran aparte y nunca son una sola cifra. Las solicitudes que siguieron son las que la parte que informa atribuye a la acción.'),
    assumptions: [], caveats: [both('Only what could be sourced is entered; no side has published reach or filings of the campaign.', 'Solo se registra lo que tiene fuente; ninguna parte ha publicado el alcance ni las solicitudes de la campaña.')],
    sources: [USPTO],
  },
}

export const CAMPAIGN_WORDS: readonly ToolWord[] = [
  { party: 'USA', about: ITEM, type: 'entry', content: {
    entry: 'mou-2020', verified: '2026-11-23', isExercise: false, rules: [], sources: [USPTO],
    values: { title: both('Memorandum of understanding of USPTO and IMPI on technical and strategic collaboration', 'Memorando de entendimiento USPTO–IMPI sobre colaboración técnica y estratégica'), on_day: '2020-01-28', kind: 'agreement', partners: both('USPTO and IMPI', 'USPTO e IMPI') },
  } },
  { party: 'USA', about: ITEM, type: 'entry', content: {
    entry: 'ppg-launch', verified: '2026-11-23', isExercise: false, rules: [], sources: [USPTO],
    values: { title: both('Launch of the Parallel Patent Grant', 'Puesta en marcha de la Concesión Paralela de Patentes'), on_day: '2020-12-07', kind: 'service', partners: both('USPTO and IMPI', 'USPTO e IMPI') },
  } },
]
