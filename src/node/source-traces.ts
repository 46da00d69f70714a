// Says in whose lines of the sources an error of the built program arose. Maps are read when the first trace is told,
// never at a start: most runs tell none. Whoever begins a thread or a process imports this first.

import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import type { SourceMapPayload } from 'node:module'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT, RUNNING_BUILD } from './program.ts'

const maps = new Map<string, SourceMap | null>()

if (RUNNING_BUILD !== null) Error.prepareStackTrace = (error, sites) => [headOf(error), ...sites.map((site) => `    at ${placeOf(site)}`)].join('\n')

/** `name (src/node/signer.ts:12:3)`; as V8 tells it where no map knows the place. */
function placeOf(site: NodeJS.CallSite): string {
  const told = String(site)
  const [file, line, column] = [site.getFileName(), site.getLineNumber(), site.getColumnNumber()]
  if (typeof file !== 'string' || line === null || column === null) return told
  const path = file.startsWith('file:') ? fileURLToPath(file) : file
  const found = mapOf(path)?.findEntry(line - 1, column - 1)
  if (found === undefined || !('originalSource' in found)) return told
  const source = relative(ROOT, resolve(dirname(path), found.originalSource))
  return told.replace(`${file}:${line}:${column}`, `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`)
}

function mapOf(path: string): SourceMap | null {
  const kept = maps.get(path)
  if (kept !== undefined) return kept
  const file = `${path}.map`
  const map = dirname(path) === RUNNING_BUILD && existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload) : null
  maps.set(path, map)
  return map
}

function headOf(error: Error): string {
  try {
    return String(error)
  } catch {
    return 'Error'
  }
}
