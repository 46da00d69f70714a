// Advisories in CSAF 2.0: what the validator finds is told, also what the schema alone would pass.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsaf } from './csaf.ts'

/** Invented, and valid. */
function advisory(changes: (document: ReturnType<typeof valid>) => void = () => undefined): Uint8Array {
  const document = valid()
  changes(document)
  return new TextEncoder().encode(JSON.stringify(document))
}

function valid() {
  return {
    document: {
      category: 'csaf_base', csaf_version: '2.0', title: 'Invented advisory', publisher: { category: 'other', name: 'Nobody', namespace: 'https://example.org' }, distribution: { tlp: { label: 'WHITE' } },
      tracking: { id: 'X-1', status: 'final', version: '1', current_release_date: '2026-11-01T00:00:00.000Z', initial_release_date: '2026-11-01T00:00:00.000Z', revision_history: [{ number: '1', date: '2026-11-01T00:00:00.000Z', summary: 'First' }] },
    },
    product_tree: { branches: [{ category: 'vendor', name: 'Apache', branches: [{ category: 'product_name', name: 'Log4j2', branches: [{ category: 'product_version', name: '2.14', product: { name: 'Apache Log4j2 2.14', product_id: 'P1' } }] }] }] },
    vulnerabilities: [{ cve: 'CVE-2021-44228', title: 'Log4Shell', product_status: { known_affected: ['P1'] } }],
  }
}

test('an advisory is read with its weaknesses and the products that it says are affected', async () => {
  const read = await readCsaf(advisory())
  assert.ok(!('refused' in read))
  assert.deepEqual(read.findings, [])
  assert.deepEqual([read.id, read.tlp, read.weaknesses], ['X-1', 'WHITE', [{ id: 'CVE-2021-44228', title: 'Log4Shell', products: [{ id: 'P1', vendor: 'Apache', product: 'Log4j2' }] }]])
})

test('what the schema alone would pass is found by the mandatory tests', async () => {
  const missing = await readCsaf(advisory(({ vulnerabilities: [one] }) => { if (one !== undefined) one.product_status.known_affected = ['P1', 'P9'] }))
  assert.ok(!('refused' in missing) && missing.findings.some(({ test: name }) => name === 'mandatoryTest_6_1_1'), 'a product that is nowhere defined')
  const version = await readCsaf(advisory(({ document }) => { document.tracking.version = '2' }))
  assert.ok(!('refused' in version) && version.findings.length > 0, 'a version that its history does not have')
})

test('what is no advisory is refused with a code', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  for (const [given, code] of [[bytes('{'), 'csaf-not-json'], [bytes('{}'), 'csaf-not-csaf'], [bytes('{"document":{"csaf_version":"2.1"}}'), 'csaf-not-csaf'], [new Uint8Array(5 * 1024 * 1024 + 1), 'csaf-too-large']] as const) assert.deepEqual(await readCsaf(given), { refused: code })
})
