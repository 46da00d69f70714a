// Pages about registers, for tests. What is entered here beyond the founding is invented and says so.

import { findContent } from '../../dialogue/items/in-force.ts'
import { compareCases } from '../../instruments/register/comparison.ts'
import { statedEntries } from '../../instruments/register/entries.ts'
import type { RegisterEntry } from '../../instruments/register/entries.ts'
import { totalsOf } from '../../instruments/register/totals.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { CasesPage, EntriesImportPage, EntryPage, RegisterPage, RegisterRef, RegistersListPage } from '../workspace/registers/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

const INVENTED = { en: 'Invented for a test', es: 'Inventado para una prueba' }

export function registerPages({ rows, self }: Desk, frameAt: (route: ParameterRoute | PlainRoute, parameter?: string) => Omit<WorkspaceFrame, 'route'> & { readonly route: never }): readonly WorkspacePage[] {
  const ref = (slug: string): RegisterRef => {
    const content = findContent(rows, 'instrument', `instrument/${slug}`)
    if (content?.settings.instrument !== 'register') throw new Error(`the rows hold no register ${slug}`)
    return { item: `instrument/${slug}`, slug, title: content.title, settings: content.settings }
  }
  const [directory, technologies, patents, campuses] = [ref('msme-programmes'), ref('environmental-technologies'), ref('patent-grant'), ref('training-campuses')]
  const invented = (party: string, changed: Partial<RegisterEntry> = {}): RegisterEntry => ({
    entry: 'invented', party, title: INVENTED, rules: [], verified: '2024-01-31', staleFrom: '2025-02-01', isStale: true, sources: [{ url: 'https://example.org/entry', note: INVENTED }], isExercise: true, isPublic: false, statement: 'd'.repeat(64), made: null,
    values: { title: INVENTED, runs: INVENTED, offers: INVENTED, kind: 'trade', firms_assisted: 12, women_owned_assisted: 3, firms_exported: 2, medium: 'water', stage: 'operation', since: '2024-02-29', site: { latitude: 32.54, longitude: -117.03 }, answers: 'organisation/SRE', water_treated: 1200.5 }, ...changed,
  })
  const entries = [...statedEntries(rows, directory.item, directory.settings, '2026-11-26'), invented('USA', { isExercise: false }), invented('MEX', { isExercise: false })]
  const parties = ['MEX', 'USA']
  const list: RegistersListPage = { ...frameAt('registers'), kind: 'registers', registers: [directory, campuses].map((register) => ({ ...register, sides: parties.map((party, at) => ({ party, entries: at, stale: at })) })) }
  const register: RegisterPage = {
    ...frameAt('desk-register', directory.slug), kind: 'desk-register', register: directory, own: entries.filter(({ party }) => party === self), others: entries.filter(({ party }) => party !== self), totals: totalsOf(directory.settings, entries, parties),
    organisations: [], once: {}, mayReport: true, refusal: null, issues: [],
  }
  const entry: EntryPage = {
    ...frameAt('entry', technologies.slug), kind: 'entry', register: technologies, entry: 'invented', values: { ...invented(self).values, capacity: 'a lot', site: { latitude: 'north', longitude: '' }, medium: 'fire' }, verified: '2026-11-23', sources: 'https://example.org/entry', isExercise: true, audience: 'parties',
    replaces: null, once: 'o1', organisations: [], issues: [{ field: 'values.capacity', code: 'not-a-number' }, { field: 'values.site', code: 'not-a-place' }, { field: 'values.medium', code: 'code-not-listed' }, { field: 'values.title.es', code: 'missing-language' }, { field: 'entry', code: 'entry-stands' }, { field: 'audience', code: 'exercise-public' }], refusal: { code: 'statement-not-live', facts: {} },
  }
  const line = { row: 3, entry: 'invented', title: INVENTED, fields: ['title', 'verified', 'sources'], isPublic: false }
  const brought: EntriesImportPage = { ...frameAt('entries-import', directory.slug), kind: 'entries-import', register: directory, refusal: null, read: { id: 'i1', fileName: 'entries.xlsx', unreadable: null, problems: [], warnings: [{ code: 'column-unknown', sheet: 'entries', cell: 'Z1', said: 'colour', finding: null }], added: [line], changed: [{ ...line, title: 'Invented' }], unchanged: 2, others: 1 } }
  const cases: CasesPage = {
    ...frameAt('cases', patents.slug), kind: 'cases', register: patents, cases: 'group,value\nwith,1', refusal: null,
    result: compareCases([410, 395, 430].flatMap((value) => [{ isTreated: true, stratum: 'a', value }, { isTreated: false, stratum: 'a', value: value + 500 }])),
  }
  return [
    list, { ...list, registers: [] }, register, { ...register, own: [], others: [], totals: [], mayReport: false, refusal: { code: 'statement-not-live', facts: {} } }, { ...register, register: campuses, own: [], others: [] },
    entry, { ...entry, replaces: 'd'.repeat(64), issues: [], refusal: null }, brought, { ...brought, read: null, refusal: { code: 'entries-file-missing', facts: {} } },
    { ...brought, read: { ...brought.read, id: 'i2', fileName: 'bad.csv', unreadable: { code: 'sheet-not-text', at: 'A1' }, problems: [{ code: 'field-required', sheet: 'entries', cell: 'B2', said: '', finding: null }], warnings: [], added: [], changed: [], unchanged: 0, others: 0 } },
    { ...brought, read: { ...brought.read, id: 'i3', fileName: 'same.csv', unreadable: null, problems: [], warnings: [], added: [], changed: [], unchanged: 3, others: 0 } },
    cases, { ...cases, result: null, refusal: { code: 'cases-unreadable', facts: {} } }, { ...cases, result: compareCases([{ isTreated: true, stratum: 'a', value: 1 }]) },
  ]
}
