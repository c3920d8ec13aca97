import './paper.css'
import { useState } from 'react'
import { isDrawn } from '../../../../shared/exports/canvasAsked.ts'
import { ErrorNotice } from '../../../pieces/Notices.tsx'
import { useWords } from '../../../words.tsx'
import type { ViewProps } from '../sheet.ts'
import { firstChoice, lastChoice, type Chosen } from './chosen.ts'
import { PaperChoices } from './PaperChoices.tsx'
import { PaperPages } from './PaperPages.tsx'
import { PaperSave } from './PaperSave.tsx'
import { usePages } from './usePages.ts'

/** A canvas on paper or as a file: what, for whom, on which paper; beside it the sheets as they will be. */
export function PaperView({ view }: ViewProps) {
  const words = useWords()
  const { t, why } = words
  const [chosen, setChosen] = useState<Chosen>(
    () => lastChoice(view.canvas.id) ?? firstChoice(view, words.language),
  )
  const set = (some: Partial<Chosen>) => setChosen(lastChoice(view.canvas.id, { ...chosen, ...some })!)
  const { format, ...asked } = chosen
  const looking = usePages(asked, view)
  return (
    <div className="cv-paper">
      <section className="pile wide" aria-labelledby="cv-paper-title">
        <h2 className="h-page" id="cv-paper-title">
          {t('canvasPaper.title')}
        </h2>
        <PaperChoices chosen={chosen} onChosen={set} />
      </section>
      <section className="pile wide" aria-label={t('canvasPaper.preview')}>
        <PaperSave view={view} chosen={chosen} looking={looking} />
        {looking.is === 'looking' && <p className="quiet">{t('canvasPaper.making')}</p>}
        {looking.is === 'refused' && (
          <ErrorNotice
            what={t('canvasPaper.notReady')}
            safe={why(looking.refusal)}
            todo={t('canvasPaper.notReady.todo')}
          />
        )}
        {looking.is === 'seen' && <PaperPages preview={looking.preview} isDrawn={isDrawn(format)} />}
      </section>
    </div>
  )
}
