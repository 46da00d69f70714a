// The words of rules, facts and calendars.

export const rules = {
  nav: {},
  flash: {},
}
