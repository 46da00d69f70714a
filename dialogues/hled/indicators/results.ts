// What the work itself is to bring about. Only what the plan, or what was done under it, speaks of is counted; no value is
// filled in: each side reports its own from its own files.

import type { JointIndicator } from '../joint-items.ts'
import { both, noted } from '../words.ts'
import { reported, result, WORK_PLAN } from './defining.ts'

const PRESS = noted('https://www.bullfrag.com/eu-mexico-dialogue-semiconductor-production-is-key/', 'What the plan is to do for training, as officials told it', 'Lo que el plan haría en capacitación, según funcionarios')
const REMARKS_OF_THE_PLAN = noted('https://alertas.directoriolegislativo.org/?post_type=noticia&n=117494', 'Activities of pillar III', 'Actividades del pilar III')
const SEMBRANDO = noted('https://www-2021.usaid.gov/news-information/press-releases/dec-1-2021-us-mexico-joint-statement-sembrando-oportunidades', 'Joint statement on Sembrando Oportunidades', 'Declaración conjunta sobre Sembrando Oportunidades')
const SPLIT = noted('https://jornada.com.mx/notas/2021/12/02/politica/presentan-mexico-y-eu-plan-de-desarrollo-para-centroamerica', 'How the foreign minister of Mexico split the goal: 540,000 and 40,000', 'Cómo repartió la meta el canciller de México: 540 mil y 40 mil')
const MEETINGS = both('meetings', 'reuniones')
const EVENTS = both('events', 'actos')
const BY_SEX = { breakdown: 'sex', title: both('By sex', 'Por sexo'), column: null, groups: [{ group: 'women', title: both('Women', 'Mujeres') }, { group: 'men', title: both('Men', 'Hombres') }, { group: 'unsaid', title: both('Not said', 'Sin dato') }] }
const BY_COUNTRY = {
  breakdown: 'country', title: both('By country', 'Por país'), column: null,
  groups: [['mx', 'Southern Mexico', 'Sur de México'], ['gt', 'Guatemala', 'Guatemala'], ['hn', 'Honduras', 'Honduras'], ['sv', 'El Salvador', 'El Salvador']].map(([group = '', en = '', es = '']) => ({ group, title: both(en, es) })),
}

export const RESULT_INDICATORS: readonly JointIndicator[] = [
  result('supply-chain-group-meetings', {
    title: both('Meetings of the bilateral supply chain working group', 'Reuniones del grupo de trabajo bilateral de cadenas de suministro'), element: 'element/I.1', level: 'output', unit: MEETINGS,
    definition: both('Meetings of the whole group, in person or by video, of which there is an agenda. The plan asks for one a month.', 'Reuniones del grupo en pleno, presenciales o por video, de las que hay agenda. El plan pide una al mes.'),
    targets: (['mex', 'usa'] as const).map((series) => ({ series, period: null, value: 12, basis: both('Activity I.1.d of the plan: one meeting a month.', 'Actividad I.1.d del plan: una reunión al mes.') })),
    sources: [WORK_PLAN, noted('https://thecanadian.news/mexico-and-the-us-agree-to-work-guidelines-for-the-high-level-economic-dialogue/', 'One meeting a month', 'Una reunión al mes')],
  }),
  result('semiconductor-forums', {
    title: both('Forums on semiconductors held with industry', 'Foros de semiconductores celebrados con la industria'), element: 'element/I.1', level: 'output', unit: both('forums', 'foros'), since: '2024',
    definition: both('Forums under the joint action plan at which both sides and companies took part; since the mid-year review of 2024 they are to be quarterly.', 'Foros del plan de acción conjunto en los que participaron ambas partes y empresas; desde la revisión de medio año de 2024 serían trimestrales.'),
    sources: [noted('https://www.ssacpa.com/u-s-mexico-achievements/', 'Quarterly forums with CANIETI', 'Foros trimestrales con la CANIETI')],
  }),
  result('environmental-technology-events', {
    title: both('Forums, missions and workshops on environmental technologies', 'Foros, misiones y talleres sobre tecnologías ambientales'), element: 'element/I.2', level: 'output', unit: EVENTS, since: '2021',
    definition: both('Events held under the initiative, in person or by video. That something was held is no effect on the environment yet.', 'Actos celebrados en el marco de la iniciativa, presenciales o por video. Que algo se haya celebrado todavía no es un efecto en el ambiente.'),
    sources: [WORK_PLAN, noted('https://www.opportimes.com/idb-to-identify-semiconductor-opportunities-for-mexico-and-the-u-s/', 'Trade mission on environmental technologies', 'Misión comercial de tecnologías ambientales')],
  }),
  result('border-projects-completed', {
    title: both('Infrastructure projects at the border completed', 'Proyectos de infraestructura fronteriza terminados'), element: 'element/I.3', level: 'output', unit: both('projects', 'proyectos'), accumulation: 'cumulative',
    definition: both('Projects of the action plans of the 21st Century Border process whose half on the side that reports is in use. A project is done when both halves are.', 'Proyectos de los planes de acción del proceso de la Frontera del Siglo XXI cuya mitad, del lado que informa, está en uso. Un proyecto está terminado cuando lo están sus dos mitades.'),
    comparisons: [{ series: 'mex', against: 'usa', explanation: both('Each side counts its own halves. The difference is the number of halves in use that wait for the other.', 'Cada parte cuenta sus mitades. La diferencia es el número de mitades en uso que esperan a la otra.'), sources: [] }],
    sources: [noted('https://latinoobservatory.org/noticia.php?ID=252&lang=en', 'Investments announced by both presidents in July 2022', 'Inversiones anunciadas por ambos presidentes en julio de 2022')],
  }),
  result('device-regulation-workshops', {
    title: both('Workshops and webinars on the regulation of medical devices', 'Talleres y seminarios web sobre regulación de dispositivos médicos'), element: 'element/I.4', level: 'output', unit: EVENTS,
    definition: both('Held under the convergence project, with both regulators. Four webinars were reported at the mid-year review of April 2022.', 'Celebrados en el proyecto de convergencia, con ambos reguladores. En la revisión de medio año de abril de 2022 se informaron cuatro seminarios web.'),
    series: [reported('MEX', { organisation: 'organisation/COFEPRIS' }), reported('USA')],
    sources: [noted('https://www.interamericancoalition-medtech.org/regulatory-convergence/high-level-economic-dialogue-hled-mid-year-review/?lang=es', 'Four webinars held', 'Cuatro seminarios web celebrados')],
  }),
  result('people-reached-sembrando', {
    title: both('People reached by Sembrando Oportunidades', 'Personas atendidas por Sembrando Oportunidades'), element: 'element/II.1', level: 'output', unit: both('people', 'personas'), accumulation: 'cumulative',
    definition: both('People who took part in an activity that a side pays for under Sembrando Oportunidades, each once a year. What changed for them is not said by this number.', 'Personas que participaron en una actividad que una parte paga dentro de Sembrando Oportunidades, cada una una vez al año. Este número no dice qué cambió para ellas.'),
    series: [reported('MEX', { organisation: 'organisation/AMEXCID', breakdowns: [BY_COUNTRY, BY_SEX] }), reported('USA', { breakdowns: [BY_COUNTRY, BY_SEX] })],
    targets: ([['usa', 540_000], ['mex', 40_000]] as const).map(([series, value]) => ({ series, period: null, value, basis: both('As the foreign minister of Mexico split the goal on 1 December 2021; no date was given.', 'Según el reparto de la meta que dio el canciller de México el 1 de diciembre de 2021; no se dio fecha.') })),
    comparisons: [], caveats: [both('The same person may be reached by both sides, and again in a later year: the two counts are not to be added, and a running total is of participations.', 'Ambas partes pueden atender a la misma persona, y de nuevo en otro año: las dos cuentas no deben sumarse, y el total acumulado es de participaciones.')],
    sources: [SEMBRANDO, SPLIT],
  }),
  result('southern-governors-meetings', {
    title: both('Meetings of the governors of southern and south-eastern Mexico with the U.S. Embassy', 'Reuniones de gobernadores del sur y sureste de México con la Embajada de Estados Unidos'), element: 'element/II.1', level: 'output', unit: MEETINGS, since: '2021',
    definition: both('Meetings in the series that the joint statement of 2022 counts as five by then.', 'Reuniones de la serie que la declaración conjunta de 2022 cuenta como cinco hasta entonces.'),
    sources: [noted('https://opportimes.com/bilateral-relations-mexico-and-the-united-states-will-celebrate-200-years', 'Five meetings counted in September 2022', 'Cinco reuniones contadas en septiembre de 2022')],
  }),
  result('ict-company-dialogues', {
    title: both('High-level dialogues with companies on new technologies and networks', 'Diálogos de alto nivel con empresas sobre nuevas tecnologías y redes'), element: 'element/III.1', level: 'output', unit: both('dialogues', 'diálogos'),
    definition: both('Held by both sides with companies, as activity III.1.b of the plan has it.', 'Celebrados por ambas partes con empresas, como dice la actividad III.1.b del plan.'), sources: [REMARKS_OF_THE_PLAN],
  }),
  result('cyber-group-meetings', {
    title: both('Meetings of the working group on cyber issues', 'Reuniones del grupo de trabajo sobre asuntos cibernéticos'), element: 'element/III.2', level: 'output', unit: MEETINGS,
    definition: both('Meetings of the group that first met in August 2022, of which there is an agenda.', 'Reuniones, con agenda, del grupo que se reunió por primera vez en agosto de 2022.'),
    sources: [noted('https://www.state.gov/joint-statement-on-u-s-mexico-working-group-on-cyber-issues/', 'First meeting of the group', 'Primera reunión del grupo')],
  }),
  result('privacy-rules-campaign-events', {
    title: both('Events of the campaign for the cross-border privacy rules', 'Actos de la campaña sobre las reglas de privacidad transfronteriza'), element: 'element/III.3', level: 'output', unit: EVENTS,
    definition: both('Workshops and briefings for companies under activity III.3.b of the plan, wherever held.', 'Talleres y sesiones informativas para empresas de la actividad III.3.b del plan, dondequiera que se celebren.'), sources: [REMARKS_OF_THE_PLAN],
  }),
  result('privacy-rules-certified-companies', {
    title: both('Companies certified under the cross-border privacy rules', 'Empresas certificadas en las reglas de privacidad transfronteriza'), element: 'element/III.3', level: 'outcome', unit: both('companies at the end of the year', 'empresas al cierre del año'),
    definition: both('Companies with a certificate in force on 31 December, counted by the side in which they have their seat.', 'Empresas con certificado vigente al 31 de diciembre, contadas por la parte en la que tienen su sede.'),
    comparisons: [], caveats: [both('The lists of certified companies are not in the data at hand. The two counts are of different companies and are not held against each other.', 'Las listas de empresas certificadas no están en los datos disponibles. Las dos cuentas son de empresas distintas y no se comparan.')],
    sources: [noted('https://basham.com.mx/en/a-new-model-for-cross-border-data-transfers-cbpr', 'Workshop of March 2023', 'Taller de marzo de 2023')],
  }),
  result('innovation-campaign-events', {
    title: both('Events of the campaign for innovation and creativity', 'Actos de la campaña por la innovación y la creatividad'), element: 'element/IV.1', level: 'output', unit: EVENTS,
    definition: both('Events at which both sides took part. The plan says no more of the campaign than its title.', 'Actos en los que participaron ambas partes. El plan no dice de la campaña más que su título.'), sources: [WORK_PLAN],
  }),
  result('women-entrepreneurs-trained', {
    title: both('Women trained by the Academy for Women Entrepreneurs in Mexico', 'Mujeres capacitadas por la Academia para Mujeres Emprendedoras en México'), element: 'element/IV.2', level: 'output', unit: both('women', 'mujeres'),
    definition: both('Women who completed the course in the year.', 'Mujeres que concluyeron el curso en el año.'), series: [reported('USA', { organisation: 'organisation/USEMB-MX' })],
    sources: [noted('https://lawnews.today/remarks-by-u-s-secretary-of-commerce-gina-raimondo-at-the-u-s-mexico-high-level-economic-dialogue-hled', 'About 800 women in 13 states, as told in September 2022', 'Unas 800 mujeres en 13 estados, según se dijo en septiembre de 2022')],
  }),
  result('small-business-centres', {
    title: both('Small business development centers opened in southern Mexico', 'Centros de desarrollo de pequeñas empresas abiertos en el sur de México'), element: 'element/IV.2', level: 'output', unit: both('centers', 'centros'), accumulation: 'cumulative',
    definition: both('Centers that took up work in the year with support of one side or of both.', 'Centros que empezaron a trabajar en el año con apoyo de una parte o de ambas.'),
    sources: [noted('https://www.penmediainc.com/mexican-business-council-and-us-embassy/', 'Centers in Tabasco, Quintana Roo and Yucatán', 'Centros en Tabasco, Quintana Roo y Yucatán')],
  }),
  result('semiconductor-students', {
    title: both('Mexican students in the semiconductor program in Arizona', 'Estudiantes mexicanos en el programa de semiconductores en Arizona'), element: 'element/IV.3', level: 'output', unit: both('students', 'estudiantes'), since: '2024',
    definition: both('Students who completed a term in the year. Eleven (five women, six men) were reported for the term of January to May 2024.', 'Estudiantes que concluyeron un semestre en el año. Para el de enero a mayo de 2024 se informaron once (cinco mujeres, seis hombres).'),
    series: [reported('MEX', { organisation: 'organisation/SEP', breakdowns: [BY_SEX] }), reported('USA', { breakdowns: [BY_SEX] })],
    sources: [noted('https://revistafortuna.com.mx/2023/12/19/prepararan-mexico-y-estados-unidos-a-primera-generacion-de-estudiantes-de-ingenieria-especializados-en-semiconductores', 'Eleven students, five women and six men', 'Once estudiantes, cinco mujeres y seis hombres')],
  }),
  result('conalep-students-in-firms', {
    title: both('CONALEP students in training at U.S. firms in Mexico', 'Estudiantes del CONALEP en prácticas en empresas estadounidenses en México'), element: 'element/IV.3', level: 'output', unit: both('students', 'estudiantes'),
    definition: both('Students of the last terms who trained at a firm in the year under the agreement of activity IV.3.b.', 'Estudiantes de los últimos semestres que hicieron prácticas en una empresa en el año con base en el convenio de la actividad IV.3.b.'),
    series: [reported('MEX', { organisation: 'organisation/CONALEP', breakdowns: [BY_SEX] })], sources: [PRESS],
  }),
  result('skills-certifications-recognised', {
    title: both('Certifications of skills recognized by both sides', 'Certificaciones de competencias reconocidas por ambas partes'), element: 'element/IV.3', level: 'outcome', unit: both('certifications at the end of the year', 'certificaciones al cierre del año'),
    definition: both('Certifications that a competent body of the side that reports accepts from the other side on 31 December.', 'Certificaciones que una autoridad competente de la parte que informa acepta de la otra parte al 31 de diciembre.'), comparisons: [],
    caveats: [both('Each side counts what it accepts from the other: the two numbers are of different certifications.', 'Cada parte cuenta lo que acepta de la otra: los dos números son de certificaciones distintas.')], sources: [PRESS],
  }),
]
