// Environmental technologies that were shown to work, with what came of them: water treated, not missions held.

import type { JointTool } from '../joint-items.ts'
import { both, noted } from '../words.ts'
import { DAY, field, list, PERSONS, TEXTS } from './register-parts.ts'

const WATER = { type: 'decimal', unit: both('m³/day', 'm³/día') } as const

export const TECHNOLOGIES: JointTool = {
  item: 'instrument/environmental-technologies',
  content: {
    title: both('Environmental technologies at work', 'Tecnologías ambientales en operación'),
    purpose: both('Which environmental technologies work where, who answers for them, and what they deliver a day.', 'Qué tecnologías ambientales operan, dónde, quién responde por ellas y qué entregan al día.'),
    elements: ['element/I.2'],
    settings: {
      instrument: 'register', entry: both('Technologies at work', 'Tecnologías en operación'),
      fields: [
        field('title', both('Technology and site', 'Tecnología y sitio'), TEXTS, { isRequired: true }),
        field('medium', both('Medium', 'Medio'), { type: 'choice', list: 'medium' }, { isRequired: true }),
        field('stage', both('Stage', 'Etapa'), { type: 'choice', list: 'stage' }, { isRequired: true }),
        field('answers', both('Who answers for it', 'Quién responde'), { type: 'organisation' }),
        field('since', both('In operation since', 'En operación desde'), DAY),
        field('site', both('Site', 'Sitio'), { type: 'place' }),
        field('measured_on', both('Measured on', 'Medido el'), DAY),
        field('trained', both('Operators trained', 'Operadores capacitados'), PERSONS, { level: 'output' }),
        field('capacity', both('Capacity built', 'Capacidad construida'), WATER, { level: 'output', help: both('What it could treat.', 'Lo que podría tratar.') }),
        field('water_treated', both('Water treated', 'Agua tratada'), WATER, { level: 'outcome', help: both('What it treats, as measured on the day given.', 'Lo que trata, medido en el día indicado.') }),
        field('waste_recovered', both('Waste recovered', 'Residuos recuperados'), { type: 'decimal', unit: both('t/day', 't/día') }, { level: 'outcome' }),
        field('emissions_avoided', both('Emissions avoided', 'Emisiones evitadas'), { type: 'decimal', unit: both('t CO₂e/year', 't CO₂e/año') }, { level: 'outcome' }),
      ],
      lists: [
        list('medium', both('Medium', 'Medio'), [['water', 'Water', 'Agua'], ['air', 'Air', 'Aire'], ['waste', 'Waste', 'Residuos'], ['soil', 'Soil', 'Suelo'], ['energy', 'Energy', 'Energía']]),
        list('stage', both('Stage', 'Etapa'), [['demonstration', 'Demonstration', 'Demostración'], ['operation', 'In operation', 'En operación'], ['stopped', 'Stopped', 'Detenida']]),
      ],
      concepts: [], staleAfterMonths: 24, titleField: 'title', usualAudience: 'public', matching: null, outside: null, comparison: null,
    },
    method: both('Each side enters what it has measured, with the day. Water is told in cubic meters a day: 1,000,000 U.S. gallons are 3,785.4 m³.', 'Cada parte registra lo que ha medido, con el día. El agua se expresa en metros cúbicos por día: 1,000,000 de galones de Estados Unidos son 3,785.4 m³.'),
    assumptions: [], caveats: [both('Missions, fairs and meetings are no outcome and have no field here.', 'Las misiones, ferias y reuniones no son efecto y no tienen campo aquí.')],
    sources: [noted('https://www.nist.gov/pml/special-publication-811', 'NIST SP 811, factors for the conversion of units', 'NIST SP 811, factores de conversión de unidades')],
  },
}
