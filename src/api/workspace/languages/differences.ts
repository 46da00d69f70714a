// Differences between the languages that are meant: kept with a reason, so that the check does not ask again.

import { agreedKey, agreedPairOf, canBeAgreed } from '../../../text/concordance/index.ts'
import { sha256 } from '../../../record/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { AgreePage, DifferencesPage, KeyedFinding } from '../../../web/workspace/languages/models.ts'
import type { FieldIssue, FindingView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'
import { findingsOf } from '../items.ts'
import { knownOn } from '../reference.ts'
import { checkedWholly } from '../review/findings.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { findBundle, nameOfPerson } from './places.ts'
import type { Bundle } from './places.ts'

export async function showDifferences(visit: Visit): Promise<Outcome> {
  const page: DifferencesPage = {
    ...(await frameFor(visit)), kind: 'differences', mayChange: visit.may('certify'),
    lines: visit.running.languages.keptPairs.map(({ id, pair, reason, place, at, by }) => ({ id, code: pair.code, sides: pair.sides, reason, place, at, by: nameOfPerson(visit, by) })),
  }
  return { page }
}

export async function showAgree(visit: Visit, issues: readonly FieldIssue[] = []): Promise<Outcome | null> {
  const bundle = await findBundle(visit.running, visit.match.parameter)
  if (bundle === null) return null
  const findings = (await keyedFindings(visit, bundle)).filter(({ finding }) => canBeAgreed(finding.finding))
  const page: AgreePage = { ...(await frameFor(visit)), kind: 'agree', subject: bundle.subject, findings, values: reasonsIn(visit, findings), issues }
  return { page, status: issues.length === 0 ? 200 : 422 }
}

export async function agreeDifferences(visit: Visit): Promise<Outcome | null> {
  const { running, match, officer } = visit
  const bundle = await findBundle(running, match.parameter)
  if (bundle === null || officer === null) return null
  const findings = (await keyedFindings(visit, bundle)).filter(({ finding }) => canBeAgreed(finding.finding))
  const reasons = reasonsIn(visit, findings)
  const meant = findings.filter(({ key }) => (reasons[key] ?? '') !== '')
  const [first] = findings
  if (meant.length === 0) return showAgree(visit, first === undefined ? [] : [{ field: `reason.${first.key}`, code: 'reason-required' }])
  for (const { key, finding } of meant) await agreeFinding(running, finding, reasons[key] ?? '', officer.id)
  return { redirect: backTo(visit, bundle), flash: { code: 'difference-agreed', path: workspacePath('differences', match.language) } }
}

/** Kept with its reason: the check asks about it no more. Answers its id. */
export function agreeFinding(running: RunningNode, finding: FindingView, reason: string, by: string): Promise<string> {
  return running.languages.agree(agreedPairOf(finding.finding, finding.text), reason, placeOf(finding), by)
}

export async function removeDifference(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  if (!running.languages.keptPairs.some(({ id }) => id === match.parameter)) return null
  await running.languages.askAgain(match.parameter)
  return { redirect: workspacePath('differences', match.language), flash: { code: 'difference-removed', path: null } }
}

/** Each with the name of its pair, which stays the same while the sentences do. */
export async function keyedFindings({ running, frame }: { readonly running: RunningNode; readonly frame: { readonly languages: readonly string[] } }, { row, changes, cover }: Bundle): Promise<readonly KeyedFinding[]> {
  const found = row === null ? findingsOf(running.node.rows, changes, cover, frame.languages, knownOn(running)) : await checkedWholly(running, row, frame.languages)
  const seen = new Set<string>()
  return found.flatMap((finding) => {
    const key = sha256(`${placeOf(finding)} ${agreedKey(agreedPairOf(finding.finding, finding.text))}`).slice(0, 16)
    if (seen.has(key)) return []
    seen.add(key)
    return [{ key, finding }]
  })
}

export function reasonsIn({ fields }: Visit, findings: readonly KeyedFinding[]): Readonly<Record<string, string>> {
  return Object.fromEntries(findings.map(({ key }) => [key, field(fields, `reason.${key}`)]))
}

/** The draft or the proposal that a page is about. */
export function backTo({ match }: Visit, { subject }: Bundle): string {
  return subject.of === 'draft' ? workspacePath('draft', match.language, subject.draft) : workspacePath('proposal', match.language, subject.proposal)
}

/** `element/I.1.a title`. */
export function placeOf({ ref, field: path }: FindingView): string {
  return ref === null ? path : `${ref.item} ${path}`
}
