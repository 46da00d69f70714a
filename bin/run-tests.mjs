// Runs test files with Node's own runner, in the order in which they are given (its command line sorts them by name),
// and ends every one of them when this process is told to end. Started by `bin/test.mjs` on the project's own Node.

import { availableParallelism, totalmem } from 'node:os'
import { run } from 'node:test'
import report from './test-reporter.mjs'

/** A journey is a browser, two nodes and itself. */
const BYTES_OF_A_FILE = 2 * 1024 ** 3

// They wait much, for each other's nodes and for pages: two more than there are cores keep all of them busy.
const concurrency = Math.max(2, Math.min(availableParallelism() + 2, Math.floor(totalmem() / BYTES_OF_A_FILE)))
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => ending.abort())
const events = run({ files: process.argv.slice(2), concurrency, signal: ending.signal })
events.on('test:fail', ({ todo }) => { if (todo === undefined || todo === false) process.exitCode = 1 })
events.compose(report).pipe(process.stdout)
