// The words of generated papers.

export const papers = {
  nav: {},
  flash: {},
}
