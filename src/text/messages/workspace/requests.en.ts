// The words of requests.

export const requests = {
  nav: {},
  flash: {},
}
