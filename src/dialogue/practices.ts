// What makes joint work hold, as auditors have put it: data with its source, so that a list that comes
// later stands beside an earlier one, and every check says against which it was made.

import type { Source, Wording } from './items/index.ts'
import type { Bilingual } from '../text/bilingual.ts'

export interface Practice {
  /** Its name in statements; never given to another. */
  readonly practice: string
  readonly name: Bilingual
  /** What to ask oneself. */
  readonly question: Bilingual
}

export interface PracticeList {
  readonly list: string
  readonly title: Bilingual
  readonly practices: readonly Practice[]
  readonly wording: Wording
  readonly sources: readonly Source[]
}

/**
 * The eight practices of GAO-23-105520 (May 2023), whose names these are; the questions are those of GAO-12-1022, which it confirms and
 * brings up to date. GAO publishes in English: the Spanish is this project's.
 */
const GAO_2023: PracticeList = {
  list: 'gao-23-105520',
  title: { en: 'Leading interagency collaboration practices, 2023', es: 'Prácticas destacadas de colaboración entre dependencias, 2023' },
  wording: { en: 'official', es: 'translation' },
  practices: [
    {
      practice: 'common-outcomes', name: { en: 'Define Common Outcomes', es: 'Definir resultados comunes' },
      question: { en: 'Have short-term and long-term outcomes been clearly defined?', es: '¿Están definidos con claridad los resultados de corto y de largo plazo?' },
    },
    {
      practice: 'accountability', name: { en: 'Ensure Accountability', es: 'Asegurar la rendición de cuentas' },
      question: { en: 'Is there a way to track and monitor progress toward the outcomes?', es: '¿Hay manera de seguir y vigilar el avance hacia los resultados?' },
    },
    {
      practice: 'cultures', name: { en: 'Bridge Organizational Cultures', es: 'Tender puentes entre culturas institucionales' },
      question: { en: 'Have the participants agreed on common terminology and definitions?', es: '¿Se acordaron una terminología y definiciones comunes?' },
    },
    {
      practice: 'leadership', name: { en: 'Identify and Sustain Leadership', es: 'Identificar y sostener la conducción' },
      question: { en: 'How will leadership be sustained over the long term? If it is shared, are roles and responsibilities agreed upon?', es: '¿Cómo se sostendrá la conducción a largo plazo? Si es compartida, ¿están acordadas las funciones y responsabilidades?' },
    },
    {
      practice: 'roles', name: { en: 'Clarify Roles and Responsibilities', es: 'Precisar funciones y responsabilidades' },
      question: { en: 'Have the participating agencies clarified who does what?', es: '¿Precisaron las dependencias participantes quién hace qué?' },
    },
    {
      practice: 'participants', name: { en: 'Include Relevant Participants', es: 'Incluir a quienes corresponde' },
      question: { en: 'Have all relevant participants been included, and can they commit resources for their agency?', es: '¿Participan todos los que deben, y pueden comprometer recursos de su dependencia?' },
    },
    {
      practice: 'resources', name: { en: 'Leverage Resources and Information', es: 'Aprovechar recursos e información' },
      question: { en: 'How will the joint work be funded and staffed, and with which tools is information shared?', es: '¿Con qué presupuesto y personal se hará el trabajo conjunto, y con qué herramientas se comparte la información?' },
    },
    {
      practice: 'written-guidance', name: { en: 'Develop and Update Written Guidance and Agreements', es: 'Elaborar y actualizar lineamientos y acuerdos por escrito' },
      question: { en: 'Is it written down how the participants work together, and is that kept up to date?', es: '¿Consta por escrito cómo trabajan juntos los participantes, y se mantiene actualizado?' },
    },
  ],
  sources: [
    { url: 'https://www.gao.gov/products/gao-23-105520', note: { en: 'The eight practices', es: 'Las ocho prácticas' } },
    { url: 'https://www.gao.gov/products/gao-12-1022', note: { en: 'The questions, shortened', es: 'Las preguntas, abreviadas' } },
  ],
}

/** The newest first: what a new check is made against. */
export const PRACTICE_LISTS: readonly PracticeList[] = [GAO_2023]
export const NEWEST_PRACTICES: PracticeList = GAO_2023
