// The words of the page.

export const closure = {}
