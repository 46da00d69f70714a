// Who has certified that the languages of a proposal say the same: each side for itself, or not.

import type { PartyId, ProposalId, StatementId } from '../../record/index.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { CertificateContent } from '../statements/index.ts'

export interface CertificateView {
  readonly party: PartyId
  readonly statement: StatementId
  readonly made: Citation
  readonly content: CertificateContent
}

/** The certificates of a proposal that stand, the last one of each side, by side. */
export function certificatesOf(rows: RowReader, proposal: ProposalId): readonly CertificateView[] {
  const live = (rows.find('concerning', proposal) ?? []).flatMap((id): readonly CertificateView[] => {
    const row = rows.find('statement', id)
    if (row === undefined || row.type !== 'certificate' || row.content === null || row.replacedBy !== null) return []
    const content = readBy(STATEMENT_TYPES.certificate.schema, row.content) as CertificateContent | null
    return content === null ? [] : [{ party: row.made.party, statement: id, made: row.made, content }]
  })
  const last = new Map(live.sort((a, b) => a.made.sequence - b.made.sequence).map((one) => [one.party, one]))
  return [...last.values()].sort((a, b) => (a.party < b.party ? -1 : 1))
}
