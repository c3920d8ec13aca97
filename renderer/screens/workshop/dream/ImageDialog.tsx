import { useState } from 'react'
import { isRefusal } from '../../../../shared/command.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { tagOf } from '../../../i18n.ts'
import { Check } from '../../../pieces/Choice.tsx'
import { SaveDialog } from '../../../pieces/Dialog.tsx'
import { Field, TextArea } from '../../../pieces/Field.tsx'
import { tryAct, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useSpeakers } from '../speakers.ts'

interface ImageDialogProps {
  workshop: string
  /** The one to say more about; a new one without it. */
  image?: Row<'contribution'>
  onClose: () => void
}

/** What an image shows, what it means, which table made it and whose it is. Only the first is needed. */
export function ImageDialog({ workshop, image, onClose }: ImageDialogProps) {
  const { t, language, why } = useWords()
  const speakers = useSpeakers()
  const phase = useDesk((desk) => desk.rows.get('workshop', workshop)?.phase ?? null)
  const [shows, setShows] = useState(textOf(image?.text))
  const [means, setMeans] = useState(textOf(image?.means))
  const [table, setTable] = useState(textOf(image?.table))
  const [people, setPeople] = useState<string[]>([])
  const [wrong, setWrong] = useState('')
  const keep = async () => {
    const said = { text: shows, means, table }
    const done = image
      ? await tryAct('editContribution', { id: image.id, ...changed(said) })
      : await tryAct('addContribution', {
          workshop,
          phase,
          type: 'image',
          lang: tagOf(language),
          people,
          ...said,
        })
    if (isRefusal(done)) return setWrong(why(done))
    onClose()
  }
  const changed = (said: { text: string; means: string; table: string }) => ({
    text: said.text,
    ...(said.means === textOf(image?.means) ? {} : { means: said.means }),
    ...(said.table === textOf(image?.table) ? {} : { table: said.table }),
  })
  return (
    <SaveDialog
      title={t(image ? 'dream.image.more.title' : 'dream.image.add')}
      isOpen
      onClose={onClose}
      save={t('common.save')}
      onSave={keep}
    >
      <Field
        label={t('dream.image.shows')}
        help={t('dream.image.shows.help')}
        value={shows}
        onChange={setShows}
        onEnter={() => void keep()}
        error={wrong || undefined}
        autoFocus
      />
      <TextArea label={t('dream.image.meansToUs')} value={means} onChange={setMeans} rows={2} isOptional />
      <Field
        label={t('dream.image.table')}
        help={t('dream.image.table.help')}
        value={table}
        onChange={setTable}
        isOptional
        onEnter={() => void keep()}
      />
      {!image && speakers.length > 0 && (
        <fieldset className="field">
          <legend className="label-line">{t('dream.image.whoMade')}</legend>
          <div className="choices across">
            {speakers.map((one) => (
              <Check
                key={one.id}
                label={one.keepsNothing ? t('inquiry.line.notKeptName', { name: one.alias }) : one.alias}
                isDisabled={one.keepsNothing}
                isSelected={people.includes(one.id)}
                onChange={(isOn) =>
                  setPeople(isOn ? [...people, one.id] : people.filter((id) => id !== one.id))
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </SaveDialog>
  )
}
