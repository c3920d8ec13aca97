import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { ShowStep } from '../../../shared/queries/runOfShow.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { tryAct } from '../../store/desk.ts'
import { tagOf } from '../../i18n.ts'
import { useWords } from '../../words.tsx'
import { minutesIn } from './minutes.ts'

/** A step to change, or where a new one goes: after a step, or last. */
export type StepAsked = { step: ShowStep } | { after: string | undefined }

/** Names a step, its question and its length: a new one, or one that is there. */
export function StepDialog(props: { workshop: string; asked: StepAsked; onClose: () => void }) {
  const { workshop, asked, onClose } = props
  const { t, language, why } = useWords()
  const old = 'step' in asked ? asked.step : null
  const [title, setTitle] = useState(old?.title ?? '')
  const [prompt, setPrompt] = useState(old?.prompt ?? '')
  const [minutes, setMinutes] = useState(String(old?.phase.minutes ?? 15))
  const [wrong, setWrong] = useState<{ title?: string; minutes?: string }>({})

  const keep = async () => {
    const count = minutesIn(minutes)
    if (count === null) return setWrong({ minutes: t('inquiry.step.minutes.wrong') })
    const lang = tagOf(language)
    // Words the method gave stay the method's, in whichever language the app speaks, unless somebody changed them.
    const changed = (now: string, was: string | undefined) => (now === (was ?? '') ? undefined : now)
    const done =
      'step' in asked
        ? await tryAct('editPhase', {
            id: asked.step.phase.id,
            title: changed(title, old?.title),
            prompt: changed(prompt, old?.prompt),
            minutes: count,
            lang,
          })
        : await tryAct('addPhase', { workshop, title, prompt, minutes: count, lang, after: asked.after })
    if (isRefusal(done)) return setWrong({ title: why(done) })
    onClose()
  }
  return (
    <SaveDialog
      title={t(old ? 'inquiry.step.change' : 'inquiry.step.add')}
      isOpen
      onClose={onClose}
      save={t('inquiry.step.keep')}
      onSave={keep}
    >
      <Field
        label={t('inquiry.step.title')}
        value={title}
        onChange={setTitle}
        error={wrong.title}
        onEnter={() => void keep()}
        autoFocus
      />
      <TextArea
        label={t('inquiry.step.prompt')}
        help={t('inquiry.step.prompt.help')}
        value={prompt}
        onChange={setPrompt}
        rows={2}
        isOptional
      />
      <Field
        label={t('inquiry.step.minutes')}
        value={minutes}
        onChange={setMinutes}
        error={wrong.minutes}
        inputMode="numeric"
        className="narrow"
        onEnter={() => void keep()}
      />
    </SaveDialog>
  )
}
