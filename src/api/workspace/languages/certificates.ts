// Certificates of conformity: an officer of a side answers for the languages of a proposal, before it is sent or after.
// Before, there is no proposal to name: the certificate is prepared, and stated once the proposal is signed.

import type { Json, ProposalId } from '../../../record/index.ts'
import { certificatesOf } from '../../../dialogue/views/index.ts'
import { placeKey, placeOfKey } from '../../../dialogue/translation/index.ts'
import type { PlacedDraft } from '../../../dialogue/translation/index.ts'
import type { CertificateContent } from '../../../dialogue/statements/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { PreparedCertificate } from '../../../node/languages/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { NO_REFERENCE, verifyConcordance } from '../../../text/concordance/index.ts'
import { agreedKey, agreedPairOf } from '../../../text/concordance/index.ts'
import type { CertificatesShown, CertifyPage, CertifyText, KeyedFinding } from '../../../web/workspace/languages/models.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import { plain } from '../../../web/reading.ts'
import { field } from '../fields.ts'
import { knownOn, referenceOf } from '../reference.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { backTo, keyedFindings, placeOf, reasonsIn } from './differences.ts'
import { changedTexts, findBundle, placeNamer } from './places.ts'
import type { Bundle } from './places.ts'

/** More are not shown: where they were drafted is as the draft says. */
const SHOWN_TEXTS = 200

type Content = Omit<CertificateContent, 'proposal'>

export async function showCertify(visit: Visit, issues: readonly FieldIssue[] = [], refusal: RefusalView | null = null): Promise<Outcome | null> {
  const { running, match, fields, officer, frame } = visit
  const bundle = await findBundle(running, match.parameter)
  if (bundle === null || officer === null) return null
  const { own, prepared } = standing(running, bundle)
  const findings = await keyedFindings(visit, bundle)
  const before = prepared?.content ?? own?.content ?? null
  const known = new Map(before?.accepted.map((one) => [`${placeKey(one)} ${one.code}`, one.reason.words]))
  const typed = reasonsIn(visit, findings)
  const nameOf = placeNamer(running, bundle.changes)
  const texts = changedTexts(running, bundle.changes, bundle.cover)
  const isTyped = fields.has('name')
  const page: CertifyPage = {
    ...(await frameFor(visit)), kind: 'certify', subject: bundle.subject, findings, agreed: silencedIn(running, texts, frame.languages).length,
    textCount: texts.length, texts: texts.slice(0, SHOWN_TEXTS).map((text): CertifyText => ({ ...nameOf(text), text: text.text, draftedIn: draftedInOf(visit, bundle, text, before) })),
    values: {
      name: isTyped ? field(fields, 'name') : (before?.officer.name ?? plain(officer.name, match.language)), office: isTyped ? field(fields, 'office') : (before?.officer.office ?? plain(officer.organisation.name, match.language)),
      audience: (isTyped ? field(fields, 'audience') : (prepared?.audience ?? 'parties')) === 'public' ? 'public' : 'parties',
      reasons: Object.fromEntries(findings.map(({ key, finding }) => [key, (typed[key] ?? '') || (known.get(`${placeOf(finding)} ${finding.finding.code}`) ?? '')])),
    },
    own, isPrepared: prepared !== null, issues, refusal,
  }
  return { page, status: refusal !== null ? 409 : issues.length > 0 ? 422 : 200 }
}

export async function certify(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const bundle = await findBundle(running, match.parameter)
  if (bundle === null || officer === null) return null
  const findings = await keyedFindings(visit, bundle)
  const reasons = reasonsIn(visit, findings)
  const issues: FieldIssue[] = [
    ...(['name', 'office'] as const).flatMap((name) => (field(fields, name) === '' ? [{ field: name, code: 'value-required' }] : [])),
    ...findings.flatMap(({ key }) => (reasons[key] === '' ? [{ field: `reason.${key}`, code: 'reason-required' }] : [])),
    ...(field(fields, 'confirmed') === 'yes' ? [] : [{ field: 'confirmed', code: 'certificate-unconfirmed' }]),
  ]
  if (issues.length > 0) return showCertify(visit, issues)
  const content = contentOf(visit, bundle, findings, reasons)
  const audience = field(fields, 'audience') === 'public' ? 'public' : 'parties'
  if (bundle.subject.of === 'draft') {
    await running.languages.prepare(bundle.changes, bundle.cover, { content, audience, by: officer.id })
    return { redirect: backTo(visit, bundle), flash: { code: 'certificate-prepared', path: null } }
  }
  const refusal = await state(running, bundle.subject.proposal, content, audience)
  if (refusal !== null) return showCertify(visit, [], refusal)
  await running.languages.dropPrepared(bundle.changes, bundle.cover)
  return { redirect: backTo(visit, bundle), flash: { code: 'certificate-stated', path: null } }
}

/** Of a proposal, for the page that shows it. */
export function certificatesShown(visit: Visit, id: ProposalId): CertificatesShown {
  const { running, frame } = visit
  const certificates = certificatesOf(running.node.rows, id)
  const row = running.node.rows.find('proposal', id)
  return {
    proposal: id, self: running.settings.party, isRequired: running.settings.certificates === 'required', mayCertify: visit.may('certify'),
    isPrepared: row !== undefined && running.languages.prepared(row.changes, row.cover) !== null,
    sides: frame.parties.filter(({ party }) => row?.parties.includes(party) === true).map((party) => ({ party, certificate: certificates.find((one) => one.party === party.party) ?? null })),
  }
}

/** What stands in the way of this side's signature, where it asks for its own certificate first; null where nothing does. */
export function certificateGate(running: RunningNode, subject: Draft | ProposalId): RefusalView | null {
  if (running.settings.certificates !== 'required') return null
  const has = typeof subject === 'string'
    ? certificatesOf(running.node.rows, subject).some(({ party }) => party === running.settings.party)
    : running.languages.prepared(subject.changes, subject.cover) !== null
  return has ? null : { code: 'certificate-missing', facts: {} }
}

/** After a draft was sent: its certificate is stated. What cannot be said now stays prepared, and the proposal's page says so. */
export async function certifySent(running: RunningNode, draft: Draft, proposal: ProposalId): Promise<void> {
  const prepared = running.languages.prepared(draft.changes, draft.cover)
  if (prepared === null) return
  const refusal = await state(running, proposal, prepared.content, prepared.audience)
  if (refusal === null) await running.languages.dropPrepared(draft.changes, draft.cover)
}

async function state(running: RunningNode, proposal: ProposalId, content: Content, audience: 'parties' | 'public'): Promise<RefusalView | null> {
  const own = certificatesOf(running.node.rows, proposal).find(({ party }) => party === running.settings.party)
  const said = await running.node.say({ name: 'state', about: null, type: 'certificate', content: { proposal, ...content } as unknown as { readonly [key: string]: Json }, replaces: own?.statement ?? null, audience })
  if ('acts' in said) return null
  return 'refused' in said ? { code: said.refused, facts: said.facts } : { code: said.issues[0]?.code ?? 'unexpected', facts: {} }
}

function contentOf(visit: Visit, bundle: Bundle, findings: readonly KeyedFinding[], reasons: Readonly<Record<string, string>>): Content {
  const { running, match, fields, frame } = visit
  const texts = changedTexts(running, bundle.changes, bundle.cover)
  const accepted = findings.flatMap(({ key, finding }) => {
    const place = placeOfKey(placeOf(finding))
    return place === null ? [] : [{ item: place.item, path: place.path, code: finding.finding.code, reason: { language: match.language, words: reasons[key] ?? '' } }]
  })
  const remembered = silencedIn(running, texts, frame.languages).map(({ text, code, reason }) => ({ item: text.item, path: text.path, code, reason: { language: match.language, words: reason } }))
  return {
    languages: [...frame.languages], officer: { name: field(fields, 'name'), office: field(fields, 'office') }, date: running.node.now().slice(0, 10),
    texts: texts.map((text) => ({ item: text.item, path: text.path, draftedIn: draftedInOf(visit, bundle, text, null) })), accepted: [...accepted, ...remembered],
  }
}

/** Differences that were agreed before, with the reason given then. */
function silencedIn(running: RunningNode, texts: readonly PlacedDraft[], languages: readonly string[]): readonly { readonly text: PlacedDraft; readonly code: string; readonly reason: string }[] {
  const reference = running.languages.agreedPairs.length === 0 ? NO_REFERENCE : referenceOf(running.node.rows, knownOn(running))
  const reasons = new Map(running.languages.keptPairs.map(({ pair, reason }) => [agreedKey(pair), reason]))
  return texts.flatMap((text) => verifyConcordance(text.text, languages, reference).silenced.map((finding) => ({ text, code: finding.code, reason: reasons.get(agreedKey(agreedPairOf(finding, text.text))) ?? '' })))
}

/** As typed; otherwise as the draft says, or the certificate before. */
function draftedInOf({ fields, frame }: Visit, bundle: Bundle, text: PlacedDraft, before: Content | null): string | null {
  const key = placeKey(text)
  const named = fields.has(`draftedIn.${key}`) ? fields.get(`draftedIn.${key}`) : (bundle.draftedIn[key] ?? before?.texts.find((one) => placeKey(one) === key)?.draftedIn)
  return frame.languages.find((language) => language === named) ?? null
}

function standing(running: RunningNode, { subject, changes, cover }: Bundle): { readonly own: CertifyPage['own']; readonly prepared: PreparedCertificate | null } {
  const own = subject.of === 'draft' ? null : (certificatesOf(running.node.rows, subject.proposal).find(({ party }) => party === running.settings.party) ?? null)
  return { own, prepared: running.languages.prepared(changes, cover) }
}
