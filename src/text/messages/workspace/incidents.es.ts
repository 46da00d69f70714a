// The words of incidents, drills and contact points.

export const incidents = {
  nav: {},
  flash: {},
}
