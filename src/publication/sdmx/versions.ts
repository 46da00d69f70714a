// Which version a query means (SDMX 3 technical notes, semantic versioning). Every version here is stable.

/** `1.0.0`, `1.0`, `1`, `*` and `all`; `+`, `~` and `latest`; `2+.0.0`, `2.1+.0`. */
export function isAnyVersion(asked: string): boolean {
  return /^(\*|all|\+|~|latest)$/.test(asked) || /^\d+\+?(\.\d+\+?){0,2}$/.test(asked)
}

/** `there` are all versions of the artefact. */
export function matchesVersion(version: string, asked: string, there: readonly string[]): boolean {
  if (asked === '*' || asked === 'all') return true
  if (asked === '+' || asked === '~' || asked === 'latest') return version === newest(there)
  if (!asked.includes('+')) return version === asked || version === `${asked}.0` || version === `${asked}.0.0`
  // `2+.0.0`: the newest from 2.0.0 on; `2.1+.0`: the newest of the second from 2.1.0 on.
  const parts = asked.split('.')
  const open = parts.findIndex((part) => part.endsWith('+'))
  const least = asked.replaceAll('+', '')
  const fitting = there.filter((one) => one.split('.').slice(0, open).join('.') === parts.slice(0, open).join('.') && compareVersions(one, least) >= 0)
  return version === newest(fitting)
}

function newest(versions: readonly string[]): string | undefined {
  return [...versions].sort(compareVersions).at(-1)
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
