// Pages of gates, silence and initials as they may look, for tests of what is rendered.

import type { GateState } from '../../dialogue/gates.ts'
import type { Citation } from '../../dialogue/rows.ts'
import type { SilenceProcedure, SilenceSide } from '../../dialogue/silence.ts'
import type { Frame } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { FindingView, WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { GateDuty, GatesPage, SilencePage, SilenceView, TextProcedurePage } from '../workspace/procedure/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

export interface ProcedureDesk {
  readonly frame: Frame
  readonly plain: (route: PlainRoute) => WorkspaceFrame
  readonly at: (route: ParameterRoute, parameter: string) => WorkspaceFrame
  readonly cite: (party: string) => Citation
  readonly text: Bilingual
  readonly findings: readonly FindingView[]
}

const HASH = 'a'.repeat(64)
const UNTIL = { until: '2026-12-01T17:00:00-06:00[America/Mexico_City]', untilInstant: '2026-12-01T23:00:00Z' }

export function silencesAt({ frame, cite, text }: Pick<ProcedureDesk, 'frame' | 'cite' | 'text'>): readonly SilenceProcedure[] {
  const [one = '', other = ''] = [frame.self, ...frame.parties.map(({ party }) => party).filter((party) => party !== frame.self)]
  const cause = (party: string, statement: string, reason: Bilingual | null = null) => ({ statement: statement.repeat(64), made: cite(party), reason })
  const at = (asking: string, sides: readonly SilenceSide[], more: Partial<SilenceProcedure> = {}): SilenceProcedure => ({ asking: asking.repeat(64), made: cite(other), ...UNTIL, text, isCalledOff: false, isBroken: false, sides, interpretations: [], ...more })
  const asks: SilenceSide = { party: other, is: 'asks', since: cause(other, '1', text), late: [] }
  return [
    at('1', [asks, { party: one, is: 'awaited', since: null, late: [] }]),
    at('2', [asks, { party: one, is: 'broken', since: cause(one, '3', text), late: [cause(one, '4', text)] }], { isBroken: true }),
    at('5', [asks, { party: one, is: 'accepted', since: cause(one, '6'), late: [] }], { isCalledOff: true, text: null }),
    at('7', [asks, { party: one, is: 'passed', since: cause(one, '8'), late: [] }], { interpretations: [{ statement: '9'.repeat(64), made: cite(one), content: { proposal: 'c'.repeat(64), asking: '7'.repeat(64), silence: 'interpreted', text } }] }),
  ]
}

export function procedurePages(desk: ProcedureDesk): readonly WorkspacePage[] {
  const { frame, plain, at, cite, text } = desk
  const ref = { item: 'text/lake', kind: 'text' as const, slug: 'lake', title: text }
  const instrument = { instrument: 'joint-statement', name: text, isBinding: false }
  const other = frame.parties.find(({ party }) => party !== frame.self)?.party ?? ''
  const gate = (party: string, name: string, more: Partial<GateState>): GateState => ({ gate: name, party, name: text, basis: text, sources: [{ url: 'https://example.org/law', note: null }], stage: 'before-signature', withinDays: null, state: 'open', why: 'unsaid', said: null, ...more })
  const said = (party: string, more: object) => ({ statement: 'e'.repeat(64), made: cite(party), content: { gate: 'g', instrument: 'joint-statement', hash: HASH, office: text, date: '2026-11-20', ...more } as never })
  const gates = (party: string) => [
    gate(party, 'first', {}), gate(party, 'second', { state: 'passed', why: null, said: said(party, { outcome: 'passed', reference: 'L-1', covers: text }), basis: null, sources: [] }),
    gate(party, 'third', { state: 'not-needed', why: null, said: said(party, { outcome: 'not-needed', reason: text }), stage: 'before-publication' }),
    gate(party, 'fourth', { why: 'reopened', said: said(party, { outcome: 'reopened', reason: text }) }), gate(party, 'fifth', { why: 'text-changed', said: said(party, { outcome: 'passed', reference: null, covers: null }) }),
    gate(party, 'sixth', { why: 'class-changed', said: said(party, { outcome: 'passed', reference: null, covers: null }) }), gate(party, 'seventh', { stage: 'after', withinDays: 15 }),
  ]
  const duty = (more: Partial<GateDuty>): GateDuty => ({ text: ref.item, slug: ref.slug, title: text, party: frame.self, gate: gate(frame.self, 'seventh', { stage: 'after', withinDays: 15 }), from: '2026-11-01', by: '2026-11-16', isOverdue: true, ...more })
  const line = { text: ref.item, slug: ref.slug, title: text, instrument, open: [{ party: other, gates: 2 }], isInitialled: false, brackets: 3, adReferendum: 1, silent: 1 }
  const values = { outcome: 'not-needed', office: text, date: '2026-11-20', reference: '', covers: {}, reason: {}, name: '' }
  const initials = (party: string, hash: string) => ({ party, statement: 'f'.repeat(64), made: cite(party), content: { hash, version: HASH, clauses: [], name: 'Trial officer', office: text, date: '2026-11-20' } })
  const page: TextProcedurePage = {
    ...at('text-procedure', 'lake'), kind: 'text-procedure', ref, instrument, hash: HASH, sides: frame.parties.map(({ party }) => ({ party, gates: gates(party) })), duties: [duty({}), duty({ party: other, by: null, isOverdue: false })],
    findings: desk.findings, soft: [], brackets: [
      { proposal: 'c'.repeat(64), made: cite(other), item: { ...ref, item: 'clause/one', kind: 'clause', slug: 'one' }, more: 2, adReferendum: [{ party: frame.self, made: cite(frame.self), text }, { party: other, made: cite(other), text: null }], silences: silencesAt(desk) },
    ],
    initials: [{ hash: HASH, isCurrent: true, isInitialled: true, initials: [initials(frame.self, HASH), initials(other, HASH)] }, { hash: 'b'.repeat(64), isCurrent: false, isInitialled: false, initials: [initials(other, 'b'.repeat(64))] }],
    may: { gate: true, initial: true }, suggested: { office: text, date: '2026-11-26', name: 'Trial officer' }, sent: null, values, issues: [], refusal: null,
  }
  const views = silencesAt(desk).map((silence, index): SilenceView => {
    const [yes, no] = [{ isPossible: true }, { isPossible: false, code: 'silence-over' }] as const
    return {
      ...silence, isOver: index > 0, accepting: index === 0 ? yes : no, breaking: index === 0 ? yes : no, interpreting: index === 0 ? yes : no, takesBack: index === 0 ? 'd'.repeat(64) : null,
      missed: index === 2 ? { code: 'not-cleared', at: '2026-12-01T23:00:01Z' } : null, signed: index === 3 ? [{ party: frame.self, at: '2026-12-01T23:00:01Z', seconds: 1, delay: null }, { party: other, at: '2026-12-02T01:00:00Z', seconds: 7200, delay: 'not-running' }] : [],
    }
  })
  const silence: SilencePage = {
    ...at('silence', 'c'.repeat(64)), kind: 'silence', proposal: 'c'.repeat(64), made: cite(other), status: 'open', item: ref, more: 1, silences: views, asking: { isPossible: true }, zones: ['America/Mexico_City', 'UTC'], may: { sign: true, answer: true }, findings: 2, now: '2026-12-01T20:00:00Z',
    sent: null, values: { date: '', time: '', zone: '', text: {}, reason: {} }, issues: [], refusal: null,
  }
  const list: GatesPage = { ...plain('gates'), kind: 'gates', lines: [line, { ...line, text: 'text/other', slug: 'other', instrument: null, open: [], isInitialled: true, brackets: 0, adReferendum: 0, silent: 0 }], duties: page.duties }
  return [
    list, { ...list, lines: [], duties: [] }, page,
    { ...page, instrument: { ...instrument, isBinding: true }, soft: [{ clause: 'one', language: 'en', found: 'intend to' }], sides: page.sides.map(({ party }) => ({ party, gates: [] })), duties: [], brackets: [], initials: [], may: { gate: false, initial: false } },
    { ...page, sent: 'first', issues: [{ field: 'first.reason.es', code: 'missing-language' }, { field: 'first.date', code: 'not-a-date' }], instrument: null, findings: [] }, { ...page, sent: 'initials', refusal: { code: 'text-changed-meanwhile', facts: {} } },
    silence, { ...silence, silences: [], asking: { isPossible: false, code: 'not-standing' }, may: { sign: false, answer: false }, item: null, more: 0 }, { ...silence, sent: 'asked', issues: [{ field: 'date', code: 'instant-ambiguous' }], refusal: null },
    { ...silence, sent: 'broken', values: { ...silence.values, reason: { en: 'Typed', es: '' } }, issues: [{ field: 'reason-11111111.es', code: 'missing-language' }], refusal: { code: 'silence-over', facts: {} } },
  ]
}
