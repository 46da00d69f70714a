// The words of meetings.

export const meetings = {
  nav: {},
  flash: {},
}
