import { useEffect, useState } from 'react'
import { isRefusal, type Refusal } from '../../../../shared/command.ts'
import type { PaperPreview } from '../../../../shared/contract.ts'
import type { PaperAsked } from '../../../../shared/paper/paper.ts'
import type { Rows } from '../../../../shared/rows.ts'
import { theBridge } from '../../../store/desk.ts'

export type Looking =
  { is: 'looking' } | { is: 'refused'; refusal: Refusal } | { is: 'seen'; preview: PaperPreview }

/** Long enough for arrow keys to pass over a choice, short enough not to be waited for. */
const pause = 150

/** The first sheet as the store would print it, asked anew when the choice or anything in the programme changes. */
export function usePaperPreview(asked: PaperAsked | null, rows: Rows): Looking {
  const [seen, setSeen] = useState<{ of: string; looking: Looking }>()
  const of = JSON.stringify(asked)
  useEffect(() => {
    const wanted = JSON.parse(of) as PaperAsked | null
    if (!wanted) return
    let isWanted = true
    const timer = setTimeout(() => {
      void theBridge()
        .ask('previewPaper', wanted)
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
  }, [of, rows])
  return seen?.of === of ? seen.looking : { is: 'looking' }
}
