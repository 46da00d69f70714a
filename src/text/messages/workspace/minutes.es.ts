// The words of records of decisions.

export const minutes = {
  nav: {},
  flash: {},
}
