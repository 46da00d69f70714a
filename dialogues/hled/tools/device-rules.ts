// Which route and which term applied to a medical device, in Mexico and in the United States. The acts are those of the
// Diario Oficial and the goals of FDA; where an act itself could not be read whole, a secondary source is named as one.

import type { ProvisionContent } from '../../../src/dialogue/statements/index.ts'
import type { JointTool, ToolWord } from '../joint-items.ts'
import { both, noted, sources } from '../words.ts'
import { AMERICAN_CALENDAR, MEXICAN_CALENDARS, MEXICO, UNITED_STATES } from './working-calendars.ts'

const ITEM = 'instrument/device-rules'

const EMERGO_2010 = noted('https://www.emergobyul.cn/zh-hans/node/3490', 'Emergo, December 8, 2010 (secondary): in force from November 25, registrations within 30 days', 'Emergo, 8 de diciembre de 2010 (fuente secundaria): en vigor desde el 25 de noviembre, registros en 30 días')
const DOF_2010 = noted('https://es.scribd.com/document/561483295/Acuerdo-de-Equivalencias-de-Dispositivos-Medicos', 'DOF, October 26, 2010, second section, as copied on Scribd', 'DOF, 26 de octubre de 2010, segunda sección, en copia de Scribd')
const DOF_2012 = noted('https://es.scribd.com/document/633615612/Acuerdo-con-Japon', 'DOF, January 25, 2012, as copied on Scribd', 'DOF, 25 de enero de 2012, en copia de Scribd')
const EMERGO_2020 = noted('https://www.emergobyul.com/blog/2020/11/mexican-regulators-set-aggressive-new-deadlines-medical-device-equivalency-route', 'Emergo, November 25, 2020 (secondary): from 15 business days to five', 'Emergo, 25 de noviembre de 2020 (fuente secundaria): de 15 días hábiles a cinco')
const VERAQUE_2020 = noted('https://veraqueconsulting.com/mx/new-expedited-timelines-for-medical-device-registration-approvals-in-mexico/', 'Veraque (secondary): published on November 18, 2020; granted where nothing is answered in time', 'Veraque (fuente secundaria): publicado el 18 de noviembre de 2020; se tiene por otorgado si no se responde a tiempo')
const VERAQUE_2021 = noted('https://veraqueconsulting.com/mx/?p=1862', 'Veraque (secondary) on the order of June 22, 2021: half of the legal terms, 15 or 30 working days by class', 'Veraque (fuente secundaria) sobre el acuerdo del 22 de junio de 2021: la mitad de los plazos legales, 15 o 30 días hábiles según la clase')
const IPS_JUNE = noted('https://www.insumosparasalud.com/ipsnews/regulatory-equivalence-standards', 'Insumos para Salud (secondary): in force 60 business days after publication', 'Insumos para Salud (fuente secundaria): en vigor 60 días hábiles después de su publicación')
const EMERGO_JUNE = noted('https://www.emergobyul.com/news/mexican-regulator-cofepris-revises-equivalency-route-expand-leveraging-options', 'Emergo, June 12, 2025 (secondary): article 25, 30 business days', 'Emergo, 12 de junio de 2025 (fuente secundaria): artículo 25, 30 días hábiles')
const DOF_JULY = noted('https://sidof.segob.gob.mx/notas/docFuente/5763319', 'DOF, July 18, 2025', 'DOF, 18 de julio de 2025')
const ANGLEX = noted('https://www.anglexconsultores.com/post/el-nuevo-acuerdo-por-el-que-se-emiten-los-lineamientos-generales-para-la-aplicaci%C3%B3n-de-la-v%C3%ADa-re', 'Anglex (secondary): in force from September 1, 2025; the fifth transitional article ends the agreements of 2010, 2012, 2019, 2020, 2021 and June 11, 2025', 'Anglex (fuente secundaria): en vigor desde el 1 de septiembre de 2025; el transitorio quinto deja sin efecto los acuerdos de 2010, 2012, 2019, 2020, 2021 y del 11 de junio de 2025')
const VERAQUE_JULY = noted('https://veraqueconsulting.com/mx/mexicos-expanded-equivalency-agreement-for-medical-devices-key-implications/', 'Veraque (secondary): authorities of the IMDRF Management Committee and of MDSAP, 30 working days', 'Veraque (fuente secundaria): autoridades del Comité de Gestión del IMDRF y del MDSAP, 30 días hábiles')
const DOF_AUGUST = noted('https://sidof.segob.gob.mx/notas/docFuente/5766390', 'DOF, August 22, 2025', 'DOF, 22 de agosto de 2025')
const IPS_AUGUST = noted('https://www.insumosparasalud.com/ipsnews/agreement-simplification-medicaldevices-advertisingnotice', 'Insumos para Salud (secondary): class I from 30 to 20 business days; the routes by approvals of the United States, Canada and Japan removed', 'Insumos para Salud (fuente secundaria): clase I de 30 a 20 días hábiles; se eliminan las vías por aprobaciones de Estados Unidos, Canadá y Japón')
const FDA_II = noted('http://www.fda.gov/AboutFDA/ReportsManualsForms/Reports/UserFeeReports/FinancialReports/MDUFMA/ucm261903.htm', 'FDA, goals for fiscal years 2008 to 2012', 'FDA, metas para los años fiscales 2008 a 2012')
const GOALS = noted('https://reguvirta.com/posts/MDUFA_Performance_Goals_and_Processing_of_510k_Submissions', 'Reguvirta (secondary) on the guidance of FDA: 90 FDA days under MDUFA IV and V', 'Reguvirta (fuente secundaria) sobre la guía de la FDA: 90 días FDA con MDUFA IV y V')
const RAPS = noted('https://raps.org/news-and-articles/news-articles/2022/10/fda-updates-guidances-to-reflect-new-mdufa-goals?feed=Regulatory-Focus', 'RAPS, October 5, 2022 (secondary): De Novo, 70 percent within 150 days', 'RAPS, 5 de octubre de 2022 (fuente secundaria): De Novo, 70 por ciento en 150 días')

export const DEVICE_RULES: JointTool = {
  item: ITEM,
  content: {
    title: both('Medical devices: which route and which term applied', 'Dispositivos médicos: qué vía y qué plazo se aplicaban'),
    purpose: both('Which rule, term and authority applied to a medical device on a day, with the act that says so, and when the term ended.', 'Qué regla, plazo y autoridad se aplicaban a un dispositivo médico en una fecha, con el acto que lo dispone, y cuándo vencía el plazo.'),
    elements: ['element/I.4'],
    settings: {
      instrument: 'rules',
      questions: [
        { question: 'equivalence', title: both('Registration in Mexico by the approval of another authority', 'Registro en México por la aprobación de otra autoridad'), party: 'MEX' },
        { question: 'registration', title: both('Ordinary registration in Mexico', 'Registro ordinario en México'), party: 'MEX' },
        { question: 'premarket-510k', title: both('Premarket notification, 510(k), in the United States', 'Notificación previa a la comercialización, 510(k), en Estados Unidos'), party: 'USA' },
        { question: 'de-novo', title: both('De Novo request in the United States', 'Solicitud De Novo en Estados Unidos'), party: 'USA' },
      ],
      facts: [
        { field: 'authority', title: both('Approved by', 'Aprobado por'), help: both('The authority whose approval the case rests on; for registration in Mexico by equivalence.', 'La autoridad en cuya aprobación se basa el caso; para el registro en México por equivalencia.'), is: { type: 'choice', list: 'authorities' }, isRequired: false, level: null, concept: null },
        { field: 'device_class', title: both('Class in Mexico', 'Clase en México'), help: both('For ordinary registration.', 'Para el registro ordinario.'), is: { type: 'choice', list: 'classes' }, isRequired: false, level: null, concept: null },
      ],
      lists: [
        { list: 'authorities', title: both('Authorities', 'Autoridades'), codes: [
          { code: 'us-fda', title: both('FDA, United States', 'FDA, Estados Unidos') }, { code: 'health-canada', title: both('Health Canada', 'Health Canada') }, { code: 'japan-mhlw', title: both('MHLW or PMDA, Japan', 'MHLW o PMDA, Japón') },
          { code: 'imdrf', title: both('Another authority of the IMDRF Management Committee', 'Otra autoridad del Comité de Gestión del IMDRF') }, { code: 'other', title: both('Another authority', 'Otra autoridad') },
        ] },
        { list: 'classes', title: both('Classes', 'Clases'), codes: [{ code: 'I', title: both('Class I', 'Clase I') }, { code: 'II', title: both('Class II', 'Clase II') }, { code: 'III', title: both('Class III', 'Clase III') }] },
      ],
      calendars: [
        { calendar: MEXICO, title: both('Federal working days, Mexico', 'Días hábiles federales, México'), party: 'MEX' },
        { calendar: UNITED_STATES, title: both('Federal working days, United States', 'Días hábiles federales, Estados Unidos'), party: 'USA' },
      ],
    },
    method: both(
      'Each side states what its own law says: a provision with its first day, its act, and what it ends. On a day those apply that had begun, had not been ended and whose conditions the case meets. A term is counted day by day on the calendar that the side has stated; where the calendar ends, no day is told. Read as the record stood on an earlier day, acts entered later are left out.',
      'Cada parte declara lo que dice su propia ley: una disposición con su primer día, su acto y a qué pone fin. En una fecha se aplican las que habían comenzado, no habían terminado y cuyas condiciones cumple el caso. El plazo se cuenta día por día con el calendario que la parte ha declarado; donde este termina, no se indica ninguna fecha. Según el registro de una fecha anterior, no se toman en cuenta los actos ingresados después.',
    ),
    assumptions: [
      both('A term of days is counted in working days in Mexico (LFPA art. 28) and begins on the day after receipt.', 'En México, un plazo en días se cuenta en días hábiles (LFPA art. 28) e inicia el día siguiente al de la recepción.'),
      both('In the United States days are FDA days: days on which a submission is on hold do not count. The day that is told is the earliest.', 'En Estados Unidos los días son días FDA: no cuentan aquellos en que la solicitud está suspendida. La fecha indicada es la más temprana.'),
    ],
    caveats: [
      both('The Mexican calendar holds the days that LFPA art. 28 and LFT art. 74 name and the closures by order that were found; that of the United States the legal public holidays of 5 U.S.C. 6103, without closures by executive order and without Inauguration Day, which is one in and around Washington only.', 'El calendario mexicano contiene los días que señalan la LFPA, art. 28, y la LFT, art. 74, y los cierres por acuerdo que se encontraron; el de Estados Unidos, los días festivos legales de 5 U.S.C. 6103, sin los cierres por orden ejecutiva y sin el día de la toma de posesión, que solo lo es en Washington y sus alrededores.'),
      both('The official texts of these three laws, to which the sources lead, could not be opened when the calendars were written down: their days are told as they are generally known, and those of the United States agree with holiday lists that public offices show for 2023 and 2026.', 'Los textos oficiales de estas tres leyes, a los que llevan las fuentes, no pudieron abrirse al anotar los calendarios: sus días se indican como son de conocimiento general, y los de Estados Unidos coinciden con las listas de días festivos que muestran oficinas públicas para 2023 y 2026.'),
      both('Vacation days that the Ministry of Health announces year by year are known for December 19, 2024 to January 3, 2025 only. Terms that ran over other year-ends can have ended later than is told.', 'De los días de vacaciones que la Secretaría de Salud anuncia cada año solo se conocen los del 19 de diciembre de 2024 al 3 de enero de 2025. Los plazos que corrieron en otros fines de año pueden haber vencido después de lo indicado.'),
      both('LFPA art. 28 names February 5, March 21 and November 20; LFT art. 74 moves the day of rest to a Monday. Both are taken as closed, so that a term can end a day later than where the office worked on one of them.', 'La LFPA, art. 28, señala el 5 de febrero, el 21 de marzo y el 20 de noviembre; la LFT, art. 74, recorre el descanso a un lunes. Ambos se tienen por inhábiles, por lo que un plazo puede vencer un día después que si la oficina laboró en uno de ellos.'),
      both('From March 23 to October 31, 2020 the Mexican calendar is not known: federal offices suspended work for the pandemic, and on which day terms ran again was not found.', 'Del 23 de marzo al 31 de octubre de 2020 no se conoce el calendario mexicano: las oficinas federales suspendieron labores por la pandemia y no se encontró en qué fecha se reanudaron los plazos.'),
      both('The acts themselves could be read in part only; first days and terms rest on secondary sources where that is said. An order of June 22, 2021 halves legal terms according to one of them; how it stood to the five days of 2020 none tells, and it is not entered.', 'Los actos mismos pudieron leerse solo en parte; los primeros días y los plazos se basan en fuentes secundarias donde así se indica. Un acuerdo del 22 de junio de 2021 reduce a la mitad los plazos legales según una de ellas; ninguna dice cómo se relaciona con los cinco días de 2020, y no se ingresa.'),
      both('Promised terms are not what is kept: reviews often take months according to Emergo (2025).', 'El plazo prometido no es el que se cumple: las revisiones suelen tomar meses según Emergo (2025).'),
    ],
    sources: sources(EMERGO_JUNE, VERAQUE_2021, noted('https://cronicadelpoder.com/2020/03/20/suspende-gobierno-federal-labores-no-prioritarias/', 'Suspension of work from March 23, 2020 (secondary)', 'Suspensión de labores desde el 23 de marzo de 2020 (fuente secundaria)')),
  },
}

const approvedBy = (codes: readonly string[], en: string, es: string): ProvisionContent['rules'] => [{ rule: 'approved-by', says: both(en, es), any: [{ field: 'authority', is: 'one-of', values: [...codes], other: null }] }]
const workingDays = (length: number): ProvisionContent['clock'] => ({ length, unit: 'working-days', calendar: MEXICO, counts: 'from-next-day' })
const fdaDays = (length: number): ProvisionContent['clock'] => ({ length, unit: 'days', calendar: null, counts: 'from-next-day' })
const COFEPRIS = 'organisation/COFEPRIS'
const FDA = 'organisation/FDA'
const base = { question: 'equivalence', until: null, body: COFEPRIS, ends: [] } satisfies Partial<ProvisionContent>

const MEXICAN_PROVISIONS: readonly ProvisionContent[] = [
  {
    ...base, provision: 'us-canada-2010', title: both('Equivalence with the United States and Canada (2010)', 'Equivalencia con Estados Unidos y Canadá (2010)'), from: '2010-11-25', clock: workingDays(30),
    says: both('Devices that FDA or Health Canada allow on the market are registered within 30 days. By 2020 another secondary source speaks of 15 business days; the record keeps the 30 of 2010.', 'Los dispositivos que la FDA o Health Canada permiten comercializar se registran en 30 días. En 2020 otra fuente secundaria habla de 15 días hábiles; el registro conserva los 30 de 2010.'),
    act: { title: both('Order recognizing as equivalent the requirements of the United States and Canada for medical devices', 'Acuerdo por el que se reconocen como equivalentes los requisitos de Estados Unidos y Canadá para dispositivos médicos'), published: '2010-10-26', sources: [DOF_2010, EMERGO_2010, EMERGO_2020] },
    rules: approvedBy(['us-fda', 'health-canada'], 'approved by FDA or Health Canada', 'aprobación de la FDA o de Health Canada'),
  },
  {
    ...base, provision: 'japan-2012', title: both('Equivalence with Japan (2012)', 'Equivalencia con Japón (2012)'), from: '2012-01-25', clock: null,
    says: both('Devices that the Japanese ministry (MHLW) allows on the market can be registered by equivalence. Its first day is taken to be that of publication; its term was not found.', 'Los dispositivos que el ministerio japonés (MHLW) permite comercializar pueden registrarse por equivalencia. Se toma como primer día el de publicación; no se encontró su plazo.'),
    act: { title: both('Order recognizing as equivalent the requirements of Japan for medical devices', 'Acuerdo por el que se reconocen como equivalentes los requisitos de Japón para dispositivos médicos'), published: '2012-01-25', sources: [DOF_2012] },
    rules: approvedBy(['japan-mhlw'], 'approved by MHLW or PMDA of Japan', 'aprobación del MHLW o de la PMDA de Japón'),
  },
  {
    ...base, provision: 'five-days-2020', title: both('Equivalence in five working days (2020)', 'Equivalencia en cinco días hábiles (2020)'), from: '2020-11-18', clock: workingDays(5), ends: ['us-canada-2010', 'japan-2012'],
    says: both('Applications under the agreements of 2010 and 2012 are resolved within five working days; one that is not answered in time is held to be granted. Its first day is taken to be that of publication.', 'Las solicitudes conforme a los acuerdos de 2010 y 2012 se resuelven en cinco días hábiles; la que no se responde a tiempo se tiene por otorgada. Se toma como primer día el de publicación.'),
    act: { title: both('Order of the Ministry of Health on shorter terms for health products', 'Acuerdo de la Secretaría de Salud sobre plazos abreviados para insumos para la salud'), published: '2020-11-18', sources: [VERAQUE_2020, EMERGO_2020] },
    rules: approvedBy(['us-fda', 'health-canada', 'japan-mhlw'], 'approved by FDA, Health Canada or the MHLW of Japan', 'aprobación de la FDA, de Health Canada o del MHLW de Japón'),
  },
  {
    ...base, provision: 'authorities-2025-06', title: both('Reference authorities (June 2025)', 'Autoridades de referencia (junio de 2025)'), from: '2025-09-04', clock: workingDays(30), ends: ['five-days-2020'],
    says: both('Approvals by authorities of the IMDRF Management Committee and of MDSAP are recognized; resolved within 30 working days. In force 60 working days after publication, which is September 4, 2025 by our count; it was replaced before it began.', 'Se reconocen las aprobaciones de autoridades del Comité de Gestión del IMDRF y del MDSAP; se resuelve en 30 días hábiles. En vigor 60 días hábiles después de su publicación, que según nuestro cómputo es el 4 de septiembre de 2025; fue sustituido antes de comenzar.'),
    act: { title: both('Order recognizing decisions of reference regulatory authorities', 'Acuerdo por el que se reconocen decisiones de autoridades regulatorias de referencia'), published: '2025-06-11', sources: [IPS_JUNE, EMERGO_JUNE] },
    rules: approvedBy(['us-fda', 'health-canada', 'japan-mhlw', 'imdrf'], 'approved by an authority of the IMDRF Management Committee', 'aprobación de una autoridad del Comité de Gestión del IMDRF'),
  },
  {
    ...base, provision: 'abbreviated-2025-07', title: both('Abbreviated regulatory route (July 2025)', 'Vía regulatoria abreviada (julio de 2025)'), from: '2025-09-01', clock: workingDays(30), ends: ['five-days-2020', 'authorities-2025-06'],
    says: both('Approvals by authorities of the IMDRF Management Committee and of MDSAP lead to registration within 30 working days, for a device that is identical. All earlier equivalence agreements end.', 'Las aprobaciones de autoridades del Comité de Gestión del IMDRF y del MDSAP conducen al registro en 30 días hábiles, para un dispositivo idéntico. Terminan todos los acuerdos de equivalencia anteriores.'),
    act: { title: both('Order issuing the general guidelines for the abbreviated regulatory route', 'Acuerdo por el que se emiten los Lineamientos generales para la aplicación de la vía regulatoria abreviada'), published: '2025-07-18', sources: [DOF_JULY, ANGLEX, VERAQUE_JULY] },
    rules: approvedBy(['us-fda', 'health-canada', 'japan-mhlw', 'imdrf'], 'approved by an authority of the IMDRF Management Committee', 'aprobación de una autoridad del Comité de Gestión del IMDRF'),
  },
  {
    ...base, provision: 'simplification-2025-08', question: 'registration', title: both('One procedure, class I in 20 days (August 2025)', 'Un solo trámite, clase I en 20 días (agosto de 2025)'), from: '2025-08-22', clock: workingDays(20),
    says: both('Modalities of registration become one procedure (COFEPRIS-04-060), class I in 20 working days instead of 30, and the modalities that rested on approvals of the United States, Canada and Japan are removed. Its first day is taken to be that of publication; the terms of classes II and III were not found.', 'Las modalidades de registro se reúnen en un solo trámite (COFEPRIS-04-060), la clase I en 20 días hábiles en vez de 30, y se eliminan las modalidades basadas en aprobaciones de Estados Unidos, Canadá y Japón. Se toma como primer día el de publicación; no se encontraron los plazos de las clases II y III.'),
    act: { title: both('Order establishing simplification measures for procedures before COFEPRIS', 'Acuerdo por el que se establecen acciones de simplificación para trámites que se realizan ante la COFEPRIS'), published: '2025-08-22', sources: [DOF_AUGUST, IPS_AUGUST] },
    rules: [{ rule: 'class-1', says: both('a device of class I', 'un dispositivo de clase I'), any: [{ field: 'device_class', is: 'one-of', values: ['I'], other: null }] }],
  },
]

const goals = { body: FDA, rules: [], ends: [] } satisfies Partial<ProvisionContent>
const AMERICAN_PROVISIONS: readonly ProvisionContent[] = [
  {
    ...goals, provision: 'mdufa-2-510k', question: 'premarket-510k', title: both('Goals of MDUFA II: 90 days', 'Metas de MDUFA II: 90 días'), from: '2007-10-01', until: '2012-09-30', clock: fdaDays(90),
    says: both('90 percent of decisions on 510(k) within 90 days, 98 percent within 150 (fiscal years 2008 to 2012).', '90 por ciento de las decisiones sobre 510(k) en 90 días, 98 por ciento en 150 (años fiscales 2008 a 2012).'),
    act: { title: both('Commitment letter to Congress under the Medical Device User Fee Amendments of 2007', 'Carta de compromisos al Congreso conforme a las Medical Device User Fee Amendments de 2007'), published: '2007-09-27', sources: [FDA_II] },
  },
  {
    ...goals, provision: 'mdufa-4-510k', question: 'premarket-510k', title: both('Goals of MDUFA IV: 90 FDA days', 'Metas de MDUFA IV: 90 días FDA'), from: '2017-10-01', until: '2022-09-30', clock: fdaDays(90),
    says: both('A decision on a 510(k) within 90 FDA days (fiscal years 2018 to 2022).', 'Una decisión sobre un 510(k) en 90 días FDA (años fiscales 2018 a 2022).'),
    act: { title: both('Performance goals of MDUFA IV', 'Metas de desempeño de MDUFA IV'), published: null, sources: [GOALS] },
  },
  {
    ...goals, provision: 'mdufa-5-510k', question: 'premarket-510k', title: both('Goals of MDUFA V: 90 FDA days', 'Metas de MDUFA V: 90 días FDA'), from: '2022-10-01', until: '2027-09-30', clock: fdaDays(90),
    says: both('95 percent of decisions on 510(k) within 90 FDA days (fiscal years 2023 to 2027).', '95 por ciento de las decisiones sobre 510(k) en 90 días FDA (años fiscales 2023 a 2027).'),
    act: { title: both('Performance goals of MDUFA V', 'Metas de desempeño de MDUFA V'), published: null, sources: [GOALS] },
  },
  {
    ...goals, provision: 'mdufa-5-de-novo', question: 'de-novo', title: both('Goals of MDUFA V: 150 FDA days', 'Metas de MDUFA V: 150 días FDA'), from: '2022-10-01', until: '2027-09-30', clock: fdaDays(150),
    says: both('70 percent of decisions on De Novo requests within 150 FDA days (fiscal years 2023 to 2027); more where earlier years met the goal.', '70 por ciento de las decisiones sobre solicitudes De Novo en 150 días FDA (años fiscales 2023 a 2027); más si los años anteriores cumplieron la meta.'),
    act: { title: both('Performance goals of MDUFA V', 'Metas de desempeño de MDUFA V'), published: null, sources: [RAPS] },
  },
]

export const DEVICE_WORDS: readonly ToolWord[] = [
  ...MEXICAN_CALENDARS.map((content) => ({ party: 'MEX', about: ITEM, type: 'calendar', content }) as const),
  { party: 'USA', about: ITEM, type: 'calendar', content: AMERICAN_CALENDAR },
  ...MEXICAN_PROVISIONS.map((content) => ({ party: 'MEX', about: ITEM, type: 'provision', content }) as const),
  ...AMERICAN_PROVISIONS.map((content) => ({ party: 'USA', about: ITEM, type: 'provision', content }) as const),
]
