// The crosswalks of this dialogue, and the links that sources show.

import type { JointLink, JointTool } from '../../joint-items.ts'
import { CREDENTIAL_CROSSWALK } from './credentials.ts'
import { INDUSTRY_CROSSWALK, INDUSTRY_LINKS } from './industries.ts'
import { PRIVACY_CROSSWALK } from './privacy.ts'

export const CROSSWALKS: readonly JointTool[] = [INDUSTRY_CROSSWALK, PRIVACY_CROSSWALK, CREDENTIAL_CROSSWALK]

export const CROSSWALK_LINKS: readonly JointLink[] = INDUSTRY_LINKS
