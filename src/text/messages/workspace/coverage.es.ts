// The words of coverage.

export const coverage = {
  nav: {},
  flash: {},
}
