// The words of the page of versions of rules.

export const rules = {
}
