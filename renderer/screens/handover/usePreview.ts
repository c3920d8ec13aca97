import { useCallback, useEffect, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { isTableFormat } from '../../../shared/contract.ts'
import type { Rows } from '../../../shared/rows.ts'
import { theBridge } from '../../store/desk.ts'
import type { Asking, Looking } from './asking.ts'

/** Long enough for arrow keys to pass over a choice, short enough not to be waited for. */
const pause = 150

/**
 * What an audience would see, asked anew whenever the choice or anything in the programme changes. What another
 * audience would see is never shown meanwhile.
 */
export function usePreview(
  { audience, language: chosen, version, format, template }: Asking,
  /** Which of two languages is looked at. */
  spoken: 'en-GB' | 'cy',
  rows: Rows,
  isAsked: boolean,
): Looking & { again: () => void } {
  const [seen, setSeen] = useState<{ of: string; looking: Looking }>()
  const [times, setTimes] = useState(0)
  const again = useCallback(() => {
    setSeen(undefined)
    setTimes((n) => n + 1)
  }, [])
  // Documents of every format say the same; tables say something else.
  const table = isTableFormat(format) ? format : null
  const language = chosen === 'both' ? spoken : chosen
  const of = [audience, language, version, table, template].join(' ')
  useEffect(() => {
    if (!isAsked) return
    let isWanted = true
    const timer = setTimeout(() => {
      void theBridge()
        .ask('preview', { audience, language, version, format: table, template })
        .then((preview) => {
          if (!isWanted) return
          const looking: Looking = isRefusal(preview)
            ? { is: 'refused', refusal: preview }
            : { is: 'seen', preview }
          setSeen({ of, looking })
        })
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [audience, language, version, table, template, of, rows, times, isAsked])
  return { ...(seen?.of === of ? seen.looking : { is: 'looking' }), again }
}
