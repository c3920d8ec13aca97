import { useEffect, useRef } from 'react'
import type { Story } from '../../../../shared/queries/stories.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Check } from '../../../pieces/Choice.tsx'
import { act, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useSpeakers } from '../speakers.ts'
import type { AskedOf } from './asked.ts'
import { StoryBody } from './StoryBody.tsx'

interface ReadBackProps {
  story: Story
  /** The next story still to be read back, if any. */
  next: Story | undefined
  onNext: (id: string) => void
  onSlip: () => void
  onDone: () => void
  onAsk: (asked: AskedOf) => void
}

/** A story in large type and nothing else, to be read to whoever told it; what they want changed is changed here. */
export function ReadBack({ story, next, onNext, onSlip, onDone, onAsk }: ReadBackProps) {
  const { t } = useWords()
  const speakers = useSpeakers()
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [story.row.id])
  const nameOf = (one: Story | undefined) => speakers.find(({ id }) => id === one?.tellers[0])?.alias
  const name = nameOf(story)
  return (
    <div className="room no-rail workshop stories read-back">
      <div
        className="work"
        ref={place}
        tabIndex={-1}
        role="region"
        onKeyDown={(press) => {
          if (press.key === 'Escape' && !press.defaultPrevented) onDone()
        }}
        aria-label={name ? t('stories.readBack', { name }) : t('stories.readBack.nobody')}
      >
        <div className="row">
          <p className="quiet about">{t('stories.readBack.about')}</p>
          <Button className="push" keyHint="Esc" onPress={onDone}>
            {t('stories.readBack.done')}
          </Button>
        </div>
        <StoryBody story={story} isReading onAsk={onAsk} />
        <div className="row read-foot">
          <Check
            label={t('stories.readBack.tick')}
            help={t('stories.readBack.tick.help')}
            isSelected={story.row.checkedByTeller === true}
            isDisabled={readOnly}
            onChange={(checkedByTeller) =>
              void act('editContribution', { id: story.row.id, checkedByTeller })
            }
          />
          <Button onPress={onSlip}>{name ? t('stories.slip.for', { name }) : t('stories.slip')}</Button>
          {next && (
            <Button onPress={() => onNext(next.row.id)}>
              {t('stories.readBack.next', { name: nameOf(next) ?? t('common.noName') })}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
