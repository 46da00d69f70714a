// What can be wrong with the content of a command: a closed list. The schema library's own codes
// are in it under its own names; ours say more than a library can know.

const OWN_CODES = [
  'missing-language', 'foreign-language', 'not-nfc', 'blank-ends', 'lone-surrogate',
  'not-an-item', 'not-a-party-name', 'not-a-date', 'not-a-key', 'not-a-hash', 'not-a-file-name', 'unsafe-number', 'evidence-required', 'reason-required',
  'result-level-required', 'label-required', 'label-narrower', 'marking-on-public', 'file-between-parties', 'not-a-time', 'due-too-early',
  'kind-unknown', 'item-unknown', 'duplicate-item', 'children-remain', 'nothing-to-retract',
  'comment-subject-unknown', 'party-unknown', 'meeting-type-unknown', 'level-unknown', 'parent-not-above',
  'instrument-unknown', 'party-unnamed', 'slug-repeated', 'texts-apart', 'paragraph-unknown', 'clause-not-out',
  'until-too-early', 'not-about-this', 'practice-unknown', 'not-affected',
  'about-no-meeting', 'organisation-not-own', 'topic-unknown', 'duty-unknown', 'starts-another-day', 'ends-too-early', 'zone-unknown',
  'copy-of-no-text', 'copy-of-other-words', 'signatory-unknown',
  'level-of-context', 'target-of-context', 'count-of-nobody', 'share-unfit', 'breakdown-unfit', 'scale-unfit', 'percentage-typed', 'series-unknown', 'period-unfit',
  'definition-not-in-force', 'series-computed', 'series-of-another', 'period-too-early', 'counted-too-early', 'whole-required', 'whole-unfit', 'part-beyond-whole', 'score-unknown',
  'group-unknown', 'another-value', 'value-stands',
  'not-a-parquet-file', 'unknown-column', 'another-dataset',
  'field-unknown', 'field-required', 'value-unfit', 'not-one-line', 'not-a-number', 'not-whole', 'not-yes-or-no', 'code-not-listed', 'not-a-place', 'not-an-address', 'not-an-organisation',
  'list-unknown', 'concept-unknown', 'field-named-as-language', 'test-unfit', 'title-unfit', 'column-repeated',
  'crosswalk-unknown', 'code-not-in-list', 'code-repeated', 'list-version-other', 'link-needs-both', 'link-needs-evidence', 'none-names-one', 'link-misnamed',
  'no-links-proposed', 'link-not-proposed', 'proposal-over', 'review-stands', 'another-review', 'review-too-open', 'reviewed-twice',
  'request-not-replaced', 'not-from-these', 'not-to-this-side', 'body-not-competent', 'number-not-next', 'due-not-by-term', 'request-exercise-public', 'request-unknown', 'thread-between-parties', 'day-before-last', 'clock-not-stopped',
  'step-of-the-other-side', 'request-ended', 'request-not-ended', 'already-acknowledged', 'answer-awaited', 'nothing-asked', 'reopening-late', 'reopening-not-allowed',
  'competent-of-other-side', 'rules-unknown', 'pre-check-unknown', 'ranges-unfit',
  'entry-stands', 'another-entry', 'entry-name-unfit', 'exercise-public', 'entries-of-list', 'verified-in-future', 'definition-missing',
  'phase-unknown', 'phase-cycle', 'phase-not-own', 'another-phase', 'phase-ends-early', 'phase-says-nothing', 'owner-of-other-side',
  'question-unknown', 'question-of-another', 'provision-unknown', 'provision-stands', 'another-provision', 'provision-beside', 'ends-each-other', 'organisation-not-there',
  'calendar-unknown', 'calendar-of-another', 'another-calendar', 'calendar-contradicts', 'day-outside-span', 'day-repeated', 'day-on-weekend', 'source-unknown',
  'step-unknown', 'step-of-another', 'step-cycle', 'fact-stands', 'another-fact', 'end-needs-both',
  'contact-category-unknown', 'contact-stands', 'contact-elsewhere', 'another-contact', 'deputy-unknown', 'deputy-cycle', 'reach-unfit', 'duty-hours-empty',
  'incident-unknown', 'incident-stands', 'room-closed', 'only-a-ping', 'contact-not-own', 'contact-unknown', 'already-called', 'already-acknowledged', 'mode-unknown', 'mode-held', 'section-unknown',
  'alert-refers', 'alert-unknown', 'alert-not-own', 'alert-cancelled', 'alert-superseded', 'ask-unknown', 'offer-unknown', 'offer-own', 'instant-in-future', 'ladder-turned',
  'contribution-decided', 'contribution-other', 'contribution-empty', 'marks-too-many', 'contribution-unknown', 'outside-consultation', 'organisation-named', 'copy-of-nothing', 'intake-too-small', 'another-intake', 'same-language', 'another-translation',
  'disposition-stands', 'version-unknown', 'consultation-public', 'receives-nothing', 'receipt-of-another', 'question-unfit',
  'readers-required', 'readers-unfit', 'reader-unknown', 'red-without-files',
] as const

/** Codes of zod 4, `custom` left out: a refinement of ours says a code of ours instead. */
const SCHEMA_CODES = [
  'invalid_type', 'too_big', 'too_small', 'invalid_format', 'not_multiple_of', 'unrecognized_keys', 'invalid_union', 'invalid_key', 'invalid_element', 'invalid_value',
] as const

/** `invalid` stands for a code that a later version of the schema library may bring. */
export const ISSUE_CODES = [...OWN_CODES, ...SCHEMA_CODES, 'invalid'] as const
export type IssueCode = (typeof ISSUE_CODES)[number]

/** One thing wrong with the content, at one place; all are reported. */
export interface Issue {
  readonly code: IssueCode
  /** Where in the command: `changes.0.content.title.es`. */
  readonly path: string
}

/** For a refinement of a schema: what it says where it fails. */
export function saying(code: (typeof OWN_CODES)[number]): { readonly message: IssueCode } {
  return { message: code }
}

/** Our refinements carry their code as message; the library's own issues carry theirs as code. */
export function codeOf(issue: { readonly code?: string | undefined; readonly message: string }): IssueCode {
  const said = issue.code === 'custom' ? issue.message : issue.code
  return ISSUE_CODES.find((code) => code === said) ?? 'invalid'
}
