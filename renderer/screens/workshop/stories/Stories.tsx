import './stories.css'
import { useMemo, useState } from 'react'
import { picturesOf, storiesOf, storiesToWrite, toReadBack } from '../../../../shared/queries/stories.ts'
import { EmptyState } from '../../../pieces/Notices.tsx'
import { Button } from '../../../pieces/Button.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { SlipPage } from '../../slip/SlipPage.tsx'
import { useLetters } from '../../specification/keys.ts'
import { Tabs } from '../Tabs.tsx'
import { AddPicture } from './AddPicture.tsx'
import type { AskedOf } from './asked.ts'
import { NewStory } from './NewStory.tsx'
import { PicturePage } from './PicturePage.tsx'
import type { OpenStory } from './place.ts'
import { ReadBack } from './ReadBack.tsx'
import { StoryList } from './StoryList.tsx'
import { StoryPage } from './StoryPage.tsx'
import { TranslateDialog } from './TranslateDialog.tsx'
import { useSteps } from '../useSteps.ts'

/** The stories of a workshop, each a page that belongs to its teller; and photographs, each beside what it says. */
export function Stories({ workshop }: { workshop: string }) {
  const { t } = useWords()
  const rows = useDesk((s) => s.rows)
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const stories = useMemo(() => storiesOf(rows, workshop), [rows, workshop])
  const untold = useMemo(() => storiesToWrite(rows, workshop, stories), [rows, workshop, stories])
  const pictures = useMemo(() => picturesOf(rows, workshop), [rows, workshop])
  const phase = useSteps(workshop).find((step) => step.isNow)?.phase.id ?? null
  const [chosen, setOpen] = useState<OpenStory>({ is: 'nothing' })
  const [asked, setAsked] = useState<AskedOf | null>(null)
  const [isAdding, setAdding] = useState(false)
  const first = toReadBack(stories)[0] ?? stories[0]
  const open: OpenStory = chosen.is === 'nothing' && first ? { is: 'story', id: first.row.id } : chosen
  const story = 'id' in open ? stories.find((one) => one.row.id === open.id) : undefined
  const picture = open.is === 'picture' ? rows.get('contribution', open.id) : undefined
  const to = (is: 'story' | 'readBack') => story && setOpen({ is, id: story.row.id })
  const toSlip = () =>
    story && setOpen({ is: 'slip', id: story.row.id, before: open.is === 'readBack' ? 'readBack' : 'story' })
  useLetters({
    n: () => !readOnly && open.is !== 'readBack' && open.is !== 'slip' && setOpen({ is: 'new', from: null }),
    r: () => open.is === 'story' && to('readBack'),
    s: () => open.is !== 'slip' && toSlip(),
  })
  const dialogs = asked && <Asked asked={asked} onClose={() => setAsked(null)} />

  if (open.is === 'slip' && story)
    return (
      <SlipPage
        {...(story.tellers[0] ? { person: story.tellers[0] } : {})}
        contribution={story.row.id}
        workshop={workshop}
        onDone={() => to(open.before)}
      />
    )
  if (open.is === 'readBack' && story)
    return (
      <>
        <ReadBack
          story={story}
          next={toReadBack(stories).find((one) => one.row.id !== story.row.id)}
          onNext={(id) => setOpen({ is: 'readBack', id })}
          onSlip={toSlip}
          onDone={() => to('story')}
          onAsk={setAsked}
        />
        {dialogs}
      </>
    )
  return (
    <div className="room workshop stories">
      <Tabs workshop={workshop} current="stories" />
      <div className="rail">
        <StoryList
          stories={stories}
          untold={untold}
          pictures={pictures}
          open={open}
          onOpen={setOpen}
          onAddPicture={() => setAdding(true)}
        />
      </div>
      <div className="work">
        {open.is === 'new' ? (
          <NewStory
            key={open.from?.teller ?? 'new'}
            workshop={workshop}
            phase={phase}
            from={open.from}
            onDone={(id) => setOpen(id ? { is: 'story', id } : { is: 'nothing' })}
          />
        ) : picture ? (
          <PicturePage key={picture.id} picture={picture} onAsk={setAsked} />
        ) : story ? (
          <StoryPage
            key={story.row.id}
            story={story}
            onReadBack={() => to('readBack')}
            onSlip={toSlip}
            onAsk={setAsked}
          />
        ) : (
          <EmptyState
            title={t('stories.none.title')}
            actions={
              !readOnly && (
                <Button look="main" onPress={() => setOpen({ is: 'new', from: untold[0] ?? null })}>
                  {t('stories.new')}
                </Button>
              )
            }
          >
            <p>{t('stories.none.todo')}</p>
          </EmptyState>
        )}
      </div>
      {dialogs}
      {isAdding && (
        <AddPicture
          workshop={workshop}
          phase={phase}
          onDone={(id) => {
            setAdding(false)
            if (id) setOpen({ is: 'picture', id })
          }}
        />
      )}
    </div>
  )
}

/** What somebody asked to do with one contribution, over the page. */
function Asked({ asked, onClose }: { asked: AskedOf; onClose: () => void }) {
  const rows = useDesk((s) => s.rows)
  // Kept as it was asked: after it is taken back there is nothing left to read it from.
  const [said] = useState(() => rows.get('contribution', asked.id))
  if (!said) return null
  return <TranslateDialog said={said} {...(asked.lang ? { into: asked.lang } : {})} onClose={onClose} />
}
