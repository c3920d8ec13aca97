import { BookOpenCheck, Ticket } from 'lucide-react'
import type { Story } from '../../../../shared/queries/stories.ts'
import { textOf } from '../../../../shared/record.ts'
import { Button } from '../../../pieces/Button.tsx'
import { HowFar } from '../../../pieces/HowFar.tsx'
import { GapMark, Pill } from '../../../pieces/Marks.tsx'
import { TakenBack } from '../../../pieces/Note.tsx'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { useSpeakers } from '../speakers.ts'
import type { AskedOf } from './asked.ts'
import { MoreOf } from './Parts.tsx'
import { StoryBody } from './StoryBody.tsx'

interface StoryPageProps {
  story: Story
  onReadBack: () => void
  onSlip: () => void
  onAsk: (asked: AskedOf) => void
}

/** One story, whole: told by the person it belongs to, as far as they said it may go. */
export function StoryPage({ story, onReadBack, onSlip, onAsk }: StoryPageProps) {
  const { row } = story
  if (row.gone || !textOf(row.text)) return <TakenBack />
  return (
    <article className="story">
      <header className="story-head">
        <StoryLine story={story} />
        <ReadBackButtons story={story} onReadBack={onReadBack} onSlip={onSlip} />
        <MoreOf said={row} onAsk={onAsk} />
      </header>
      <StoryBody story={story} onAsk={onAsk} />
    </article>
  )
}

/** Whose it is, who asked, how far it may go, and whether they have heard it. */
function StoryLine({ story: { row, tellers, askedBy } }: { story: Story }) {
  const { t, list } = useWords()
  const speakers = useSpeakers()
  const nameOf = (ids: readonly string[]) =>
    list(ids.flatMap((id) => speakers.find((one) => one.id === id)?.alias ?? []))
  return (
    <p className="story-line">
      {tellers.length ? (
        <Button look="link" onPress={() => go({ at: 'people', person: tellers[0]! })}>
          {t('stories.toldBy', { name: nameOf(tellers) })}
        </Button>
      ) : (
        <GapMark>{t('stories.toldByNobody')}</GapMark>
      )}
      {askedBy.length > 0 && <span>{t('stories.askedBy', { name: nameOf(askedBy) })}</span>}
      {row.far && <HowFar reach={row.far.reach} />}
      {row.far && row.far.words !== 'exact' && <Pill>{t(`evidence.words.${row.far.words}`)}</Pill>}
      {row.checkedByTeller ? (
        <Pill>{t('stories.isChecked')}</Pill>
      ) : (
        <GapMark>{t('stories.isUnchecked')}</GapMark>
      )}
    </p>
  )
}

function ReadBackButtons({
  story,
  onReadBack,
  onSlip,
}: Pick<StoryPageProps, 'story' | 'onReadBack' | 'onSlip'>) {
  const { t } = useWords()
  const speakers = useSpeakers()
  const name = speakers.find((one) => one.id === story.tellers[0])?.alias
  return (
    <div className="row">
      <Button
        look={story.row.checkedByTeller ? 'quiet' : 'main'}
        icon={BookOpenCheck}
        keyHint="R"
        onPress={onReadBack}
      >
        {name ? t('stories.readBack', { name }) : t('stories.readBack.nobody')}
      </Button>
      <Button icon={Ticket} keyHint="S" onPress={onSlip}>
        {name ? t('stories.slip.for', { name }) : t('stories.slip')}
      </Button>
    </div>
  )
}
