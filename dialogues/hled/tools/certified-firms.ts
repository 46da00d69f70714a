// Firms certified under cross-border privacy rules: a register that rests on the public list, as soon as somebody states it.

import type { JointTool } from '../joint-items.ts'
import { both, noted } from '../words.ts'
import { DAY, field, LINE } from './register-parts.ts'

export const CERTIFIED_FIRMS: JointTool = {
  item: 'instrument/certified-firms',
  content: {
    title: both('Firms certified under cross-border privacy rules', 'Empresas certificadas en reglas de privacidad transfronteriza'),
    purpose: both('Which firms the public list names as certified, and which a new version added or removed.', 'Qué empresas figuran como certificadas en la lista pública, y cuáles agregó o eliminó una nueva versión.'),
    elements: ['element/III.3'],
    settings: {
      instrument: 'register', entry: both('Certified firms', 'Empresas certificadas'),
      fields: [field('firm', both('Firm', 'Empresa'), LINE, { isRequired: true }), field('economy', both('Economy', 'Economía'), LINE), field('agent', both('Accountability agent', 'Agente de rendición de cuentas'), LINE), field('certified_until', both('Certified until', 'Certificada hasta'), DAY)],
      lists: [], concepts: [], staleAfterMonths: 3, titleField: 'firm', usualAudience: 'public', matching: null, comparison: null,
      outside: { dataset: { party: 'USA', dataset: 'cbpr-certified' }, key: 'firm_id', columns: [{ column: 'firm', field: 'firm' }, { column: 'economy', field: 'economy' }, { column: 'agent', field: 'agent' }, { column: 'certified_until', field: 'certified_until' }], place: null },
    },
    method: both('Each row of the list is an entry. Versions are compared by the identifier of the firm.', 'Cada renglón de la lista es una entrada. Las versiones se comparan por el identificador de la empresa.'),
    assumptions: [], caveats: [both('The public list was not at hand when this was compiled, and no side has stated it: there is nothing to show until one does.', 'La lista pública no estaba disponible al compilar esto y ninguna parte la ha declarado: no hay nada que mostrar hasta que alguna lo haga.')],
    sources: [noted('https://www.globalcbpr.org', 'Global CBPR Forum', 'Foro Global CBPR')],
  },
}
