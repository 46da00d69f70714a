// Whether the configuration of a register hangs together: what it names within itself is there, every question can be
// put to the field of which it is asked, and nothing is called comparable that nobody has defined.

import type { Issue } from './issues.ts'
import type { DialogueContent } from './items/index.ts'
import type { SettingsOf } from './items/instruments/index.ts'
import { fieldIssues, listIssues, repeatedIn, ruleIssues } from './typed/settings-fit.ts'

/** Of a field in an address the name goes with it, `is-` before it: longer ones would be dropped there. */
const LONGEST_ASKED = 26

export function registerIssues(settings: SettingsOf<'register'>, charter: DialogueContent): readonly Issue[] {
  const { fields, lists, concepts, matching, outside, titleField } = settings
  const titled = fields.find(({ field }) => field === titleField)
  const isTitle = titled !== undefined && (titled.is.type === 'line' || titled.is.type === 'texts') && titled.isRequired
  const found: readonly Issue[] = [
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
  return found.map(({ code, path }) => ({ code, path: `settings.${path}` }))
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
