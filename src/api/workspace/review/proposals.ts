// Proposals: what awaits whom, one proposal to read, and the three answers to it.

import type { PartyId, ProposalId } from '../../../record/index.ts'
import type { ProposalRow } from '../../../dialogue/rows.ts'
import type { Said } from '../../../node/dialogue-node.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Possibility, RefusalView } from '../../../web/workspace/models.ts'
import type { ProposalLine, ProposalPage, SignatureLine } from '../../../web/workspace/review/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, optional } from '../fields.ts'
import { findElementRef, findingsOf, itemDiff, itemNames } from '../items.ts'
import { knownOn } from '../reference.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

const ITEMS_IN_LINE = 3

/** Open proposals that lack our signature, newest first. */
export function openAwaiting(running: RunningNode): readonly ProposalRow[] {
  return openProposals(running).filter((row) => row.parties.includes(running.settings.party) && !standsOn(running, row, running.settings.party))
}

/** Open proposals that we stand on and others do not yet. */
export function openWaiting(running: RunningNode): readonly ProposalRow[] {
  return openProposals(running).filter((row) => standsOn(running, row, running.settings.party))
}

export function proposalLine(running: RunningNode, row: ProposalRow): ProposalLine {
  const { rows } = running.node
  return {
    proposal: row.proposal, made: row.made, cover: row.cover, items: row.changes.slice(0, ITEMS_IN_LINE).map((change) => itemDiff(rows, change)),
    itemCount: row.changes.length, signed: row.parties.filter((party) => standsOn(running, row, party)),
    missing: row.parties.filter((party) => !standsOn(running, row, party)),
    isCrossing: row.competitors.some((other) => rows.find('proposal', other)?.status === 'open'),
  }
}

export async function showProposal(visit: Visit, refusal: RefusalView | null = null): Promise<Outcome | null> {
  const { running, match, frame } = visit
  const { rows } = running.node
  const row = rows.find('proposal', match.parameter)
  if (row === undefined) return null
  const items = row.changes.map((change) => itemDiff(rows, change))
  const page: ProposalPage = {
    ...(await frameFor(visit)), kind: 'proposal', proposal: row.proposal, made: row.made, status: row.status, audience: row.audience, cover: row.cover,
    items, signatures: signaturesOf(visit, row), competitors: competitorsOf(running, row), findings: findingsOf(rows, row.changes, row.cover, frame.languages, knownOn(running)),
    signing: signingOf(running, row), isSigningDecided: await running.intentions.isPending(row.proposal), withdrawing: withdrawingOf(running, row),
    counterable: row.status === 'open' ? row.changes.flatMap(({ item, content }) => (content === null ? [] : (findElementRef(rows, item) ?? []))) : [],
    names: itemNames(rows, items), refusal,
  }
  return { page, status: refusal === null ? 200 : 409 }
}

export async function signProposal(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, frame } = visit
  const row = running.node.rows.find('proposal', match.parameter)
  if (row === undefined) return null
  const hasFindings = findingsOf(running.node.rows, row.changes, row.cover, frame.languages, knownOn(running)).length > 0
  if (hasFindings && field(fields, 'confirmed') !== 'yes') return showProposal(visit, { code: 'concordance-unconfirmed', facts: {} })
  const said = await running.intentions.sign(row.proposal)
  const isWaiting = 'refused' in said && said.refused === 'stands-on-competing'
  if (isWaiting) return { redirect: here(visit), flash: { code: 'signature-decided', path: null } }
  return answered(visit, said, () => {
    const isAdopted = running.node.rows.find('proposal', row.proposal)?.status === 'adopted'
    return { redirect: here(visit), flash: { code: isAdopted ? 'proposal-adopted' : 'proposal-signed', path: null } }
  })
}

export async function withdrawProposal(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  if (running.node.rows.find('proposal', match.parameter) === undefined) return null
  const said = await running.node.say({ name: 'withdraw', proposal: match.parameter, reason: optional(field(fields, 'reason')) })
  return answered(visit, said, () => ({ redirect: here(visit), flash: { code: 'signature-withdrawn', path: null } }))
}

function answered(visit: Visit, said: Said, done: () => Outcome): Promise<Outcome | null> | Outcome {
  if ('acts' in said) return done()
  return showProposal(visit, 'refused' in said ? { code: said.refused, facts: said.facts } : { code: said.issues[0]?.code ?? 'unexpected', facts: {} })
}

function here(visit: Visit): string {
  return workspacePath('proposal', visit.match.language, visit.match.parameter)
}

function openProposals(running: RunningNode): readonly ProposalRow[] {
  const rows = (running.node.rows.find('open', 'all') ?? []).flatMap((id: ProposalId) => running.node.rows.find('proposal', id) ?? [])
  return rows.sort((a, b) => (a.made.at < b.made.at ? 1 : -1))
}

function standsOn(running: RunningNode, row: ProposalRow, party: PartyId): boolean {
  return running.node.ledger.standing.standingOn(row.proposal).includes(party)
}

function signaturesOf(visit: Visit, row: ProposalRow): readonly SignatureLine[] {
  const named = visit.frame.parties.filter((one) => row.parties.includes(one.party))
  return named.map((name) => ({
    ...name, signed: row.signed.find((citation) => citation.party === name.party) ?? null,
    withdrawn: row.withdrawn.find((citation) => citation.party === name.party) ?? null,
  }))
}

function competitorsOf(running: RunningNode, row: ProposalRow): ProposalPage['competitors'] {
  return row.competitors.flatMap((id) => {
    const other = running.node.rows.find('proposal', id)
    return other === undefined ? [] : [{ proposal: id, by: other.made.party, at: other.made.at }]
  })
}

/** Standing on a competing proposal is no obstacle for an officer: signing takes that signature back first. */
function signingOf(running: RunningNode, row: ProposalRow): Possibility {
  const { party } = running.settings
  if (row.status !== 'open') return { isPossible: false, code: row.status === 'adopted' ? 'already-adopted' : row.status === 'withdrawn' ? 'withdrawn-from' : 'base-not-in-force' }
  if (!row.parties.includes(party)) return { isPossible: false, code: 'not-a-party' }
  return standsOn(running, row, party) ? { isPossible: false, code: 'already-standing' } : { isPossible: true }
}

function withdrawingOf(running: RunningNode, row: ProposalRow): Possibility {
  if (row.status === 'adopted') return { isPossible: false, code: 'already-adopted' }
  return standsOn(running, row, running.settings.party) ? { isPossible: true } : { isPossible: false, code: 'not-standing' }
}
