import { useState } from 'react'
import { isDrawn } from '../../../../shared/exports/canvasAsked.ts'
import { safeName } from '../../../../shared/exports/safeNames.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import type { CanvasView } from '../../../../shared/queries/canvas.ts'
import { tagOf } from '../../../i18n.ts'
import { Field } from '../../../pieces/Field.tsx'
import { theBridge } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { Leaving } from '../../handover/Leaving.tsx'
import type { Chosen } from './chosen.ts'
import type { Looking } from './usePages.ts'

type Props = { view: CanvasView; chosen: Chosen; looking: Looking & { again: () => void } }

/** The canvas as a file or on paper, as it was seen; where it holds words, who receives it is asked. */
export function PaperSave({ view, chosen, looking }: Props) {
  const { t, list, language } = useWords()
  const [typed, setTyped] = useState('')
  const { format, ...what } = chosen
  const isFilled = chosen.fill === 'filled'
  const recipient = typed.trim() || null
  const place = () => {
    // No person's word is in the name of a file.
    const name = [inLanguage(view.method.name, tagOf(language)), isFilled ? chosen.audience : '']
    const purpose = format === 'json' ? 'data' : format === 'png' || format === 'svg' ? 'picture' : 'document'
    return { suggestedName: safeName(name.filter(Boolean).join(' '), format), purpose } as const
  }
  return (
    <Leaving
      label={t('canvasPaper.save')}
      todo={t('canvasPaper.notReady.todo')}
      isSeen={looking.is === 'seen'}
      onLookAgain={looking.again}
      place={place}
      write={(token) => theBridge().ask('exportCanvas', { ...what, format, recipient, token })}
      saved={({ files }) => t('canvasPaper.saved', { files: list(files), count: files.length })}
      print={isDrawn(format) ? () => theBridge().ask('printCanvas', { ...what, recipient }) : undefined}
    >
      {isFilled && (
        <Field
          label={t('handover.recipient')}
          help={t('handover.recipient.help')}
          isOptional
          value={typed}
          onChange={setTyped}
        />
      )}
    </Leaving>
  )
}
