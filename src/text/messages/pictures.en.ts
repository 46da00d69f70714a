// The words of charts and maps.

export const pictures = {}
