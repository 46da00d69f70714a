// Counts on how long something has been under way, by the clock of the reader's machine. What the server said stands
// until the first tick; a part of the page that was renewed meanwhile is found again.

const EVERY_MS = 10_000

export function runClocks(): void {
  if (document.querySelector('[data-since]') === null) return
  setInterval(() => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-since]')) {
      const minutes = Math.floor((Date.now() - Date.parse(place.dataset.since ?? '')) / 60_000)
      if (minutes >= 0) place.textContent = minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
    }
  }, EVERY_MS)
}
