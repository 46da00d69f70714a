// npm run bench:lighthouse: what Lighthouse says of five kinds of public pages in both languages, as it measures a phone
// on a slow line. It is installed beside the project; the browser is one that is there, or Debian's.
//
//   npm run bench:lighthouse -- --paths /en/plan,/es/datos --out reports
//
// Ends with 1 where a page has less than 98 in any of the four categories.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { BROWSER_ARGUMENTS, findBrowser } from '../e2e/browser.ts'
import { startDemonstration } from '../e2e/demonstration.ts'
import { installBeside } from './beside/install.ts'

const LIGHTHOUSE = 'lighthouse@13.5.0'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const LEAST = 98
const PATHS = [
  '/en/', '/es/', '/en/plan', '/es/plan', '/en/plan/I.1', '/es/plan/I.1', '/en/meetings/2024-04-19', '/es/reuniones/2024-04-19',
  '/en/data', '/es/datos', '/en/instruments/border-crossings', '/es/instrumentos/border-crossings',
]

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>>
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly displayValue?: string }>>
}

async function reportOn(program: string, browser: string, address: string, out: string): Promise<Report> {
  const file = join(out, `${new URL(address).pathname.replaceAll('/', '_')}.json`)
  const flags = BROWSER_ARGUMENTS.join(' ')
  await promisify(execFile)(process.execPath, [program, address, '--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${CATEGORIES.join(',')}`, `--chrome-flags=${flags}`], { env: { ...process.env, CHROME_PATH: browser } })
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

function scoresOf({ categories }: Report): readonly number[] {
  return CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100))
}

/** What took points, with what it was measured at. */
function lostIn({ categories, audits }: Report): readonly string[] {
  const ids = CATEGORIES.flatMap((name) => (categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => id))
  return ids.flatMap((id) => { const audit = audits[id]; return audit === undefined || audit.score === null || audit.score >= 0.9 ? [] : [`${id} ${audit.displayValue ?? audit.score}`] })
}

const { values } = parseArgs({ options: { paths: { type: 'string' }, out: { type: 'string' } } })
const paths = values.paths?.split(',') ?? PATHS
const kept = values.out ?? mkdtempSync(join(tmpdir(), 'alternat-lighthouse-'))
mkdirSync(kept, { recursive: true })
const program = join(installBeside({ name: 'lighthouse', packages: [LIGHTHOUSE] }), 'node_modules/lighthouse/cli/index.js')
const browser = await findBrowser()
const demonstration = await startDemonstration({}, { data: true })
let isMissed = false
try {
  console.log(`${LIGHTHOUSE}, ${CATEGORIES.join(', ')}; the aim is ${LEAST} in each`)
  for (const path of paths) {
    const report = await reportOn(program, browser, `${path.startsWith('/es') ? demonstration.mex : demonstration.usa}${path}`, kept)
    const scores = scoresOf(report)
    isMissed ||= scores.some((score) => score < LEAST)
    console.log(`${path.padEnd(36)} ${scores.map((score) => String(score).padStart(4)).join('')}   ${lostIn(report).join('; ')}`)
  }
} finally {
  await demonstration.clear()
  if (values.out === undefined) rmSync(kept, { recursive: true, force: true })
}
process.exitCode = isMissed ? 1 : 0
