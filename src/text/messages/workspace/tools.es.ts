// The words of the tools of each initiative.

export const tools = {
  nav: {},
  flash: {},
}
