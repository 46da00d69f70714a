// What people say to begin a dialogue: who the parties are, in which languages they agree, how their
// plan is layered, who takes part. One file, the same for every party; a new dialogue needs no code.
//
// The root keys are not in it: they come from the pairing of the nodes, where they were compared.

import { z } from 'zod'
import type { ItemChange, ItemId, KeyId, PartyId } from '../../record/index.ts'
import { decide } from '../decide.ts'
import { codeOf } from '../issues.ts'
import type { Issue } from '../issues.ts'
import { bilingual, languageTag, partialDate, partyId, slug, source } from '../items/fields.ts'
import type { BodyContent, DialogueContent, ElementContent, OrganisationContent, PlanContent } from '../items/index.ts'

/** The part of an id after the slash. */
const idPart = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/)

export const foundingAnswers = z.strictObject({
  /** In addresses and file names: letters, digits and hyphens. */
  dialogue: partyId,
  name: bilingual,
  acronym: bilingual,
  summary: bilingual,
  notice: bilingual.nullable().default(null),
  languages: z.array(languageTag).min(1),
  /** In the order in which the charter names them. */
  parties: z.array(z.strictObject({ party: partyId, name: bilingual, language: languageTag })).min(2),
  /** From the top of the plan down. */
  levels: z.array(z.strictObject({ level: slug, one: bilingual, many: bilingual })).min(1),
  meetingTypes: z.array(z.strictObject({ type: slug, name: bilingual, everyMonths: z.number().int().positive().nullable().default(null) })).default([]),
  created: partialDate,
  organisations: z.array(z.strictObject({ id: idPart, party: partyId.nullable().default(null), name: bilingual, acronym: z.string().min(1).max(20), role: bilingual.nullable().default(null) })).default([]),
  bodies: z.array(z.strictObject({ id: idPart, name: bilingual, purpose: bilingual, relation: bilingual, participants: z.array(idPart).default([]) })).default([]),
  plan: z.strictObject({ id: idPart.default('plan'), title: bilingual, presented: partialDate.nullable().default(null), presentedBy: z.array(idPart).default([]) }),
  sources: z.array(source).default([]),
  /** Why it is founded: signed with the founding, and kept with it. */
  cover: bilingual.nullable().default(null),
})
export type FoundingAnswers = z.infer<typeof foundingAnswers>

/** One element of the plan that comes with the founding. */
export interface FoundingElement {
  readonly item: ItemId
  readonly content: ElementContent
}

/** Everything wrong with the answers, each by its place in the file: `levels.1.one.fr`. */
export function parseAnswers(value: unknown): { readonly answers: FoundingAnswers } | { readonly issues: readonly Issue[] } {
  const parsed = foundingAnswers.safeParse(value)
  if (!parsed.success) return { issues: parsed.error.issues.map((issue) => ({ code: codeOf(issue), path: issue.path.join('.') })) }
  const issues = [...innerIssues(parsed.data), ...issuesOf(parsed.data)]
  return issues.length === 0 ? { answers: parsed.data } : { issues }
}

/** The founding proposal: the charter, who takes part, the plan. `roots`: the key that each party's chain begins with. */
export function foundingChanges(answers: FoundingAnswers, roots: ReadonlyMap<PartyId, KeyId>, elements: readonly FoundingElement[]): readonly ItemChange[] {
  const added = (item: ItemId, content: object): ItemChange => ({ item, base: null, content: content as NonNullable<ItemChange['content']> })
  return [
    added(`dialogue/${answers.dialogue}`, charterOf(answers, roots)),
    ...answers.organisations.map(({ id, party, name, acronym, role }) => added(organisation(id), { party, name, acronym, role, succeeds: [], since: null, until: null, wording: {}, sources: [] } satisfies OrganisationContent)),
    ...answers.bodies.map(({ id, name, purpose, relation, participants }) => added(`body/${id}`, {
      name, purpose, relation, since: null, until: null, participants: participants.map(organisation), wording: {}, note: null, sources: [],
    } satisfies BodyContent)),
    added(`plan/${answers.plan.id}`, {
      title: answers.plan.title, presented: answers.plan.presented, presentedBy: answers.plan.presentedBy.map(organisation), milestones: [], wording: {}, note: null, sources: [],
    } satisfies PlanContent),
    ...elements.map(({ item, content }) => added(item, content)),
  ]
}

function charterOf(answers: FoundingAnswers, roots: ReadonlyMap<PartyId, KeyId>): DialogueContent {
  const { name, acronym, summary, notice, languages, levels, meetingTypes, created, sources } = answers
  return {
    name, acronym, summary, notice, languages, levels, meetingTypes, created, sources, pauses: [], background: [],
    parties: answers.parties.map((party) => ({ ...party, rootKey: roots.get(party.party) ?? '' })),
  }
}

function organisation(id: string): ItemId {
  return `organisation/${id}`
}

/** Names that stand twice, and a language that a party is greeted in and the dialogue does not have. */
function innerIssues({ parties, levels, languages }: FoundingAnswers): readonly Issue[] {
  const twice = <T>(all: readonly T[], of: (one: T) => string, path: string) => all.flatMap((one, index): readonly Issue[] => (all.findIndex((other) => of(other) === of(one)) === index ? [] : [{ code: 'duplicate-item', path: `${path}.${index}` }]))
  return [
    ...twice(languages, (language) => language, 'languages'), ...twice(parties, ({ party }) => party, 'parties'), ...twice(levels, ({ level }) => level, 'levels'),
    ...parties.flatMap(({ language }, index): readonly Issue[] => (languages.includes(language) ? [] : [{ code: 'foreign-language', path: `parties.${index}.language` }])),
  ]
}

const ANY_KEY = '0'.repeat(64)

/** What would be refused of the founding itself, at its place in the answers. */
function issuesOf(answers: FoundingAnswers): readonly Issue[] {
  const roots = new Map(answers.parties.map(({ party }) => [party, ANY_KEY]))
  const decision = decide({ find: () => undefined }, `dialogue/${answers.dialogue}`, { name: 'propose', changes: foundingChanges(answers, roots, []), cover: answers.cover, audience: 'parties' }, '')
  return 'issues' in decision ? decision.issues.map(({ code, path }) => ({ code, path: placeOf(answers, path) })) : []
}

/** `changes.3.content.name.fr` → `organisations.2.name.fr`. */
function placeOf({ organisations, bodies }: FoundingAnswers, path: string): string {
  const [, index = '', rest = ''] = /^changes\.(\d+)\.?(?:content)?\.?(.*)$/.exec(path) ?? []
  if (index === '') return path
  const place = Number(index) - 1
  const section = place < 0 ? '' : place < organisations.length ? `organisations.${place}` : place < organisations.length + bodies.length ? `bodies.${place - organisations.length}` : 'plan'
  return [section, rest.trim()].filter((part) => part !== '').join('.')
}
