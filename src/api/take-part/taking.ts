// Taking something in for a consultation, by whichever way it comes: whether it may come now, what is wrong with it, and
// the receipt. The form and the API end here, so that neither takes what the other would not.

import { findConsultation, personalDataUntil, phaseAt } from '../../dialogue/consultations/find.ts'
import type { ConsultationPhase, ConsultationSettings } from '../../dialogue/consultations/find.ts'
import { answerIssues } from '../../dialogue/consultations/questions.ts'
import type { ContributionAnswers } from '../../dialogue/consultations/questions.ts'
import { receives } from '../../dialogue/consultations/rules.ts'
import { withoutMarks } from '../../dialogue/consultations/redaction.ts'
import { becomings, LONGEST_CONTRIBUTION } from '../../node/consultations/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import { PublicReader } from '../../publication/disclose.ts'
import type { ItemId } from '../../record/index.ts'
import { LONGEST_NAME } from '../../node/requests/index.ts'
import type { FieldIssue } from '../../web/workspace/models.ts'

export interface Taken {
  readonly language: string
  readonly words: string
  readonly answers: ContributionAnswers
  readonly speaksFor: 'self' | 'organisation'
  readonly name: string
  readonly consents: boolean
}

export interface OpenConsultation {
  readonly item: ItemId
  readonly settings: ConsultationSettings
  readonly phase: ConsultationPhase
}

/** A public consultation that takes something in at this site, whatever its hour; null elsewhere. */
export function findDoorOf({ node, settings: { party, relay } }: RunningNode, slug: string): OpenConsultation | null {
  const item: ItemId = `instrument/${slug}`
  const settings = relay === null ? findConsultation(new PublicReader(node.rows), item) : null
  return settings === null || !receives(settings, party) ? null : { item, settings, phase: phaseAt(settings, node.now()) }
}

/** Why nothing is taken at this hour; null where it is. */
export function closedCode({ phase }: OpenConsultation): 'consultation-closed' | 'consultation-not-open' | null {
  return phase === 'upcoming' ? 'consultation-not-open' : phase === 'closed' ? 'consultation-closed' : null
}

/** All that is wrong, by the names of the form's fields. */
export function takenIssues({ settings }: OpenConsultation, { language, words, answers, speaksFor, name, consents }: Taken): readonly FieldIssue[] {
  const tooLong = (text: string, most: number, field: string): FieldIssue[] => (text.length > most ? [{ code: 'too_big', field }] : [])
  const needsName = settings.openTo === 'organisations' && (speaksFor !== 'organisation' || name === '' || !consents)
  return [
    ...tooLong(words, LONGEST_CONTRIBUTION, 'words'), ...tooLong(name, LONGEST_NAME, 'name'),
    ...answers.flatMap(({ question, value }) => (typeof value === 'string' ? tooLong(value, LONGEST_CONTRIBUTION, `values.${question}`) : [])),
    ...(words === '' && answers.length === 0 ? [{ code: 'contribution-empty', field: 'words' } as const] : []),
    ...answerIssues(settings, answers, language).map(({ code, path }): FieldIssue => ({ code, field: `values.${path}` })),
    ...(needsName ? [{ code: 'organisation-named', field: 'name' } as const] : []),
  ]
}

/** As a form would have brought it: composed Unicode, no blank ends, one character for the end of a line. */
export function cleaned(taken: Taken): Taken {
  const clean = (text: string) => text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').trim()
  return { ...taken, words: clean(taken.words), name: clean(taken.name), answers: taken.answers.map(({ question, value }) => ({ question, value: typeof value === 'string' ? clean(value) : value })) }
}

/** Durable when it resolves; null where too many wait already. The secret is told once, here. */
export function takeIn(running: RunningNode, { item, settings }: OpenConsultation, taken: Taken): Promise<{ readonly secret: string; readonly receipt: string } | null> {
  const becoming = becomings(running.node.rows, item, running.settings.party)
  return running.contributions.receive({
    ...taken, prefix: settings.prefix, consultation: item, keptUntil: personalDataUntil(settings), words: withoutMarks(taken.words),
    answers: taken.answers.map(({ question, value }) => ({ question, value: typeof value === 'string' ? withoutMarks(value) : value })),
  }, (receipt) => becoming(receipt).is !== 'waiting')
}
