// Load from a process of its own, so that asking takes no time from what answers in this one.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Load } from './load.ts'

export async function loadApart(url: string, connections: number, seconds: number, cookie = ''): Promise<Load> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'load.ts'), url, String(connections), String(seconds), cookie])
  return JSON.parse(stdout) as Load
}
