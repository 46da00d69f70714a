// The words of datasets.

export const datasets = {
  nav: {},
  flash: {},
}
