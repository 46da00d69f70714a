// The words of the page of a board of what rests on what.

export const board = {
}
