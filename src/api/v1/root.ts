/** Under which everything of the API stands. A change that would break a client comes under another number, beside this one. */
export const API_ROOT = '/api/v1'
export const DOCUMENT_PATH = `${API_ROOT}/openapi.json`
