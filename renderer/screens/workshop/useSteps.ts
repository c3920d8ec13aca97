import { useMemo } from 'react'
import { runOfShow, type ShowStep } from '../../../shared/queries/runOfShow.ts'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** The run of show of a workshop; the same list until something of the day itself changes, whatever is taken down. */
export function useSteps(workshop: string): readonly ShowStep[] {
  const { language } = useWords()
  const day = useDesk((s) => s.rows.get('workshop', workshop))
  const phases = useDesk((s) => s.rows.all('phase'))
  const methods = useDesk((s) => s.rows.all('method'))
  const ownSteps = useDesk((s) => s.rows.all('methodStep'))
  return useMemo(
    () => runOfShow(useDesk.getState().rows, workshop, language),
    // What it reads: notes are taken down all the time, these are not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [day, phases, methods, ownSteps, workshop, language],
  )
}
