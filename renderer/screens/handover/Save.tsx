import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { isTableFormat } from '../../../shared/contract.ts'
import { safeName } from '../../../shared/exports/safeNames.ts'
import { sheetIn } from '../../../shared/exports/tables/book.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { ErrorNotice, Progress } from '../../pieces/Notices.tsx'
import { say, theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { refusalInWords } from '../specification/refusal.ts'
import type { Asking, Looking } from './asking.ts'

type State =
  | { is: 'ready' }
  | { is: 'saving'; step: number }
  | { is: 'saved'; file: string; token: string }
  | { is: 'refused'; refusal: Refusal }

/** Looked at, chosen where, written: three steps, each of them said. */
const steps = 3

/** Saves the file where the person chooses. Nothing leaves before it was seen. */
export function Save({
  asking,
  rows,
  looking,
}: {
  asking: Asking
  rows: Rows
  looking: Looking & { again: () => void }
}) {
  const words = useWords()
  const { t } = words
  const [state, setState] = useState<State>({ is: 'ready' })
  const { format, recipient, ...what } = asking
  const save = async () => {
    if (state.is === 'saving') return
    const chosen = await theBridge().shell.chooseWhereToSave({
      suggestedName: suggestedName(rows, asking, t('specification.now')),
      purpose: format === 'json' || isTableFormat(format) ? 'data' : 'document',
    })
    if (!chosen) return
    setState({ is: 'saving', step: 2 })
    const done = await theBridge().ask('exportSpecification', {
      ...what,
      format,
      recipient: recipient.trim() || null,
      token: chosen.token,
    })
    if (isRefusal(done)) {
      setState({ is: 'refused', refusal: done })
      // Somebody's answer may have changed meanwhile: what is on the screen is looked at again before another try.
      return looking.again()
    }
    setState({ is: 'saved', file: done.file, token: chosen.token })
  }
  const show = async (token: string) => {
    if (!(await theBridge().shell.showInFolder({ token }))) say('handover.folderGone', undefined, 'refused')
  }
  return (
    <div className="pile saving">
      {/* It stays where it is while the file is written, so that the focus does. */}
      <Button look="main" size="big" isDisabled={looking.is !== 'seen'} onPress={() => void save()}>
        {t('handover.save')}
      </Button>
      {state.is === 'saving' && <Progress label={t('handover.saving')} done={state.step} total={steps} />}
      <div role="status">
        {state.is === 'saved' && (
          <div className="pile">
            <p>{t('handover.saved', { file: state.file })}</p>
            <Button icon={FolderOpen} onPress={() => void show(state.token)}>
              {t('handover.showInFolder')}
            </Button>
          </div>
        )}
      </div>
      {state.is === 'refused' && (
        <ErrorNotice
          what={t('handover.notSaved')}
          safe={refusalInWords(state.refusal, words)}
          todo={t('handover.noPreview.safe')}
        />
      )}
    </div>
  )
}

/** "neighbourhood-wellbeing-hubs-version-0.3-commissioner.docx": a name any system takes, with no person's word in it. */
function suggestedName(rows: Rows, { audience, version, format }: Asking, now: string): string {
  const title = textOf(rows.all('specification')[0]?.title) || textOf(rows.all('programme')[0]?.title)
  const table = sheetIn(format)
  return safeName([title, version ?? now, audience, table].filter(Boolean).join(' '), table ? 'csv' : format)
}
