import { FolderOpen } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import type { Shell } from '../../../shared/shell.ts'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import { Button } from '../../pieces/Button.tsx'
import { ErrorNotice } from '../../pieces/Notices.tsx'
import { say, theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { Making } from './Making.tsx'

type State<Written> =
  | { is: 'ready' | 'printing' | 'stopped' }
  | { is: 'printed'; noted: WordKey | undefined }
  | { is: 'saving'; token: string }
  | { is: 'saved'; written: Written; token: string; noted: WordKey | undefined }
  | { is: 'refused'; refusal: Refusal }
type Props<Written> = {
  /** The name a file gets where nobody changes it, and what kind it is. */
  place: () => Parameters<Shell['chooseWhereToSave']>[0]
  /** Writes it where a person chose. */
  write: (token: string) => Promise<Written | Refusal>
  /** In words, what was saved as what. */
  saved: (written: Written) => string
  /** What is noted of who receives it; said in the language that is spoken by then. */
  noted?: WordKey
  /** Left out where it cannot be printed. */
  print: (() => Promise<{ done: boolean } | Refusal>) | undefined
  label: string
  /** What to do where it was refused. */
  todo: string
  /** What leaves was seen as it will be, and can be looked at again. */
  isSeen: boolean
  onLookAgain: () => void
  /** Asked before it leaves: who receives it. */
  children?: ReactNode
}

/** Saves it where the person chooses, or prints it. Nothing leaves before it was seen, and it can be stopped. */
export function Leaving<Written extends object>(props: Props<Written>) {
  const { place, write, saved, noted, print, label, todo, isSeen, onLookAgain, children } = props
  const { t, why } = useWords()
  const [state, setState] = useState<State<Written>>({ is: 'ready' })
  const main = useRef<HTMLButtonElement>(null)
  const isBusy = state.is === 'saving' || state.is === 'printing'
  const refused = (refusal: Refusal) => {
    if (refusal.refused === 'export.stopped') {
      setState({ is: 'stopped' })
      return main.current?.focus()
    }
    setState({ is: 'refused', refusal })
    // Somebody's answer may have changed meanwhile: what is on the screen is looked at again before another try.
    onLookAgain()
  }
  const save = async () => {
    if (isBusy) return
    const chosen = await theBridge().shell.chooseWhereToSave(place())
    if (!chosen) return
    const { token } = chosen
    setState({ is: 'saving', token })
    const done = await write(token)
    if (isRefusal(done)) return refused(done)
    setState({ is: 'saved', written: done, token, noted })
  }
  const onPaper = async () => {
    if (isBusy || !print) return
    setState({ is: 'printing' })
    const done = await print()
    if (isRefusal(done)) return refused(done)
    setState(done.done ? { is: 'printed', noted } : { is: 'ready' })
  }
  const show = async (token: string) => {
    if (!(await theBridge().shell.showInFolder({ token }))) say('handover.folderGone', undefined, 'refused')
  }
  return (
    <div className="pile saving">
      {children}
      {/* They stay where they are while the file is written, so that the focus does. */}
      <div className="row">
        <Button look="main" size="big" ref={main} isDisabled={!isSeen} onPress={() => void save()}>
          {label}
        </Button>
        {print && (
          <Button size="big" isDisabled={!isSeen} onPress={() => void onPaper()}>
            {t('templates.print')}
          </Button>
        )}
      </div>
      {state.is === 'saving' && <Making token={state.token} label={t('templates.making')} />}
      <div role="status">
        {state.is === 'printing' && <p>{t('templates.printing')}</p>}
        {state.is === 'printed' && (
          <>
            <p>{t('templates.printed')}</p>
            {state.noted && <p>{t(state.noted)}</p>}
          </>
        )}
        {state.is === 'stopped' && <p>{t('templates.stopped')}</p>}
        {state.is === 'saved' && (
          <div className="pile">
            <p>{saved(state.written)}</p>
            {state.noted && <p>{t(state.noted)}</p>}
            <Button icon={FolderOpen} onPress={() => void show(state.token)}>
              {t('handover.showInFolder')}
            </Button>
          </div>
        )}
      </div>
      {state.is === 'refused' && (
        <ErrorNotice what={t('handover.notSaved')} safe={why(state.refusal)} todo={todo} />
      )}
    </div>
  )
}
