// The records of decisions of the meetings: what sources show that was decided or announced, paragraph by
// paragraph, and what became of each. None of them was made at the meeting; each says so itself.
//
// A decision that the plan took up is the origin of the elements that did; any other says why there is no
// commitment, also where that is only that nobody can tell. What was reported at a meeting are the advances
// of its day that the compilation ties to the dialogue, in their own words.

import { z } from 'zod'
import type { ElementContent, MinutesContent } from '../../src/dialogue/items/index.ts'
import type { ItemId } from '../../src/record/index.ts'
import decisions from './decisions.json' with { type: 'json' }
import { meetingItem } from './people.ts'
import type { Advance, Initiative, PlanFile, Round } from './plan-file.ts'
import { englishOrigin } from './work-plan.ts'
import { both, dateInWords, sources, wordingOf } from './words.ts'

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) })
const paragraph = z.strictObject({
  form: z.enum(['decision', 'note']), en: z.string().min(1), es: z.string().min(1), sources: z.array(z.url()).min(1),
  /** Numbers of elements that took it up, or the reason why none did. */
  elements: z.array(z.string()).optional(), noCommitment: z.string().optional(),
})
/** Stands for one decision an initiative, in the words of its title. */
const everyInitiative = z.strictObject({ form: z.literal('decision'), initiatives: z.literal(true) })
const decisionsFile = z.strictObject({
  reasons: z.record(z.string(), text),
  meetings: z.array(z.strictObject({ date: z.string(), paragraphs: z.array(z.union([everyInitiative, paragraph])) })),
})

type Paragraph = MinutesContent['paragraphs'][number]
/** A paragraph, and the elements whose origin it is. */
type Told = Omit<Paragraph, 'paragraph'> & { readonly elements: readonly string[] }

const FILE = decisionsFile.parse(decisions)

const NOTE = both(
  'Put together in November 2026 from the public sources named at each paragraph. It was not made at the meeting, and neither government has agreed it. A paraphrase, where nothing else is said.',
  'Elaborada en noviembre de 2026 con las fuentes públicas que se nombran en cada párrafo. No se levantó en la reunión y ningún gobierno la ha acordado. Es una paráfrasis, salvo indicación en contrario.',
)

export function minutesItem(round: Pick<Round, 'date'>): ItemId {
  return `minutes/${round.date}`
}

export function minutesContent(plan: PlanFile, round: Round): MinutesContent {
  const date = dateInWords(round.date)
  return {
    title: both(`Record of decisions, ${date.en}`, `Acta de decisiones, ${date.es}`), meeting: meetingItem(round),
    paragraphs: told(plan, round).map(({ elements: _elements, ...one }, index) => ({ paragraph: `p${index + 1}`, ...one })),
    wording: { en: 'rendering', es: 'translation' }, sources: sources(round.source_url, ...round.other_sources), note: NOTE,
  }
}

/** The paragraph that an element comes from, by its number; nothing where the sources show none. */
export function originsIn(plan: PlanFile): ReadonlyMap<string, NonNullable<ElementContent['origin']>> {
  return new Map(plan.rounds.flatMap((round) => told(plan, round).flatMap(({ elements }, index) => elements.map((number) => [number, { item: minutesItem(round), paragraph: `p${index + 1}` }] as const))))
}

function told(plan: PlanFile, round: Round): readonly Told[] {
  const found = FILE.meetings.find(({ date }) => date === round.date)
  if (found === undefined) throw new Error(`decisions.json has nothing for the meeting of ${round.date}`)
  return [...found.paragraphs.flatMap((one) => ('initiatives' in one ? initiativesOf(plan) : [written(one)])), ...reportedAt(plan, round)]
}

function written({ form, en, es, sources: urls, elements = [], noCommitment }: z.infer<typeof paragraph>): Told {
  const reason = noCommitment === undefined ? null : (FILE.reasons[noCommitment] ?? null)
  if (form === 'decision' && (reason === null) === (elements.length === 0)) throw new Error(`either elements or a reason why there are none: ${en}`)
  return { topic: null, form, words: both(en, es), noCommitment: reason, sources: sources(...urls), elements }
}

/** The plan that was presented: each initiative in the words of its title, taken up by it and by the activities seen in that plan. */
function initiativesOf({ plan }: PlanFile): readonly Told[] {
  return plan.pillars.flatMap(({ initiatives }) => initiatives).map((initiative) => ({
    topic: null, form: 'decision' as const, words: both(initiative.title_en, initiative.title_es), noCommitment: null,
    wording: wordingOf(englishOrigin(initiative), initiative.es_origin), sources: sources(plan.source_url),
    elements: [initiative.id, ...initiative.activities.filter(isFromPlan).map(({ id }) => id)],
  }))
}

function isFromPlan({ basis }: Initiative['activities'][number]): boolean {
  return basis === 'work-plan 2021-12-13' || basis === 'initiative title only, no activity detail seen'
}

/** What an advance of the day promises stands among the decisions already. */
function reportedAt({ plan }: PlanFile, round: Round): readonly Told[] {
  const advances = plan.pillars.flatMap(({ initiatives }) => initiatives).flatMap((initiative) => initiative.advances)
  return advances.filter(({ date, link, kind }) => date === round.date && link === 'hled' && kind !== 'commitment').map(reported)
}

function reported(advance: Advance): Told {
  return {
    topic: null, form: 'note', words: both(advance.text_en, advance.text_es), noCommitment: null, wording: wordingOf('rendering', advance.es_origin),
    sources: sources(advance.source_url, ...(advance.other_sources ?? [])), elements: [],
  }
}

