import { parseArgs } from 'node:util'
import { isBuildFresh } from '../../../bin/freshness.mjs'
import { BUILD_DIRECTORY, ROOT } from '../../web/place.ts'
import type { CliCommand } from '../outcome.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { force: { type: 'boolean' } } })
    if (values.force !== true && isBuildFresh(ROOT, BUILD_DIRECTORY)) return 0
    const { build } = await import('../../web/build.ts')
    const report = await build()
    const bytes = report.files.reduce((sum, file) => sum + file.bytes, 0)
    terminal.out(`${report.directory}: ${report.files.length} files, ${Math.round(bytes / 1000)} kB`)
    return 0
  },
}
