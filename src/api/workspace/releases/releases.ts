// The list of releases, and one release: what is open before its instant, who published what after it, what was found
// elsewhere, and what can still be done about it.

import type { ItemId, Json } from '../../../record/index.ts'
import { findCleanText, findCleanTextAt } from '../../../dialogue/clean-text.ts'
import { versionInForce } from '../../../dialogue/decide.ts'
import type { Command } from '../../../dialogue/decide.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import { findRelease, publicationsOf } from '../../../dialogue/releasing.ts'
import type { Publication } from '../../../dialogue/releasing.ts'
import { findRef } from '../../../dialogue/views/index.ts'
import { differenceInSeconds, lateInSeconds } from '../../../node/releases/index.ts'
import type { Posting } from '../../../node/releases/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { itemPath } from '../../../publication/routes.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, Possibility } from '../../../web/workspace/models.ts'
import type { JointReleasePage, ReleaseListPage, ReleaseSide } from '../../../web/workspace/releases/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field } from '../fields.ts'
import { problem } from '../problem-page.ts'
import { NOTHING_WRONG, oneAtATime, say, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { checklistOf, findAnyRelease, releasableTexts, releaseLine, releaseLines } from './lines.ts'
import type { FoundRelease } from './lines.ts'
import { previewOf } from './preview.ts'

export async function showReleases(visit: Visit): Promise<Outcome> {
  const { running } = visit
  const page: ReleaseListPage = {
    ...(await frameFor(visit)), kind: 'releases', releases: releaseLines(running), texts: releasableTexts(running), alarms: running.releases.alarms(), mayPropose: visit.may('sign'),
  }
  return { page }
}

export function showRelease(visit: Visit): Promise<Outcome | null> {
  return releasePage(visit, NOTHING_WRONG, blank(visit))
}

/** The whole public page as it would be, in the language of this one. */
export function previewRelease(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  const release = releaseOf(visit)
  const html = findAnyRelease(running, release) === null ? null : previewOf(running, release, match.language)
  if (html === null) return Promise.resolve(null)
  const bytes = new TextEncoder().encode(html)
  return Promise.resolve({ document: { bytes, mediaType: 'text/html; charset=utf-8', tag: running.node.now(), name: `${match.parameter}.html` } })
}

export async function changeRelease(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, frame, officer } = visit
  const release = releaseOf(visit)
  if (findAnyRelease(running, release) === null || officer === null) return null
  const back = workspacePath('joint-release', match.language, match.parameter)
  const deed = field(fields, 'do')
  if (deed === 'check') { await running.releases.lookNow(release); return { redirect: back, flash: { code: 'release-looked', path: null } } }
  if (deed === 'unwatch') {
    const posting = running.releases.postings(release).find(({ id }) => id === field(fields, 'posting'))
    if (posting !== undefined) await running.releases.removePosting(posting.id)
    return { redirect: back, flash: { code: 'posting-unwatched', path: null } }
  }
  if (deed === 'watch') return watch(visit, release, back)
  if (!visit.may('sign')) return problem(visit, 'not-permitted')
  const reason = bilingualField(fields, 'reason', frame.languages)
  const values = { ...blank(visit), reason }
  if (deed === 'withdraw') {
    const answer = await oneAtATime(running, () => sayIt(running, withdrawalOf(running, release, reason), 'release-settled'))
    return answer === null ? { redirect: back, flash: { code: 'withdrawal-proposed', path: null } } : releasePage(visit, named(answer), values)
  }
  if (deed !== 'disown') return null
  const answer = await oneAtATime(running, () => sayIt(running, disowningOf(running, release, reason), 'publication-not-released'))
  return answer === null ? { redirect: back, flash: { code: 'release-disowned', path: null } } : releasePage(visit, named(answer), values)
}

async function watch(visit: Visit, release: ItemId, back: string): Promise<Outcome | null> {
  const { running, fields, officer } = visit
  const [url, party] = [field(fields, 'url'), field(fields, 'party')]
  const isKnown = party === '' || visit.frame.parties.some((one) => one.party === party)
  const isWeb = isPostable(url)
  if (!isWeb || !isKnown) return releasePage(visit, { issues: [{ field: isWeb ? 'party' : 'url', code: isWeb ? 'party-unknown' : 'address-not-http' }], refusal: null }, { ...blank(visit), url, party })
  await watchPosting(running, release, { url, party: party === '' ? null : party }, officer?.id ?? '')
  return { redirect: back, flash: { code: 'posting-watched', path: null } }
}

export function isPostable(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && url.length <= 2000
}

/** Begins to watch an address, or goes on. */
export async function watchPosting(running: RunningNode, release: ItemId, { url, party }: Pick<Posting, 'url' | 'party'>, by: string): Promise<Posting | null> {
  const find = () => running.releases.postings(release).find((one) => one.url === url) ?? null
  if (find() === null) await running.releases.addPosting(release, party, url, by)
  return find()
}

/** The proposal by which every side would withdraw it; null where nothing was released. */
export function withdrawalOf({ node: { rows } }: RunningNode, release: ItemId, reason: Bilingual): Command | null {
  const content = findRelease(rows, release)
  if (content === null) return null
  const changed = { ...content, withdrawn: reason } as unknown as { readonly [key: string]: Json }
  return { name: 'propose', changes: [{ item: release, base: versionInForce(rows, release), content: changed }], cover: null, audience: 'parties' }
}

/** The statement by which this side stands by its publication no longer; null where it has published nothing. */
export function disowningOf({ node: { rows, party } }: RunningNode, release: ItemId, reason: Bilingual): Command | null {
  const own = ownPublication(rows, release, party)
  if (own === undefined) return null
  const content = { ...own.content, disowned: reason } as unknown as { readonly [key: string]: Json }
  return { name: 'state', about: release, type: 'publication', content, replaces: own.row.statement, audience: 'public' }
}

function sayIt(running: RunningNode, command: Command | null, otherwise: 'release-settled' | 'publication-not-released'): Promise<Answer | null> {
  return command === null ? Promise.resolve({ issues: [], refusal: { code: otherwise, facts: {} } }) : say(running, command)
}

/** `changes.0.content.withdrawn.es`, `disowned.es` → `reason.es`. */
function named({ issues, refusal }: Answer): Answer {
  return { refusal, issues: issues.map(({ field: name, code }): FieldIssue => ({ code, field: name.replace(/^.*?(?:withdrawn|disowned)/, 'reason') })) }
}

async function releasePage(visit: Visit, answer: Answer, values: JointReleasePage['values']): Promise<Outcome | null> {
  const { running, match } = visit
  const { node, settings } = running
  const release = releaseOf(visit)
  const [found, line] = [findAnyRelease(running, release), releaseLine(running, release)]
  if (found === null || line === null) return null
  const { content } = found
  const placed = findCleanTextAt(node.rows, content.text, content.version, content.clauses)
  const sides = sidesOf(visit, release, found)
  const at = Temporal.ZonedDateTime.from(content.from)
  const zones = [...new Set([at.timeZoneId, settings.zone, 'UTC'])]
  const differences = sides.flatMap(({ party }) => differenceInSeconds(node.rows, release, node.party, party) ?? [])
  const page: JointReleasePage = {
    ...(await frameFor(visit)), kind: 'joint-release', line, textSlug: slugOf(content.text), now: node.now(), withdrawn: content.withdrawn,
    clocks: zones.map((zone) => ({ zone, at: at.toInstant().toString({ smallestUnit: 'second' }) })), corrects: content.corrects === null ? null : findRef(node.rows, content.corrects),
    checklist: placed === null ? [] : checklistOf(running, placed, isInForce(visit, found), signersOf(visit, release, found)), sides,
    difference: sides.length > 1 && differences.length === sides.length ? Math.max(...differences) - Math.min(...differences) : null,
    postings: running.releases.postings(release).map((one) => ({ ...one, by: running.people.find(one.addedBy)?.name ?? null })),
    alarms: running.releases.alarms().filter((one) => one.release === release),
    publicPath: running.site.find(itemPath(release, match.language)) === null ? null : itemPath(release, match.language),
    ...possibilities(visit, release, found), mayWatch: visit.may('comment'), values, ...answer,
  }
  return { page, status: statusOf(answer) }
}

function sidesOf(visit: Visit, release: ItemId, found: FoundRelease): readonly ReleaseSide[] {
  const { running, frame } = visit
  const { rows, party: self } = running.node
  const signed = signaturesOf(visit, release, found)
  const published = publicationsOf(rows, release)
  const checks = running.releases.checksOf(release)
  return frame.parties.map(({ party, name }): ReleaseSide => {
    const own = published.find(({ row }) => row.made.party === party)
    return {
      party, name, isOwn: party === self, signed: signed.find((one) => one.party === party) ?? null, published: own?.row.made ?? null, late: lateInSeconds(rows, release, party), disowned: own?.content.disowned ?? null,
      check: checks.find((one) => one.party === party) ?? null,
    }
  })
}

function signaturesOf({ running }: Visit, release: ItemId, { proposal }: FoundRelease) {
  const { rows } = running.node
  return proposal === null ? (rows.find('item', release)?.versions.at(-1)?.signed ?? []) : (rows.find('proposal', proposal)?.signed ?? [])
}

function signersOf(visit: Visit, release: ItemId, found: FoundRelease): readonly string[] {
  return signaturesOf(visit, release, found).map(({ party }) => party)
}

/** Whether the words that it names are still those in force. */
function isInForce({ running }: Visit, { content }: FoundRelease): boolean {
  const placed = findCleanText(running.node.rows, content.text)
  return placed !== null && placed.version === content.version && placed.clauses.length === content.clauses.length && placed.clauses.every(({ clause, version }) => content.clauses.some((one) => one.clause === clause && one.version === version))
}

function possibilities(visit: Visit, release: ItemId, { content, proposal }: FoundRelease): Pick<JointReleasePage, 'withdrawal' | 'disowning' | 'withdrawalProposal'> {
  const { rows, party } = visit.running.node
  const [open] = proposal === null ? (rows.find('open', release) ?? []) : []
  const not = (code: string): Possibility => ({ isPossible: false, code })
  const may = visit.may('sign') ? null : not('not-permitted')
  return {
    withdrawalProposal: open ?? null,
    withdrawal: may ?? (proposal !== null ? not('publication-not-released') : content.withdrawn !== null || open !== undefined ? not('release-settled') : { isPossible: true }),
    disowning: may ?? (ownPublication(rows, release, party) === undefined ? not('publication-not-released') : { isPossible: true }),
  }
}

function ownPublication(rows: Parameters<typeof publicationsOf>[0], release: ItemId, party: string): Publication | undefined {
  return publicationsOf(rows, release).find(({ row }) => row.made.party === party)
}

function releaseOf({ match }: Visit): ItemId {
  return `joint-release/${match.parameter}`
}

function blank({ frame }: Visit): JointReleasePage['values'] {
  return { reason: Object.fromEntries(frame.languages.map((language) => [language, ''])), url: '', party: '' }
}

