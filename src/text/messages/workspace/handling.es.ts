// The words of handling labels.

export const handling = {
  nav: {},
  flash: {},
}
