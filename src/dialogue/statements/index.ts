// Every type of statement: what one party says for itself.

import type { z } from 'zod'
import type { Issue } from '../issues.ts'
import type { RowReader } from '../rows.ts'
import { advanceContent } from './advance.ts'
import type { AdvanceContent } from './advance.ts'
import { answerContent } from './answer.ts'
import type { AnswerContent } from './answer.ts'
import { answerByContent } from './answer-by.ts'
import type { AnswerByContent } from './answer-by.ts'
import { assessmentContent, assessmentRules } from './assessment.ts'
import type { AssessmentContent } from './assessment.ts'
import { attendanceContent, attendanceRules } from './attendance.ts'
import type { AttendanceContent } from './attendance.ts'
import { certificateContent } from './certificate.ts'
import type { CertificateContent } from './certificate.ts'
import type { ItemKind } from '../items/index.ts'
import { chairTextContent, chairTextRules } from './chair-text.ts'
import type { ChairTextContent } from './chair-text.ts'
import { datasetContent, datasetDescription, datasetRules, descriptionRules } from './dataset.ts'
import type { DatasetContent, DatasetDescription } from './dataset.ts'
import { phaseContent, phaseRules } from './phase.ts'
import type { PhaseContent } from './phase.ts'
import { valueContent, valueRules } from './value.ts'
import type { ValueContent } from './value.ts'
import { entryContent, entryRules } from './entry.ts'
import type { EntryContent } from './entry.ts'
import { provisionContent, provisionRules } from './provision.ts'
import type { ProvisionContent } from './provision.ts'
import { factContent, factRules } from './fact.ts'
import type { FactContent } from './fact.ts'
import { calendarContent, calendarRules } from './calendar.ts'
import type { CalendarContent } from './calendar.ts'
import { reviewContent, reviewRules } from './review.ts'
import type { ReviewContent } from './review.ts'
import { requestRules, requestStepRules } from '../requests/rules.ts'
import { requestContent, requestStepContent } from './request.ts'
import type { RequestContent, RequestStepContent } from './request.ts'
import { contributionContent, contributionRefusalContent, contributionTranslationContent, dispositionContent, intakeContent } from './contribution.ts'
import type { ContributionContent, ContributionRefusalContent, ContributionTranslationContent, DispositionContent, IntakeContent } from './contribution.ts'
import { contributionRefusalRules, contributionRules, contributionTranslationRules, dispositionRules, intakeRules } from '../consultations/rules.ts'
import { contactContent, contactRules } from './contact.ts'
import type { ContactContent } from './contact.ts'
import { incidentContent, incidentRules, incidentStepContent, incidentStepRules } from './incident.ts'
import type { IncidentContent, IncidentStepContent } from './incident.ts'
import { commentContent, commentRules } from './comment.ts'
import type { CommentContent } from './comment.ts'
import { dormancyContent, spanRules } from './dormancy.ts'
import type { DormancyContent } from './dormancy.ts'
import { dutyContent, dutyRules } from './duty.ts'
import type { DutyContent } from './duty.ts'
import { gateContent } from './gate.ts'
import type { GateContent } from './gate.ts'
import { initialsContent } from './initials.ts'
import type { InitialsContent } from './initials.ts'
import { publicationContent } from './publication.ts'
import type { PublicationContent } from './publication.ts'
import { roundContent, roundRules } from './round.ts'
import type { RoundContent } from './round.ts'
import { selfCheckContent, selfCheckRules } from './self-check.ts'
import type { SelfCheckContent } from './self-check.ts'
import { suspensionContent, suspensionRules } from './suspension.ts'
import type { SuspensionContent } from './suspension.ts'
import type { Said } from './said.ts'
import { topicContent, topicRules } from './topic.ts'
import type { TopicContent } from './topic.ts'
import { silenceContent } from './silence.ts'
import type { SilenceContent } from './silence.ts'
import { signedCopyContent, signedCopyRules } from './signed-copy.ts'
import type { SignedCopyContent } from './signed-copy.ts'

export interface StatementContents {
  advance: AdvanceContent
  answer: AnswerContent
  'answer-by': AnswerByContent
  assessment: AssessmentContent
  attendance: AttendanceContent
  calendar: CalendarContent
  certificate: CertificateContent
  'chair-text': ChairTextContent
  comment: CommentContent
  contact: ContactContent
  contribution: ContributionContent
  'contribution-refusal': ContributionRefusalContent
  'contribution-translation': ContributionTranslationContent
  dataset: DatasetContent
  disposition: DispositionContent
  dormancy: DormancyContent
  duty: DutyContent
  entry: EntryContent
  fact: FactContent
  gate: GateContent
  incident: IncidentContent
  'incident-step': IncidentStepContent
  initials: InitialsContent
  intake: IntakeContent
  phase: PhaseContent
  provision: ProvisionContent
  publication: PublicationContent
  request: RequestContent
  'request-step': RequestStepContent
  review: ReviewContent
  round: RoundContent
  'self-check': SelfCheckContent
  'signed-copy': SignedCopyContent
  silence: SilenceContent
  suspension: SuspensionContent
  topic: TopicContent
  value: ValueContent
}
export type StatementType = keyof StatementContents

interface TypeOfStatement<C> {
  readonly schema: z.ZodType<C>
  /** The kinds of item that it must be about; any item, or none, if they are not given. */
  readonly about?: readonly ItemKind[]
  /** It is between the parties, and stays so: what it speaks of is let out by a joint release or not at all. */
  readonly staysBetweenParties?: true
  /** What is asked of a content beyond its shape when it is said; what others have said is read by the shape alone. */
  readonly rules?: (content: C, rows: RowReader, said: Said) => readonly Issue[]
}

export const STATEMENT_TYPES: { readonly [T in StatementType]: TypeOfStatement<StatementContents[T]> } = {
  advance: { schema: advanceContent },
  answer: { schema: answerContent },
  'answer-by': { schema: answerByContent },
  assessment: { schema: assessmentContent, rules: assessmentRules },
  attendance: { schema: attendanceContent, rules: attendanceRules },
  calendar: { schema: calendarContent, about: ['instrument'], rules: calendarRules },
  certificate: { schema: certificateContent },
  'chair-text': { schema: chairTextContent, rules: chairTextRules, staysBetweenParties: true },
  comment: { schema: commentContent, rules: commentRules },
  contact: { schema: contactContent, about: ['instrument'], rules: contactRules, staysBetweenParties: true },
  contribution: { schema: contributionContent, about: ['instrument'], rules: contributionRules },
  'contribution-refusal': { schema: contributionRefusalContent, about: ['instrument'], rules: contributionRefusalRules },
  'contribution-translation': { schema: contributionTranslationContent, about: ['instrument'], rules: contributionTranslationRules },
  dataset: { schema: datasetContent, rules: datasetRules },
  disposition: { schema: dispositionContent, about: ['instrument'], rules: dispositionRules },
  dormancy: { schema: dormancyContent, about: ['dialogue', 'body'], rules: spanRules },
  duty: { schema: dutyContent, rules: dutyRules },
  entry: { schema: entryContent, about: ['instrument'], rules: entryRules },
  fact: { schema: factContent, about: ['instrument'], rules: factRules },
  gate: { schema: gateContent },
  incident: { schema: incidentContent, about: ['instrument'], rules: incidentRules, staysBetweenParties: true },
  'incident-step': { schema: incidentStepContent, about: ['instrument'], rules: incidentStepRules, staysBetweenParties: true },
  initials: { schema: initialsContent },
  intake: { schema: intakeContent, about: ['instrument'], rules: intakeRules },
  phase: { schema: phaseContent, about: ['project'], rules: phaseRules },
  provision: { schema: provisionContent, about: ['instrument'], rules: provisionRules },
  publication: { schema: publicationContent, about: ['joint-release'] },
  request: { schema: requestContent, about: ['instrument'], rules: requestRules },
  'request-step': { schema: requestStepContent, about: ['instrument'], rules: requestStepRules },
  review: { schema: reviewContent, rules: reviewRules },
  round: { schema: roundContent, rules: roundRules },
  'self-check': { schema: selfCheckContent, about: ['dialogue', 'body'], rules: selfCheckRules },
  'signed-copy': { schema: signedCopyContent, rules: signedCopyRules },
  silence: { schema: silenceContent },
  suspension: { schema: suspensionContent, about: ['dialogue', 'body', 'element'], rules: suspensionRules },
  topic: { schema: topicContent, rules: topicRules },
  value: { schema: valueContent, about: ['indicator'], rules: valueRules },
}

export function isStatementType(value: string): value is StatementType {
  return Object.hasOwn(STATEMENT_TYPES, value)
}

/** Whether statements of this type are never public. */
export function staysBetweenParties(type: string): boolean {
  return isStatementType(type) && STATEMENT_TYPES[type].staysBetweenParties === true
}

/** The issues of a content that its schema has taken. */
export function rulesOf(type: StatementType, content: unknown, rows: RowReader, said: Said): readonly Issue[] {
  const { rules } = STATEMENT_TYPES[type]
  return rules === undefined ? [] : (rules as (content: unknown, rows: RowReader, said: Said) => readonly Issue[])(content, rows, said)
}

export { ANSWERS } from './answer.ts'
export type { AnswerKind } from './answer.ts'
export { RSVPS } from './attendance.ts'
export type { Rsvp } from './attendance.ts'
export { DELIVERY } from './assessment.ts'
export { RESULT_LEVELS } from '../items/fields.ts'
export type { ResultLevel } from '../items/fields.ts'
export type { Delivery, Evidence } from './assessment.ts'
export { CHECK_ANSWERS } from './self-check.ts'
export type { CheckAnswer } from './self-check.ts'
export { AFFECTED } from './suspension.ts'
export { isCountedBy, valuesAbout } from './value.ts'
export type {
  AdvanceContent,
  AnswerByContent,
  AnswerContent,
  AssessmentContent,
  AttendanceContent,
  CalendarContent,
  CertificateContent,
  ChairTextContent,
  CommentContent,
  ContactContent,
  ContributionContent,
  ContributionRefusalContent,
  ContributionTranslationContent,
  DatasetContent,
  DatasetDescription,
  DispositionContent,
  DormancyContent,
  DutyContent,
  EntryContent,
  FactContent,
  GateContent,
  IncidentContent,
  IncidentStepContent,
  InitialsContent,
  IntakeContent,
  PhaseContent,
  ProvisionContent,
  PublicationContent,
  RequestContent,
  RequestStepContent,
  ReviewContent,
  RoundContent,
  SelfCheckContent,
  SignedCopyContent,
  SilenceContent,
  SuspensionContent,
  TopicContent,
  ValueContent,
}
export { datasetDescription, descriptionRules }
export { AIMS } from './topic.ts'
export type { Aim, WishContent } from './topic.ts'
export type { Said } from './said.ts'
export { GATE_OUTCOMES } from './gate.ts'
export type { GateOutcome } from './gate.ts'
export { SILENCE_STEPS } from './silence.ts'
export type { SilenceStep } from './silence.ts'
export { REVIEW_FINDINGS } from './review.ts'
export type { ReviewFinding } from './review.ts'
export { ACTION_STATES, ASK_STATES, CALL_WAYS, CERTAINTIES, INCIDENT_NATURES, OFFER_STATES, SEVERITIES, URGENCIES } from './incident.ts'
export type { CallDelay, CallWay, IncidentNature, Step, StepOf } from './incident.ts'
export { DISPOSITIONS, REFUSAL_REASONS } from './contribution.ts'
export type { DispositionOutcome, RefusalReason } from './contribution.ts'
export { REACH_WAYS } from './contact.ts'
export type { ReachWay } from './contact.ts'
