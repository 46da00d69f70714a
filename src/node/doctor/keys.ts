// The keys that our chain holds valid against those that our signer has. A valid signing key that
// nobody has must be taken for lost or stolen; the keys above it may well be kept elsewhere. A key
// that the chain does not know was made and never introduced, such as by a rotation cut short.

import type { KeyId, PartyId } from '../../record/index.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import type { Moment } from './moment.ts'

export function checkKeys({ made }: Moment, party: PartyId, held: readonly KeyId[]): CheckReport {
  if (made === null) return { check: 'keys', examined: 0, findings: [found('not-looked-at', '')] }
  const { keys } = made.ledger.chain(party)
  const missing = [...keys].filter(([id, entry]) => entry.revokedAt === null && !held.includes(id)).map(([id, entry]): DoctorFinding => found(entry.role === 'signing' ? 'key-held-by-nobody' : 'key-held-elsewhere', id, entry.role))
  const unknown = held.filter((id) => !keys.has(id)).map((id) => found('key-never-introduced', id))
  return { check: 'keys', examined: keys.size + unknown.length, findings: [...missing, ...unknown] }
}
