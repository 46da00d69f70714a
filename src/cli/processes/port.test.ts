// The port that the processes of a node share, where one of them is killed while connections wait for it: see docs/decisions/0063.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '../../web/place.ts'

const TRIAL = join(import.meta.dirname, 'testing/waiting-connections.ts')
const SETTING = 'net.ipv4.tcp_migrate_req'
/** In a network of its own, so that no setting of this machine is touched. */
const inNetwork = (work: string) => spawnSync('unshare', ['--net', 'sh', '-c', `ip link set lo up && ${work}`], { encoding: 'utf8', timeout: 60_000 })
const skip = process.platform === 'linux' && inNetwork(`test -w /proc/sys/${SETTING.replaceAll('.', '/')}`).status === 0 ? false : 'no network of its own can be made here (unshare, ip, Linux 5.14)'

function becameWith(setting: 0 | 1): Readonly<Record<string, number>> {
  const { status, stdout, stderr } = inNetwork(`echo ${setting} > /proc/sys/${SETTING.replaceAll('.', '/')} && "${process.execPath}" "${TRIAL}"`)
  assert.equal(status, 0, stderr)
  return JSON.parse(stdout) as Record<string, number>
}

test('without a setting of the kernel those that waited for a killed process are told at once; none is left hanging', { skip, timeout: 90_000 }, (t) => {
  const became = becameWith(0)
  t.diagnostic(JSON.stringify(became))
  assert.deepEqual(Object.keys(became).sort(), ['ECONNRESET', 'answered'])
})

test('with it they are answered by the process that is left, every one; the setting is part of what an operator installs', { skip, timeout: 90_000 }, () => {
  assert.deepEqual(becameWith(1), { answered: 60 })
  assert.match(readFileSync(join(ROOT, 'ops/sysctl.conf'), 'utf8'), new RegExp(`^${SETTING} = 1$`, 'm'))
})
