import { useCallback, useEffect, useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import type { ProgrammeCard } from '../../../shared/contract.ts'
import { say, theBridge, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'

/**
 * The programmes of this laptop, asked again whenever one was opened, shut or changed, and whenever somebody comes back
 * to the window: a folder may be written to again by then. Undefined until they are known.
 */
export function useProgrammes() {
  const [known, setKnown] = useState<{ programmes: ProgrammeCard[]; readOnlyFolder: boolean }>()
  const programme = useDesk((desk) => desk.desk?.programme)
  const shut = useDesk((desk) => desk.shut)
  const reload = useCallback(() => {
    void theBridge()
      .ask('home')
      .then((home) => (isRefusal(home) ? say(home.refused, home.params, 'refused') : setKnown(home)))
  }, [])
  useEffect(reload, [reload, programme, shut])
  useEffect(() => {
    window.addEventListener('focus', reload)
    return () => window.removeEventListener('focus', reload)
  }, [reload])
  return { programmes: known?.programmes, readOnlyFolder: known?.readOnlyFolder ?? false, reload }
}

/** Opens a programme and goes to it, or gives back why not. */
export async function openProgramme(
  id: string,
  secret: { passphrase?: string; recoveryCode?: string } = {},
): Promise<Refusal | undefined> {
  const opened = await theBridge().ask('openProgramme', { id, ...secret })
  if (isRefusal(opened)) return opened
  go({ at: 'overview' })
  return undefined
}
