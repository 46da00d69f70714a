// What pictures do more where scripts run: values under the pointer and the arrow keys, and a period
// chosen without leaving the page. Everything shown stands in the page already, in its table; the server draws.

import { chooseIn } from './pictures/choosing.ts'
import { readPicture } from './pictures/reading.ts'

enhance(document)

function enhance(place: ParentNode): void {
  for (const figure of place.querySelectorAll<HTMLElement>('figure[data-picture]')) readPicture(figure)
  for (const form of place.querySelectorAll<HTMLFormElement>('form[method=get]')) chooseIn(form, enhance)
}
