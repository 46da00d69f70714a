// Numbers that look random and are the same for the same seed on every machine: a simulation is a pure function
// of its seed, so that an address reproduces its page. Never for secrets.

export interface Random {
  /** In [0, 1), with 32 bits. */
  uniform(): number
  /** Exponential, of this mean. */
  exponential(mean: number): number
  /** Normal. */
  normal(mean: number, deviation: number): number
}

/** sfc32 (Doty-Humphrey, PractRand), its state filled from the seed and stirred as its author does. */
export function randomOf(seed: number): Random {
  const next = sfc32(seed)
  const uniform = () => next() / 4294967296
  return {
    uniform,
    exponential: (mean) => -mean * Math.log1p(-uniform()),
    // Box and Muller 1958; the second number is thrown away, so that every call takes two.
    normal: (mean, deviation) => mean + deviation * Math.sqrt(-2 * Math.log1p(-uniform())) * Math.cos(2 * Math.PI * uniform()),
  }
}

export function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, Math.floor(seed / 4294967296) | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum | 0
    return sum >>> 0
  }
  for (let turn = 0; turn < 12; turn += 1) next()
  return next
}
