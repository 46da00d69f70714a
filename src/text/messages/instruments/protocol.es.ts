// The words of the page of a contact protocol.

export const protocol = {
}
