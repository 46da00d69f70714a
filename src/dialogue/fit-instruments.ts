// Whether the configuration of an instrument hangs together, kind by kind: what it names within itself is there, and
// every question can be put to what it is asked of. A kind without a row has nothing of which its schema does not know.

import type { Issue } from './issues.ts'
import type { DialogueContent, InstrumentContent } from './items/index.ts'
import type { Instrument, SettingsOf } from './items/instruments/index.ts'
import { fieldIssues, listIssues, repeatedIn, ruleIssues } from './typed/settings-fit.ts'

/** Paths within the settings: `fields.2.is.list`. */
type SettingsCheck<I extends Instrument> = (settings: SettingsOf<I>, charter: DialogueContent) => readonly Issue[]

const SETTINGS_CHECKS: { readonly [I in Instrument]?: SettingsCheck<I> } = {
  register: registerIssues,
}

export function instrumentIssues({ settings }: InstrumentContent, charter: DialogueContent): Issue[] {
  const check = SETTINGS_CHECKS[settings.instrument] as SettingsCheck<Instrument> | undefined
  return (check?.(settings as never, charter) ?? []).map(({ code, path }) => ({ code, path: `settings.${path}` }))
}

/** Of a field in an address the name goes with it, `is-` before it: longer ones would be dropped there. */
const LONGEST_ASKED = 26

function registerIssues(settings: SettingsOf<'register'>, charter: DialogueContent): readonly Issue[] {
  const { fields, lists, concepts, matching, outside, titleField } = settings
  const titled = fields.find(({ field }) => field === titleField)
  const isTitle = titled !== undefined && (titled.is.type === 'line' || titled.is.type === 'texts') && titled.isRequired
  return [
    ...fieldIssues(fields, lists, concepts, 'fields'),
    ...(titled === undefined ? [{ code: 'field-unknown', path: 'titleField' } as const] : isTitle ? [] : [{ code: 'title-unfit', path: 'titleField' } as const]),
    ...listIssues(lists, 'lists'),
    ...conceptIssues(settings, charter),
    ...repeatedIn(concepts.map(({ concept }) => concept), 'concepts', 'concept'),
    ...(matching === null ? [] : [
      ...fieldIssues(matching.profile, lists, concepts, 'matching.profile'),
      ...matching.profile.flatMap(({ field }, at): readonly Issue[] => (field.length > LONGEST_ASKED ? [{ code: 'too_big', path: `matching.profile.${at}.field` }] : [])),
      ...ruleIssues(matching.rules, matching.profile, lists, 'matching.rules'),
    ]),
    ...(outside === null ? [] : outsideIssues(settings, outside)),
  ]
}

/** Each side is a party of the dialogue and speaks once; what is compared was defined by every one of them. */
function conceptIssues({ concepts }: SettingsOf<'register'>, charter: DialogueContent): readonly Issue[] {
  return concepts.flatMap(({ definitions, relation }, at): readonly Issue[] => [
    ...definitions.flatMap(({ party }, place): readonly Issue[] => (charter.parties.some((one) => one.party === party) ? [] : [{ code: 'party-unknown', path: `concepts.${at}.definitions.${place}.party` }])),
    ...repeatedIn(definitions.map(({ party }) => party), `concepts.${at}.definitions`, 'party'),
    ...(relation !== 'not-compared' && definitions.length < charter.parties.length ? [{ code: 'definition-missing', path: `concepts.${at}.relation` } as const] : []),
  ])
}

/** Every column fills a field that is there, and no field is filled twice; what is required comes from somewhere. */
function outsideIssues({ fields }: SettingsOf<'register'>, { columns, place }: NonNullable<SettingsOf<'register'>['outside']>): readonly Issue[] {
  const filled = [...columns.map(({ field }) => field), ...(place === null ? [] : [place.field])]
  const kindOf = (field: string) => fields.find((one) => one.field === field)?.is.type
  return [
    ...columns.flatMap(({ field }, at): readonly Issue[] => {
      const kind = kindOf(field)
      if (kind === undefined) return [{ code: 'field-unknown', path: `outside.columns.${at}.field` }]
      return kind === 'place' || kind === 'organisation' || kind === 'texts' ? [{ code: 'value-unfit', path: `outside.columns.${at}.field` }] : []
    }),
    ...(place === null || kindOf(place.field) === 'place' ? [] : [{ code: 'field-unknown', path: 'outside.place.field' } as const]),
    ...filled.flatMap((field, at): readonly Issue[] => (filled.indexOf(field) === at ? [] : [{ code: 'column-repeated', path: at < columns.length ? `outside.columns.${at}.field` : 'outside.place.field' }])),
    ...fields.flatMap(({ field, isRequired }, at): readonly Issue[] => (isRequired && !filled.includes(field) ? [{ code: 'field-required', path: `fields.${at}.field` }] : [])),
  ]
}
