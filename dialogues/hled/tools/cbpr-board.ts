// What must be so before companies of both countries can be certified under the Cross-Border Privacy Rules, and what is,
// by dated facts of each side. That a certifier is missing in Mexico nobody states: it follows.

import type { FactContent } from '../../../src/dialogue/statements/index.ts'
import type { JointTool, ToolWord } from '../joint-items.ts'
import { both, noted, sources } from '../words.ts'

const ITEM = 'instrument/cbpr-board'

const CBPRS = noted('https://cbprs.org/documents/', 'CBPR system, list of documents: letters of intent and findings of the Joint Oversight Panel', 'Sistema CBPR, lista de documentos: cartas de intención y dictámenes del Panel Conjunto de Supervisión')
const HUNTON = noted('https://www.huntonprivacyblog.com/2012/07/articles/united-states-approved-for-participation-in-apec-cross-border-privacy-rules-system/', 'Hunton, July 2012 (secondary): United States and FTC approved', 'Hunton, julio de 2012 (fuente secundaria): Estados Unidos y la FTC aprobados')
const BNA = noted('https://www.bna.com/ibm-becomes-first-n17179875931/', 'Bloomberg BNA, August 2013 (secondary): IBM certified by TRUSTe, announced on August 12', 'Bloomberg BNA, agosto de 2013 (fuente secundaria): IBM certificada por TRUSTe, anunciado el 12 de agosto')
const LEXOLOGY = noted('https://www.lexology.com/library/detail.aspx?g=3b338cc1-2d3f-47b2-8c83-2b00bc74c48b', 'Lexology (secondary): TRUSTe, first accountability agent, certifies IBM', 'Lexology (fuente secundaria): TRUSTe, primer agente certificador, certifica a IBM')
const TRUSTARC = noted('https://www.trustarc.com/blog/2015/02/04/apec-economies-endorse-%E2%80%98privacy-recognition-for-processors%E2%80%99-standard/', 'TrustArc, February 2015: recognized anew on January 27, 2015', 'TrustArc, febrero de 2015: reconocida de nuevo el 27 de enero de 2015')
const DATAGUIDANCE = noted('https://www.dataguidance.com/news/international-global-cbpr-forum-announces-establishment', 'DataGuidance, April 2024 (secondary): accountability agents of Japan, Korea, Singapore, Chinese Taipei and the United States; none of Mexico', 'DataGuidance, abril de 2024 (fuente secundaria): agentes certificadores de Japón, Corea, Singapur, Taipéi Chino y Estados Unidos; ninguno de México')
const BASHAM = noted('https://basham.com.mx/en/a-new-model-for-cross-border-data-transfers-cbpr', 'Basham, March 14, 2023 (secondary): the Secretariat of Economy and INAI work for INAI to become a certifier; chapter 19 of the USMCA', 'Basham, 14 de marzo de 2023 (fuente secundaria): la Secretaría de Economía y el INAI trabajan para que este sea certificador; capítulo 19 del T-MEC')
const ACSAN = noted('https://acsan.mx/en/new-regulation-on-the-protection-of-personal-data-held-by-private-parties', 'Acsan (secondary): new law from March 21, 2025; end of INAI', 'Acsan (fuente secundaria): nueva ley desde el 21 de marzo de 2025; extinción del INAI')
const LAURANT = noted('http://blog.cedriclaurant.org/', 'C. Laurant, 2013 (secondary): Mexico, second participant', 'C. Laurant, 2013 (fuente secundaria): México, segundo participante')

type Step = Extract<JointTool['content']['settings'], { instrument: 'board' }>['tracks'][number]['steps'][number]
const step = (name: string, title: Step['title'], blocked: Step['blocked'], ...needs: readonly string[]): Step => ({ step: name, title, blocked, needs: [...needs], organisation: null })

export const CBPR_BOARD: JointTool = {
  item: ITEM,
  content: {
    title: both('Cross-Border Privacy Rules: what is in place and what blocks', 'Reglas de Privacidad Transfronteriza: qué existe y qué bloquea'),
    purpose: both('What must be so before companies of both countries can be certified, what is so on a day, and what blocks the rest.', 'Qué debe cumplirse para que empresas de ambos países puedan certificarse, qué se cumple en una fecha y qué bloquea lo demás.'),
    elements: ['element/III.3'],
    settings: {
      instrument: 'board',
      tracks: [
        { track: 'mexico', title: both('Certification in Mexico', 'Certificación en México'), party: 'MEX', steps: [
          step('law', both('A law on personal data held by companies', 'Una ley de datos personales en posesión de particulares'), both('no law on personal data held by companies', 'no hay ley de datos personales en posesión de particulares')),
          step('participates', both('Mexico takes part in the system', 'México participa en el sistema'), both('Mexico does not take part in the system', 'México no participa en el sistema'), 'law'),
          step('certifier', both('A body designated to certify', 'Un organismo designado para certificar'), both('no certifier in Mexico', 'no hay certificador en México'), 'participates'),
          step('recognized', both('The certifier is recognized as an accountability agent', 'El certificador está reconocido como agente certificador'), both('no accountability agent of Mexico is recognized', 'ningún agente certificador de México está reconocido'), 'certifier'),
          step('company', both('A first company is certified', 'Una primera empresa está certificada'), both('no company is certified in Mexico', 'ninguna empresa está certificada en México'), 'recognized'),
        ] },
        { track: 'usa', title: both('Certification in the United States', 'Certificación en Estados Unidos'), party: 'USA', steps: [
          step('law', both('An authority that enforces', 'Una autoridad que hace cumplir'), both('no enforcement authority in the United States', 'no hay autoridad que haga cumplir en Estados Unidos')),
          step('participates', both('The United States takes part in the system', 'Estados Unidos participa en el sistema'), both('the United States does not take part in the system', 'Estados Unidos no participa en el sistema'), 'law'),
          step('certifier', both('A body that certifies', 'Un organismo que certifica'), both('no certifier in the United States', 'no hay certificador en Estados Unidos'), 'participates'),
          step('recognized', both('The certifier is recognized as an accountability agent', 'El certificador está reconocido como agente certificador'), both('no accountability agent of the United States is recognized', 'ningún agente certificador de Estados Unidos está reconocido'), 'certifier'),
          step('company', both('A first company is certified', 'Una primera empresa está certificada'), both('no company is certified in the United States', 'ninguna empresa está certificada en Estados Unidos'), 'recognized'),
        ] },
        { track: 'both', title: both('Data flows between certified companies of both countries', 'Flujos de datos entre empresas certificadas de ambos países'), party: null, steps: [
          step('treaty', both('The USMCA recognizes the system', 'El T-MEC reconoce el sistema'), both('no treaty recognizes the system', 'ningún tratado reconoce el sistema')),
          step('flows', both('Companies of both countries rely on it', 'Empresas de ambos países se sirven de él'), both('no company relies on it across the border', 'ninguna empresa se sirve de él a través de la frontera'), 'treaty', 'mexico/company', 'usa/company'),
        ] },
      ],
    },
    method: both(
      'A step holds on a day while at least one fact makes it hold, what that fact rests on is there, and every step that it needs holds. A step is blocked where its needs hold and no fact makes it hold; others wait. Facts are stated by the side whose steps they are, with their dates and sources; no state is typed. Of what has ended, its last day and what ended it are told.',
      'Un paso se cumple en una fecha mientras al menos un hecho lo haga cumplirse, exista aquello en lo que ese hecho se apoya y se cumplan todos los pasos que requiere. Un paso está bloqueado si se cumple lo que requiere y ningún hecho lo hace cumplirse; los demás esperan. Los hechos los declara la parte a la que corresponden los pasos, con fechas y fuentes; ningún estado se escribe a mano. De lo que terminó se indica su último día y qué lo terminó.',
    ),
    assumptions: [],
    caveats: [
      both('That nothing makes a step hold means that no fact of it has been stated here. No source on a new certifier in Mexico was found; that is no proof that there is none.', 'Que nada haga cumplirse un paso significa que aquí no se ha declarado ningún hecho al respecto. No se encontró ninguna fuente sobre un nuevo certificador en México; ello no prueba que no exista.'),
      both('The days on which TRUSTe and IBM begin here are those by which they are known to have been there; they may have begun earlier.', 'Los días en que aquí comienzan TRUSTe e IBM son aquellos en los que consta que ya existían; pueden haber comenzado antes.'),
    ],
    sources: sources(CBPRS, BASHAM, ACSAN, DATAGUIDANCE),
  },
}

const open = { until: null, ended: null, organisation: null } satisfies Partial<FactContent>
const MEXICAN: readonly FactContent[] = [
  { ...open, fact: 'lfpdppp-2010', step: 'mexico/law', says: both('Federal Law on the Protection of Personal Data Held by Private Parties of 2010', 'Ley Federal de Protección de Datos Personales en Posesión de los Particulares de 2010'), from: '2010-07-06', until: '2025-03-20', ended: both('a new law took its place', 'una nueva ley la sustituyó'), sources: [ACSAN, noted('https://www.diputados.gob.mx/LeyesBiblio/abro/lfpdppp.htm', 'Chamber of Deputies, laws that are no longer in force', 'Cámara de Diputados, leyes abrogadas')] },
  { ...open, fact: 'lfpdppp-2025', step: 'mexico/law', says: both('Federal Law on the Protection of Personal Data Held by Private Parties of 2025', 'Ley Federal de Protección de Datos Personales en Posesión de los Particulares de 2025'), from: '2025-03-21', sources: [ACSAN] },
  { ...open, fact: 'mexico-joins', step: 'mexico/participates', says: both('Findings of the Joint Oversight Panel on the participation of Mexico', 'Dictamen del Panel Conjunto de Supervisión sobre la participación de México'), from: '2013-01-16', sources: [CBPRS, LAURANT] },
  { ...open, fact: 'inai-to-certify', step: 'mexico/certifier', says: both('INAI prepares to become the certifier, with the Secretariat of Economy', 'El INAI se prepara para ser el certificador, con la Secretaría de Economía'), from: '2023-03-09', organisation: 'organisation/INAI', sources: [BASHAM] },
  { ...open, fact: 'usmca-19', step: 'both/treaty', says: both('Chapter 19 of the USMCA recognizes the APEC system as a valid mechanism', 'El capítulo 19 del T-MEC reconoce el sistema de APEC como mecanismo válido'), from: '2020-07-01', sources: [BASHAM] },
]
const AMERICAN: readonly FactContent[] = [
  { ...open, fact: 'ftc-approved', step: 'usa/law', says: both('The Federal Trade Commission is approved as the first enforcement authority', 'La Comisión Federal de Comercio (FTC) es aprobada como primera autoridad encargada de hacer cumplir'), from: '2012-07-25', sources: [HUNTON, CBPRS] },
  { ...open, fact: 'usa-joins', step: 'usa/participates', says: both('Findings of the Joint Oversight Panel on the participation of the United States', 'Dictamen del Panel Conjunto de Supervisión sobre la participación de Estados Unidos'), from: '2012-07-25', sources: [CBPRS, HUNTON] },
  { ...open, fact: 'truste', step: 'usa/certifier', says: both('TRUSTe certifies', 'TRUSTe certifica'), from: '2013-08-12', sources: [BNA, LEXOLOGY] },
  { ...open, fact: 'truste-recognized', step: 'usa/recognized', says: both('TRUSTe is recognized as an accountability agent; of the United States there are agents on the list of April 2024', 'TRUSTe está reconocida como agente certificador; en la lista de abril de 2024 hay agentes de Estados Unidos'), from: '2013-08-12', sources: [LEXOLOGY, TRUSTARC, DATAGUIDANCE] },
  { ...open, fact: 'ibm', step: 'usa/company', says: both('IBM is the first company certified', 'IBM es la primera empresa certificada'), from: '2013-08-12', sources: [BNA, LEXOLOGY] },
]

export const CBPR_WORDS: readonly ToolWord[] = [
  ...MEXICAN.map((content) => ({ party: 'MEX', about: ITEM, type: 'fact', content }) as const),
  ...AMERICAN.map((content) => ({ party: 'USA', about: ITEM, type: 'fact', content }) as const),
]
