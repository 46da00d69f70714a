// The words of synchronised releases.

export const releases = {
  nav: {},
  flash: {},
}
