import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { CanvasMethod } from '../../../shared/methods/canvases.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { tagOf } from '../../i18n.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { linesIn } from './lines.ts'

/** The name and purpose of a programme's own canvas, and the columns it starts with, in the language of the window. */
export function CanvasMethodDialog({ method, onClose }: { method: CanvasMethod; onClose: () => void }) {
  const words = useWords()
  const { t, why } = words
  // What is written here stays in the language it was begun in, whatever the window speaks next.
  const [language] = useState(words.language)
  const was = {
    name: inLanguage(method.name, language),
    about: inLanguage(method.about, language),
    step: method.step ? inLanguage(method.step, language) : '',
    starts: inLanguage(method.starts, language).join('\n'),
  }
  const [now, setNow] = useState(was)
  const [wrong, setWrong] = useState<string>()
  const set = (field: keyof typeof was) => (text: string) => setNow((one) => ({ ...one, [field]: text }))
  const changed = (field: keyof typeof was) => (now[field] === was[field] ? undefined : now[field])
  const keep = async () => {
    const starts = changed('starts')
    const done = await tryAct('editCanvasMethod', {
      id: method.id,
      lang: tagOf(language),
      name: changed('name'),
      about: changed('about'),
      step: changed('step'),
      starts: starts === undefined ? undefined : linesIn(starts),
    })
    if (isRefusal(done)) setWrong(why(done))
    else onClose()
  }
  return (
    <SaveDialog title={t('canvasMethod.edit')} isOpen onClose={onClose} save={t('common.save')} onSave={keep}>
      <Field
        label={t('canvasMethod.name')}
        value={now.name}
        onChange={set('name')}
        error={wrong}
        autoFocus
        onEnter={() => void keep()}
      />
      <Field isOptional label={t('canvasMethod.aboutIt')} value={now.about} onChange={set('about')} />
      {method.family === 'lanes' && (
        <>
          <Field
            label={t('canvasMethod.step')}
            help={t('canvasMethod.step.help')}
            value={now.step}
            onChange={set('step')}
          />
          <TextArea
            isOptional
            label={t('canvasMethod.starts')}
            help={t('canvasMethod.starts.help')}
            value={now.starts}
            onChange={set('starts')}
            rows={5}
          />
        </>
      )}
      <p className="quiet small">{t('method.language.note')}</p>
    </SaveDialog>
  )
}
