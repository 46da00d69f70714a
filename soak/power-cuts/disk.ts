// A disk that can lose its power: an ext4 file system in a file, by a loop device that keeps nothing
// back. What the file system has sent to its device is in the file; what it still holds in memory is
// not. A copy of the file is what is on the disk at that moment.
//
// `--direct-io` keeps the device from holding bytes back in this machine's memory, and a long
// `commit` keeps the file system from writing by itself while the copy is made: only what a program
// asked to be durable is there. What this cannot show is a disk that loses what it was told to flush.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'

export interface Disk {
  /** Where its files stand. */
  readonly place: string
  /** What is on it now, without asking anybody to write what they still hold. */
  copyTo(image: string): void
  /** Writes down all that is held, as a quiet hour would. */
  sync(): void
  /** Waits for processes that were killed on it to be gone. */
  close(): Promise<void>
}

/** A disk of its own, or that of an image; or the reason why this machine has none. */
export function openDisk(image: string, place: string, megabytes: number): Disk | { readonly reason: string } {
  if (process.getuid?.() !== 0) return { reason: 'no power cuts: loop devices need root' }
  const isNew = !existsSync(image)
  if (isNew && !did('truncate', '-s', `${megabytes}M`, image)) return { reason: lastFailure }
  if (!did('losetup', '--direct-io=on', '--find', '--show', image)) return { reason: `no power cuts: ${lastFailure}` }
  const device = lastAnswer
  const detach = () => did('losetup', '--detach', device)
  mkdirSync(place, { recursive: true })
  const isMounted = (!isNew || did('mkfs.ext4', '-q', device)) && did('mount', '-o', 'commit=600', device, place)
  if (!isMounted) { const reason = `no power cuts: ${lastFailure}`; detach(); return { reason } }
  return {
    place,
    copyTo: (copy) => { if (!did('cp', '--sparse=always', image, copy)) throw new Error(lastFailure) },
    sync: () => { if (!did('sync', '-f', place)) throw new Error(lastFailure) },
    close: async () => {
      for (let attempt = 0; attempt < 100 && !did('umount', place); attempt++) await new Promise((resolve) => setTimeout(resolve, 50))
      detach()
    },
  }
}

let lastFailure = ''
let lastAnswer = ''

function did(program: string, ...words: readonly string[]): boolean {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  if (status === 0) lastAnswer = stdout.trim()
  else lastFailure = `${program} ${words.join(' ')}: ${error?.message ?? stderr.trim()}`
  return status === 0
}
