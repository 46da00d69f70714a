// The pages of releases over the HLED's public record; the text that is released is invented.

import type { Citation } from '../../dialogue/rows.ts'
import { frameOf } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { comparePosted } from '../../text/posted/index.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { JointReleasePage, ReleaseCheckLine, ReleaseLine } from '../workspace/releases/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

type FrameAt = (route: ParameterRoute | PlainRoute, parameter?: string, isSignedIn?: boolean) => WorkspaceFrame

const TITLE: Bilingual = { en: 'Invented joint statement', es: 'Declaración conjunta inventada' }
const NAME: Bilingual = { en: 'As invented', es: 'Tal como se inventó' }
const HASH = 'a'.repeat(64)
const FROM = '2026-11-24T12:00:00-06:00[America/Mexico_City]'
const CHECKLIST: readonly ReleaseCheckLine[] = [
  { what: 'words', state: 'done', done: null, all: null }, { what: 'brackets', state: 'open', done: null, all: null }, { what: 'languages', state: 'done', done: null, all: null }, { what: 'gates', state: 'open', done: 1, all: 2 },
  { what: 'certificates', state: 'advice', done: 2, all: 5 }, { what: 'clearance', state: 'open', done: null, all: null }, { what: 'signatures', state: 'open', done: 1, all: 2 },
]

export function releasePages({ rows, self, language }: Desk, frameAt: FrameAt): readonly WorkspacePage[] {
  const frame = frameOf({ rows, dialogue: 'hled', self, today: () => '2026-11-23' })
  if (frame === null) throw new Error('the rows hold no founded dialogue')
  const [own, other] = frame.parties
  if (own === undefined || other === undefined) throw new Error('a dialogue has parties')
  const cite = (party: string): Citation => ({ party, sequence: 12, hash: 'b'.repeat(64), at: '2026-11-24T18:00:03Z' })
  const line: ReleaseLine = { release: 'joint-release/invented-1', slug: 'invented-1', title: NAME, text: TITLE, from: FROM, hash: HASH, state: 'published', proposal: null }
  const alarms = [
    { code: 'other-hash' as const, release: line.release, party: other.party, about: '', since: '2026-11-24T18:05:00Z' }, { code: 'posting-differs' as const, release: line.release, party: null, about: 'https://example.org/statement', since: '2026-11-24T18:30:00Z' },
    { code: 'release-held-up' as const, release: line.release, party: null, about: 'own-chain-contested', since: '2026-11-24T18:00:00Z' },
  ]
  const check = {
    release: line.release, version: 'c'.repeat(64), party: other.party, act: 'same' as const, actAt: '2026-11-24T18:00:05Z', heardAt: '2026-11-24T18:00:06Z', shown: { state: 'other-hash' as const, url: 'https://other.example/en/texts/v/invented-1.json', hash: 'd'.repeat(64), detail: 'Invented sentence.' },
    tries: 3, triedAt: '2026-11-24T18:05:00Z', nextAt: '2026-11-24T18:10:00Z', settledAt: null, alarm: 'other-hash' as const, alarmSince: '2026-11-24T18:05:00Z',
  }
  const found = { at: '2026-11-24T18:30:00Z', outcome: 'differs' as const, hash: 'e'.repeat(64), url: 'https://example.org/statement', counts: { same: 4, changed: 1, missing: 0, added: 1 }, excerpt: [{ kind: 'changed' as const, language: 'en', agreed: 'Invented words.', posted: 'Other invented words.' }, { kind: 'added' as const, language: 'es', agreed: null, posted: 'Palabras que nadie acordó.' }] }
  const posting = { id: 'invented-1/1', release: line.release, party: other.party, url: 'https://example.org/statement', addedBy: 'x', addedAt: '2026-11-23T12:00:00Z', nextAt: '2026-11-24T19:00:00Z', tries: 0, findings: [{ ...found, at: '2026-11-24T18:10:00Z', outcome: 'same' as const, excerpt: [] }, found], alarm: 'posting-differs' as const, alarmSince: '2026-11-24T18:30:00Z', by: NAME }
  const text = { item: 'text/invented', kind: 'text' as const, slug: 'invented', title: TITLE }
  const values = { reason: { en: 'Invented.', es: '' }, url: 'not an address', party: '' }
  const page: JointReleasePage = {
    ...frameAt('joint-release', 'invented-1'), kind: 'joint-release', line, textSlug: 'invented', now: '2026-11-24T18:30:00Z', clocks: ['America/Mexico_City', 'America/New_York', 'UTC'].map((zone) => ({ zone, at: '2026-11-24T18:00:00Z' })),
    withdrawn: null, corrects: { item: 'joint-release/invented-0', kind: 'joint-release', slug: 'invented-0', title: NAME }, checklist: CHECKLIST,
    sides: [{ ...own, isOwn: true, signed: cite(own.party), published: cite(own.party), late: 3, disowned: null, check: null }, { ...other, isOwn: false, signed: cite(other.party), published: cite(other.party), late: 3723, disowned: NAME, check }],
    difference: 3720, postings: [posting, { ...posting, id: 'invented-1/2', party: null, findings: [], by: null }], alarms, publicPath: null, withdrawal: { isPossible: true }, disowning: { isPossible: true }, mayWatch: true, withdrawalProposal: 'f'.repeat(64),
    values, issues: [{ field: 'url', code: 'address-not-http' }, { field: 'reason.es', code: 'missing-language' }], refusal: null,
  }
  const agreed = { title: TITLE, names: [], clauses: [{ clause: 'clause/1', words: { en: 'The invented parties intend to meet in 2027. They keep the invented register.', es: 'Las partes inventadas tienen la intención de reunirse en 2027.' } }] }
  const comparison = comparePosted(agreed, ['The invented parties shall meet in 2027.', 'They keep the invented register.', 'A sentence around it.'], ['en', 'es'])
  const compare = { ...frameAt('compare-posted', 'invented'), kind: 'compare-posted' as const, text, against: 'in-force' as const, hash: HASH, values: { url: '', words: '' }, largestFile: 10_000_000, issues: [], refusal: null }
  const release = { ...frameAt('new-release', 'invented'), kind: 'new-release' as const, text, hash: HASH, checklist: CHECKLIST, corrects: null, zones: ['America/Mexico_City', 'UTC'], minutesAhead: 5, needsClearance: true }
  return [
    { ...frameAt('releases'), kind: 'releases', releases: (['proposed', 'waiting', 'due', 'published', 'corrected', 'withdrawn'] as const).map((state, index) => ({ ...line, state, release: `joint-release/invented-${index}`, slug: `invented-${index}` })), texts: [{ ref: text, hash: HASH, brackets: 0, standing: null }, { ref: { ...text, item: 'text/other', slug: 'other' }, hash: null, brackets: 2, standing: null }], alarms, mayPropose: true },
    { ...frameAt('releases'), kind: 'releases', releases: [], texts: [], alarms: [], mayPropose: false },
    { ...release, values: { title: { en: '', es: '' }, day: '2026-11-25', time: '12:00', zone: 'America/Mexico_City' }, issues: [], refusal: null },
    { ...release, needsClearance: false, values: { title: { en: 'Invented', es: '' }, day: 'soon', time: '', zone: 'Nowhere' }, issues: [{ field: 'title.es', code: 'missing-language' }, { field: 'zone', code: 'not-a-time' }, { field: 'confirmed', code: 'release-unconfirmed' }], refusal: { code: 'brackets-open', facts: {} } },
    page,
    { ...page, line: { ...line, state: 'waiting', proposal: null }, now: '2026-11-23T12:00:00Z', sides: page.sides.map((side) => ({ ...side, published: null, late: null, disowned: null, check: null })), difference: null, postings: [], alarms: [], withdrawn: NAME, withdrawal: { isPossible: false, code: 'release-settled' }, disowning: { isPossible: false, code: 'publication-not-released' }, mayWatch: false, withdrawalProposal: null, issues: [] },
    { ...compare, result: { comparison, from: 'https://example.org/statement', hash: HASH } },
    { ...compare, against: 'released', result: null, values: { url: 'nowhere', words: language === 'en' ? 'Some words' : 'Algunas palabras' }, issues: [{ field: 'url', code: 'address-unreachable' }] },
  ]
}
