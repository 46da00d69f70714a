// Pages of rules, calendars and facts, for tests. What they hold is invented and says so.

import type { Bilingual } from '../../text/bilingual.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { FactPage, ProvisionPage, RulesListPage, RulesToolPage, WorkingCalendarPage } from '../workspace/rules/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

const TEXT: Bilingual = { en: 'Invented for a test', es: 'Inventado para una prueba' }
const HASH = 'd'.repeat(64)
const named = (value: string) => ({ value, title: TEXT })

export function rulesPages(frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => Omit<WorkspaceFrame, 'route'> & { readonly route: never }): readonly WorkspacePage[] {
  const [rules, board] = [{ item: 'instrument/rules', slug: 'rules', title: TEXT, instrument: 'rules' as const }, { item: 'instrument/board', slug: 'board', title: TEXT, instrument: 'board' as const }]
  const list: RulesListPage = { ...frameAt('rules'), kind: 'rules', tools: [{ ...rules, own: 2, others: 1 }, { ...board, own: 0, others: 0 }] }
  const line = (type: 'provision' | 'calendar' | 'fact', isOwn: boolean) => ({ type, statement: `${type}${isOwn}`, party: isOwn ? 'MEX' : 'USA', isOwn, title: TEXT, from: '2025-09-01', until: isOwn ? null : '2027-12-31', at: '2026-11-20T10:00:00Z' })
  const tool: RulesToolPage = { ...frameAt('rules-tool', 'rules'), kind: 'rules-tool', tool: rules, said: [line('provision', true), line('provision', false), line('calendar', true)], may: ['provision', 'calendar'] }
  const saying = { once: 'o1', replaces: HASH, audience: 'public' as const, issues: [], refusal: null }
  const provision: ProvisionPage = {
    ...frameAt('provision', 'rules'), ...saying, kind: 'provision', tool: rules, questions: [named('route')], bodies: [named('organisation/SRE')], calendars: [named('days')], cases: [{ field: 'boat', title: TEXT, codes: [named('sail'), named('oar')] }], provisions: [{ ...named('first'), question: 'route' }], keepsRules: false,
    values: { question: 'route', provision: 'second', title: TEXT, says: TEXT, from: '2027-01-01', until: '', actTitle: TEXT, published: '2026-11-20', source: 'https://example.org/act', body: 'organisation/SRE', length: '30', unit: 'working-days', calendar: 'days', counts: 'from-next-day', cases: { boat: ['sail'] }, ends: ['first'] },
    follows: { of: { of: 'provision', firstDay: '2027-01-01', spans: [{ title: TEXT, before: { from: '2020-01-01', until: null }, after: { from: '2020-01-01', until: '2026-12-31' } }, { title: TEXT, before: null, after: { from: '2027-01-01', until: '2026-12-31' } }] }, key: 'f'.repeat(32), isOtherwise: true, takesBack: false },
  }
  const calendar: WorkingCalendarPage = {
    ...frameAt('working-calendar', 'rules'), ...saying, kind: 'working-calendar', tool: rules, calendars: [named('days')], leftOut: 2,
    values: { calendar: 'days', from: '2027-01-01', until: '2027-12-31', weekend: ['6', '7'], days: '2027-01-01,Invented,Inventado,1\n', sources: 'https://example.org/act' },
    follows: { of: { of: 'calendar', firstDay: '2027-01-01', closed: ['2027-05-05'], opened: ['2027-05-06'], newlyKnown: 365, forgotten: 1 }, key: 'f'.repeat(32), isOtherwise: false, takesBack: false },
  }
  const fact: FactPage = {
    ...frameAt('fact', 'board'), ...saying, kind: 'fact', tool: board, steps: [named('a/b')], organisations: [named('organisation/SRE')],
    values: { step: 'a/b', fact: 'one', says: TEXT, from: '2026-12-01', until: '', ended: {}, organisation: '', source: 'https://example.org/act' },
    follows: { of: { of: 'fact', firstDay: '2026-12-01', steps: [{ title: TEXT, day: '2026-12-01', before: 'blocked', after: 'holds', says: TEXT }] }, key: 'f'.repeat(32), isOtherwise: false, takesBack: true },
  }
  const empty = { replaces: null, follows: null, refusal: { code: 'not-signing', facts: {} } }
  return [
    list, tool, provision, calendar, fact,
    { ...list, tools: [] }, { ...tool, said: [], may: [] }, { ...tool, tool: board, said: [line('fact', true)], may: ['fact'] },
    { ...provision, ...empty, keepsRules: true, issues: [{ field: 'ends', code: 'provision-beside' }, { field: 'source', code: 'too_small' }] },
    { ...calendar, ...empty, leftOut: 0, issues: [{ field: 'days', code: 'day-outside-span' }] }, { ...fact, ...empty, issues: [{ field: 'ended', code: 'end-needs-both' }] },
  ]
}
