// Reads a security advisory in CSAF 2.0 (OASIS standard, November 2022). The schema alone passes most documents that the standard
// forbids; so the strict schema and the mandatory tests of section 6.1 are run, by the validator of the Secvisogram project. What
// fails is told, test by test; a document that fails any is shown with that, and never counted as good.

import { z } from 'zod'

/** Bytes of an advisory at most. */
export const LARGEST_CSAF = 5 * 1024 * 1024

interface Branch { readonly branches?: readonly Branch[] | undefined; readonly category: string; readonly name: string; readonly product?: { readonly product_id: string } | undefined }
const branch: z.ZodType<Branch> = z.lazy(() => z.looseObject({ category: z.string(), name: z.string(), branches: z.array(branch).optional(), product: z.looseObject({ product_id: z.string() }).optional() }))

const advisory = z.looseObject({
  document: z.looseObject({
    csaf_version: z.literal('2.0'), title: z.string(), publisher: z.looseObject({ name: z.string() }), tracking: z.looseObject({ id: z.string(), version: z.string() }),
    distribution: z.looseObject({ tlp: z.looseObject({ label: z.string() }).optional() }).optional(),
  }),
  product_tree: z.looseObject({ branches: z.array(branch).optional() }).optional(),
  vulnerabilities: z.array(z.looseObject({ cve: z.string().optional(), title: z.string().optional(), product_status: z.record(z.string(), z.array(z.string())).optional() })).optional(),
})

export interface AdvisoryProduct { readonly id: string; readonly vendor: string; readonly product: string }
export interface Advisory {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly publisher: string
  /** As the document says it, in the words of TLP 1.0: `WHITE`, `GREEN`, `AMBER`, `RED`; null where it says nothing. */
  readonly tlp: string | null
  readonly weaknesses: readonly { readonly id: string; readonly title: string; /** Products that it says are affected. */ readonly products: readonly AdvisoryProduct[] }[]
  readonly findings: readonly { readonly test: string; readonly message: string; readonly at: string }[]
}

export const CSAF_CODES = ['csaf-too-large', 'csaf-not-json', 'csaf-not-csaf'] as const
export type CsafCode = (typeof CSAF_CODES)[number]

/** Statuses under which a product is concerned (section 3.2.3.9). */
const CONCERNED = ['known_affected', 'first_affected', 'last_affected', 'under_investigation']

export async function readCsaf(bytes: Uint8Array): Promise<Advisory | { readonly refused: CsafCode }> {
  if (bytes.length > LARGEST_CSAF) return { refused: 'csaf-too-large' }
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { refused: 'csaf-not-json' }
  }
  const read = advisory.safeParse(parsed)
  if (!read.success) return { refused: 'csaf-not-csaf' }
  const { document, product_tree: tree, vulnerabilities = [] } = read.data
  const products = new Map((tree?.branches ?? []).flatMap((one) => productsBelow(one, '', '')).map((one) => [one.id, one]))
  return {
    id: document.tracking.id, version: document.tracking.version, title: document.title, publisher: document.publisher.name, tlp: document.distribution?.tlp?.label ?? null, findings: await findingsOf(parsed),
    weaknesses: vulnerabilities.map(({ cve, title, product_status: status = {} }) => ({
      id: cve ?? '', title: title ?? '', products: [...new Set(CONCERNED.flatMap((name) => status[name] ?? []))].flatMap((id) => products.get(id) ?? []),
    })),
  }
}

function productsBelow({ category, name, branches = [], product }: Branch, vendor: string, named: string): readonly AdvisoryProduct[] {
  const [nextVendor, nextProduct] = [category === 'vendor' ? name : vendor, category === 'product_name' ? name : named]
  const here = product === undefined ? [] : [{ id: product.product_id, vendor: nextVendor, product: nextProduct === '' ? name : nextProduct }]
  return [...here, ...branches.flatMap((one) => productsBelow(one, nextVendor, nextProduct))]
}

/** The library is large and seldom asked: it is loaded when the first advisory comes. */
async function findingsOf(document: unknown): Promise<Advisory['findings']> {
  const [{ default: validate }, tests] = await Promise.all([import('@secvisogram/csaf-validator-lib/validate.js'), import('@secvisogram/csaf-validator-lib/basic.js')])
  const report = await validate(Object.values(tests).filter((test) => typeof test === 'function'), document)
  return report.tests.filter(({ isValid }) => !isValid).flatMap(({ name, errors }) => errors.map(({ instancePath, message }) => ({ test: name, message: message ?? '', at: instancePath })))
}
