// The words of negotiated texts.

export const texts = {
  nav: {},
  flash: {},
}
