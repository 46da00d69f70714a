import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'
import { bilingual, declaredDormancy, fullDate, itemId, languageTag, partialDate, partyId, slug, source, timeZone } from './fields.ts'

/**
 * `agenda`: the meeting has one in force; `answers`: every organisation on the roster has said whether it comes; `texts`: no clause of a text of
 * the meeting has an open proposal; `minutes`: its record of decisions is agreed; `release`: the release of a text of the meeting is.
 */
export const SHOWN_BY = ['agenda', 'answers', 'texts', 'minutes', 'release'] as const
export type ShownBy = (typeof SHOWN_BY)[number]

/**
 * When a gate stands in the way. Both kinds of `before` hold up the release of the text; what the law asks for `after` cannot be there by
 * then and is a duty that begins with the release. A gate that does not say is one before publication.
 */
export const GATE_STAGES = ['before-signature', 'before-publication', 'after'] as const

/** The charter: who the parties are, in which languages they agree, how their plan is layered. */
export const dialogueContent = z.strictObject({
  name: bilingual,
  acronym: bilingual,
  summary: bilingual,
  /** A line that every page shows, such as what this site is not; null if there is nothing to say. */
  notice: bilingual.nullable(),
  languages: z.array(languageTag).min(1),
  parties: z.array(z.strictObject({
    party: partyId,
    name: bilingual,
    /** The language in which this party's site greets a reader who names none. */
    language: languageTag,
    /** The clock of its capital, by which its people read the hours of meetings. */
    zone: timeZone.exactOptional(),
    rootKey: z.string().refine(isHash, saying('not-a-key')),
  })).min(2),
  /** From the top of the plan down; the last level is where work is done. */
  levels: z.array(z.strictObject({ level: slug, one: bilingual, many: bilingual })).min(1),
  meetingTypes: z.array(z.strictObject({
    type: slug,
    name: bilingual,
    /** Months within which another of this type is due; null if it has no rhythm. */
    everyMonths: z.number().int().positive().nullable(),
    /** What is due before and after a meeting of this type, counted in days back from its first day; negative: after it. */
    schedule: z.array(z.strictObject({
      duty: slug,
      name: bilingual,
      daysBefore: z.number().int().min(-90).max(366),
      /** How the record itself shows that it is done; absent where only the parties can say so. */
      shownBy: z.enum(SHOWN_BY).exactOptional(),
    })).exactOptional(),
  })),
  /** Classes of text, and what each party has to pass at home before a text of the class may be published. */
  instruments: z.array(z.strictObject({
    instrument: slug,
    name: bilingual,
    /** Whether its parties mean to be bound in law. The software claims no legal effect: it only asks for the gates and watches the verbs. */
    isBinding: z.boolean(),
    gates: z.array(z.strictObject({
      gate: slug,
      /** Whose gate it is: only this party says what became of it. */
      party: partyId,
      name: bilingual,
      /** The legal basis; null where none was found. */
      basis: bilingual.nullable(),
      stage: z.enum(GATE_STAGES).exactOptional(),
      /** Days within which it is owed after the release; absent where no number of days is set. */
      withinDays: z.number().int().min(1).max(3660).exactOptional(),
      sources: z.array(source),
    })),
  })).exactOptional(),
  created: partialDate,
  pauses: z.array(z.strictObject({ from: fullDate, to: fullDate, note: bilingual })),
  /** The organisations that run it, as many a side as the sides have agreed. */
  coChairs: z.array(itemId).exactOptional(),
  /** What all parties have agreed for the time being; what one of them declares alone is a statement of its own. */
  dormancy: z.array(declaredDormancy).exactOptional(),
  /** Other formats in which the parties did or do this work: those before it, those after it, those beside it. */
  formats: z.array(z.strictObject({ relation: z.enum(['predecessor', 'successor', 'beside']), name: bilingual, from: partialDate.nullable(), until: partialDate.nullable(), note: bilingual.nullable(), sources: z.array(source) })).exactOptional(),
  background: z.array(z.strictObject({ title: bilingual, text: bilingual, sources: z.array(source) })),
  sources: z.array(source),
})
export type DialogueContent = z.infer<typeof dialogueContent>
