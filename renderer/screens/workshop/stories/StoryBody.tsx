import type { Story } from '../../../../shared/queries/stories.ts'
import { textOf } from '../../../../shared/record.ts'
import { tryAct } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import type { AskedOf } from './asked.ts'
import { langOf, Parts } from './Parts.tsx'
import { SaidText } from './SaidText.tsx'
import { Translations } from './Translations.tsx'

const lines = (text: string) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)

/** A story whole, each part of it changed where it stands; the same page to work on and to read back from. */
export function StoryBody(props: { story: Story; isReading?: boolean; onAsk: (asked: AskedOf) => void }) {
  const { story, isReading, onAsk } = props
  const { t } = useWords()
  const { row } = story
  const lang = langOf(row)
  const text = textOf(row.text)
  const values = (row.values ?? []).map(textOf).filter(Boolean)
  const cares = (row.sensitivity ?? []).map(textOf).filter(Boolean)
  const edit = (fields: Partial<Parameters<typeof tryAct<'editContribution'>>[1]>) =>
    tryAct('editContribution', { id: row.id, ...fields })
  const title = textOf(row.title)
  return (
    <div className={isReading ? 'story-body reading' : 'story-body'}>
      <SaidText
        className="of-title"
        label={t('stories.title')}
        draft={`story:${row.id}:title`}
        text={title}
        lang={lang}
        rows={1}
        onKeep={(typed) => edit({ title: typed })}
      >
        <h1 className="h-page" lang={title ? lang : undefined}>
          {title || t('stories.untitled')}
        </h1>
      </SaidText>
      <SaidText
        className="of-story paper"
        label={t('stories.narrative')}
        draft={`story:${row.id}:text`}
        text={text}
        lang={lang}
        rows={8}
        onKeep={(typed) => edit({ text: typed })}
      >
        <p className="narrative" lang={lang}>
          {text}
        </p>
        <Translations of={row} {...(isReading ? {} : { onAsk })} />
      </SaidText>
      <Parts story={story} type="quote" isReading={isReading ?? false} onAsk={onAsk} />
      <div className="story-parts">
        <Parts story={story} type="strength" isReading={isReading ?? false} onAsk={onAsk} />
        <Parts story={story} type="wish" isReading={isReading ?? false} onAsk={onAsk} />
      </div>
      <section className="story-part" aria-labelledby={`${row.id}-values`}>
        <h2 className="label" id={`${row.id}-values`}>
          {t('stories.values')}
        </h2>
        <SaidText
          label={t('stories.values')}
          draft={`story:${row.id}:values`}
          text={values.join('\n')}
          lang={lang}
          onKeep={(typed) => edit({ values: lines(typed) })}
        >
          <ul className="values" lang={lang}>
            {values.map((one) => (
              <li key={one} className="paper">
                {one}
              </li>
            ))}
          </ul>
        </SaidText>
      </section>
      {!isReading && (
        <section className="story-part" aria-labelledby={`${row.id}-care`}>
          <h2 className="label" id={`${row.id}-care`}>
            {t('stories.sensitivity')}
          </h2>
          <SaidText
            label={t('stories.sensitivity')}
            draft={`story:${row.id}:care`}
            help={t('stories.sensitivity.help')}
            text={cares.join('\n')}
            lang={lang}
            onKeep={(typed) => edit({ sensitivity: lines(typed) })}
          >
            <p className={cares.length ? undefined : 'quiet'}>
              {cares.map((one) => one.replaceAll('_', ' ')).join(', ') || t('stories.sensitivity.none')}
            </p>
          </SaidText>
        </section>
      )}
    </div>
  )
}
