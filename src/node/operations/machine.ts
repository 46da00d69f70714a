// What is known of the machine beside the node: room on the disk, and how old the newest backup is.

import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes that this user may still write where a folder lies; null where that cannot be told. */
export async function freeBytesAt(folder: string): Promise<number | null> {
  return statfs(folder).then(({ bavail, bsize }) => bavail * bsize, () => null)
}

/** Milliseconds since 1970 of the newest file in a folder of backups, whatever they are called; null where there is none. */
export async function newestBackupIn(folder: string): Promise<number | null> {
  const names = await readdir(folder).catch(() => [])
  const times = await Promise.all(names.filter((name) => !name.startsWith('.')).map((name) => stat(join(folder, name)).then((found) => (found.isFile() && found.size > 0 ? found.mtimeMs : null), () => null)))
  return times.reduce<number | null>((newest, time) => (time === null || (newest !== null && newest > time) ? newest : time), null)
}
