import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { isTableFormat } from '../../../shared/contract.ts'
import { safeName } from '../../../shared/exports/safeNames.ts'
import { sheetIn } from '../../../shared/exports/tables/book.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { livingOutline } from '../../../shared/methods/templates.ts'
import { templateIn } from '../../../shared/queries/templates.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { ErrorNotice } from '../../pieces/Notices.tsx'
import { say, theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import type { Asking, Looking } from './asking.ts'
import { Making } from './Making.tsx'

type State =
  | { is: 'ready' }
  | { is: 'saving'; token: string }
  | { is: 'saved'; file: string; also: string | undefined; token: string }
  | { is: 'printing' }
  | { is: 'printed' }
  | { is: 'stopped' }
  | { is: 'refused'; refusal: Refusal }

type SaveProps = { asking: Asking; rows: Rows; looking: Looking & { again: () => void } }

/** Saves the file where the person chooses, or prints it. Nothing leaves before it was seen, and it can be stopped. */
export function Save({ asking, rows, looking }: SaveProps) {
  const { t, language: spoken, why } = useWords()
  const [state, setState] = useState<State>({ is: 'ready' })
  const main = useRef<HTMLButtonElement>(null)
  const { format, recipient: typed, ...what } = asking
  const recipient = typed.trim() || null
  const isBusy = state.is === 'saving' || state.is === 'printing'
  const refused = (refusal: Refusal) => {
    if (refusal.refused === 'export.stopped') {
      setState({ is: 'stopped' })
      return main.current?.focus()
    }
    setState({ is: 'refused', refusal })
    // Somebody's answer may have changed meanwhile: what is on the screen is looked at again before another try.
    looking.again()
  }
  const save = async () => {
    if (isBusy) return
    const chosen = await theBridge().shell.chooseWhereToSave({
      suggestedName: suggestedName(rows, asking, t('specification.now')),
      purpose: format === 'json' || isTableFormat(format) ? 'data' : 'document',
    })
    if (!chosen) return
    setState({ is: 'saving', token: chosen.token })
    const asked = { ...what, format, recipient, token: chosen.token }
    const done = await theBridge().ask('exportSpecification', asked)
    if (isRefusal(done)) return refused(done)
    setState({ is: 'saved', file: done.file, also: done.also?.file, token: chosen.token })
  }
  const print = async () => {
    if (isBusy) return
    setState({ is: 'printing' })
    const language = what.language === 'both' ? (spoken === 'cy' ? 'cy' : 'en-GB') : what.language
    const done = await theBridge().ask('printSpecification', { ...what, language, recipient })
    if (isRefusal(done)) return refused(done)
    setState({ is: done.done ? 'printed' : 'ready' })
  }
  const show = async (token: string) => {
    if (!(await theBridge().shell.showInFolder({ token }))) say('handover.folderGone', undefined, 'refused')
  }
  return (
    <div className="pile saving">
      {/* They stay where they are while the file is written, so that the focus does. */}
      <div className="row">
        <Button
          look="main"
          size="big"
          ref={main}
          isDisabled={looking.is !== 'seen'}
          onPress={() => void save()}
        >
          {t('handover.save')}
        </Button>
        {!isTableFormat(format) && (
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
            <p>
              {state.also
                ? t('templates.savedBoth', { file: state.file, also: state.also })
                : t('handover.saved', { file: state.file })}
            </p>
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
          todo={t('handover.noPreview.safe')}
        />
      )}
    </div>
  )
}

/** "neighbourhood-wellbeing-hubs-version-0.3-commissioner.docx": a name any system takes, with no person's word in it. */
function suggestedName(
  rows: Rows,
  { audience, version, format, template, language }: Asking,
  now: string,
): string {
  const title = textOf(rows.all('specification')[0]?.title) || textOf(rows.all('programme')[0]?.title)
  const table = sheetIn(format)
  const kind = templateIn(rows, template)
  const name =
    isTableFormat(format) || !kind || kind.id === livingOutline.id ? '' : inLanguage(kind.name, language)
  return safeName(
    [title, name, version ?? now, audience, table].filter(Boolean).join(' '),
    table ? 'csv' : format,
  )
}
