// What speakers said, held by a ledger.

import { parseAct, withholdBody } from '../act.ts'
import type { Act } from '../act.ts'
import type { VersionId } from '../kinds/propose.ts'
import { Ledger } from '../ledger.ts'
import type { Admission } from '../ledger.ts'
import { founded } from './speaker.ts'
import type { Speaker } from './speaker.ts'

/** Admits what the speakers said, each chain as far as it can go, until nothing moves. */
export function ledgerOf(speakers: readonly Speaker[], isWithheld: (act: Act) => boolean = () => false, outcomes: string[] = []): Ledger {
  const ledger = new Ledger(speakers[0]?.dialogue ?? '')
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false
    for (const speaker of speakers) {
      for (const act of speaker.acts.slice(ledger.chain(speaker.party).sequence)) {
        const admission = ledger.admit(isWithheld(act) ? withheld(act) : act)
        if (admission.outcome === 'waiting') break
        if (admission.outcome === 'refused') throw new Error(`refused: ${admission.code}`)
        outcomes.push(admission.outcome)
        hasMoved = true
      }
    }
  }
  return ledger
}

export function withheld(act: Act): Act {
  const read = parseAct(withholdBody(act))
  return 'header' in read ? read : fail()
}

/** What the last act of a speaker means to a ledger that holds everything before it. */
export function verdictOn(speaker: Speaker, others: readonly Speaker[], isWithheld?: (act: Act) => boolean): Admission {
  const last = speaker.acts.at(-1) ?? fail()
  const without = Object.create(speaker, { acts: { value: speaker.acts.slice(0, -1) } }) as Speaker
  return ledgerOf([without, ...others], isWithheld).admit(isWithheld?.(last) === true ? withheld(last) : last)
}

export function pair(): { mex: Speaker; usa: Speaker; under: VersionId; founding: Act<'propose'> } {
  const { speakers: [mex, usa], under, founding } = founded('demo', ['MEX', 'USA'])
  return { mex: mex ?? fail(), usa: usa ?? fail(), under, founding }
}

function fail(): never {
  throw new Error('a speaker or act that was not there')
}
