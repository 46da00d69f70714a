// The words of the page of a crosswalk.

export const crosswalk = {
}
