import { useEffect, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { draftsWith, type Mention } from '../../../shared/queries/aboutThem.ts'
import type { Rows } from '../../../shared/rows.ts'
import { theBridge } from '../../store/desk.ts'

/** Words about somebody that only the store still has: asked anew with everything that changes, or when told to. */
export function useLeftBehind(
  rows: Rows,
  terms: readonly string[],
  person: string,
): [readonly Mention[], () => void] {
  const [found, setFound] = useState<readonly Mention[]>([])
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let isHere = true
    const bridge = theBridge()
    void Promise.all([bridge.ask('leftBehind', { person, terms: [...terms] }), bridge.ask('drafts')]).then(
      ([words, drafts]) => {
        if (!isHere) return
        setFound([
          ...(isRefusal(words) ? [] : words),
          ...(isRefusal(drafts) ? [] : draftsWith(drafts, terms)),
        ])
      },
    )
    return () => {
      isHere = false
    }
  }, [rows, terms, person, asked])
  return [found, () => setAsked((before) => before + 1)]
}
