// The number that a new element under a parent would have: the next after its siblings, in their own
// way of counting. A suggestion; the officer may write another.

/** `next(['I.1.a', 'I.1.b'], 'I.1', [])` is `I.1.c`. `cousins` are numbers at the same level elsewhere, for the way of counting where there is no sibling. */
export function suggestNumber(siblings: readonly string[], parent: string | null, cousins: readonly string[]): string {
  const last = siblings.at(-1)
  if (last !== undefined) return increased(last, siblings)
  const [cousin] = cousins
  const first = cousin === undefined ? '1' : firstLike(lastPart(cousin))
  const separator = cousin === undefined ? '.' : (/[.-](?=[^.-]*$)/.exec(cousin)?.[0] ?? '.')
  return parent === null || parent === '' ? first : `${parent}${separator}${first}`
}

function increased(number: string, siblings: readonly string[]): string {
  const part = lastPart(number)
  const before = number.slice(0, number.length - part.length)
  const digits = /\d+$/.exec(part)?.[0]
  if (digits !== undefined) return before + part.slice(0, -digits.length) + String(Number(digits) + 1).padStart(digits.length, '0')
  const isRoman = siblings.every((one) => romanValue(lastPart(one).toUpperCase()) !== null) && !(siblings.length > 1 && isAlphabet(siblings))
  const value = romanValue(part.toUpperCase())
  if (isRoman && value !== null) return before + asWritten(toRoman(value + 1), part)
  return before + nextLetters(part)
}

/** `a, b, c` and `A … I` are letters, though `I`, `C` and `D` are numerals too. */
function isAlphabet(siblings: readonly string[]): boolean {
  return siblings.every((one, index) => lastPart(one).toLowerCase() === String.fromCharCode(97 + index))
}

function nextLetters(part: string): string {
  const last = part.slice(-1)
  if (last === 'z') return `${part.length === 1 ? 'a' : nextLetters(part.slice(0, -1))}a`
  if (last === 'Z') return `${part.length === 1 ? 'A' : nextLetters(part.slice(0, -1))}A`
  return part.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1)
}

function firstLike(part: string): string {
  if (/\d$/.test(part)) return '1'
  if (/^[Ii]$/.test(part)) return part
  return part === part.toUpperCase() ? 'A' : 'a'
}

function lastPart(number: string): string {
  return /[^.-]*$/.exec(number)?.[0] ?? number
}

const ROMAN: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]

function toRoman(value: number): string {
  let rest = value
  let roman = ''
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) roman += letters
  return roman
}

function romanValue(letters: string): number | null {
  for (let value = 1; value < 400 && /^[IVXLC]+$/.test(letters); value++) if (toRoman(value) === letters) return value
  return null
}

function asWritten(roman: string, like: string): string {
  return like === like.toLowerCase() ? roman.toLowerCase() : roman
}
