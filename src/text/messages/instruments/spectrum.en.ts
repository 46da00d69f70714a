// The words of the page of a pre-check of radio stations.

export const spectrum = {
}
