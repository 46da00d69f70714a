// Several processes of one node on its machine: requests for pages of the workspace and public pages answered by one process
// and by two, and how long an attendant is behind the writer.

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { TestDesk } from '../../src/api/testing/desk.ts'
import { freePort } from '../../src/store/testing/free-port.ts'
import { ROOT } from '../../src/web/place.ts'
import { workspacePath } from '../../src/web/workspace/routes.ts'
import type { Figure } from '../figure.ts'
import type { Bench, Row } from '../row.ts'
