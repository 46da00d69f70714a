// The words of indicators.

export const indicators = {
  nav: {},
  flash: {},
}
