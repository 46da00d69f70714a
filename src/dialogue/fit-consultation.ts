// What the settings of a consultation must fit besides their shape: it closes after it opens, it can be answered in one
// language, the sides that receive are of the dialogue, and its term is reckoned on a calendar that is there.

import type { FindContent } from './fit.ts'
import type { Issue } from './issues.ts'
import { ITEM_KINDS } from './items/index.ts'
import type { InstrumentContent } from './items/index.ts'
import type { SettingsOf } from './items/instruments/index.ts'
import { readBy } from './read-by.ts'
import { fieldIssues, listIssues, repeatedIn } from './typed/settings-fit.ts'

export function consultationIssues(settings: SettingsOf<'consultation'>, isParty: (party: string) => boolean, find: FindContent): readonly Issue[] {
  const { questions, lists, opens, closes, receives, answers } = settings
  const isTurned = Temporal.ZonedDateTime.compare(closes, opens) <= 0
  return [
    ...fieldIssues(questions, lists, [], 'settings.questions'), ...listIssues(lists, 'settings.lists'),
    // Whoever takes part knows no organisations of the dialogue.
    ...questions.flatMap(({ is }, at): readonly Issue[] => (is.type === 'organisation' ? [{ code: 'question-unfit', path: `settings.questions.${at}.is` }] : [])),
    ...(isTurned ? [{ code: 'ends-too-early', path: 'settings.closes' } as const] : []),
    ...receives.flatMap(({ party }, at): readonly Issue[] => (isParty(party) ? [] : [{ code: 'party-unknown', path: `settings.receives.${at}.party` }])),
    ...repeatedIn(receives.map(({ party }) => party), 'settings.receives', 'party'),
    ...termIssues(answers, find),
  ]
}

function termIssues(answers: SettingsOf<'consultation'>['answers'], find: FindContent): readonly Issue[] {
  if (answers.by === 'nothing' || answers.clock.calendar === null) return []
  const rules = answers.calendarOf === null ? null : settingsOf(find(answers.calendarOf))
  return rules?.instrument === 'rules' && rules.calendars.some(({ calendar }) => calendar === answers.clock.calendar) ? [] : [{ code: 'rules-unknown', path: 'settings.answers.calendarOf' }]
}

function settingsOf(content: unknown): InstrumentContent['settings'] | null {
  return typeof content === 'object' && content !== null ? ((readBy(ITEM_KINDS.instrument.schema, content as { readonly [key: string]: unknown }) as InstrumentContent | null)?.settings ?? null) : null
}
