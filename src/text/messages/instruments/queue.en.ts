// The words of the page of a queue of requests.

export const queue = {
}
