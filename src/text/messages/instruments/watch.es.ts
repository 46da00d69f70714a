// The words of the page of a watch over weaknesses.

export const watch = {
}
