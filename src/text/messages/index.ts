// The interface in both languages. English fixes the shape; Spanish is checked against it, so a
// message that one of them lacks does not compile.

import type { Language } from '../bilingual.ts'
import { en } from './en.ts'
import type { Messages } from './en.ts'
import { es } from './es.ts'

export const MESSAGES: { readonly [L in Language]: Messages } = { en, es }

export type { Messages }
