// A number written in digits, with the separators of its language.

const SEPARATOR_OF_GROUPS = /[ \u00a0\u2009\u202f'’]/g

/**
 * The meanings of a run of digits and separators, the likeliest first.
 *
 * The United States and Mexico both write 1,500.25; other Spanish writes 1.500,25 or 1 500,25. What
 * cannot be decided has two meanings: `1.500` in Spanish is 1500 or 1.5.
 */
export function digitValues(written: string, style: 'en' | 'es' | 'neutral'): readonly number[] {
  // Mexico also writes 1'500,000.
  if (/^\d{1,3}['’]\d{3},\d{3}(?:\.\d+)?$/.test(written)) return [Number(written.replace(/['’,]/g, ''))]
  const raw = written.replace(SEPARATOR_OF_GROUPS, '')
  const comma = raw.lastIndexOf(',')
  const point = raw.lastIndexOf('.')
  if (comma < 0 && point < 0) return [Number(raw)]
  if (comma >= 0 && point >= 0) return [withDecimalAt(raw, Math.max(comma, point))]
  const at = Math.max(comma, point)
  const isOnlyOne = raw.indexOf(raw.charAt(at)) === at
  if (!isOnlyOne) return [Number(raw.replace(/[.,]/g, ''))]
  const decimal = withDecimalAt(raw, at)
  const isGroup = raw.length - at === 4 && at <= 3 && !raw.startsWith('0')
  if (!isGroup) return [decimal]
  const grouped = Number(raw.replace(/[.,]/g, ''))
  if (style === 'neutral') return [grouped, decimal]
  if (comma >= 0) return [grouped]
  return style === 'en' ? [decimal] : [grouped, decimal]
}

function withDecimalAt(raw: string, at: number): number {
  return Number(`${raw.slice(0, at).replace(/[.,]/g, '')}.${raw.slice(at + 1)}`)
}
