import { flushSync } from 'react-dom'

type Piece = { far: number; run: () => void }
const waiting: Piece[] = []
let frame = 0

/** Milliseconds of a frame after which no further piece is begun: what they change is still to be painted. */
const most = 2

/**
 * Does what would make a long frame piece by piece: at least one a frame, the least far first, of equals the one that
 * has waited longest. Out: what takes the piece back.
 */
export function inTurn(far: number, run: () => void): () => void {
  const piece = { far, run }
  waiting.push(piece)
  frame ||= requestAnimationFrame(next)
  return () => {
    const at = waiting.indexOf(piece)
    if (at >= 0) waiting.splice(at, 1)
  }
}

function next(): void {
  const begun = performance.now()
  waiting.sort((a, b) => a.far - b.far)
  try {
    do {
      const piece = waiting.shift()
      // Now, or React would draw the pieces of several frames in one.
      if (piece) flushSync(piece.run)
    } while (waiting.length && performance.now() - begun < most)
  } finally {
    frame = waiting.length ? requestAnimationFrame(next) : 0
  }
}
