// The queues of the dialogue: coordination of stations at the border, requests for assistance in cybersecurity, and
// submissions of medical devices that the dialogue follows. None has a term that nobody agreed on.

import type { Field } from '../../../src/dialogue/typed/field.ts'
import type { JointTool } from '../joint-items.ts'
import { both, noted, sources } from '../words.ts'
import { DEVICE_RULES } from './device-rules.ts'
import { SPECTRUM } from './spectrum.ts'

type Text = ReturnType<typeof both>
const asked = (field: string, title: Text, is: Field['is'], isRequired = true, help: Text | null = null): Field => ({ field, title, help, is, isRequired, level: null, concept: null })
const unit = (en: string, es = en) => both(en, es)

export const COORDINATION: JointTool = {
  item: 'instrument/spectrum-requests',
  content: {
    title: both('Spectrum at the border: requests for coordination', 'Espectro en la frontera: solicitudes de coordinación'),
    purpose: both(
      'Requests of one administration to the other to coordinate a station near the border, each with its number, its day and its reply, also when the competent body changes.',
      'Solicitudes de una administración a la otra para coordinar una estación cercana a la frontera, cada una con su número, su fecha y su respuesta, aunque cambie el órgano competente.',
    ),
    elements: ['element/III.1'],
    settings: {
      instrument: 'queue', request: both('Coordination of a station', 'Coordinación de una estación'), prefix: 'SC', from: ['parties'],
      fields: [
        asked('station', both('Station', 'Estación'), { type: 'line' }, true, both('Call sign, or the name by which the administration files it.', 'Distintivo de llamada o nombre con el que la administración la registra.')),
        asked('service', both('Service', 'Servicio'), { type: 'choice', list: 'services' }),
        asked('site', both('Site', 'Ubicación'), { type: 'place' }),
        asked('frequency', both('Frequency', 'Frecuencia'), { type: 'decimal', unit: unit('MHz') }),
        asked('bandwidth', both('Bandwidth', 'Ancho de banda'), { type: 'decimal', unit: unit('kHz') }),
        asked('power', both('Radiated power toward the border (e.i.r.p.)', 'Potencia radiada hacia la frontera (p.i.r.e.)'), { type: 'decimal', unit: unit('dBW') }),
        asked('antenna_height', both('Antenna height above ground', 'Altura de la antena sobre el terreno'), { type: 'decimal', unit: unit('m') }, false),
        asked('emission', both('Class of emission', 'Clase de emisión'), { type: 'line' }, false, both('By Appendix 1 of the Radio Regulations, as 16K0F3E.', 'Conforme al apéndice 1 del Reglamento de Radiocomunicaciones, como 16K0F3E.')),
        asked('begins', both('Planned beginning of service', 'Inicio previsto del servicio'), { type: 'day' }, false),
        asked('remarks', both('Remarks', 'Observaciones'), { type: 'texts' }, false),
      ],
      lists: [{ list: 'services', title: both('Services', 'Servicios'), codes: [
        { code: 'fixed', title: both('Fixed', 'Fijo') }, { code: 'mobile', title: both('Land mobile', 'Móvil terrestre') }, { code: 'broadcasting', title: both('Broadcasting', 'Radiodifusión') }, { code: 'other', title: both('Other', 'Otro') },
      ] }],
      competent: [{ party: 'MEX', organisation: 'organisation/IFT' }, { party: 'USA', organisation: 'organisation/FCC' }, { party: 'USA', organisation: 'organisation/NTIA' }],
      term: { by: 'nothing', why: both('In the protocols at hand no term for a reply was found.', 'En los protocolos disponibles no se encontró un plazo de respuesta.') },
      stops: true, reopenWithinDays: 60, usualAudience: 'parties', preCheck: SPECTRUM.item, minimum: 10,
    },
    method: both(
      'A request is numbered by the side that makes it. It goes to the body that was competent on the day of receipt; where that body has ended, whoever succeeds it by the record answers. Days run from receipt to the first reply.',
      'La parte que presenta una solicitud le asigna número. La solicitud se dirige al órgano competente el día de la recepción; si ese órgano se extinguió, responde quien lo suceda según el registro. Los días corren de la recepción a la primera respuesta.',
    ),
    assumptions: [both('Stations of federal agencies of the United States are coordinated by NTIA, all others by FCC.', 'Las estaciones de dependencias federales de Estados Unidos las coordina la NTIA; todas las demás, la FCC.')],
    caveats: [both('This queue is a record of the dialogue. It takes the place of no filing that a protocol asks for.', 'Esta cola es un registro del diálogo. No sustituye ninguna notificación que exija un protocolo.')],
    sources: sources('https://www.fcc.gov/news-events/blog/2016/02/12/spectrum-coordination-meeting-mexico', 'https://www.bnamericas.com/en/news/ift-holds-a-bilateral-meeting-with-the-fcc-and-ntia-to-discuss-various-issues-related-to-the-use-of-the-radio-spectrum-on-the-common-border'),
  },
}

export const ASSISTANCE: JointTool = {
  item: 'instrument/cyber-assistance',
  content: {
    title: both('Cybersecurity: requests for assistance', 'Ciberseguridad: solicitudes de asistencia'),
    purpose: both('Requests of one side to the other for assistance in an incident, in one form, each with its number and its reply.', 'Solicitudes de asistencia de una parte a la otra en un incidente, con un mismo formato, cada una con su número y su respuesta.'),
    elements: ['element/III.2'],
    settings: {
      instrument: 'queue', request: both('Request for assistance', 'Solicitud de asistencia'), prefix: 'RA', from: ['parties'],
      fields: [
        asked('subject', both('What has happened', 'Qué ocurrió'), { type: 'texts' }),
        asked('began', both('Since when', 'Desde cuándo'), { type: 'day' }, false),
        asked('affected', both('What is affected', 'Qué está afectado'), { type: 'choices', list: 'sectors' }),
        asked('urgency', both('Urgency', 'Urgencia'), { type: 'choice', list: 'urgencies' }),
        asked('wanted', both('Assistance wanted', 'Asistencia que se pide'), { type: 'choices', list: 'kinds' }),
        asked('details', both('Details', 'Detalles'), { type: 'texts' }, false, both('Indicators and technical data belong in a file, with their handling label.', 'Los indicadores y datos técnicos van en un archivo, con su etiqueta de manejo.')),
        asked('replies_to', both('Office to which to reply', 'Oficina a la que se responde'), { type: 'organisation' }, false),
      ],
      lists: [
        { list: 'sectors', title: both('Sectors', 'Sectores'), codes: [
          { code: 'energy', title: both('Energy', 'Energía') }, { code: 'water', title: both('Water', 'Agua') }, { code: 'transport', title: both('Transport', 'Transporte') }, { code: 'health', title: both('Health', 'Salud') },
          { code: 'finance', title: both('Finance', 'Finanzas') }, { code: 'communications', title: both('Communications', 'Comunicaciones') }, { code: 'government', title: both('Government', 'Gobierno') }, { code: 'other', title: both('Other', 'Otro') },
        ] },
        { list: 'urgencies', title: both('Urgency', 'Urgencia'), codes: [{ code: 'immediate', title: both('Immediate', 'Inmediata') }, { code: 'days', title: both('Within days', 'En días') }, { code: 'routine', title: both('Routine', 'Ordinaria') }] },
        { list: 'kinds', title: both('Kinds of assistance', 'Tipos de asistencia'), codes: [
          { code: 'information', title: both('Information', 'Información') }, { code: 'technical', title: both('Technical help', 'Ayuda técnica') }, { code: 'mitigation', title: both('Stopping what comes from the territory of the other side', 'Detener lo que proviene del territorio de la otra parte') }, { code: 'preservation', title: both('Preservation of data', 'Preservación de datos') }, { code: 'contact', title: both('Contact with an operator', 'Contacto con un operador') },
        ] },
      ],
      competent: [{ party: 'MEX', organisation: 'organisation/SRE' }, { party: 'USA', organisation: 'organisation/STATE' }],
      term: { by: 'nothing', why: both('The sides have agreed on no term; norm 13(h) asks for a response to appropriate requests and sets none.', 'Las partes no han acordado un plazo; la norma 13(h) pide responder a las solicitudes pertinentes y no fija ninguno.') },
      stops: false, reopenWithinDays: 60, usualAudience: 'parties', preCheck: null, minimum: 10,
    },
    method: both('Requests go to the diplomatic point of contact, which hands them to the technical one; number and day stay. Times are told as days.', 'Las solicitudes llegan al punto de contacto diplomático, que las traslada al técnico; el número y la fecha no cambian. Los tiempos se indican en días.'),
    assumptions: [both('The two ministries of foreign affairs are the first addressees, since these two categories of contact, diplomatic and technical, are those of the directories of the OAS and the UN.', 'Las dos cancillerías son las primeras destinatarias, pues esas dos categorías de contacto, diplomática y técnica, son las de los directorios de la OEA y la ONU.')],
    caveats: [both('The templates of the OAS and the UN themselves were not at hand; the fields are made after what is published of them.', 'No se dispuso de los formatos mismos de la OEA y la ONU; los campos siguen lo que se ha publicado de ellos.'), both('Nothing classified belongs here.', 'Aquí no va información clasificada.')],
    sources: sources('https://www.state.gov/joint-statement-on-u-s-mexico-working-group-on-cyber-issues/', 'https://oascybercbms.org/index.php/es/miembros', noted('https://dig.watch/?p=170813', 'Digital Watch on the UN directory (secondary)', 'Digital Watch sobre el directorio de la ONU (fuente secundaria)')),
  },
}

export const DEVICE_SUBMISSIONS: JointTool = {
  item: 'instrument/device-submissions',
  content: {
    title: both('Medical devices: submissions that are followed', 'Dispositivos médicos: trámites en seguimiento'),
    purpose: both(
      'How long decisions on medical devices take against the term that applied on the day of submission. Nothing is filed here: what is filed is filed with the authority itself.',
      'Cuánto tardan las resoluciones sobre dispositivos médicos frente al plazo que regía el día de su presentación. Aquí no se presenta ningún trámite: los trámites se presentan ante la propia autoridad.',
    ),
    elements: ['element/I.4'],
    settings: {
      instrument: 'queue', request: both('Submission to be followed', 'Trámite por seguir'), prefix: 'DS', from: ['parties', 'public'],
      fields: [
        asked('device', both('Kind of device', 'Tipo de dispositivo'), { type: 'line' }, true, both('In general words, without brand or maker.', 'En términos generales, sin marca ni fabricante.')),
        asked('authority', both('Approved by', 'Aprobado por'), { type: 'choice', list: 'authorities' }, true, both('The authority whose approval the submission rests on.', 'La autoridad en cuya aprobación se basa el trámite.')),
        asked('device_class', both('Class in Mexico', 'Clase en México'), { type: 'choice', list: 'classes' }, false),
        asked('submitted', both('Submitted to the authority on', 'Presentado ante la autoridad el'), { type: 'day' }),
      ],
      lists: DEVICE_RULES.content.settings.instrument === 'rules' ? DEVICE_RULES.content.settings.lists : [],
      competent: [{ party: 'MEX', organisation: 'organisation/COFEPRIS' }],
      term: { by: 'rule', rules: DEVICE_RULES.item, questions: [{ party: 'MEX', question: 'equivalence' }] },
      stops: true, reopenWithinDays: 90, usualAudience: 'public', preCheck: null, minimum: 10,
    },
    method: both(
      'Each submission runs by the provision of the tool of device rules that applied on the day on which it was received, on the Mexican calendar of working days. The median and the share in time are of first replies.',
      'Cada trámite corre conforme a la disposición de la herramienta de reglas de dispositivos que regía el día de su recepción, con el calendario mexicano de días hábiles. La mediana y la proporción en plazo son de las primeras respuestas.',
    ),
    assumptions: [],
    caveats: [both('Submissions that somebody told of are no sample of all submissions.', 'Los trámites de los que alguien informó no son una muestra de todos los trámites.')],
    sources: sources(...DEVICE_RULES.content.sources.slice(0, 2)),
  },
}
