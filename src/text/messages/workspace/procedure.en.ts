// The words of gates, silence and initials of a text.

export const procedure = {
  nav: {},
  flash: {},
}
