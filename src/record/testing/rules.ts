// The two sets of rules that the searches are run with: the real `Standing`, and the naive one
// that the record must not have.

import { Standing } from '../standing.ts'
import type { Proposal } from '../standing.ts'
import { NAMES, seenOf } from './schedules.ts'
import type { Build, History, Rules, Step } from './schedules.ts'

const ITEM = 'element/contested'

function proposalAt(id: string, sequence: number, parties: readonly string[]): Proposal {
  return { id, proposer: id.charAt(0), sequence, under: null, changes: [{ item: ITEM, base: null, version: `version ${id}` }], parties, members: parties, leaving: [] }
}

/** The real rules, holding of a history what the cut leaves. */
export const realRules: Build = (history, cut) => {
  const standing = new Standing()
  const parties: readonly string[] = NAMES.slice(0, history.length)
  const positionAt = (party: number, index: number, step: Step) => ({ party: parties[party] ?? '', sequence: index + 1, seen: seenOf(step, party) })
  const held = history.flatMap((steps, party) => steps.slice(0, cut[party] ?? 0).map((step, index) => ({ step, position: positionAt(party, index, step) })))
  for (const { step, position } of held) {
    standing.noteAct(position)
    if (step.deed === 'propose') standing.noteProposal(proposalAt(step.proposal ?? '', position.sequence, parties))
  }
  for (const { step, position } of held) {
    if (step.deed === 'sign') standing.noteSignature(step.proposal ?? '', position)
    else if (step.deed === 'withdraw') standing.noteWithdrawal(step.proposal ?? '', position)
  }
  return {
    admits: (party, step) => {
      const position = positionAt(party, step.view[party] ?? 0, step)
      switch (step.deed) {
        case 'propose': return standing.judgeProposal(proposalAt(step.proposal ?? '', position.sequence, parties), position) === null
        case 'sign': return standing.judgeSignature(step.proposal ?? '', position) === null
        case 'withdraw': return standing.judgeWithdrawal(step.proposal ?? '', position) === null
        case 'receipt': return true
      }
    },
    isAdoptedIn: (id, [a = 0, b = 0, c = 0]) => standing.isAdoptedIn(id, { A: a, B: b, C: c }),
  }
}

/** The naive rules: a withdrawal takes effect at once. Everything else is as in the real ones. */
export const naiveRules: Build = (history, cut) => {
  const placesOf = (deeds: readonly Step['deed'][], id: string, view: readonly number[]) => history.map((steps, party) => {
    const reach = Math.min(view[party] ?? 0, cut[party] ?? 0)
    return steps.slice(0, reach).some((step) => step.proposal === id && deeds.includes(step.deed))
  })
  const stands = (id: string, view: readonly number[]) => placesOf(['propose', 'sign'], id, view)
  const withdrawals = (id: string, view: readonly number[]) => placesOf(['withdraw'], id, view)
  const ids = idsOf(history)
  const isAdoptedIn = (id: string, view: readonly number[]) => stands(id, view).every(Boolean)
  const mayStand = (party: number, { proposal, view }: Step) => {
    const isFree = !ids.some((other) => other !== proposal && stands(other, view)[party] === true && withdrawals(other, view)[party] !== true)
    return isFree && !ids.some((other) => isAdoptedIn(other, view)) && !withdrawals(proposal ?? '', view).some(Boolean)
  }
  const admits: Rules['admits'] = (party, step) => {
    const id = step.proposal ?? ''
    const isStanding = stands(id, step.view)[party] === true
    switch (step.deed) {
      case 'receipt': return true
      case 'propose': return mayStand(party, step)
      case 'sign': return stands(id, step.view).some(Boolean) && !isStanding && mayStand(party, step)
      case 'withdraw': return isStanding && withdrawals(id, step.view)[party] !== true && !isAdoptedIn(id, step.view)
    }
  }
  return { admits, isAdoptedIn }
}

function idsOf(history: History): string[] {
  return history.flatMap((steps) => steps.flatMap((step) => (step.deed === 'propose' && step.proposal !== null ? [step.proposal] : [])))
}
