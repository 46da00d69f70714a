// The catalogue of known exploited vulnerabilities of CISA: one JSON file with a count of its own, renewed on working days.

import { z } from 'zod'
import { SourceTrouble } from './contract.ts'
import type { Connector } from './contract.ts'

const PATH = '/sites/default/files/feeds/known_exploited_vulnerabilities.json'

const catalogue = z.looseObject({
  catalogVersion: z.string().min(1).max(60), count: z.number().int(),
  vulnerabilities: z.array(z.looseObject({
    cveID: z.string(), vendorProject: z.string(), product: z.string(), vulnerabilityName: z.string(), dateAdded: z.string(), shortDescription: z.string(), dueDate: z.string(),
    knownRansomwareCampaignUse: z.string(), cwes: z.array(z.string()).optional(),
  })),
})

const settings = z.strictObject({})

export const cisaKev: Connector<z.infer<typeof settings>> = {
  connector: 'cisa-kev', origin: 'https://www.cisa.gov', token: 'none', tokenField: null, settings,
  async read(asking) {
    const { catalogVersion, count, vulnerabilities } = await asking.json(PATH, catalogue)
    if (count !== vulnerabilities.length) throw new SourceTrouble('answer-incomplete', `${vulnerabilities.length} / ${count}`)
    return {
      columns: ['cve_id', 'vendor', 'product', 'vulnerability_name', 'date_added', 'short_description', 'due_date', 'known_ransomware_use', 'cwes'],
      rows: vulnerabilities.map((one) => [one.cveID, one.vendorProject, one.product, one.vulnerabilityName, one.dateAdded, one.shortDescription, one.dueDate, one.knownRansomwareCampaignUse, (one.cwes ?? []).join(', ') || null]),
      vintage: catalogVersion,
    }
  },
}
