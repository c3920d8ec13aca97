// A figure: raw samples, their median, and the ratio to a reference measured in the same run.
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

export type Figure = {
  name: string
  /** Milliseconds, or a share from 0 to 1. */
  unit: 'ms' | 'share'
  samples: number[]
  median: number
  /** What it is held against, with its own samples; null where the aim is absolute. */
  reference: { name: string; samples: number[]; median: number } | null
  ratio: number | null
  aim: string
  holds: boolean
  ranOn: string
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95)

/** The q-th quantile, by linear interpolation between the closest ranks. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  if (!sorted.length) return NaN
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)]!
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at))
}

type Held = {
  name: string
  samples: number[]
  reference: { name: string; samples: number[] }
  most: number
  at?: 'median' | 'p95'
}

/** A figure held against a reference of the same run: the ratio of medians (or of p95s) may be at most `most`. */
export function against({ name, samples, reference, most, at = 'median' }: Held): Figure {
  const of = at === 'median' ? median : p95
  const ratio = of(samples) / of(reference.samples)
  return {
    name,
    unit: 'ms',
    samples,
    median: median(samples),
    reference: { ...reference, median: median(reference.samples) },
    ratio,
    aim: `${at} ≤ ${most} × ${reference.name}`,
    holds: ratio <= most,
    ranOn: ranOn(),
  }
}

/** A figure with an aim of its own: its p95 may be at most so many milliseconds. */
export const within = (name: string, samples: number[], most: number): Figure => ({
  name,
  unit: 'ms',
  samples,
  median: median(samples),
  reference: null,
  ratio: null,
  aim: `p95 ≤ ${most} ms`,
  holds: p95(samples) <= most,
  ranOn: ranOn(),
})

let machine: string | undefined
/** What it ran on, in words anybody can compare. In: the Electron, the first time it is known. */
export function ranOn(electron?: string): string {
  machine ??= `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${kernel()}, Node ${process.versions.node}`
  if (electron) machine = `${machine}, Electron ${electron}`
  return machine
}

function kernel(): string {
  try {
    return execFileSync('uname', ['-sr'], { encoding: 'utf8' }).trim()
  } catch {
    return process.platform
  }
}

/** A share held against one measured the same way in the same run: at least so many times it. */
export const atLeast = (
  name: string,
  share: number,
  reference: { name: string; share: number },
  times: number,
): Figure => ({
  name,
  unit: 'share',
  samples: [share],
  median: share,
  reference: { name: reference.name, samples: [reference.share], median: reference.share },
  ratio: share / reference.share,
  aim: `≥ ${times} × ${reference.name}`,
  holds: share >= times * reference.share,
  ranOn: ranOn(),
})
