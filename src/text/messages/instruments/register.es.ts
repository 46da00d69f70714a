// The words of the page of a register.

export const register = {
}
