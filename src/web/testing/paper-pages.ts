// The pages of generated papers over the HLED's public record; the note, the drafts and the class of
// instrument are invented.

import { bookView, headsAt, reportView } from '../../dialogue/views/index.ts'
import type { PaperMoment, PrivateNotes, ViewContext } from '../../dialogue/views/index.ts'
import { markOfNow } from '../../dialogue/views/since.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import { sharedContent, sideContent } from '../workspace/papers/content/index.ts'
import type { PaperStamp } from '../workspace/papers/content/index.ts'
import { PAPER_AUDIENCES } from '../workspace/papers/content/paper.ts'
import { paperContext, partsOf, sharedPaper } from '../workspace/papers/made.ts'
import type { PaperPage } from '../workspace/papers/models.ts'
import { parsePaperName } from '../workspace/papers/names.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

type FrameAt = (route: ParameterRoute | PlainRoute, parameter?: string) => WorkspaceFrame

const TITLE: Bilingual = { en: 'Invented', es: 'Inventado' }
const NOTES: PrivateNotes = new Map([['meeting/2023-09-29', [{ cite: { kind: 'private', what: 'note', id: '0123abcd', about: 'meeting/2023-09-29' }, text: 'Invented note.', by: TITLE, at: '2026-11-01T00:00:00Z', cleared: { by: 'Ana', on: '2026-11-02' } }]]])

export function paperPages({ rows, self, language }: Desk, frameAt: FrameAt): readonly WorkspacePage[] {
  const held: ViewContext = { rows, dialogue: 'hled', self, today: () => '2026-11-23' }
  const moment: PaperMoment = { places: markOfNow(held), day: '2026-11-23' }
  const stampOf = (name: string): PaperStamp => ({ name, moment, heads: headsAt(rows, moment.places) })
  const pageOf = (name: string, made: Pick<PaperPage, 'content' | 'part' | 'parts'>, more: Partial<PaperPage> = {}): PaperPage => {
    const { kind } = parsePaperName(name) ?? { kind: 'review' }
    return { ...frameAt('paper', name), kind: 'paper', paper: kind, audience: PAPER_AUDIENCES[kind], name, moment, problem: null, isNow: true, isOneFile: true, instruments: null, drafts: null, ...made, ...more }
  }
  const shared = (name: string, more: Partial<PaperPage> = {}) => {
    const asked = parsePaperName(name)
    const paper = asked === null ? null : sharedPaper(paperContext(held, asked.kind, moment), asked, null)
    const content = paper === null || 'tooLarge' in paper ? null : sharedContent(paper, stampOf(name), { language, base: '' })
    const { part, parts } = paper === null || 'tooLarge' in paper ? { part: 1, parts: 1 } : partsOf(paper)
    return pageOf(name, { content, part, parts }, more)
  }
  const [book, report] = [bookView(held, 'meeting/2023-09-29'), reportView(held, 'meeting/2023-09-29')]
  const side = book === null || report === null ? [] : [
    pageOf('briefing-book~2023-09-29', { content: sideContent({ kind: 'briefing-book', view: book, notes: NOTES }, stampOf('briefing-book~2023-09-29'), { language, base: '' }), part: 1, parts: 1 }),
    pageOf('own-report~2023-09-29', { content: sideContent({ kind: 'own-report', view: report, notes: NOTES }, stampOf('own-report~2023-09-29'), { language, base: '' }), part: 1, parts: 1 }),
  ]
  const line = { item: 'meeting/2023-09-29', slug: '2023-09-29', title: TITLE, type: { type: 'annual', name: TITLE }, date: '2023-09-29', place: null, mode: null, body: null, calledOff: null } as const
  return [
    { ...frameAt('papers'), kind: 'papers', hasPlan: true, pillars: [{ item: 'element/I', kind: 'element', slug: 'I', title: TITLE, number: 'I' }], meetings: Array.from({ length: 6 }, () => line).map((one, index) => ({ ...one, item: `meeting/${index}` })), texts: [{ item: 'text/x', slug: 'x', title: TITLE }] },
    { ...frameAt('papers'), kind: 'papers', hasPlan: false, pillars: [], meetings: [], texts: [] },
    shared('fact-sheet~I', { instruments: [{ instrument: 'joint-statement', name: TITLE }] }), shared('annex~meeting~2023-09-29', { instruments: [] }),
    shared('review', { drafts: [{ id: '00000000-0000-4000-8000-000000000001', items: 3, savedAt: '2026-11-20T10:00:00Z' }], part: 2, parts: 3, isOneFile: false }), shared('report~2023-09-29'), ...side,
    pageOf('fact-sheet~none', { content: null, part: 1, parts: 1 }, { problem: 'day-to-come', isNow: false }),
  ]
}
