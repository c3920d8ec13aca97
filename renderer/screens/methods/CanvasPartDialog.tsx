import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { CanvasMethod } from '../../../shared/methods/canvases.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { tagOf } from '../../i18n.ts'
import { Check } from '../../pieces/Choice.tsx'
import { SaveDialog } from '../../pieces/Dialog.tsx'
import { Field } from '../../pieces/Field.tsx'
import { tryAct, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { partRow } from './partRow.ts'

/** A lane or column to be added, or, by what the canvas knows it by, changed. */
export type PartAsked = { part: 'lane' | 'column'; id: string | null }
type Props = { method: CanvasMethod; asked: PartAsked; onClose: () => void }

/** One lane or column of a programme's own canvas, in the language of the window. */
export function CanvasPartDialog({ method, asked, onClose }: Props) {
  const words = useWords()
  const { t, why } = words
  // What is written here stays in the language it was begun in, whatever the window speaks next.
  const [language] = useState(words.language)
  const lane = asked.part === 'lane' ? method.lanes.find((one) => one.id === asked.id) : undefined
  const part = lane ?? method.columns.find((one) => one.id === asked.id)
  const said = (text: Parameters<typeof inLanguage<string>>[0] | undefined) =>
    text ? inLanguage(text, language) : ''
  const was = {
    title: said(part?.title),
    help: said(part?.help),
    prompt: said(lane?.prompt),
    lived: lane?.lived ?? false,
  }
  const [now, setNow] = useState(was)
  const [wrong, setWrong] = useState<string>()
  const set = <F extends keyof typeof was>(field: F) => {
    return (value: (typeof was)[F]) => setNow((one) => ({ ...one, [field]: value }))
  }
  const keep = async () => {
    const lang = tagOf(language)
    const own = partRow(useDesk.getState().rows, method.id, asked.id ?? undefined)
    const made = own
      ? { id: own.id }
      : await tryAct('addCanvasPart', { method: method.id, part: asked.part, title: now.title, lang })
    if (isRefusal(made)) return setWrong(why(made))
    const changed = <F extends keyof typeof was>(field: F) =>
      now[field] === was[field] ? undefined : now[field]
    const more = { help: changed('help'), prompt: changed('prompt'), lived: changed('lived') }
    const title = own ? changed('title') : undefined
    if (title !== undefined || Object.values(more).some((one) => one !== undefined)) {
      const done = await tryAct('editCanvasPart', { id: made.id, lang, title, ...more })
      if (isRefusal(done)) return setWrong(why(done))
    }
    onClose()
  }
  return (
    <SaveDialog
      title={t(`canvasMethod.${asked.part}.${asked.id ? 'change' : 'add'}`)}
      isOpen
      onClose={onClose}
      save={t('canvasMethod.part.keep')}
      onSave={keep}
    >
      <Field
        label={t('canvasMethod.part.title')}
        value={now.title}
        onChange={set('title')}
        error={wrong}
        onEnter={() => void keep()}
        autoFocus
      />
      <Field isOptional label={t('canvasMethod.part.help')} value={now.help} onChange={set('help')} />
      {asked.part === 'lane' && (
        <>
          <Field
            isOptional
            label={t('canvasMethod.part.prompt')}
            value={now.prompt}
            onChange={set('prompt')}
          />
          <Check label={t('canvasMethod.part.lived')} isSelected={now.lived} onChange={set('lived')} />
        </>
      )}
      <p className="quiet small">{t('method.language.note')}</p>
    </SaveDialog>
  )
}
