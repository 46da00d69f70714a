// How wide a text will be, without a browser: the advance widths of Public Sans, weight 400, measured
// with figures of one width. Other letters count as a wide one. A layout that trusts this keeps labels apart.

const ASCII = ` 243!251"426#603$659%904&709'248(303)309*394+555,242-378.225/351:226;240<546=555>546?521@831A710B671C689D694E621F594G733H766I283J389K682L578M886N754O734P637Q748R677S670T594U701V673W954X688Y607Z637`
  + '[303\\351]303^473_518`219a553b597c544d597e567f396g623h577i248j263k562l303m865n577o566p596q596r391s506t389u581v505w780x565y535z481{328|263}332~568'
const LATIN = '¡252°463·230¿518Á710É621Í283Ñ754Ó734Ú701Ü701á553é567í242ñ577ó566ú581ü581–555—1117−640…768≥838≤838×540’232“419”411•317→838'
const DIGIT = 648
const UNKNOWN = 760
/** Weight 600 runs so much wider. */
const STRONG = 1.03

const WIDTHS: ReadonlyMap<string, number> = new Map([...(ASCII + LATIN).matchAll(/(\D)(\d{3,4})/gu)].map(([, letter = '', width = '']) => [letter, Number(width)]))

/** In the unit of `size`. */
export function widthOf(text: string, size: number, isStrong = false): number {
  let sum = 0
  for (const letter of text) sum += letter >= '0' && letter <= '9' ? DIGIT : (WIDTHS.get(letter) ?? UNKNOWN)
  return (sum / 1000) * size * (isStrong ? STRONG : 1)
}

/** The text on as many lines as it needs, none wider than `width` unless one word is; at most `most` lines, the last cut with an ellipsis. */
export function linesOf(text: string, width: number, size: number, most = Infinity, isStrong = false): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(joined, size, isStrong) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')]
  return kept.map((line) => cut(line, width, size, isStrong))
}

function cut(line: string, width: number, size: number, isStrong: boolean): string {
  if (widthOf(line, size, isStrong) <= width) return line
  const letters = [...line]
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, size, isStrong) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
