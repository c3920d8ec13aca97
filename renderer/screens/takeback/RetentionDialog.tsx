import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { tagOf } from '../../i18n.ts'
import { DateFields } from '../../pieces/DateFields.tsx'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { tryAct } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

const fields = {
  names: 'namesUntil',
  needs: 'needsUntil',
  words: 'wordsUntil',
  counts: 'countsUntil',
} as const
const parts = ['names', 'needs', 'words', 'counts'] as const

/** The days a programme sets for itself, and whom to complain to: what the privacy notice then says. */
export function RetentionDialog({
  programme,
  onClose,
}: {
  programme: Row<'programme'>
  onClose: () => void
}) {
  const { t, language, why } = useWords()
  const [days, setDays] = useState(() =>
    Object.fromEntries(parts.map((part) => [part, programme[fields[part]] ?? null])),
  )
  const [complaintsTo, setComplaints] = useState(textOf(programme.complaintsTo))
  const [wrong, setWrong] = useState<string>()
  const save = async () => {
    const until = Object.fromEntries(parts.map((part) => [fields[part], days[part] ?? null]))
    const done = await tryAct('editProgramme', { ...until, complaintsTo, lang: tagOf(language) })
    if (isRefusal(done)) return setWrong(why(done))
    onClose()
  }
  return (
    <SaveDialog
      title={t('takeback.retention')}
      isOpen
      onClose={onClose}
      width="wide"
      save={t('common.save')}
      onSave={save}
    >
      <p>{t('takeback.retention.about')}</p>
      <Field
        label={t('takeback.retention.complaints')}
        help={t('takeback.retention.complaints.help')}
        value={complaintsTo}
        onChange={setComplaints}
        error={wrong}
        isOptional
        autoFocus
      />
      <div className="two-fields">
        {parts.map((part) => (
          <DateFields
            key={part}
            label={t(`takeback.retention.${part}`)}
            value={days[part] ?? null}
            onChange={(day) => setDays({ ...days, [part]: day })}
          />
        ))}
      </div>
    </SaveDialog>
  )
}
