// What the page of a tool of rules shows as tables: the versions that were asked for, and the closed days that terms are
// reckoned on.

import type { WorkingCalendar } from '../../dialogue/clocks/index.ts'
import { rules as en } from '../../text/messages/instruments/rules.en.ts'
import { rules as es } from '../../text/messages/instruments/rules.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownColumn, ShownTable } from '../asking.ts'
import { columnsOf } from '../columns.ts'
import type { RulesTool } from './view.ts'

const column = columnsOf(en.columns, es.columns)
const both = <K extends string>(one: Readonly<Record<K, string>>, other: Readonly<Record<K, string>>) => Object.fromEntries((Object.keys(one) as K[]).map((key) => [key, { en: one[key], es: other[key] }]))

export function rulesTables(tool: Pick<RulesTool, 'answer' | 'versions' | 'settings' | 'organisations' | 'calendars'>): readonly ShownTable[] {
  return [versionsTable(tool), ...(tool.calendars.length === 0 ? [] : [closedTable(tool)])]
}

function versionsTable({ answer, versions, organisations, settings }: Pick<RulesTool, 'answer' | 'versions' | 'organisations' | 'settings'>): ShownTable {
  const titles = Object.fromEntries(versions.map(({ content }) => [content.provision, content.title]))
  const judged = new Map([...answer.applied, ...answer.others].map((one) => [one.provision.content.provision, one]))
  const calendars = Object.fromEntries(settings.calendars.map(({ calendar, title }) => [calendar, title]))
  return {
    name: 'versions',
    title: { en: en.versionsTitle, es: es.versionsTitle },
    columns: [
      column('provision', { words: titles }), column('from'), column('until'), column('on_the_day', { words: { applied: { en: en.applied, es: es.applied }, ...both(en.why, es.why) } }), column('ended_by', { words: titles }), column('published'),
      column('length'), column('unit', { words: both(en.units, es.units) }), column('calendar', { words: calendars }), column('body', { words: Object.fromEntries(organisations.map(({ item, title }) => [item, title])) }), column('act'),
    ],
    rows: versions.map(({ content: { provision, from, act, clock, body }, until, endedBy }) => [
      provision, from, until, judged.get(provision)?.why ?? 'applied', endedBy, act.published, clock?.length ?? null, clock?.unit ?? null, clock?.calendar ?? null, body, act.sources[0]?.url ?? null,
    ]),
  }
}

function closedTable({ calendars, settings }: Pick<RulesTool, 'calendars' | 'settings'>): ShownTable {
  const words = Object.fromEntries(settings.calendars.map(({ calendar, title }) => [calendar, title]))
  const closed = calendars.flatMap((one) => closedIn(one))
  const languages = [...new Set(closed.flatMap(({ title }) => Object.keys(title)))].sort()
  const titles = languages.map((language): ShownColumn => ({ name: `title_${language.toLowerCase().replaceAll('-', '_')}`, title: { en: en.closedBecause(language), es: es.closedBecause(language) }, unit: null, language }))
  return {
    name: 'closed-days',
    title: { en: en.closedTitle, es: es.closedTitle },
    columns: [column('calendar', { words }), column('day'), ...titles, column('source')],
    rows: closed.map(({ calendar, day, title, url }) => [calendar, day, ...languages.map((language) => title[language] ?? null), url]),
  }
}

function closedIn({ calendar, closed }: WorkingCalendar): readonly { readonly calendar: string; readonly day: string; readonly title: Bilingual; readonly url: string | null }[] {
  return [...closed.values()].map(({ day, title, source }) => ({ calendar, day, title, url: source.url })).sort((a, b) => (a.day < b.day ? -1 : 1))
}
