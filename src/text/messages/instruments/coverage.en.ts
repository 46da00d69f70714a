// The words of the page of coverage.

export const coverage = {
}
