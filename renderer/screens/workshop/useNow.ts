import { useEffect, useState } from 'react'

/** The time, in milliseconds, moved on every `every` milliseconds while `isRunning`. */
export function useNow(every: number, isRunning = true): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (!isRunning) return
    const ticking = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(ticking)
  }, [every, isRunning])
  return now
}
