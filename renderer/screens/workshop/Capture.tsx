import { useCallback, useRef } from 'react'
import { CaptureLine } from './CaptureLine.tsx'
import { Day } from './Day.tsx'
import { JustTaken } from './JustTaken.tsx'
import { OfferPrivacy } from './privacy/OfferPrivacy.tsx'
import { Question } from './Question.tsx'
import { Tabs } from './Tabs.tsx'
import { usePending } from './pending.ts'
import { useSteps } from './useSteps.ts'

/** The run of show, the question, what was just said, and the line: type, Enter, next. */
export function Capture({ workshop }: { workshop: string }) {
  const steps = useSteps(workshop)
  const now = steps.find((step) => step.isNow) ?? steps[0]
  const line = useRef<HTMLTextAreaElement>(null)
  const slips = useRef<HTMLOListElement>(null)
  const pending = usePending(workshop)
  const toLine = useCallback(() => line.current?.focus(), [])
  return (
    <div className="room workshop capture">
      <Tabs workshop={workshop} current="capture" />
      <div className="rail">
        <Day workshop={workshop} steps={steps} onGo={toLine} />
      </div>
      <div className="work">
        <Question workshop={workshop} step={now} onDone={toLine} />
        <OfferPrivacy workshop={workshop} onDone={toLine} />
        <JustTaken
          workshop={workshop}
          phase={now?.phase.id ?? null}
          list={slips}
          pending={pending.all}
          onPutBack={pending.putBack}
          onLetGo={pending.letGo}
          onLeave={toLine}
        />
        <CaptureLine workshop={workshop} phase={now?.phase.id ?? null} line={line} pending={pending} />
      </div>
    </div>
  )
}
