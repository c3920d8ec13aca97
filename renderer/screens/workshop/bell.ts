/** One soft bell, made here and not played from a file: two tones that die away in about two seconds. */
export function ringOnce(): void {
  const context = new AudioContext()
  const end = context.currentTime + 2
  for (const [pitch, loud] of [
    [528, 0.14],
    [1056, 0.05],
  ] as const) {
    const tone = context.createOscillator()
    const gain = context.createGain()
    tone.frequency.value = pitch
    gain.gain.setValueAtTime(loud, context.currentTime)
    gain.gain.exponentialRampToValueAtTime(0.0001, end)
    tone.connect(gain).connect(context.destination)
    tone.start()
    tone.stop(end)
  }
  setTimeout(() => void context.close(), 2_500)
}
