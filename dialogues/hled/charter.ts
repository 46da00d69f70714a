// The charter of the dialogue: what plan.json says of it, and the few texts that had to be written
// for it (summary, notice, names of levels and of types of meeting). Where a text names both
// parties, the English names the United States first and the Spanish names Mexico first.

import type { DialogueContent } from '../../src/dialogue/items/index.ts'
import type { KeyId } from '../../src/record/index.ts'
import type { Bilingual } from '../../src/text/bilingual.ts'
import { ownersOf } from './people.ts'
import { INSTRUMENTS } from './instruments.ts'
import type { PlanFile, Side } from './plan-file.ts'
import { both, dateInWords, rendered, sources } from './words.ts'

export const NOTICE = both(
  'A demonstration compiled from public sources; not an official site of either government.',
  'Demostración elaborada con fuentes públicas; no es un sitio oficial de ninguno de los dos gobiernos.',
)

/** Short names for every page; the formal ones of plan.json stand in the background. */
const PARTIES = {
  MEX: { name: both('Mexico', 'México'), language: 'es', zone: 'America/Mexico_City' },
  USA: { name: both('United States', 'Estados Unidos'), language: 'en', zone: 'America/New_York' },
} as const satisfies Record<Side, { name: Bilingual; language: string; zone: string }>

const LEVELS: DialogueContent['levels'] = [
  { level: 'pillar', one: both('pillar', 'pilar'), many: both('pillars', 'pilares') },
  { level: 'initiative', one: both('initiative', 'iniciativa'), many: both('initiatives', 'iniciativas') },
  { level: 'activity', one: both('strategic activity', 'actividad estratégica'), many: both('strategic activities', 'actividades estratégicas') },
]

type Schedule = NonNullable<DialogueContent['meetingTypes'][number]['schedule']>

/**
 * Counted back from the day of the meeting, as meetings of this kind are prepared. That there are these steps shows in sources; the
 * numbers are practice and no rule of the dialogue (the background says so to readers), and the parties change them as they like.
 */
const CABINET_SCHEDULE: Schedule = [
  { duty: 'call-for-deliverables', name: both('Call for deliverables', 'Convocatoria de entregables'), daysBefore: 70 },
  { duty: 'first-text', name: both('First bracketed text of the joint statement', 'Primer texto con corchetes de la declaración conjunta'), daysBefore: 42 },
  { duty: 'close-brackets', name: both('Deputies close the brackets', 'Las subsecretarías cierran los corchetes'), daysBefore: 21, shownBy: 'texts' },
  { duty: 'concordance', name: both('Concordance of the languages', 'Concordancia de los idiomas'), daysBefore: 7 },
  { duty: 'clearances', name: both('Clearances of each side', 'Vistos buenos de cada parte'), daysBefore: 7 },
  { duty: 'publication', name: both('Publication within hours, in both languages', 'Publicación en cuestión de horas, en los dos idiomas'), daysBefore: 0, shownBy: 'release' },
  { duty: 'record-of-decisions', name: both('Record of decisions agreed within 48 hours', 'Acta de decisiones acordada en 48 horas'), daysBefore: -2, shownBy: 'minutes' },
  { duty: 'work-plan', name: both('Work plan brought up to date, two to six weeks after', 'Actualización del plan de trabajo, de dos a seis semanas después'), daysBefore: -42 },
]
const MID_YEAR_SCHEDULE: Schedule = [
  { duty: 'review-pack', name: both('Papers of the review ready', 'Documentos de la revisión listos'), daysBefore: 10 },
  { duty: 'record-of-decisions', name: both('Record of decisions agreed within 48 hours', 'Acta de decisiones acordada en 48 horas'), daysBefore: -2, shownBy: 'minutes' },
]

/**
 * Rhythm as the follow-up agreed in 2021 has it: secretaries meet every year, and half-way between
 * two such meetings their under-secretaries review; so each of the two falls due every 12 months.
 * The other types happened once each and have none.
 */
const MEETING_TYPES: DialogueContent['meetingTypes'] = [
  { type: 'cabinet', name: both('Cabinet-level meeting', 'Reunión ministerial'), everyMonths: 12, schedule: CABINET_SCHEDULE },
  { type: 'mid-year', name: both('Mid-year review', 'Revisión de medio año'), everyMonths: 12, schedule: MID_YEAR_SCHEDULE },
  { type: 'work-plan', name: both('Work plan presented', 'Presentación del plan de trabajo'), everyMonths: null },
  { type: 'announcement', name: both('Announcement', 'Anuncio'), everyMonths: null },
  { type: 'declaration', name: both('Presidential declaration', 'Declaración presidencial'), everyMonths: null },
]

/** In which other forms the two governments have met since. No source calls one of them what came after the dialogue. */
const FORMATS: NonNullable<DialogueContent['formats']> = [
  {
    relation: 'beside', name: both('Standing binational table', 'Mesa binacional permanente'), from: '2025-07', until: null,
    note: both('Set up while tariffs were negotiated. No source says that it takes the place of the dialogue.', 'Se instaló durante la negociación sobre aranceles. Ninguna fuente dice que ocupe el lugar del diálogo.'),
    sources: sources('https://www.cuartopoder.mx/almomento/mexico-inicia-negociaciones-con-ee-uu-ante-nuevos-aranceles-/541669'),
  },
  {
    relation: 'beside', name: both('Joint review of the USMCA', 'Revisión conjunta del T-MEC'), from: null, until: null,
    note: both('Due to begin by July 1, 2026, under the treaty itself. Its outcome is not in what was read.', 'Debía comenzar a más tardar el 1 de julio de 2026, conforme al propio tratado. Su resultado no está en lo que se leyó.'),
    sources: sources('https://www.devdiscourse.com/article/law-order/3786547-update-3-mexicos-sheinbaum-trump-talk-trade-as-usmca-review-approaches'),
  },
]

export function charterContent(plan: PlanFile, roots: Readonly<Record<Side, KeyId>>): DialogueContent {
  const { dialogue } = plan
  return {
    name: both(dialogue.name_en, dialogue.name_es),
    acronym: both(dialogue.acronym_en, dialogue.acronym_es),
    summary: summaryOf(plan),
    notice: NOTICE,
    languages: ['en', 'es'],
    parties: (['MEX', 'USA'] as const).map((party) => ({ party, ...PARTIES[party], rootKey: roots[party] })),
    levels: LEVELS,
    meetingTypes: MEETING_TYPES,
    instruments: INSTRUMENTS,
    created: dialogue.created,
    pauses: [{ from: dialogue.paused.last_cabinet_meeting, to: dialogue.paused.resumed, note: pauseNote(plan) }],
    coChairs: ownersOf(dialogue.co_chairs),
    formats: FORMATS,
    background: backgroundOf(plan),
    sources: sources(dialogue.source_url, ...dialogue.founding_pillars_sources, ...dialogue.co_chairs_sources, dialogue.cadence.source_url),
  }
}

function summaryOf({ plan }: PlanFile): Bilingual {
  const presented = dateInWords(plan.presented)
  return both(
    'The High-Level Economic Dialogue is the cabinet-level mechanism in which the United States and Mexico set economic priorities together and follow what becomes of them. '
      + `Created by both presidents in 2013 and relaunched in 2021 after a pause of five years, it works through a joint plan of four pillars and eleven initiatives, presented on ${presented.en}.`,
    'El Diálogo Económico de Alto Nivel es el mecanismo a nivel de gabinete en el que México y Estados Unidos fijan juntos sus prioridades económicas y dan seguimiento a su cumplimiento. '
      + `Creado por ambos presidentes en 2013 y relanzado en 2021 tras una pausa de cinco años, trabaja con un plan conjunto de cuatro pilares y once iniciativas, presentado el ${presented.es}.`,
  )
}

function pauseNote({ dialogue }: PlanFile): Bilingual {
  const from = dateInWords(dialogue.paused.last_cabinet_meeting)
  const to = dateInWords(dialogue.paused.resumed)
  return both(
    `No cabinet-level meeting is recorded between ${from.en}, and ${to.en}. A presidential declaration of July 2016 cites the dialogue; one trade outlet calls it the last meeting before the pause.`,
    `No consta ninguna reunión ministerial entre el ${from.es} y el ${to.es}. Una declaración presidencial de julio de 2016 reconoce al diálogo; un medio especializado la llama la última reunión antes de la pausa.`,
  )
}

function backgroundOf(plan: PlanFile): DialogueContent['background'] {
  const { dialogue, meta } = plan
  const [created, first] = [dateInWords(dialogue.created), dateInWords(dialogue.first_meeting)]
  const founders = dialogue.created_by.map(rendered)
  const pauseRounds = plan.rounds.filter((round) => round.type === 'declaration' || [dialogue.paused.last_cabinet_meeting, dialogue.paused.resumed].includes(round.date))
  return [
    {
      title: both('Creation', 'Creación'),
      text: both(
        `Agreed on ${created.en}, by ${list(founders, 'en')}; first meeting on ${first.en}.`,
        `Acordado el ${created.es} por: ${list(founders.toReversed(), 'es')}; primera reunión, el ${first.es}.`,
      ),
      sources: sources(dialogue.source_url, ...plan.rounds.filter((round) => [dialogue.created, dialogue.first_meeting].includes(round.date)).map((round) => round.source_url)),
    },
    {
      title: both('Founding pillars, 2013', 'Pilares fundacionales, 2013'),
      text: both(
        `${dialogue.founding_pillars.map((pillar) => pillar.title_en).join('; ')}.`,
        `${dialogue.founding_pillars.map((pillar) => pillar.title_es + (pillar.es_origin === 'translated' ? ' (traducción nuestra)' : '')).join('; ')}.`,
      ),
      sources: sources(...dialogue.founding_pillars_sources),
    },
    {
      title: both('Parties', 'Partes'),
      text: both(`${formalNames(plan, ['USA', 'MEX']).map((name) => name.en).join('; ')}.`, `${formalNames(plan, ['MEX', 'USA']).map((name) => name.es).join('; ')}.`),
      sources: [{ url: null, note: both('Formal names as compiled; no source is named for them.', 'Nombres formales según la compilación; no se nombra fuente para ellos.') }],
    },
    {
      title: both('Co-chairs', 'Copresidencias'),
      text: both(
        `United States: ${chairs(plan, 'USA', 'en')}. Mexico: ${chairs(plan, 'MEX', 'en')}.`,
        `México: ${chairs(plan, 'MEX', 'es')}. Estados Unidos: ${chairs(plan, 'USA', 'es')}.`,
      ),
      sources: sources(...dialogue.co_chairs_sources),
    },
    {
      title: both('Rhythm since 2021', 'Ritmo desde 2021'),
      text: rhythm(plan),
      sources: sources(dialogue.cadence.source_url),
    },
    {
      title: both('How its meetings are prepared', 'Cómo se preparan sus reuniones'),
      text: both(
        'The schedule of each type of meeting is counted back from its day. Its steps follow how such meetings are prepared; the numbers of days are practice, as those who compiled this record know it, and no rule that a source states.',
        'El calendario de cada tipo de reunión se cuenta hacia atrás desde su día. Sus pasos siguen la forma en que se preparan estas reuniones; los números de días son práctica, según la conocen quienes compilaron este registro, y no una regla que conste en alguna fuente.',
      ),
      sources: [{ url: null, note: both('The compilers, from practice; no source fixes these days.', 'Quienes compilaron, con base en la práctica; ninguna fuente fija estos plazos.') }],
    },
    { title: both('Pause and relaunch', 'Pausa y relanzamiento'), text: pauseNote(plan), sources: sources(...pauseRounds.flatMap((round) => [round.source_url, ...round.other_sources])) },
    {
      title: both('How this record was compiled', 'Cómo se compiló este registro'),
      text: both(`Compiled: ${meta.compiled}. ${meta.method}`, `Compilado: ${rendered(meta.compiled).es ?? ''}. ${rendered(meta.method).es ?? ''}`),
      sources: [{ url: null, note: both('The compilers, about their own work.', 'Quienes compilaron, acerca de su propio trabajo.') }],
    },
  ]
}

function rhythm({ dialogue: { cadence } }: PlanFile): Bilingual {
  const [technical, review, annual] = [rendered(cadence.technical), rendered(cadence.review), rendered(cadence.annual)]
  return both(
    `Technical work: ${technical.en}. Review: ${review.en}. Annual meeting: ${annual.en}.`,
    `Trabajo técnico: ${technical.es}. Revisión: ${review.es}. Reunión anual: ${annual.es}.`,
  )
}

function formalNames(plan: PlanFile, order: readonly Side[]): readonly { en: string; es: string }[] {
  return order.flatMap((side) => plan.parties.filter((party) => party.id === side).map((party) => ({ en: party.name_en, es: party.name_es })))
}

function chairs(plan: PlanFile, side: Side, language: 'en' | 'es'): string {
  return plan.dialogue.co_chairs[side].flatMap((id) => plan.agencies.filter((agency) => agency.id === id).map((agency) => (language === 'en' ? agency.name_en : agency.name_es))).join('; ')
}

function list(texts: readonly Bilingual[], language: 'en' | 'es'): string {
  return texts.map((text) => text[language] ?? '').join(language === 'en' ? ' and ' : ' y ')
}
