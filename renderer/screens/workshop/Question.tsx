import { Pencil } from 'lucide-react'
import { memo, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import type { ShowStep } from '../../../shared/queries/runOfShow.ts'
import { Button } from '../../pieces/Button.tsx'
import { tagOf } from '../../i18n.ts'
import { textOf } from '../../../shared/record.ts'
import { tryAct, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { ShowOnWall } from './ShowOnWall.tsx'
import { AsideNote } from './AsideNote.tsx'
import { StepClock } from './StepClock.tsx'
import { StepUses } from './StepUses.tsx'

interface QuestionProps {
  workshop: string
  step: ShowStep | undefined
  onDone: () => void
}

/** The question of the step, large; changed in place. Its clock beside it. */
export const Question = memo(function Question({ workshop, step, onDone }: QuestionProps) {
  const { t } = useWords()
  const [isChanging, setChanging] = useState(false)
  const title = useDesk((s) => textOf(s.rows.get('workshop', workshop)?.title))
  if (!step) return <h1 className="h-page">{title}</h1>
  return (
    <section className="question" aria-label={t('inquiry.question.label')}>
      <div className="asked">
        <div className="row">
          <p className="label">{step.title || t('inquiry.run.untitled')}</p>
          {!isChanging && (
            <Button look="link" icon={Pencil} onPress={() => setChanging(true)}>
              {t('inquiry.question.change')}
            </Button>
          )}
          <ShowOnWall
            workshop={workshop}
            scenes={[{ scene: 'prompt', label: t('inquiry.question.show') }]}
            button={{ look: 'link' }}
          />
        </div>
        {isChanging ? (
          <Changing
            key={step.phase.id}
            step={step}
            onDone={() => {
              setChanging(false)
              onDone()
            }}
          />
        ) : (
          <h1 className="prompt">{step.prompt || t('inquiry.question.none')}</h1>
        )}
        <div className="beside-question">
          <StepUses workshop={workshop} step={step} current="capture" />
          {step.guide.length > 0 && (
            <details className="guide">
              <summary>{t('inquiry.question.guide')}</summary>
              <ol>
                {step.guide.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ol>
            </details>
          )}
          <AsideNote phase={step.phase.id} what={step.title || t('inquiry.run.untitled')} />
        </div>
      </div>
      <StepClock key={step.phase.id} phase={step.phase} onLeave={onDone} />
    </section>
  )
})

function Changing({ step, onDone }: { step: ShowStep; onDone: () => void }) {
  const { t, language, why } = useWords()
  const [text, setText] = useState(step.prompt)
  const [wrong, setWrong] = useState('')
  const keep = async () => {
    if (text.trim() === step.prompt) return onDone()
    const done = await tryAct('editPhase', { id: step.phase.id, prompt: text, lang: tagOf(language) })
    if (isRefusal(done)) setWrong(why(done))
    else onDone()
  }
  return (
    <div className="prompt-change">
      <textarea
        className="prompt"
        aria-label={t('inquiry.question.label')}
        aria-describedby="question-help"
        value={text}
        rows={1}
        autoFocus
        onFocus={(focus) => focus.target.select()}
        onChange={(typed) => setText(typed.target.value)}
        onKeyDown={(press) => {
          if (press.nativeEvent.isComposing) return
          if (press.key === 'Escape') onDone()
          if (press.key === 'Enter' && !press.shiftKey) {
            press.preventDefault()
            void keep()
          }
        }}
      />
      <div className="row">
        <Button onPress={() => void keep()}>{t('common.save')}</Button>
        <Button onPress={onDone}>{t('common.cancel')}</Button>
        <p id="question-help" className={wrong ? 'wrong' : 'quiet small'} role={wrong ? 'alert' : undefined}>
          {wrong || t('inquiry.question.help')}
        </p>
      </div>
    </div>
  )
}
