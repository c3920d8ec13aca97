import { FolderOpen, Printer } from 'lucide-react'
import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../../shared/command.ts'
import type { Answered, PaperPreview } from '../../../../shared/contract.ts'
import { safeName } from '../../../../shared/exports/safeNames.ts'
import type { PaperAsked } from '../../../../shared/paper/paper.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { ErrorNotice } from '../../../pieces/Notices.tsx'
import { say, theBridge, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

type To = 'printer' | 'pdf' | 'html'
type State =
  | { is: 'ready' | 'busy' }
  | { is: 'done'; to: To; out: Answered<'printPaper'>; token: string | null }
  | { is: 'refused'; refusal: Refusal }

/** To the printer, or saved as a file. What became of it is said here and stays to be read. */
export function SendToPaper({ asked, preview }: { asked: PaperAsked | null; preview: PaperPreview | null }) {
  const { t, why } = useWords()
  const [became, setBecame] = useState<{ of: string; state: State }>()
  const of = JSON.stringify(asked)
  // What became of another choice is not said of this one.
  const state: State = became?.of === of || became?.state.is === 'busy' ? became.state : { is: 'ready' }
  const setState = (now: State) => setBecame({ of, state: now })
  const [recipient, setRecipient] = useState('')
  const title = useDesk((s) => textOf(s.rows.get('workshop', asked?.workshop)?.title))
  const isDay = asked?.form === 'day'
  const send = async (to: To) => {
    if (!asked || state.is === 'busy') return
    let token: string | null = null
    if (to !== 'printer') {
      const name = safeName(`${t(`paper.${asked.form}`)} ${title}`, to)
      const chosen = await theBridge().shell.chooseWhereToSave({ suggestedName: name, purpose: 'document' })
      if (!chosen) return
      token = chosen.token
    }
    setState({ is: 'busy' })
    const given = isDay && recipient.trim() ? { recipient } : {}
    const out = await theBridge().ask('printPaper', { ...asked, ...given, to, token })
    setState(isRefusal(out) ? { is: 'refused', refusal: out } : { is: 'done', to, out, token })
  }
  const show = async (token: string) => {
    if (!(await theBridge().shell.showInFolder({ token }))) say('handover.folderGone', undefined, 'refused')
  }
  const isReady = asked !== null && preview !== null && state.is !== 'busy'
  return (
    <div className="pile">
      {isDay && (
        <Field
          label={t('paper.print.recipient')}
          help={t('paper.print.recipient.help')}
          value={recipient}
          onChange={setRecipient}
          maxLength={2000}
          isOptional
        />
      )}
      {preview && (isDay || asked?.form === 'cards' || (asked?.size === 'A4' && !asked.large)) && (
        <p className="quiet">
          {t('paper.print.papers', { count: preview.papers })}{' '}
          {asked?.form === 'story' && t('paper.print.twoSides')}
        </p>
      )}
      {preview && <LeftOut left={preview.left} />}
      <div className="row">
        <Button
          look="main"
          size="big"
          icon={Printer}
          isDisabled={!isReady}
          onPress={() => void send('printer')}
        >
          {t('paper.print.do')}
        </Button>
        <Button size="big" isDisabled={!isReady} onPress={() => void send('pdf')}>
          {t('paper.print.pdf')}
        </Button>
        {isDay && (
          <Button size="big" isDisabled={!isReady} onPress={() => void send('html')}>
            {t('paper.print.html')}
          </Button>
        )}
      </div>
      <div role="status" className="pile">
        {state.is === 'busy' && <p>{t('paper.print.busy')}</p>}
        {state.is === 'done' && <Became {...state} onShow={(token) => void show(token)} />}
      </div>
      {state.is === 'refused' && (
        <ErrorNotice
          what={t('paper.print.notReady')}
          safe={why(state.refusal)}
          todo={t('paper.print.safe')}
        />
      )}
    </div>
  )
}

function Became({
  out,
  to,
  token,
  onShow,
}: Extract<State, { is: 'done' }> & { onShow: (token: string) => void }) {
  const { t } = useWords()
  if (!out.done) return <p>{t('paper.print.cancelled')}</p>
  return (
    <>
      <p>{to === 'printer' ? t('paper.print.printed') : t('paper.print.saved', { file: out.file ?? '' })}</p>
      {out.codes.some(Boolean) && (
        <p>{t('paper.print.codes', { count: out.codes.length, codes: out.codes[0] ?? '' })}</p>
      )}
      {out.handover && <p>{t('paper.print.noted')}</p>}
      {token && (
        <div className="row">
          <Button icon={FolderOpen} onPress={() => onShow(token)}>
            {t('handover.showInFolder')}
          </Button>
        </div>
      )}
    </>
  )
}

function LeftOut({ left }: { left: PaperPreview['left'] }) {
  const { t, list } = useWords()
  const what = (['themes', 'promises'] as const).flatMap((one) =>
    left[one] ? [t(`paper.print.left.${one}`, { count: left[one] })] : [],
  )
  return what.length ? <p>{t('paper.print.left', { what: list(what) })}</p> : null
}
