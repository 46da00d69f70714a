// Shows what failed as it fails, what was skipped with its reason and which files took longest, and ends with the
// one line that machines read.

import { relative } from 'node:path'

/** How many of the slowest files are told, and from how many milliseconds on. */
const SLOWEST = 12
const SLOW = 10_000

export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const reasons = new Map()
  const begun = new Set()
  const took = new Map()
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') { yield data.message; continue }
    if (type === 'test:diagnostic' && data.level === 'error') { yield `${data.message}\n`; continue }
    // Told when it is known: `test:pass` and `test:fail` wait for all files before.
    if (type !== 'test:complete') continue
    const isPassed = data.details?.passed === true
    if (data.nesting === 0 && data.name !== data.file) took.set(data.file, (took.get(data.file) ?? 0) + (data.details?.duration_ms ?? 0))
    // Suites and files are not tests; a file counts only where it failed as a whole, not through its tests.
    const isSum = data.details?.type === 'suite' || (isPassed && data.name === data.file) || data.details?.error?.failureType === 'subtestsFailed'
    // Why all tests of a suite were cancelled stands with the suite alone.
    if (data.details?.error?.failureType === 'hookFailed') yield `\n✗ before or after ${data.name}\n${indent(describe(data.details.error))}\n`
    if (isSum) continue
    if (!begun.has(data.file)) {
      begun.add(data.file)
      yield `${relative(process.cwd(), data.file ?? data.name)}\n`
    }
    if (data.skip !== undefined && data.skip !== false) {
      counts.skipped += 1
      const reason = typeof data.skip === 'string' ? data.skip : 'no reason given'
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    } else if (isPassed) {
      counts.passed += 1
    } else {
      counts.failed += 1
      yield `\n✗ ${data.name}\n  ${data.file ?? ''}${data.line === undefined ? '' : `:${data.line}`}\n${indent(describe(data.details?.error))}\n`
    }
  }
  for (const [reason, count] of reasons) yield `skipped ${count}: ${reason}\n`
  const slowest = [...took].sort(([, a], [, b]) => b - a).slice(0, SLOWEST).filter(([, milliseconds]) => milliseconds >= SLOW)
  for (const [file, milliseconds] of slowest) yield `${(milliseconds / 1000).toFixed(0).padStart(4)} s ${relative(process.cwd(), file ?? '')}\n`
  yield `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`}\n`
}

function describe(error) {
  if (error === undefined) return ''
  const cause = error.cause ?? error
  return String(cause.stack ?? cause.message ?? cause).split('\n').slice(0, 40).join('\n')
}

function indent(text) {
  return text.replace(/^/gm, '  ')
}
