// Counts on where a page has said how long until an instant, by the clock of the reader's machine. What the server
// said stays where this browser cannot say durations.

type Durations = new (language: string, options: { readonly style: 'long' }) => { format(parts: Readonly<Record<string, number>>): string }

export function countDown(): void {
  const Format = (Intl as unknown as { readonly DurationFormat?: Durations }).DurationFormat
  const places = [...document.querySelectorAll<HTMLElement>('[data-countdown]')]
  if (Format === undefined || places.length === 0) return
  const tick = () => {
    for (const place of places) {
      const seconds = Math.abs(Math.round((Number(place.dataset.countdown) - Date.now()) / 1000))
      const parts = { days: Math.floor(seconds / 86_400), hours: Math.floor((seconds % 86_400) / 3600), minutes: Math.floor((seconds % 3600) / 60), seconds: seconds % 60 }
      const shown = Object.entries(parts).filter(([, value]) => value > 0).slice(0, 2)
      const text = shown.length === 0 ? '' : new Format(place.dataset.language ?? 'en', { style: 'long' }).format(Object.fromEntries(shown))
      if (text !== '' && place.textContent !== text) place.textContent = text
    }
  }
  setInterval(tick, 1000)
}
