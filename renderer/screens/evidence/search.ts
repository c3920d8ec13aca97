import { useEffect, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { say, theBridge, useDesk } from '../../store/desk.ts'

export type Found = {
  /** Contributions, best first. */
  ids: string[]
  /** Other records that say it: themes, clauses, commitments. */
  others: { id: string; kind: string; text: string; lang: string }[]
  more: boolean
}

/** How long after the last letter, in milliseconds: as quick as it feels at once, and not at every letter. */
const rest = 140
const most = 500

/** What is found for a text, asked again as it is typed and as words change. Undefined where nothing is sought. */
export function useSearch(text: string): Found | undefined {
  const [found, setFound] = useState<Found>()
  const rows = useDesk((desk) => desk.rows)
  const wanted = text.trim()
  useEffect(() => {
    if (!wanted) return setFound(undefined)
    let isLate = false
    const timer = setTimeout(() => {
      void theBridge()
        .ask('search', { text: wanted.slice(0, 500), limit: most })
        .then((answer) => {
          if (isLate) return
          if (isRefusal(answer)) return say(answer.refused, answer.params, 'refused')
          const isSaid = ({ kind }: { kind: string }) => kind === 'contribution'
          // A translation that says it leads to the words it was made from.
          const saidBy = (hit: { id: string; kind: string }) =>
            isSaid(hit) ? hit.id : (rows.get('translation', hit.id)?.of ?? [])
          setFound({
            ids: [...new Set(answer.hits.flatMap(saidBy))],
            others: answer.hits.filter((hit) => !isSaid(hit) && hit.kind !== 'translation'),
            more: answer.more,
          })
        })
    }, rest)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [wanted, rows])
  return wanted ? found : undefined
}
