import { useEffect, useState } from 'react'
import { isRefusal, type Refusal } from '../../../../shared/command.ts'
import type { CanvasAsked, CanvasPreview } from '../../../../shared/exports/canvasAsked.ts'
import type { CanvasView } from '../../../../shared/queries/canvas.ts'
import { theBridge } from '../../../store/desk.ts'

export type Looking =
  { is: 'looking' } | { is: 'refused'; refusal: Refusal } | { is: 'seen'; preview: CanvasPreview }

/** Long enough for arrow keys to pass over a choice, short enough not to be waited for. */
const pause = 200

/** The sheets as the store would print them, asked anew when the choice or the canvas changes. */
export function usePages(asked: CanvasAsked, view: CanvasView): Looking & { again: () => void } {
  const [seen, setSeen] = useState<{ of: string; looking: Looking }>()
  const [times, setTimes] = useState(0)
  const of = JSON.stringify(asked)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      void theBridge()
        .ask('previewCanvas', JSON.parse(of) as CanvasAsked)
        .then((preview) => {
          if (!isWanted) return
          setSeen({
            of,
            looking: isRefusal(preview) ? { is: 'refused', refusal: preview } : { is: 'seen', preview },
          })
        })
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [of, view, times])
  const looking: Looking = seen?.of === of ? seen.looking : { is: 'looking' }
  return { ...looking, again: () => setTimes((before) => before + 1) }
}
