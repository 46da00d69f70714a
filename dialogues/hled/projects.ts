// Projects of which each side builds its half, as public sources show them: three border crossings whose halves wait for
// each other. The pairing, and what waits for what, is compiled here and agreed by neither government; where no source
// gives a date there is none, so that the opening is told only as far as anybody has said.

import type { ProjectContent } from '../../src/dialogue/items/index.ts'
import type { PhaseContent } from '../../src/dialogue/statements/index.ts'
import type { ItemId } from '../../src/record/index.ts'
import type { JointProject } from './joint-items.ts'
import type { Side } from './plan-file.ts'
import { both, noted } from './words.ts'

type Phase = ProjectContent['phases'][number]

/** What a side has said of a phase, as it was reported. */
export interface ProjectWord {
  readonly party: Side
  readonly about: ItemId
  readonly type: 'phase'
  readonly content: PhaseContent
}

const COMPILED = { url: null, note: both(
  'Compiled from the public sources named here. The division into phases, what waits for what and the tie to the work plan are those of this compilation; neither government has agreed them. Where nobody is named as responsible, whoever is (a city, a state, a ministry) is not among the organizations of this record.',
  'Recopilado de las fuentes públicas aquí citadas. La división en fases, lo que espera a qué y el vínculo con el plan de trabajo son de esta recopilación; ningún gobierno los ha acordado. Donde no se nombra responsable, quien lo es (una ciudad, un estado, una secretaría) no figura entre las organizaciones de este registro.',
) }
const WORDING = { en: 'rendering', es: 'rendering' } as const

const MOU_2021 = noted('https://calsta.ca.gov/press-releases/2021-06-28-ca-mexico-collaborate-future-port-of-entry', 'Memorandum of understanding of June 28, 2021: to open by late 2024', 'Memorando de entendimiento del 28 de junio de 2021: abrir a fines de 2024')
const FPA_2025 = noted('https://sandag.org/news/news-release-sandag-and-caltrans-advance-new-port-of-entry-2025-01-10', 'SANDAG, January 10, 2025: its board approves the Federal Project Agreement', 'SANDAG, 10 de enero de 2025: su junta aprueba el Acuerdo Federal del Proyecto')
const GOAL_2027 = noted('https://timesofsandiego.com/politics/2025/01/10/key-agreements-approved-by-sandag-for-1-3-billion-otay-mesa-east-project', 'Times of San Diego, January 10, 2025: a goal of opening in late 2027', 'Prensa de San Diego, 10 de enero de 2025: la meta es abrir a fines de 2027')
const ROLES_2023 = noted('https://www.pressreader.com/usa/los-angeles-times/20230707/281852943026161', 'Los Angeles Times, July 7, 2023: the delay stems from talks with federal agencies on roles and responsibilities', 'Los Angeles Times, 7 de julio de 2023: el retraso se debe a conversaciones con dependencias federales sobre funciones y responsabilidades')
const DONATION_2025 = noted('http://metroobserver.com/construction-of-otay-mesa-east', 'Metro Observer, 2025: the Donation Acceptance Agreement is signed', 'Metro Observer, 2025: firmado el Acuerdo de Aceptación de Donación')
const HALVES_2026 = noted('https://konceptos.com.mx/2026/03/10/garita-otay-ii-el-gigante-que-espera-su-momento', 'Konceptos, March 10, 2026: the Mexican side above 95 percent, the buildings of the U.S. side begun in November 2025, the purchase of inspection equipment put off', 'Konceptos, 10 de marzo de 2026: el lado mexicano supera el 95 por ciento, los edificios del lado estadounidense comenzaron en noviembre de 2025 y se pospone la compra del equipo de inspección')
const STONE_2022 = noted('https://mexicoindustry.com/noticia/avanzan-trabajos-para-la-garita-otay-ii-en-tijuana', 'México Industry: first stone in August 2022, works by the Ministry of Defense', 'México Industry: primera piedra en agosto de 2022, obras a cargo de la Sedena')
const NINETY_2024 = noted('https://zetatijuana.com/2024/11/no-hay-certeza-de-que-otay-2-sea-prioridad-para-trump-ken-salazar', 'Zeta, November 2024: 90 percent, to be finished by the end of the year', 'Zeta, noviembre de 2024: 90 por ciento, por terminar a fines de año')
const TOLLS_2022 = noted('https://timesofsandiego.com/business/2022/10/25/california-mexico-sign-historic-toll-sharing-pact-for-otay-mesa-east-port/', 'Times of San Diego, October 25, 2022: signed the day before', 'Prensa de San Diego, 25 de octubre de 2022: firmado el día anterior')

const LETTER_2022 = noted('https://texasborderbusiness.com/city-of-laredo-mayor-signs-letter-of-commitment-for-world-trade-bridge-expansion-project', 'Letter of commitment of April 25, 2022: permit sought by October 2022, completion estimated for May 2026', 'Carta compromiso del 25 de abril de 2022: permiso previsto para octubre de 2022, conclusión estimada en mayo de 2026')
const PERMIT_2024 = noted('https://www.southshorejournal.org/us-gives-presidential-permission-to-expand-the-world-trade-bridge/', 'South Shore Journal, 2024: the presidential permit is granted; the source gives no day', 'South Shore Journal, 2024: otorgado el permiso presidencial; la fuente no da el día')
const CALENDAR_2025 = noted('https://www.proceso.com.mx/brand-studio/2025/8/23/presentan-avances-en-la-ampliacion-del-puente-del-comercio-mundial-357506.html', 'Proceso, August 23, 2025: bidding in 2026, both bridges fully in operation in 2028', 'Proceso, 23 de agosto de 2025: licitaciones en 2026, ambos puentes plenamente en operación en 2028')
const CONCESSION_2025 = noted('https://desarrollosiglo21.com/index.php/2025/05/22/impulsan-megaobra-fronteriza-que-fortalecera-el-comercio-internacional', 'Desarrollo Siglo 21, May 22, 2025: 90 percent approved by SICT, works to begin in 2026', 'Desarrollo Siglo 21, 22 de mayo de 2025: 90 por ciento aprobado por la SICT, obras por comenzar en 2026')
const AUTHORISED_2025 = noted('https://www.elmanana.com/tamaulipas/nuevolaredo/avanza-ampliacion-del-puente-internacional-nuevo-laredo/6063300', 'Press of Nuevo Laredo, November 28, 2025: authorizations of the Mexican side concluded; in the United States before bidding', 'El Mañana, 28 de noviembre de 2025: concluidas las autorizaciones del lado mexicano; en Estados Unidos, etapas previas a la licitación')

const PERMIT_2025 = noted('https://thefederalnewswire.com/stories/673150064-presidential-permit-issued-for-expansion-at-laredo-colombia-solidarity-international-bridge', 'Presidential permit of June 13, 2025, on an application of November 14, 2024; articles 9 and 10 ask for the concurrence of both commissions and an exchange of notes before any work', 'Permiso presidencial del 13 de junio de 2025, a solicitud del 14 de noviembre de 2024; sus artículos 9 y 10 exigen la conformidad de ambas comisiones y un canje de notas antes de toda obra')
const PERMIT_DATED = noted('https://iamaware.us/article/202511389', 'The permit as published on June 20, 2025: it lapses in five years if no work has begun', 'El permiso, publicado el 20 de junio de 2025: caduca a los cinco años si no ha comenzado la obra')
const LANES_2023 = noted('https://mexicodailypost.com/2023/08/31/us-mexico-border-the-colombia-bridge-will-be-expanded-to-16-crossing-lanes-in-nuevo-leon-to-texas/', 'Mexico Daily Post, August 31, 2023: from 8 to 16 lanes, on both sides; 180 to 200 million dollars', 'Mexico Daily Post, 31 de agosto de 2023: de 8 a 16 carriles, de ambos lados; de 180 a 200 millones de dólares')

const OTAY: ProjectContent = {
  title: both('Otay Mesa East, new port of entry (Otay II)', 'Mesa de Otay II, nuevo puerto de entrada (Otay Mesa East)'),
  aim: both('A tolled crossing between San Diego and Tijuana with a wait of about twenty minutes.', 'Un cruce de cuota entre San Diego y Tijuana con una espera de unos veinte minutos.'),
  element: 'element/I.3', body: null, place: both('San Diego, California – Tijuana, Baja California', 'San Diego, California – Tijuana, Baja California'),
  phases: [
    phase('federal-agreements', 'USA', 'permit', ['Agreements with the federal agencies of the United States', 'Acuerdos con las dependencias federales de Estados Unidos'], { owners: ['organisation/CBP'], sources: [FPA_2025] }),
    phase('us-port', 'USA', 'construction', ['Buildings of the port of entry, United States', 'Edificios del puerto de entrada, Estados Unidos'], { owners: ['organisation/CBP'], after: waits('federal-agreements'), sources: [HALVES_2026, GOAL_2027] }),
    phase('mx-port', 'MEX', 'construction', ['Access viaduct and port facility, Mexico', 'Viaducto de acceso e instalaciones del puerto, México'], { sources: [STONE_2022, NINETY_2024, HALVES_2026] }),
    phase('mx-equipment', 'MEX', 'equipment', ['Inspection equipment, Mexico', 'Equipo de inspección, México'], { after: waits('mx-port'), sources: [HALVES_2026] }),
    phase('toll-agreement', null, 'funding', ['Agreement on sharing the tolls', 'Acuerdo de cobro y distribución de ingresos'], { owners: ['organisation/SRE'], sources: [TOLLS_2022] }),
    phase('opening', null, 'opening', ['Joint opening', 'Apertura conjunta'], { owners: ['organisation/SRE', 'organisation/CBP'], ends: '2024', after: waits('us-port', 'mx-port', 'mx-equipment', 'toll-agreement'), sources: [MOU_2021] }),
  ],
  opening: 'opening',
  funding: [
    { party: 'USA', amount: 1_300_000_000, currency: 'USD', note: both('Estimated total of the U.S. side, January 2025', 'Total estimado del lado estadounidense, enero de 2025') },
    { party: 'USA', amount: 150_000_000, currency: 'USD', note: both('Of these, INFRA grant, obligated in April 2025', 'De estos, subvención INFRA, comprometida en abril de 2025') },
    { party: 'MEX', amount: 280_000_000, currency: 'USD', note: both('More than this, invested as of November 2024', 'Más de esto, invertido hasta noviembre de 2024') },
  ],
  wording: WORDING, sources: [MOU_2021, GOAL_2027, NINETY_2024, noted('https://pubt.io/view/E5FC4C19DC1F0B55EEACA2D6ADD7A2A0A427B633', 'SANDAG, April 16, 2025: INFRA grant obligated', 'SANDAG, 16 de abril de 2025: subvención INFRA comprometida'), COMPILED],
}

const WORLD_TRADE: ProjectContent = {
  title: both('World Trade Bridge, expansion', 'Puente del Comercio Mundial (Nuevo Laredo III), ampliación'),
  aim: both('A second span of eight lanes for trucks into the United States, and two lanes more on the present one.', 'Un segundo cuerpo de ocho carriles para camiones hacia Estados Unidos y dos carriles más en el actual.'),
  element: 'element/I.3', body: null, place: both('Laredo, Texas – Nuevo Laredo, Tamaulipas', 'Laredo, Texas – Nuevo Laredo, Tamaulipas'),
  phases: [
    phase('us-permit', 'USA', 'permit', ['Presidential permit', 'Permiso presidencial'], { owners: ['organisation/STATE'], ends: '2022-10', sources: [LETTER_2022] }),
    phase('us-bridge', 'USA', 'construction', ['Bridge and inspection lanes, United States', 'Puente y carriles de inspección, Estados Unidos'], { after: waits('us-permit'), sources: [CALENDAR_2025] }),
    phase('mx-concession', 'MEX', 'permit', ['Amended concession and authorizations, Mexico', 'Modificación de la concesión y autorizaciones, México'], { sources: [CONCESSION_2025] }),
    phase('mx-bridge', 'MEX', 'construction', ['Bridge and toll booths, Mexico', 'Puente y casetas, México'], { after: waits('mx-concession'), sources: [CONCESSION_2025, CALENDAR_2025] }),
    phase('opening', null, 'opening', ['Both spans in operation', 'Ambos cuerpos en operación'], { ends: '2026-05', after: waits('us-bridge', 'mx-bridge'), sources: [LETTER_2022] }),
  ],
  opening: 'opening',
  funding: [
    { party: 'USA', amount: 24_100_000, currency: 'USD', note: both('Estimated cost of the U.S. side when the permit was granted', 'Costo estimado del lado estadounidense al otorgarse el permiso') },
    { party: null, amount: 1_400_000_000, currency: 'MXN', note: both('More than this, together with the Mex II bypass, August 2025', 'Más de esto, junto con el Libramiento Mex II, agosto de 2025') },
  ],
  wording: WORDING, sources: [LETTER_2022, PERMIT_2024, CALENDAR_2025, COMPILED],
}

const COLOMBIA: ProjectContent = {
  title: both('Laredo–Colombia Solidarity International Bridge, expansion', 'Puente Internacional Solidaridad Colombia, ampliación'),
  aim: both('Two new spans of four lanes each for trucks beside the present bridge.', 'Dos nuevos cuerpos de cuatro carriles cada uno para camiones junto al puente actual.'),
  element: 'element/I.3', body: null, place: both('Laredo, Texas – Colombia, Nuevo León', 'Laredo, Texas – Colombia, Nuevo León'),
  phases: [
    phase('us-permit', 'USA', 'permit', ['Presidential permit', 'Permiso presidencial'], { owners: ['organisation/STATE'], sources: [PERMIT_2025] }),
    phase('commissions', null, 'permit', ['Concurrence of both sections of the boundary and water commission', 'Conformidad de ambas secciones de la comisión de límites y aguas'], { owners: ['organisation/SRE', 'organisation/STATE'], sources: [PERMIT_2025] }),
    phase('notes', null, 'diplomatic-note', ['Exchange of diplomatic notes', 'Canje de notas diplomáticas'], { owners: ['organisation/SRE', 'organisation/STATE'], sources: [PERMIT_2025] }),
    phase('us-spans', 'USA', 'construction', ['Spans of the U.S. side', 'Cuerpos del lado estadounidense'], { after: waits('us-permit', 'commissions', 'notes'), sources: [PERMIT_2025, PERMIT_DATED] }),
    phase('mx-spans', 'MEX', 'construction', ['Spans of the Mexican side', 'Cuerpos del lado mexicano'], { after: waits('commissions', 'notes'), sources: [LANES_2023] }),
    phase('opening', null, 'opening', ['New spans in operation', 'Nuevos cuerpos en operación'], { after: waits('us-spans', 'mx-spans'), sources: [PERMIT_2025, LANES_2023] }),
  ],
  opening: 'opening', funding: [], wording: WORDING, sources: [PERMIT_2025, PERMIT_DATED, LANES_2023, COMPILED],
}

export const PROJECTS: readonly JointProject[] = [
  { item: 'project/otay-mesa-east', content: OTAY },
  { item: 'project/world-trade-bridge', content: WORLD_TRADE },
  { item: 'project/colombia-bridge', content: COLOMBIA },
]

/** What has become of the phases, said in the demonstration by the side whose half it is. */
export const PROJECT_WORDS: readonly ProjectWord[] = [
  word('USA', 'otay-mesa-east', 'toll-agreement', { ended: '2022-10-24', sources: [TOLLS_2022] }),
  word('USA', 'otay-mesa-east', 'federal-agreements', { ended: '2025', reason: both('The Federal Project Agreement was approved in January 2025, the Donation Acceptance Agreement signed later that year.', 'El Acuerdo Federal del Proyecto se aprobó en enero de 2025 y el de Aceptación de Donación se firmó más adelante ese año.'), sources: [FPA_2025, DONATION_2025] }),
  word('USA', 'otay-mesa-east', 'us-port', { began: '2025-11', reason: both('No date for its end has been published.', 'No se ha publicado fecha para su término.'), sources: [HALVES_2026] }),
  word('USA', 'otay-mesa-east', 'opening', { expectedEnd: '2027', reason: both('Talks with the federal agencies on roles and responsibilities took longer; the goal given in January 2025 is late 2027.', 'Las conversaciones con las dependencias federales sobre funciones y responsabilidades tomaron más tiempo; la meta dada en enero de 2025 es fines de 2027.'), sources: [ROLES_2023, GOAL_2027] }),
  word('MEX', 'otay-mesa-east', 'mx-port', { began: '2022-08', reason: both('Ninety percent in November 2024, above 95 percent in March 2026; no date for its end has been published since.', 'Noventa por ciento en noviembre de 2024, más de 95 por ciento en marzo de 2026; desde entonces no se ha publicado fecha para su término.'), sources: [STONE_2022, NINETY_2024, HALVES_2026] }),
  word('MEX', 'otay-mesa-east', 'mx-equipment', { reason: both('The purchase is put off so that both sides have equipment of the same generation when they open.', 'La compra se pospone para que ambos lados cuenten con equipo de la misma generación al abrir.'), sources: [HALVES_2026] }),
  word('USA', 'world-trade-bridge', 'us-permit', { ended: '2024', reason: both('Granted in 2024; the source gives no day.', 'Otorgado en 2024; la fuente no da el día.'), sources: [PERMIT_2024] }),
  word('MEX', 'world-trade-bridge', 'mx-concession', { ended: '2025-11', reason: both('Reported as concluded at the end of November 2025.', 'Reportadas como concluidas a fines de noviembre de 2025.'), sources: [AUTHORISED_2025] }),
  word('MEX', 'world-trade-bridge', 'mx-bridge', { expectedStart: '2026', sources: [CONCESSION_2025] }),
  word('MEX', 'world-trade-bridge', 'opening', { expectedEnd: '2028', reason: both('By the joint calendar of August 2025: bidding in 2026, both bridges in operation in 2028.', 'Según el calendario conjunto de agosto de 2025: licitaciones en 2026 y ambos puentes en operación en 2028.'), sources: [CALENDAR_2025] }),
  word('USA', 'colombia-bridge', 'us-permit', { began: '2024-11-14', ended: '2025-06-13', sources: [PERMIT_2025] }),
]

function phase(name: string, party: Side | null, kind: Phase['kind'], [en, es]: readonly [string, string], more: Partial<Phase>): Phase {
  return { phase: name, title: both(en, es), party, owners: [], kind, starts: null, ends: null, days: null, after: [], sources: [], ...more }
}

function waits(...phases: readonly string[]): Phase['after'] {
  return phases.map((one) => ({ phase: one, lag: 0 }))
}

function word(party: Side, project: string, name: string, said: Partial<PhaseContent>): ProjectWord {
  return { party, about: `project/${project}`, type: 'phase', content: { phase: name, expectedStart: null, expectedEnd: null, began: null, ended: null, reason: null, sources: [], ...said } }
}
