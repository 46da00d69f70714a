// What the settings of a queue and of a pre-check must fit besides their shape: those who answer are of their side, the
// rules that set a term are there, and what reckons beforehand can.

import type { FindContent } from './fit.ts'
import type { Issue } from './issues.ts'
import { ITEM_KINDS } from './items/index.ts'
import type { InstrumentContent, OrganisationContent } from './items/index.ts'
import type { InstrumentSettings, SettingsOf } from './items/instruments/index.ts'
import { readBy } from './read-by.ts'
import { fieldIssues, listIssues } from './typed/settings-fit.ts'

export function queueIssues(settings: SettingsOf<'queue'>, isParty: (party: string) => boolean, find: FindContent): readonly Issue[] {
  const { competent, term, preCheck, fields, lists } = settings
  return [
    ...fieldIssues(fields, lists, [], 'settings.fields'), ...listIssues(lists, 'settings.lists'),
    ...competent.flatMap(({ party, organisation }, index): Issue[] => {
      if (!isParty(party)) return [{ code: 'party-unknown', path: `settings.competent.${index}.party` }]
      return read<OrganisationContent>('organisation', find(organisation))?.party === party ? [] : [{ code: 'competent-of-other-side', path: `settings.competent.${index}.organisation` }]
    }),
    ...termIssues(term, find),
    ...(preCheck === null || settingsOf(find(preCheck))?.instrument === 'spectrum' ? [] : [{ code: 'pre-check-unknown' as const, path: 'settings.preCheck' }]),
  ]
}

export function spectrumIssues({ bands }: SettingsOf<'spectrum'>): readonly Issue[] {
  return [
    ...bands.flatMap(({ band }, index): Issue[] => (bands.findIndex((one) => one.band === band) === index ? [] : [{ code: 'slug-repeated', path: `settings.bands.${index}.band` }])),
    ...bands.flatMap(({ ranges }, index) => ranges.flatMap(({ from, to }, place): Issue[] => (from <= to ? [] : [{ code: 'ranges-unfit', path: `settings.bands.${index}.ranges.${place}.from` }]))),
  ]
}

function termIssues(term: SettingsOf<'queue'>['term'], find: FindContent): readonly Issue[] {
  if (term.by === 'rule') {
    const rules = settingsOf(find(term.rules))
    if (rules?.instrument !== 'rules') return [{ code: 'rules-unknown', path: 'settings.term.rules' }]
    return term.questions.flatMap(({ party, question }, index): Issue[] => (rules.questions.some((one) => one.question === question && one.party === party) ? [] : [{ code: 'rules-unknown', path: `settings.term.questions.${index}.question` }]))
  }
  if (term.by === 'nothing' || term.clock.calendar === null) return []
  const rules = term.calendarOf === null ? null : settingsOf(find(term.calendarOf))
  return rules?.instrument === 'rules' && rules.calendars.some(({ calendar }) => calendar === term.clock.calendar) ? [] : [{ code: 'rules-unknown', path: 'settings.term.calendarOf' }]
}

function settingsOf(content: unknown): InstrumentSettings | null {
  return read<InstrumentContent>('instrument', content)?.settings ?? null
}

function read<C>(kind: 'instrument' | 'organisation', content: unknown): C | null {
  return typeof content === 'object' && content !== null ? (readBy(ITEM_KINDS[kind].schema, content as { readonly [key: string]: unknown }) as C | null) : null
}
