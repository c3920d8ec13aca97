import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { isRefusal, type Refusal } from '../../../../shared/command.ts'
import { isDrawn } from '../../../../shared/exports/canvasAsked.ts'
import { safeName } from '../../../../shared/exports/safeNames.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import type { CanvasView } from '../../../../shared/queries/canvas.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { ErrorNotice } from '../../../pieces/Notices.tsx'
import { say, theBridge } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { Making } from '../../handover/Making.tsx'
import type { Chosen } from './chosen.ts'
import type { Looking } from './usePages.ts'

type State =
  | { is: 'ready' | 'printing' | 'printed' | 'stopped' }
  | { is: 'saving'; token: string }
  | { is: 'saved'; files: string[]; token: string }
  | { is: 'refused'; refusal: Refusal }
type Props = { view: CanvasView; chosen: Chosen; looking: Looking & { again: () => void } }

/** Saves it where the person chooses, or prints it. Nothing leaves before it was seen, and it can be stopped. */
export function PaperSave({ view, chosen, looking }: Props) {
  const { t, why, list, language } = useWords()
  const [state, setState] = useState<State>({ is: 'ready' })
  const [typed, setTyped] = useState('')
  const main = useRef<HTMLButtonElement>(null)
  const isBusy = state.is === 'saving' || state.is === 'printing'
  const { format, ...what } = chosen
  const recipient = typed.trim() || null
  const refused = (refusal: Refusal) => {
    if (refusal.refused === 'export.stopped') {
      setState({ is: 'stopped' })
      return main.current?.focus()
    }
    setState({ is: 'refused', refusal })
    // Somebody's answer may have changed meanwhile: it is looked at again before another try.
    looking.again()
  }
  const save = async () => {
    if (isBusy) return
    // No person's word is in the name of a file.
    const name = [
      inLanguage(view.method.name, tagOf(language)),
      chosen.fill === 'filled' ? chosen.audience : '',
    ]
    const place = await theBridge().shell.chooseWhereToSave({
      suggestedName: safeName(name.filter(Boolean).join(' '), format),
      purpose: format === 'json' ? 'data' : format === 'png' || format === 'svg' ? 'picture' : 'document',
    })
    if (!place) return
    setState({ is: 'saving', token: place.token })
    const done = await theBridge().ask('exportCanvas', { ...what, format, recipient, token: place.token })
    if (isRefusal(done)) return refused(done)
    setState({ is: 'saved', files: done.files, token: place.token })
  }
  const print = async () => {
    if (isBusy) return
    setState({ is: 'printing' })
    const done = await theBridge().ask('printCanvas', { ...what, recipient })
    if (isRefusal(done)) return refused(done)
    setState({ is: done.done ? 'printed' : 'ready' })
  }
  const show = async (token: string) => {
    if (!(await theBridge().shell.showInFolder({ token }))) say('handover.folderGone', undefined, 'refused')
  }
  return (
    <div className="pile saving">
      {chosen.fill === 'filled' && (
        <Field
          label={t('handover.recipient')}
          help={t('handover.recipient.help')}
          isOptional
          value={typed}
          onChange={setTyped}
        />
      )}
      <div className="row">
        <Button
          look="main"
          size="big"
          ref={main}
          isDisabled={looking.is !== 'seen'}
          onPress={() => void save()}
        >
          {t('canvasPaper.save')}
        </Button>
        {isDrawn(format) && (
          <Button size="big" isDisabled={looking.is !== 'seen'} onPress={() => void print()}>
            {t('templates.print')}
          </Button>
        )}
      </div>
      {state.is === 'saving' && <Making token={state.token} label={t('templates.making')} />}
      <div role="status">
        {state.is === 'printing' && <p>{t('templates.printing')}</p>}
        {state.is === 'printed' && <p>{t('templates.printed')}</p>}
        {state.is === 'stopped' && <p>{t('templates.stopped')}</p>}
        {state.is === 'saved' && (
          <div className="pile">
            <p>{t('canvasPaper.saved', { files: list(state.files), count: state.files.length })}</p>
            <Button icon={FolderOpen} onPress={() => void show(state.token)}>
              {t('handover.showInFolder')}
            </Button>
          </div>
        )}
      </div>
      {state.is === 'refused' && (
        <ErrorNotice
          what={t('handover.notSaved')}
          safe={why(state.refusal)}
          todo={t('canvasPaper.notReady.todo')}
        />
      )}
    </div>
  )
}
