// The campuses of CONALEP, as the college listed them: a register that rests on a list of others.

import type { JointTool } from '../joint-items.ts'
import { both } from '../words.ts'
import { field, LINE } from './register-parts.ts'

export const CAMPUSES: JointTool = {
  item: 'instrument/training-campuses',
  content: {
    title: both('Campuses for technical training', 'Planteles de formación técnica'),
    purpose: both('Where technical training is given in Mexico, campus by campus.', 'Dónde se imparte formación técnica en México, plantel por plantel.'),
    elements: ['element/IV.3'],
    settings: {
      instrument: 'register', entry: both('Campuses', 'Planteles'),
      fields: [
        field('campus', both('Campus', 'Plantel'), LINE, { isRequired: true }), field('state', both('State', 'Entidad federativa'), LINE), field('work_center', both('Work center code (CCT)', 'Clave de centro de trabajo (CCT)'), LINE, { isRequired: true }),
        field('street', both('Address', 'Domicilio'), LINE), field('site', both('Place', 'Ubicación'), { type: 'place' }),
      ],
      lists: [], concepts: [], staleAfterMonths: 60, titleField: 'campus', usualAudience: 'public', matching: null, comparison: null,
      outside: {
        dataset: { party: 'MEX', dataset: 'conalep-campuses' }, key: 'cct',
        columns: [{ column: 'campus', field: 'campus' }, { column: 'state', field: 'state' }, { column: 'cct', field: 'work_center' }, { column: 'address', field: 'street' }],
        place: { latitude: 'lat', longitude: 'lon', field: 'site' },
      },
    },
    method: both('Each row of the list is an entry, last verified when the list was made. A later list takes its place, and the difference is told by the work center code.', 'Cada renglón de la lista es una entrada, verificada por última vez cuando se hizo la lista. Una lista posterior la sustituye, y la diferencia se indica por la clave de centro de trabajo.'),
    assumptions: [], caveats: [both('The list is of 2021; five campuses have no place in it.', 'La lista es de 2021; cinco planteles no tienen ubicación en ella.')],
    sources: [],
  },
}
