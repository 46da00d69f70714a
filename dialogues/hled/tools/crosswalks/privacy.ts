// The fifty requirements of the Cross-Border Privacy Rules against the articles of Mexico's law of 2025. Both lists
// only: which article answers which requirement is for the two authorities to say, and no link is invented here.

import { both } from '../../words.ts'
import type { JointTool } from '../../joint-items.ts'
import { linesOf } from './lines.ts'

const DOF = { url: 'https://www.dof.gob.mx/nota_detalle.php?codigo=5752569&fecha=20/03/2025', note: both('Official Gazette of the Federation, March 20, 2025', 'Diario Oficial de la Federación, 20 de marzo de 2025') }
const DEPUTIES = { url: 'https://www.diputados.gob.mx/LeyesBiblio/pdf/LFPDPPP.pdf', note: both('Chamber of Deputies, text in force', 'Cámara de Diputados, texto vigente') }
const CBPR = { url: 'https://cbprs.org/documents/', note: both('APEC Cross-Border Privacy Rules System, program requirements', 'Sistema de Reglas de Privacidad Transfronteriza de APEC, requisitos del programa') }
const GLOBAL = { url: 'https://www.globalcbpr.org/documents/', note: both('Global CBPR Forum', 'Foro Global CBPR') }

export const REQUIREMENTS = linesOf(
  ['notice', 'Notice', 'Aviso'],
  ['1', 'Privacy statement that is clear and easily accessible', 'Declaración de privacidad clara y de fácil acceso', 'notice'], ['2', 'Notice at the time of collection', 'Aviso al momento de recabar', 'notice'], ['3', 'Purposes told at the time of collection', 'Finalidades indicadas al momento de recabar', 'notice'], ['4', 'Sharing with third parties told', 'Comunicación a terceros indicada', 'notice'],
  ['collection', 'Collection limitation', 'Limitación de la obtención'],
  ['5', 'How personal information is obtained', 'Cómo se obtiene la información personal', 'collection'], ['6', 'Collection limited to what is relevant', 'Obtención limitada a lo pertinente', 'collection'], ['7', 'Lawful and fair means', 'Medios lícitos y leales', 'collection'],
  ['uses', 'Uses of personal information', 'Usos de la información personal'],
  ['8', 'Use limited to the purposes of collection or compatible ones', 'Uso limitado a las finalidades de la obtención u otras compatibles', 'uses'], ['9', 'Unrelated uses: by consent or law', 'Usos ajenos: por consentimiento o ley', 'uses'], ['10', 'Disclosure to other controllers', 'Comunicación a otros responsables', 'uses'], ['11', 'Transfer to processors', 'Remisión a encargados', 'uses'], ['12', 'Disclosure and transfer for the original or a compatible purpose', 'Comunicación y remisión para la finalidad original u otra compatible', 'uses'], ['13', 'Other disclosure: by consent, service asked for, or law', 'Otra comunicación: por consentimiento, servicio solicitado o ley', 'uses'],
  ['choice', 'Choice', 'Elección'],
  ['14', 'Choice over collection', 'Elección sobre la obtención', 'choice'], ['15', 'Choice over use', 'Elección sobre el uso', 'choice'], ['16', 'Choice over disclosure', 'Elección sobre la comunicación', 'choice'], ['17', 'Choices displayed clearly', 'Opciones mostradas con claridad', 'choice'], ['18', 'Choices worded clearly', 'Opciones redactadas con claridad', 'choice'], ['19', 'Choices accessible and affordable', 'Opciones accesibles y asequibles', 'choice'], ['20', 'Choices honoured effectively', 'Opciones atendidas con eficacia', 'choice'],
  ['integrity', 'Integrity of personal information', 'Integridad de la información personal'],
  ['21', 'Up to date, accurate and complete', 'Actualizada, exacta y completa', 'integrity'], ['22', 'Mechanism for correction', 'Mecanismo de corrección', 'integrity'], ['23', 'Corrections told to processors', 'Correcciones comunicadas a encargados', 'integrity'], ['24', 'Corrections told to other recipients', 'Correcciones comunicadas a otros destinatarios', 'integrity'], ['25', 'Processors tell of inaccurate information', 'Los encargados avisan de información inexacta', 'integrity'],
  ['security', 'Security safeguards', 'Medidas de seguridad'],
  ['26', 'Information security policy', 'Política de seguridad de la información', 'security'], ['27', 'Physical, technical and administrative safeguards', 'Medidas físicas, técnicas y administrativas', 'security'], ['28', 'Safeguards proportional to risk', 'Medidas proporcionales al riesgo', 'security'], ['29', 'Awareness of employees', 'Sensibilización del personal', 'security'], ['30', 'Safeguards in training, systems, incidents and premises', 'Medidas en capacitación, sistemas, incidentes e instalaciones', 'security'], ['31', 'Secure disposal', 'Disposición segura', 'security'], ['32', 'Detection of and response to attacks', 'Detección y respuesta a ataques', 'security'], ['33', 'Tests of the safeguards', 'Pruebas de las medidas', 'security'], ['34', 'Risk assessment or certification by others', 'Evaluación de riesgos o certificación por terceros', 'security'], ['35', 'Security required of processors', 'Seguridad exigida a encargados', 'security'],
  ['access', 'Access and correction', 'Acceso y corrección'],
  ['36', 'Confirmation on request', 'Confirmación a solicitud', 'access'], ['37', 'Access on request', 'Acceso a solicitud', 'access'], ['38', 'Challenge, rectification and deletion', 'Impugnación, rectificación y supresión', 'access'],
  ['accountability', 'Accountability', 'Responsabilidad demostrada'],
  ['39', 'Measures of compliance', 'Medidas de cumplimiento', 'accountability'], ['40', 'Person responsible for compliance', 'Persona responsable del cumplimiento', 'accountability'], ['41', 'Procedure for complaints', 'Procedimiento de quejas', 'accountability'], ['42', 'Timely response to complaints', 'Respuesta oportuna a quejas', 'accountability'], ['43', 'Remedy explained in the response', 'Remedio explicado en la respuesta', 'accountability'], ['44', 'Training of employees', 'Capacitación del personal', 'accountability'], ['45', 'Response to judicial and government orders', 'Respuesta a órdenes judiciales y de gobierno', 'accountability'], ['46', 'Agreements with processors and other providers', 'Acuerdos con encargados y otros proveedores', 'accountability'], ['47', 'What those agreements require', 'Lo que exigen esos acuerdos', 'accountability'], ['48', 'Self-assessments of processors', 'Autoevaluaciones de encargados', 'accountability'], ['49', 'Spot checks and monitoring of processors', 'Verificaciones y seguimiento de encargados', 'accountability'], ['50', 'Disclosure where due diligence is impossible', 'Comunicación cuando la debida diligencia es imposible', 'accountability'],
)

export const ARTICLES = linesOf(
  ['2', 'Definitions', 'Definiciones'], ['4', 'Rules that apply where the law is silent', 'Normas supletorias'], ['5', 'Principles', 'Principios'], ['7', 'Consent', 'Consentimiento'], ['8', 'Consent for sensitive data', 'Consentimiento para datos sensibles'], ['9', 'Where no consent is needed', 'Excepciones al consentimiento'], ['10', 'Quality, and deletion when the purpose ends', 'Calidad, y supresión al cesar la finalidad'], ['11', 'Purpose; new consent for another', 'Finalidad; nuevo consentimiento para otra'], ['12', 'Proportionality', 'Proporcionalidad'],
  ['14', 'Privacy notice', 'Aviso de privacidad'], ['15', 'What the notice holds', 'Contenido del aviso'], ['16', 'How the notice is given; simplified notice', 'Cómo se da el aviso; aviso simplificado'], ['17', 'Notice where data come from others', 'Aviso cuando los datos no provienen del titular'], ['18', 'Security measures', 'Medidas de seguridad'], ['19', 'Breaches told to the person', 'Vulneraciones comunicadas al titular'], ['20', 'Confidentiality', 'Confidencialidad'],
  ['21', 'Rights of access, rectification, cancellation and opposition', 'Derechos de acceso, rectificación, cancelación y oposición'], ['29', 'Person or department in charge of personal data', 'Persona o departamento de datos personales'], ['31', 'Terms to answer and to carry out', 'Plazos para responder y hacer efectivo'],
)

export const PRIVACY_CROSSWALK: JointTool = {
  item: 'instrument/privacy',
  content: {
    title: both('Privacy: CBPR requirements and Mexico’s law', 'Privacidad: requisitos CBPR y la ley de México'),
    purpose: both('Which article of the law answers which requirement of the Cross-Border Privacy Rules: yes, in part or not.', 'Qué artículo de la ley responde a qué requisito de las Reglas de Privacidad Transfronteriza: sí, en parte o no.'),
    elements: ['element/III.3'],
    settings: {
      instrument: 'crosswalk', words: 'requirements', uses: [],
      first: { list: 'cbpr', title: both('Requirements of the CBPR System', 'Requisitos del Sistema CBPR'), party: null, version: '2011', sources: [CBPR, GLOBAL], lines: REQUIREMENTS },
      second: { list: 'law-2025', title: both('Federal Law on Protection of Personal Data Held by Private Parties', 'Ley Federal de Protección de Datos Personales en Posesión de los Particulares'), party: 'MEX', version: 'DOF 2025-03-20', sources: [DOF, DEPUTIES], lines: ARTICLES },
    },
    method: both(
      'Requirements stand by the number and the topic of the intake questionnaire. Articles stand by their number, with what they are about. A requirement counts as covered where the law asks for all of it, in part where it asks for some of it.',
      'Los requisitos constan con el número y el tema del cuestionario de admisión. Los artículos constan con su número y su tema. Un requisito cuenta como cubierto si la ley pide todo lo que él pide, y en parte si pide algo de ello.',
    ),
    assumptions: [],
    caveats: [
      both('No link is proposed here: which article answers which requirement is a legal assessment that neither authority has published.', 'Aquí no se propone correspondencia alguna: qué artículo responde a qué requisito es una valoración jurídica que ninguna autoridad ha publicado.'),
      both('Topics of requirements and of articles are in our words: the law gives its articles no headings, and its text decides. Articles are those whose topic was read in secondary sources; the law has more.', 'Los temas de requisitos y artículos están en nuestras palabras: la ley no titula sus artículos, y su texto decide. Constan los artículos cuyo tema se leyó en fuentes secundarias; la ley tiene más.'),
      both('The dissolution of the authority of the time (INAI) left no certifier recognized in Mexico; that stands on the board of this initiative.', 'La extinción de la autoridad de entonces (INAI) dejó a México sin certificador reconocido; eso consta en el tablero de esta iniciativa.'),
    ],
    sources: [CBPR, GLOBAL, DOF, DEPUTIES],
  },
}
