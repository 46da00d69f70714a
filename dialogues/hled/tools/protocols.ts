// Two contact protocols: for disruptions of supply chains (I.1) and for cyber incidents (III.2). What is configured is
// how the sides call each other. No contact point is here: the governments have published none for this dialogue.

import { both, noted } from '../words.ts'
import type { JointTool } from '../joint-items.ts'

const IPCR = noted('https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32018D1993', 'Model of the ladder: the modes of the integrated political crisis response of the European Union (monitoring, information sharing, full activation; Implementing Decision (EU) 2018/1993)', 'Modelo de la escala: los modos del dispositivo de respuesta política integrada a las crisis de la Unión Europea (supervisión, intercambio de información, activación plena; Decisión de Ejecución (UE) 2018/1993)')

const MODES = [
  {
    mode: 'watch', title: both('Watch', 'Vigilancia'), says: both('Something may become serious. The contact points know of it and say when it changes.', 'Algo puede volverse grave. Los puntos de contacto están al tanto y avisan cuando cambia.'),
    answerWithinMinutes: 480, deputiesAfterMinutes: 240,
  },
  {
    mode: 'sharing', title: both('Information sharing', 'Intercambio de información'), says: both('Each side keeps its part of the report of the situation up to date, and says what it needs.', 'Cada parte mantiene al día su parte del informe de situación y dice lo que necesita.'),
    answerWithinMinutes: 120, deputiesAfterMinutes: 60,
  },
  {
    mode: 'full', title: both('Full activation', 'Activación plena'), says: both('Both sides work together round the clock: requests and offers, actions with owners and times, alerts.', 'Ambas partes trabajan juntas a toda hora: solicitudes y ofertas, acciones con responsable y plazo, alertas.'),
    answerWithinMinutes: 30, deputiesAfterMinutes: 15,
  },
]

const METHOD = both(
  'A room is opened by either side. Each side’s node calls its own contact points, and their deputies where they do not answer in the time of the mode; the minutes run from each call. The room works in the highest mode that any side holds, and is closed when every side has said so. All of it follows from signed statements between the two sides.',
  'Cualquiera de las partes abre una sala. El nodo de cada parte llama a sus propios puntos de contacto, y a sus suplentes si no responden en el plazo del modo; los minutos corren desde cada llamado. La sala trabaja en el modo más alto que mantenga cualquiera de las partes y se cierra cuando todas lo han dicho. Todo se sigue de manifestaciones firmadas entre las dos partes.',
)
const MINUTES = both(
  'No published source fixes minutes for this dialogue. The times of answer and of deputies are assumptions to be agreed by the two governments; each amendment is signed by both.',
  'Ninguna fuente publicada fija minutos para este diálogo. Los plazos de respuesta y de suplentes son supuestos que los dos gobiernos han de acordar; cada modificación la firman ambos.',
)
const QUARTERLY = both('That the contact points are tried every three months is an assumption too.', 'Que los puntos de contacto se prueben cada tres meses también es un supuesto.')
const NO_CONTACTS = both('Neither government has published contact points for this dialogue, and none is invented here. In a demonstration trial officers stand in, marked as such.', 'Ninguno de los gobiernos ha publicado puntos de contacto para este diálogo, y aquí no se inventa ninguno. En una demostración los suplen funcionarios de prueba, señalados como tales.')

const SUPPLY: JointTool = {
  item: 'instrument/supply-alarm',
  content: {
    title: both('Contact protocol for disruptions of supply chains', 'Protocolo de contacto ante interrupciones de las cadenas de suministro'),
    purpose: both('Whom each side calls when a supply chain is disrupted, how soon an answer is promised, and how both sides then work together.', 'A quién llama cada parte cuando se interrumpe una cadena de suministro, en cuánto tiempo se promete una respuesta y cómo trabajan después ambas partes.'),
    elements: ['element/I.1'],
    settings: {
      instrument: 'protocol', modes: MODES, pingEveryMonths: 3,
      categories: [{ category: 'policy', title: both('Policy', 'Política') }, { category: 'operations', title: both('Operations', 'Operación') }],
      sections: [
        { section: 'happened', title: both('What happened', 'Qué ocurrió'), help: null },
        { section: 'plants', title: both('Plants and essential activities', 'Plantas y actividades esenciales'), help: both('Which stand still, and which list they are on. No trade secrets.', 'Cuáles están detenidas y en qué lista figuran. Sin secretos industriales.') },
        { section: 'border', title: both('Crossings and transport', 'Cruces y transporte'), help: null },
        { section: 'next', title: both('What is expected next', 'Qué se prevé'), help: null },
      ],
    },
    method: METHOD, assumptions: [MINUTES, QUARTERLY], caveats: [NO_CONTACTS],
    sources: [
      noted('https://ustr.gov/about-us/policy-offices/press-office/press-releases/2023/february/statement-ambassador-katherine-tai-usmca-free-trade-commission-decision-north-american', 'USMCA Free Trade Commission, decision of February 2023 on a sub-committee for emergency response, with contact points', 'Comisión de Libre Comercio del T-MEC, decisión de febrero de 2023 sobre un subcomité de respuesta a emergencias, con puntos de contacto'),
      IPCR,
    ],
  },
}

const CYBER: JointTool = {
  item: 'instrument/cyber-contacts',
  content: {
    title: both('Directory of cyber contact points', 'Directorio de puntos de contacto cibernéticos'),
    purpose: both('Whom each side calls in a cyber incident, in two categories, and how soon the contact points answer when they are tried.', 'A quién llama cada parte en un incidente cibernético, en dos categorías, y con qué rapidez responden los puntos de contacto cuando se les prueba.'),
    elements: ['element/III.2'],
    settings: {
      instrument: 'protocol', modes: MODES, pingEveryMonths: 3,
      categories: [{ category: 'policy', title: both('Policy', 'Política') }, { category: 'technical', title: both('Technical (response team)', 'Técnica (equipo de respuesta)') }],
      sections: [
        { section: 'happened', title: both('What happened', 'Qué ocurrió'), help: null },
        { section: 'affected', title: both('What is affected', 'Qué está afectado'), help: both('Sectors and shared infrastructure; no names of victims.', 'Sectores e infraestructura compartida; sin nombres de víctimas.') },
        { section: 'signs', title: both('Signs to look for', 'Indicios por buscar'), help: null },
        { section: 'help', title: both('Assistance needed', 'Asistencia requerida'), help: null },
      ],
    },
    method: METHOD, assumptions: [MINUTES, QUARTERLY], caveats: [NO_CONTACTS],
    sources: [
      noted('https://www.state.gov/joint-statement-on-u-s-mexico-working-group-on-cyber-issues/', 'Joint statement on the cyber working group, August 2022', 'Declaración conjunta sobre el grupo de trabajo en asuntos cibernéticos, agosto de 2022'),
      noted('https://oascybercbms.org/index.php/es/miembros', 'Directory of the Organization of American States: two categories of contact points', 'Directorio de la Organización de los Estados Americanos: dos categorías de puntos de contacto'),
      noted('https://dig.watch/?p=170813', 'Global directory of the United Nations and its first ping, June 2024 (secondary source)', 'Directorio mundial de las Naciones Unidas y su primera prueba de contacto, junio de 2024 (fuente secundaria)'),
      IPCR,
    ],
  },
}

export const PROTOCOLS: readonly JointTool[] = [SUPPLY, CYBER]
