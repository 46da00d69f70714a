// The words of bodies of the dialogue.

export const bodies = {
  nav: {},
  flash: {},
}
