// The words of registers.

export const registers = {
  nav: {},
  flash: {},
}
