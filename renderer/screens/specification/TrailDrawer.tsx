import { Link2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Line } from '../../../shared/queries/outline.ts'
import type { Step } from '../../../shared/queries/trail.ts'
import { voiceKinds } from '../../../shared/queries/voiceKinds.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Seats } from '../../pieces/Dots.tsx'
import { useWords } from '../../words.tsx'
import { Because } from './Because.tsx'
import { BecauseDialog } from './BecauseDialog.tsx'
import { LinkEvidence } from './LinkEvidence.tsx'
import { TrailStep } from './TrailStep.tsx'
import { GoneMark, voicesInWords } from './VoicesLine.tsx'

export interface TrailDrawerProps {
  line: Line
  rows: Rows
  /** An older version is read only. */
  isOld?: boolean
  isLinking?: boolean
  onLinking?: (isLinking: boolean) => void
  onClose: () => void
}

/** What a clause rests on, followed down to what people said; the thread runs to it from the sheet. */
export function TrailDrawer({ line, rows, isOld, isLinking, onLinking, onClose }: TrailDrawerProps) {
  const words = useWords()
  const { t } = words
  const [isReasoning, setReasoning] = useState(false)
  const drawer = useRef<HTMLElement>(null)
  useEffect(() => {
    if (drawer.current) drawer.current.scrollTop = 0
    // The clause grew by its tools and the sheet shrank by this drawer: it is brought back into view.
    document.getElementById(`clause ${line.id}`)?.closest('li')?.scrollIntoView?.({ block: 'nearest' })
  }, [line.id])
  const kinds = voiceKinds(rows, line.trail.contributions)
  const isSaid = Object.values(kinds).some((count) => count > 0)
  const { steps, voices } = line.trail
  const leave = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    if (isLinking) onLinking?.(false)
    else onClose()
  }
  return (
    <>
      <div className="sewing" aria-hidden />
      <aside
        className="drawer sewn"
        aria-label={t('specification.restsOn', { number: line.number })}
        ref={drawer}
        onKeyDown={leave}
      >
        <header className="row drawer-head">
          <h2 className="h-sec" id="trail title" tabIndex={-1}>
            {t('specification.restsOn', { number: line.number })}
          </h2>
          <Button className="push" icon={X} onPress={onClose} keyHint="Esc">
            {t('common.close')}
          </Button>
        </header>
        {isLinking && onLinking ? (
          <LinkEvidence line={line} rows={rows} onDone={() => onLinking(false)} />
        ) : (
          <>
            <div className="pile who-speaks">
              {isSaid && <Seats {...kinds} />}
              {(voices.cycles > 0 || !isSaid) && <p className="small">{voicesInWords(line.trail, words)}</p>}
              <GoneMark trail={line.trail} />
              <Because rows={rows} ids={line.because} />
              {!isOld && (
                <Button look="link" onPress={() => setReasoning(true)}>
                  {t(line.because.length ? 'specification.because.change' : 'specification.because.say')}
                </Button>
              )}
              {(line.row?.retold?.length ?? 0) > 0 && (
                <p className="small quiet">
                  {t('specification.isRetold', { count: line.row!.retold!.length })}
                </p>
              )}
            </div>
            {steps.length === 0 && <p>{t('specification.restsOnNothing')}</p>}
            <ol className="trail-list">
              {wordsFirst(steps).map((step, at) => (
                <TrailStep key={step.link?.id ?? `${at}`} step={step} line={line} rows={rows} isOld={isOld} />
              ))}
            </ol>
            {onLinking && (
              <Button icon={Link2} keyHint="L" onPress={() => onLinking(true)}>
                {t('specification.link')}
              </Button>
            )}
          </>
        )}
      </aside>
      {isReasoning && <BecauseDialog line={line} rows={rows} onClose={() => setReasoning(false)} />}
    </>
  )
}

const order = ['contribution', 'theme', 'statement', 'design', 'commitment', 'cycle']

/** What people said comes first, then what was made of it, then what was tried. */
const wordsFirst = (steps: readonly Step[]): Step[] =>
  steps.toSorted((a, b) => order.indexOf(a.to?.kind ?? '') - order.indexOf(b.to?.kind ?? ''))
