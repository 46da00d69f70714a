// The words of originals of a text.

export const originals = {
  nav: {},
  flash: {},
}
