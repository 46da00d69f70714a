// The words of paired projects.

export const projects = {
  nav: {},
  flash: {},
}
