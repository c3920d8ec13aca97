import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { inLanguage, type Method } from '../../../shared/methods/index.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { tagOf } from '../../i18n.ts'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { linesIn } from './lines.ts'

/** The name, the purpose and the promises of a programme's own way of working, in the language of the window. */
export function MethodDialog({ method, onClose }: { method: Method; onClose: () => void }) {
  const words = useWords()
  const { t, why } = words
  // What is written here stays in the language it was begun in, whatever the window speaks next.
  const [language] = useState(words.language)
  const was = {
    name: inLanguage(method.name, language),
    about: inLanguage(method.about, language),
    promises: inLanguage(method.promises, language).join('\n'),
  }
  const [name, setName] = useState(was.name)
  const [about, setAbout] = useState(was.about)
  const [promises, setPromises] = useState(was.promises)
  const [wrong, setWrong] = useState<string>()
  const keep = async () => {
    const changed = <T,>(now: T, before: T) => (now === before ? undefined : now)
    const done = await tryAct('editMethod', {
      id: method.id,
      lang: tagOf(language),
      name: changed(name, was.name),
      about: changed(about, was.about),
      promises: promises === was.promises ? undefined : linesIn(promises),
    })
    if (isRefusal(done)) setWrong(why(done))
    else onClose()
  }
  return (
    <SaveDialog title={t('method.edit')} isOpen onClose={onClose} save={t('common.save')} onSave={keep}>
      <Field
        label={t('method.name')}
        value={name}
        onChange={setName}
        error={wrong}
        autoFocus
        onEnter={() => void keep()}
      />
      <Field isOptional label={t('method.aboutIt')} value={about} onChange={setAbout} />
      <TextArea
        isOptional
        label={t('method.promises')}
        help={t('method.promises.help')}
        value={promises}
        onChange={setPromises}
        rows={6}
      />
      <p className="quiet small">{t('method.language.note')}</p>
    </SaveDialog>
  )
}
