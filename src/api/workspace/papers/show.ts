// Papers as a page, as PDF, as data, as Markdown and as a Word file: five forms of the same words.

import { canonicalize } from '../../../record/index.ts'
import type { Json } from '../../../record/index.ts'
import { childrenOf, findCharter, findPlan, findRef, LINES_IN_A_FILE, meetingLines, parsePaperMoment } from '../../../dialogue/views/index.ts'
import type { AnyCite, MomentProblem, PaperMoment } from '../../../dialogue/views/index.ts'
import { originOf } from '../../../node/settings.ts'
import { renderDocx } from '../../../text/documents/index.ts'
import { LANGUAGES } from '../../../text/bilingual.ts'
import type { Language } from '../../../text/bilingual.ts'
import { isShared, sharedContent, sideContent } from '../../../web/workspace/papers/content/index.ts'
import { PAPER_AUDIENCES } from '../../../web/workspace/papers/content/paper.ts'
import type { PaperContent } from '../../../web/workspace/papers/content/paper.ts'
import { renderMarkdown } from '../../../web/workspace/papers/markdown.ts'
import type { PaperListPage, PaperPage } from '../../../web/workspace/papers/models.ts'
import { paperName, parsePaperName } from '../../../web/workspace/papers/names.ts'
import type { PaperName } from '../../../web/workspace/papers/names.ts'
import { paperOrder } from '../../../web/workspace/papers/order.ts'
import { paperWord } from '../../../web/workspace/papers/word.ts'
import { themeOf } from '../../../web/theme.ts'
import { findElementRef } from '../items.ts'
import { problem } from '../problem-page.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { makePaper } from './make.ts'
import type { MadePaper, Order } from './make.ts'

/** Drafts that a review offers to put its outcome into; the others are reached from the list of drafts. */
const OFFERED_DRAFTS = 20

export async function showPapers(visit: Visit): Promise<Outcome> {
  const context = contextOf(visit.running)
  const [plan, charter] = [findPlan(context), findCharter(context)]
  const lines = charter === null ? [] : meetingLines(context, charter)
  const texts = (context.rows.find('kind', 'text') ?? []).flatMap((item) => { const ref = findRef(context.rows, item); return ref === null ? [] : [{ item, slug: ref.slug, title: ref.title }] })
  const page: PaperListPage = {
    ...(await frameFor(visit)), kind: 'papers', hasPlan: plan !== null, pillars: plan === null ? [] : childrenOf(context, plan).flatMap((item) => findElementRef(context.rows, item) ?? []),
    meetings: lines.toReversed(), texts,
  }
  return { page }
}

export async function showPaper(visit: Visit): Promise<Outcome | null> {
  const asked = askedIn(visit)
  if (asked === null) return null
  const { name, moment, problem: wrong, part } = asked
  const { running, match } = visit
  const made = await makePaper(running, name, moment, part ?? 1)
  const isMade = made !== null && !('tooLarge' in made)
  const parts = isMade ? made.parts : { part: 1, parts: 1, total: 0 }
  const page: PaperPage = {
    ...(await frameFor(visit)), kind: 'paper', paper: name.kind, audience: PAPER_AUDIENCES[name.kind], name: paperName(name.kind, name.subject),
    content: isMade ? contentOf(made, match.language, '') : null, moment, problem: wrong, isNow: asked.isNow, part: parts.part, parts: parts.parts, isOneFile: parts.total <= LINES_IN_A_FILE,
    instruments: isMade ? instrumentsFor(visit, name) : null, drafts: isMade ? await draftsFor(visit, name) : null,
  }
  return { page, status: wrong === null ? (isMade ? 200 : 404) : 422 }
}

export async function showPaperPdf(visit: Visit): Promise<Outcome | null> {
  const { running, match: { language } } = visit
  const made = await madeFor(visit)
  if (made === null || 'page' in made) return made
  const { paper, stamp } = made
  const { frame } = paper.view
  const pressed = await running.papers.renderPaper(paperOrder({
    content: contentOf(made, language, originOf(running.settings)), audience: PAPER_AUDIENCES[paper.kind], stamp, language, size: running.settings.paper, theme: themeOf(frame),
    author: running.settings.party,
  }))
  if ('refused' in pressed) return problem(visit, pressed.refused)
  return { file: { bytes: pressed.bytes, mediaType: 'application/pdf', name: `${fileName(made)}-${language}.pdf` } }
}

/** In every language of the interface, with the parties in an order that is nobody's: both nodes answer the same bytes for what both hold. */
export async function showPaperData(visit: Visit): Promise<Outcome | null> {
  const made = await madeFor(visit, 'neutral')
  if (made === null || 'page' in made) return made
  return { file: { bytes: new TextEncoder().encode(paperData(made)), mediaType: 'application/json', name: `${fileName(made)}.json` } }
}

export async function showPaperMarkdown(visit: Visit): Promise<Outcome | null> {
  const { running, match: { language } } = visit
  const made = await madeFor(visit)
  if (made === null || 'page' in made) return made
  const text = renderMarkdown(contentOf(made, language, originOf(running.settings)), language)
  return { file: { bytes: new TextEncoder().encode(text), mediaType: 'text/markdown; charset=utf-8', name: `${fileName(made)}-${language}.md` } }
}

export async function showPaperWord(visit: Visit): Promise<Outcome | null> {
  const { running, match: { language } } = visit
  const made = await madeFor(visit)
  if (made === null || 'page' in made) return made
  const { paper, stamp } = made
  const document = paperWord({ content: contentOf(made, language, originOf(running.settings)), audience: PAPER_AUDIENCES[paper.kind], stamp, language, size: running.settings.paper, author: running.settings.party })
  return { file: { bytes: renderDocx(document), mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: `${fileName(made)}-${language}.docx` } }
}

/** Canonical bytes (RFC 8785). */
export function paperData(made: MadePaper): string {
  const { paper, stamp: { name, moment, heads }, parts } = made
  const content = Object.fromEntries(LANGUAGES.map((language) => [language, contentOf(made, language, '')]))
  return canonicalize({ format: 'alternat-paper/1', paper: name, kind: paper.kind, audience: PAPER_AUDIENCES[paper.kind], moment: { day: moment.day, heads }, part: parts.part, parts: parts.parts, content } as unknown as Json) + '\n'
}

export function contentOf({ paper, stamp }: MadePaper, language: Language, base: string): PaperContent<AnyCite> {
  return isShared(paper) ? sharedContent(paper, stamp, { language, base }) : sideContent(paper, stamp, { language, base })
}

export interface Asked {
  readonly name: PaperName
  readonly moment: PaperMoment
  readonly problem: MomentProblem | null
  readonly isNow: boolean
  /** Null where the address names none. */
  readonly part: number | null
}

/** What an address or a form asks for; as of now where it names no moment that there is. */
export function askedIn({ running, match, fields }: Visit): Asked | null {
  const name = parsePaperName(match.parameter)
  if (name === null) return null
  const [context, today] = [contextOf(running), running.node.now().slice(0, 10)]
  const [at, day, part] = [fields.get('at') ?? '', fields.get('day') ?? '', fields.get('part') ?? '']
  const read = parsePaperMoment(context, at, day, today)
  const isWrong = typeof read === 'string'
  const now = parsePaperMoment(context, '', '', today)
  if (typeof now === 'string') return null
  const moment = isWrong ? now : read
  return { name, moment, problem: isWrong ? read : null, isNow: at === '' && moment.day === today, part: /^[1-9]\d{0,5}$/.test(part) ? Number(part) : null }
}

/** The paper that an address asks for, whole unless it names a part; or the page that says why not. */
async function madeFor(visit: Visit, order: Order = 'own'): Promise<MadePaper | Extract<Outcome, { page: unknown }> | null> {
  const asked = askedIn(visit)
  if (asked === null || asked.problem !== null) return null
  const made = await makePaper(visit.running, asked.name, asked.moment, asked.part, order)
  if (made === null || !('tooLarge' in made)) return made
  return (await problem(visit, 'paper-too-large', { things: made.tooLarge, most: LINES_IN_A_FILE })) as Extract<Outcome, { page: unknown }>
}

function fileName({ stamp: { name, moment }, parts }: MadePaper): string {
  return `${name.replaceAll('~', '-')}-${moment.day}${parts.parts > 1 ? `-${parts.part}` : ''}`
}

/** Of a paper that both sides may read, by whoever may draft. */
function instrumentsFor(visit: Visit, { kind }: PaperName): PaperPage['instruments'] {
  if ((kind !== 'annex' && kind !== 'fact-sheet') || !visit.may('draft')) return null
  return (findCharter(contextOf(visit.running))?.instruments ?? []).map(({ instrument, name }) => ({ instrument, name }))
}

async function draftsFor(visit: Visit, { kind }: PaperName): Promise<PaperPage['drafts']> {
  if (kind !== 'review' || !visit.may('draft')) return null
  const drafts = await visit.running.drafts.summaries()
  return drafts.slice(0, OFFERED_DRAFTS).map(({ id, bases, savedAt }) => ({ id, items: bases.size, savedAt }))
}

