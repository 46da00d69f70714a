// Programmes for young people in northern Central America: the two that name the same number of people in public.

import { both } from '../words.ts'
import type { JointTool } from '../joint-items.ts'

const STATEMENT = 'https://www-2021.usaid.gov/news-information/press-releases/dec-1-2021-us-mexico-joint-statement-sembrando-oportunidades'
const CONTRACTOR = 'https://www.dai.com/our-work/projects/honduras-creando-mi-futuro'

export const COVERAGE: JointTool = {
  item: 'instrument/coverage',
  content: {
    title: both('Programmes in northern Central America: who works where, and for how many', 'Programas en el norte de Centroamérica: quién trabaja dónde y para cuántas personas'),
    purpose: both(
      'Which programmes work in which places and when, where they overlap, which places have none, and between which numbers the people lie whom several of them claim.',
      'Qué programas trabajan en qué lugares y cuándo, dónde se traslapan, qué lugares no tienen ninguno y entre qué números está la cantidad de personas que varios afirman.',
    ),
    elements: ['element/II.1'],
    settings: {
      instrument: 'coverage',
      activities: [
        { title: both('Framework of AMEXCID and USAID', 'Marco de la AMEXCID y la USAID'), dataset: { party: 'MEX', dataset: 'sembrando-oportunidades' } },
        { title: both('Activity of USAID, by its contractor', 'Actividad de la USAID, según su ejecutora'), dataset: { party: 'USA', dataset: 'creando-mi-futuro-aqui' } },
      ],
      registers: [],
      places: [{ list: 'northern-central-america', title: both('Countries and departments of northern Central America', 'Países y departamentos del norte de Centroamérica'), vocabulary: 'A4', dataset: { party: 'USA', dataset: 'northern-central-america' }, code: 'code', name: 'name', within: 'within', point: null }],
      kinds: [
        {
          kind: 'youth-reached', title: both('Young people at risk of irregular migration who are reached', 'Jóvenes en riesgo de migrar de manera irregular a quienes se llega'), unit: both('people', 'personas'),
          counts: [{ activity: 'ALTERNAT-COMPILED-SEMBRANDO-OPORTUNIDADES', indicator: 'r1.i1' }, { activity: 'ALTERNAT-COMPILED-CREANDO-MI-FUTURO-AQUI', indicator: 'r1.i1' }],
        },
        { kind: 'youth-employed', title: both('Young people newly employed', 'Jóvenes con nuevo empleo'), unit: both('people', 'personas'), counts: [{ activity: 'ALTERNAT-COMPILED-CREANDO-MI-FUTURO-AQUI', indicator: 'r2.i1' }] },
      ],
      context: ['indicator/encounters-southwest-border', 'indicator/encounters-northern-central-america', 'indicator/remittances-to-mexico'],
      smallestCell: 10,
    },
    method: both(
      'A claim is the number of different people that an activity says it reaches in its places and period. Of several claims for people of one kind the union is no smaller than the largest and no larger than the sum; within one activity what is claimed of a part belongs to what is claimed of the whole. Numbers under ten are withheld, and so are others from which they could be reckoned.',
      'Una afirmación es el número de personas distintas a las que una actividad dice llegar en sus lugares y periodo. De varias afirmaciones sobre personas de un mismo tipo, la unión no es menor que la mayor ni mayor que la suma; dentro de una actividad, lo que se afirma de una parte pertenece a lo que se afirma del todo. Se reservan los números menores que diez y los demás con los que podrían calcularse.',
    ),
    assumptions: [both('That both count young people of the same kind is read from their own words; neither has published a definition.', 'Que ambas cuentan jóvenes del mismo tipo se desprende de sus propias palabras; ninguna ha publicado una definición.')],
    caveats: [both('Targets, not people reached: no public text tells how many were.', 'Son metas, no personas a quienes se llegó: ningún texto público dice cuántas fueron.')],
    sources: [
      { url: STATEMENT, note: both('Joint statement of 1 December 2021: “we aim to reach more than 500,000 at-risk youth in Honduras”', 'Comunicado conjunto del 1 de diciembre de 2021: llegar a más de 500,000 jóvenes en riesgo en Honduras') },
      { url: CONTRACTOR, note: both('Page of the contractor: “at least 500,000 youth”, “100,000 newly employed”, 2021-2026', 'Página de la empresa ejecutora: «al menos 500,000 jóvenes», «100,000 con nuevo empleo», 2021-2026') },
      { url: 'https://hn.usembassy.gov/es/palabras-de-la-embajadora-laura-f-dogu-en-el-taller-amexcid-usaid/', note: both('The ambassador calls the activity part of the alliance with AMEXCID', 'La embajadora llama a la actividad parte de la alianza con la AMEXCID') },
    ],
  },
}
