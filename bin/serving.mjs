// With which flags of V8 a node runs.

/**
 * The space for young objects, in megabytes; V8 would let it grow to three times 32. A node makes its pages seldom and
 * serves them as bytes: at rest it is 50 MB smaller so.
 */
const YOUNG_SPACE = 8

/** @type {readonly string[]} */
export const SERVING_FLAGS = [`--max-semi-space-size=${YOUNG_SPACE}`]
