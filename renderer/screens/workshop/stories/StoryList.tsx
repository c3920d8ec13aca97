import { ImagePlus, Plus } from 'lucide-react'
import type { Said, Story, Untold } from '../../../../shared/queries/stories.ts'
import { toReadBack } from '../../../../shared/queries/stories.ts'
import { textOf } from '../../../../shared/record.ts'
import { beginningOf } from '../../../pieces/beginning.ts'
import { Button } from '../../../pieces/Button.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useSpeakers } from '../speakers.ts'
import type { OpenStory } from './place.ts'

interface StoryListProps {
  stories: readonly Story[]
  untold: readonly Untold[]
  pictures: readonly Said[]
  open: OpenStory
  onOpen: (open: OpenStory) => void
  onAddPicture: () => void
}

/** What is still to be written, what is still to be read back before people leave, and what is agreed. */
export function StoryList({ stories, untold, pictures, open, onOpen, onAddPicture }: StoryListProps) {
  const { t, list } = useWords()
  const speakers = useSpeakers()
  const readOnly = useDesk((s) => s.desk?.readOnly ?? false)
  const nameOf = (id: string | undefined) => speakers.find((one) => one.id === id)?.alias ?? ''
  const unread = toReadBack(stories)
  const rest = stories.filter((one) => !unread.includes(one))
  const entry = (id: string, words: string, more: string, is: 'story' | 'picture', lang?: string) => (
    <li key={id}>
      <button
        type="button"
        className="rail-entry"
        aria-current={'id' in open && open.id === id ? 'true' : undefined}
        onClick={() => onOpen({ is, id })}
      >
        <span lang={lang}>{words}</span>
        {more && <span className="small quiet">{more}</span>}
      </button>
    </li>
  )
  const story = ({ row, tellers }: Story) =>
    row.gone || !textOf(row.text)
      ? entry(row.id, t('stories.gone'), '', 'story')
      : entry(
          row.id,
          textOf(row.title) || beginningOf(textOf(row.text), 60),
          list(tellers.flatMap((id) => nameOf(id) || [])) || t('common.noName'),
          'story',
          row.text && 'lang' in row.text ? row.text.lang : undefined,
        )
  return (
    <nav aria-label={t('stories.list')} className="story-list">
      {!readOnly && (
        <Button icon={Plus} isWide keyHint="N" onPress={() => onOpen({ is: 'new', from: null })}>
          {t('stories.new')}
        </Button>
      )}
      {untold.length > 0 && (
        <section>
          <h2 className="label">{t('stories.untold')}</h2>
          <ul>
            {untold.map((one) => (
              <li key={one.teller}>
                {one.keepsNothing || readOnly ? (
                  <p className="small quiet">
                    {t('stories.untold.keepsNothing', { name: nameOf(one.teller) })}
                  </p>
                ) : (
                  <button
                    type="button"
                    className="rail-entry"
                    onClick={() => onOpen({ is: 'new', from: one })}
                  >
                    {one.askedBy.length
                      ? t('stories.untold.one', {
                          name: nameOf(one.teller),
                          partner: list(one.askedBy.map(nameOf)),
                        })
                      : t('stories.untold.alone', { name: nameOf(one.teller) })}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {stories.length > 0 && (
        <section className={unread.length ? 'unread' : undefined}>
          <h2 className="label">{t('stories.unread')}</h2>
          {unread.length > 0 && (
            <p className="small" role="status">
              {t('stories.unreadCount', { count: unread.length })}
            </p>
          )}
          {unread.length ? (
            <ul>{unread.map(story)}</ul>
          ) : (
            <p className="small quiet">{t('stories.unread.none')}</p>
          )}
        </section>
      )}
      {rest.length > 0 && (
        <section>
          <h2 className="label">{t('stories.checked')}</h2>
          <ul>{rest.map(story)}</ul>
        </section>
      )}
      <section>
        <h2 className="label">{t('stories.photos')}</h2>
        <ul>{pictures.map((one) => entry(one.id, textOf(one.text), '', 'picture'))}</ul>
        {!readOnly && (
          <Button icon={ImagePlus} onPress={onAddPicture}>
            {t('stories.photo.add')}
          </Button>
        )}
      </section>
    </nav>
  )
}
