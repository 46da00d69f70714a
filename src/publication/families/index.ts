// Every family of files, one entry a line. A path belongs to the first that knows it.

import { akomaFiles } from './akoma-files.ts'
import { calendars } from './calendars.ts'
import type { Family } from './family.ts'
import { embeds } from './embeds.ts'
import { feeds } from './feeds.ts'
import { openDataFiles } from './open-data-files.ts'
import { pageFiles } from './page-files.ts'
import { pictureFiles } from './picture-files.ts'
import { planFiles } from './plan-files.ts'
import { robots } from './robots.ts'
import { securityTxt } from './security-txt.ts'
import { siteMaps } from './site-maps.ts'
import { toolFiles } from './tool-files.ts'

export const FAMILIES: readonly Family[] = [
  siteMaps,
  robots,
  securityTxt,
  calendars,
  openDataFiles,
  toolFiles,
  akomaFiles,
  feeds,
  planFiles,
  pictureFiles,
  embeds,
  pageFiles,
]
