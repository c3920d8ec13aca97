/**
 * The curve of feelings as pieces, on a field one wide for each phase and five high, very high on top. In: a feeling
 * for each phase, or nothing. Out: a piece between each two that were said; `isGap` where something between was not.
 */
export function curveThrough(felt: readonly (number | null)[]): { path: string; isGap: boolean }[] {
  const points = felt.flatMap((one, at) => (one === null ? [] : [{ x: at + 0.5, y: 2.5 - one, at }]))
  return points.slice(1).map((to, nth) => {
    const from = points[nth]!
    // Level where it passes through a phase, so that no peak lies where nobody said one.
    const half = (from.x + to.x) / 2
    return {
      path: `M${from.x},${from.y}C${half},${from.y} ${half},${to.y} ${to.x},${to.y}`,
      isGap: to.at - from.at > 1,
    }
  })
}
