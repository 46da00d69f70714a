// Where test files put their homes, stores, browsers and published trees: in memory where there is much of it, since
// every commit waits for the disk and tens of thousands of files are written and removed; else where temporary files go.

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
/** What a run holds at its most is below 3 GB. */
const ROOM = 6 * 1024 ** 3
/** For browsers and nodes beside it. */
const FREE = 12 * 1024 ** 3

/**
 * Makes a folder for a whole run and names it to every process of it as the place of temporary files. The disk stays
 * `ALTERNAT_DISK`, for tests that are about disks.
 * @returns {() => void} removes it
 */
export function openTestPlace() {
  process.env.ALTERNAT_DISK ??= tmpdir()
  // Short: addresses of sockets have room for a hundred letters.
  const place = inMemory() ?? mkdtempSync(join(tmpdir(), 'alternat-tests-'))
  // As the place of temporary files is: a database runs as somebody else, and removes its folder itself.
  chmodSync(place, 0o1777)
  process.env.TMPDIR = place
  return () => rmSync(place, { recursive: true, force: true, maxRetries: 5 })
}

/** Null where there is too little, or programs cannot be run from there. */
function inMemory() {
  let place = null
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    if (bavail * bsize < ROOM || freemem() < FREE) return null
    place = mkdtempSync(join(MEMORY, 't-'))
    writeFileSync(join(place, 'run'), '#!/bin/sh\n', { mode: 0o755 })
    if (spawnSync(join(place, 'run')).status === 0) return place
  } catch {
    // There is none.
  }
  if (place !== null) rmSync(place, { recursive: true, force: true })
  return null
}
