import { isIP } from 'node:net'

/** The network of an address: `192.0.2.0/24`, `2001:db8:7::/48`; null where it is none. IPv4 in IPv6 (RFC 4291 section 2.5.5.2) counts as IPv4. */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (isIP(plain) !== 6) return null
  const [head = '', tail] = plain.toLowerCase().split('::')
  const [before, after] = [head === '' ? [] : head.split(':'), tail === undefined || tail === '' ? [] : tail.split(':')]
  const groups = tail === undefined ? before : [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after]
  const first = groups.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16))
  while (first.at(-1) === '0') first.pop()
  return `${first.join(':')}::/48`
}
