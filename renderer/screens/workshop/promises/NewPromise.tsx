import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { promiseTypes } from '../../../../shared/queries/promises.ts'
import { tagOf } from '../../../i18n.ts'
import { Choice } from '../../../pieces/Choice.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useDraft } from '../../specification/useDraft.ts'

/** A line for the next one: type, Enter, next. Who, to whom and by when can be said afterwards. */
export function NewPromise({ workshop }: { workshop: string }) {
  const { t, language, why } = useWords()
  const [text, setText, clear] = useDraft(`promise:${workshop}`)
  const [type, setType] = useState<(typeof promiseTypes)[number]>('commitment')
  const [wrong, setWrong] = useState('')
  const add = async () => {
    if (!text.trim()) return
    const done = await tryAct('addCommitment', { workshop, type, text, lang: tagOf(language) })
    if (isRefusal(done)) return setWrong(why(done))
    clear()
    setWrong('')
  }
  return (
    <div className="section pile new-promise">
      <Choice
        label={t('promises.add.type')}
        isAcross
        value={type}
        onChange={setType}
        options={promiseTypes.map((id) => ({ id, label: t(`promises.add.${id}`) }))}
      />
      <Field
        label={t('promises.add')}
        help={t('promises.add.help')}
        value={text}
        onChange={(typed) => (setText(typed), setWrong(''))}
        onEnter={() => void add()}
        error={wrong || undefined}
      />
    </div>
  )
}
