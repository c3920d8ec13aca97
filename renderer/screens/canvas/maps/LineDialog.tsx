import { useState } from 'react'
import type { CanvasLink, CanvasView } from '../../../../shared/queries/canvas.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Check, Choice } from '../../../pieces/Choice.tsx'
import { Dialog, SaveDialog } from '../../../pieces/Dialog.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { act } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { LineFields, useNewLine } from './LineFields.tsx'
import { Sentence } from './sentence.tsx'

/** Draws a line from a card: where to, and what kind. */
export function LineDialog({
  view,
  from,
  to,
  onClose,
}: {
  view: CanvasView
  from: string
  to?: string
  onClose: () => void
}) {
  const { t } = useWords()
  const { line, setLine, draw } = useNewLine(view, from, to ?? null)
  const doIt = async () => {
    if ((await draw()) !== undefined) onClose()
  }
  return (
    <SaveDialog
      title={t('canvasMap.line.draw')}
      isOpen
      onClose={onClose}
      save={t('canvasMap.line.do')}
      onSave={doIt}
    >
      <LineFields view={view} line={line} onChange={setLine} starts="to" onEnter={() => void doIt()} />
    </SaveDialog>
  )
}

/** Another kind, other words, the other way round, or off. */
export function ChangeLine({
  view,
  link,
  onClose,
}: {
  view: CanvasView
  link: CanvasLink
  onClose: () => void
}) {
  const { t, language } = useWords()
  const lang = tagOf(language)
  const [type, setType] = useState(link.row.type ?? '')
  const [text, setText] = useState(textOf(link.row.text))
  const [both, setBoth] = useState(link.both)
  const { id } = link
  const keep = async () => {
    const done = await act('editCanvasLink', {
      id,
      ...(type !== link.row.type ? { type } : {}),
      ...(text !== textOf(link.row.text) ? { text, lang } : {}),
      ...(both !== link.both ? { both } : {}),
    })
    if (done) onClose()
  }
  const off = async () => {
    if (await act('removeRecord', { id })) onClose()
  }
  return (
    <Dialog
      title={t('canvasMap.line.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="main" size="big" onPress={() => void keep()}>
            {t('canvasMap.line.keep')}
          </Button>
          <Button size="big" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button size="big" onPress={() => void off()}>
            {t('canvasMap.line.off')}
          </Button>
        </>
      }
    >
      <p className="map-sentence">
        <Sentence link={link} />
      </p>
      <p>
        <Button onPress={() => void act('editCanvasLink', { id, turned: true })}>
          {t('canvasMap.line.turn')}
        </Button>
      </p>
      <Choice
        label={t('canvasMap.line.kind')}
        isAcross
        options={view.method.links.map((one) => ({ id: one.id, label: inLanguage(one.title, lang) }))}
        value={type}
        onChange={setType}
      />
      <Field
        label={t('canvasMap.line.words')}
        help={t('canvasMap.line.words.help')}
        isOptional
        value={text}
        onChange={setText}
        onEnter={() => void keep()}
      />
      <Check label={t('canvasMap.line.bothWays')} isSelected={both} onChange={setBoth} />
    </Dialog>
  )
}
