// Acts that somebody was told about: `party sequence hash`, one a line. Every one of them must be
// there, the same act at the same place.

import type { Store } from '../../store/port.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'

const LINE = /^(\S+) ([1-9]\d{0,14}) ([0-9a-f]{64})$/

export async function checkAnswered(store: Store, text: string): Promise<CheckReport> {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const findings: DoctorFinding[] = []
  for (const line of lines) {
    const [, party, sequence, hash] = LINE.exec(line) ?? []
    if (party === undefined || sequence === undefined || hash === undefined) { findings.push(found('answered-garbled', line.slice(0, 100))); continue }
    const [act] = await store.acts(party, Number(sequence) - 1, 1)
    if (act?.sequence !== Number(sequence)) findings.push(found('answered-missing', `${party} ${sequence}`, hash))
    else if (act.hash !== hash) findings.push(found('answered-replaced', `${party} ${sequence}`, hash))
  }
  return { check: 'answered', examined: lines.length, findings }
}
