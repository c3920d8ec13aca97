import { useMemo, useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { canvasMethodsHere } from '../../../shared/queries/canvasMethods.ts'
import { textOf } from '../../../shared/record.ts'
import { tagOf } from '../../i18n.ts'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { tryAct, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'

/** Which canvas, what it is about, under whose agreement, and whose table it is: only the first must be said. */
export function StartCanvas({ onClose }: { onClose: () => void }) {
  const { t, why, language } = useWords()
  const lang = tagOf(language)
  const rows = useDesk((desk) => desk.rows)
  const methods = useMemo(() => canvasMethodsHere(rows), [rows])
  const workshops = rows.all('workshop')
  const [method, setMethod] = useState(methods[0]!.id)
  const [workshop, setWorkshop] = useState(() => latest(workshops) ?? '')
  const [name, setName] = useState('')
  const [table, setTable] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const chosen = methods.find((one) => one.id === method) ?? methods[0]!
  const begin = async () => {
    const done = await tryAct('startCanvas', {
      workshop,
      method: chosen.id,
      lang,
      ...(name.trim() ? { name } : {}),
      ...(table.trim() ? { table } : {}),
    })
    if (isRefusal(done)) return setRefusal(done)
    onClose()
    go({ at: 'canvases', canvas: done.id })
  }
  return (
    <SaveDialog title={t('canvas.start')} isOpen onClose={onClose} save={t('canvas.start.do')} onSave={begin}>
      <div className="pile wide">
        <div className="pile">
          <Select
            label={t('canvas.start.which')}
            value={chosen.id}
            onChange={setMethod}
            options={methods.map((one) => ({ id: one.id, label: inLanguage(one.name, lang) }))}
          />
          <p className="quiet small">{inLanguage(chosen.about, lang)}</p>
        </div>
        <Field
          autoFocus
          isOptional
          label={t('canvas.start.name')}
          help={t('canvas.start.name.help')}
          value={name}
          error={refusal && why(refusal)}
          onChange={(text) => (setName(text), setRefusal(undefined))}
          onEnter={() => void begin()}
        />
        <Field
          isOptional
          label={t('canvas.start.table')}
          help={t('canvas.start.table.help')}
          value={table}
          onChange={setTable}
          onEnter={() => void begin()}
        />
        {workshops.length > 1 && (
          <Select
            label={t('canvas.start.workshop')}
            value={workshop}
            onChange={setWorkshop}
            options={workshops.map(({ id, title }) => ({ id, label: textOf(title) }))}
          />
        )}
      </div>
    </SaveDialog>
  )
}

const latest = (workshops: readonly { id: string; date: string | null }[]): string | undefined =>
  workshops.toSorted((a, b) => (b.date ?? '9999').localeCompare(a.date ?? '9999'))[0]?.id
