// The words of crosswalks.

export const crosswalks = {
  nav: {},
  flash: {},
}
