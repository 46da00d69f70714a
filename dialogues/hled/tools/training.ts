// Training programmes that both sides offer or run together: what is taught, and what became of those who took part.

import type { JointTool } from '../joint-items.ts'
import { both } from '../words.ts'
import { DAY, field, LINE, list, PERSONS, TEXTS } from './register-parts.ts'

export const TRAINING: JointTool = {
  item: 'instrument/training-programmes',
  content: {
    title: both('Training programs', 'Programas de formación'),
    purpose: both('Which programs train for which occupation, how many took part, and how many were placed.', 'Qué programas forman para qué ocupación, cuántas personas participaron y cuántas se colocaron.'),
    elements: ['element/IV.3'],
    settings: {
      instrument: 'register', entry: both('Training programs', 'Programas de formación'),
      fields: [
        field('title', both('Program', 'Programa'), TEXTS, { isRequired: true }), field('given_by', both('Given by', 'Impartido por'), TEXTS, { isRequired: true }),
        field('industry', both('Industry', 'Industria'), { type: 'choice', list: 'industry' }, { isRequired: true }), field('occupation', both('Occupation (SOC or SINCO)', 'Ocupación (SOC o SINCO)'), LINE), field('standard', both('Competency standard', 'Estándar de competencia'), LINE),
        field('since', both('Since', 'Desde'), DAY), field('page', both('Official page', 'Página oficial'), { type: 'address' }),
        field('took_part', both('Took part', 'Participaron'), PERSONS, { level: 'output' }), field('certified', both('Certified', 'Certificadas'), PERSONS, { level: 'output', concept: 'certified' }), field('placed', both('Placed within six months', 'Colocadas en seis meses'), PERSONS, { level: 'outcome', concept: 'placed' }),
      ],
      lists: [list('industry', both('Industry', 'Industria'), [['semiconductors', 'Semiconductors', 'Semiconductores'], ['medical-devices', 'Medical devices', 'Dispositivos médicos'], ['automotive', 'Automotive', 'Automotriz'], ['logistics', 'Logistics', 'Logística'], ['other', 'Other', 'Otra']])],
      concepts: [
        { concept: 'certified', title: both('Certified', 'Certificada'), relation: 'not-compared', definitions: [{ party: 'MEX', says: both('Holds a certificate of competence under a standard of CONOCER.', 'Cuenta con un certificado de competencia en un estándar del CONOCER.'), sources: [{ url: 'https://conocer.gob.mx', note: null }] }] },
        { concept: 'placed', title: both('Placed', 'Colocada'), relation: 'not-compared', definitions: [{ party: 'USA', says: both('Employed in the second quarter after exit, as in the measures of the Workforce Innovation and Opportunity Act (20 CFR 677.155).', 'Con empleo en el segundo trimestre posterior a la salida, como en los indicadores de la ley WIOA (20 CFR 677.155).'), sources: [{ url: 'https://www.ecfr.gov/current/title-20/section-677.155', note: null }] }] },
      ],
      staleAfterMonths: 12, titleField: 'title', usualAudience: 'public', matching: null, outside: null, comparison: null,
    },
    method: both('Counts are of persons, never names. Who took part (output) stands apart from who was placed (outcome).', 'Se cuentan personas, nunca nombres. Quiénes participaron (producto) se muestran aparte de quiénes se colocaron (efecto).'),
    assumptions: [], caveats: [both('Nothing is entered until a side states it with a source.', 'Nada se registra hasta que una parte lo declare con su fuente.')], sources: [],
  },
}
