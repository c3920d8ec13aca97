import { Printer } from 'lucide-react'
import { Fragment } from 'react'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import { Button } from '../../pieces/Button.tsx'
import { go, type Place } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import './help.css'
import { keyGroups } from './keyGroups.ts'
import { topics } from './topics.ts'

/** A handful of pages, in the app, that can be printed. */
export function Help({ topic }: Extract<Place, { at: 'help' }>) {
  const { t } = useWords()
  const page = topics.find((one) => one.id === topic) ?? topics[0]
  return (
    <div className="room help">
      <nav className="rail" aria-label={t('help.topics')}>
        <p className="label">{t('help.title')}</p>
        <ul className="rail-list">
          {topics.map(({ id }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === page.id ? 'page' : undefined}
                onClick={() => go({ at: 'help', topic: id })}
              >
                {t(`help.${id}.title`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="work">
        <article className="sheet page">
          <h1 className="h-page">{t(`help.${page.id}.title`)}</h1>
          <p className="lead">{t(`help.${page.id}.lead`)}</p>
          {page.lines.length > 0 && (
            <ol className="steps section">
              {page.lines.map((line) => (
                <li key={line}>{t(`help.${page.id}.${line}` as WordKey)}</li>
              ))}
            </ol>
          )}
          {page.id === 'keys' && <Keys />}
          <Button icon={Printer} onPress={() => window.print()}>
            {t('help.print')}
          </Button>
        </article>
      </div>
    </div>
  )
}

function Keys() {
  const { t } = useWords()
  return keyGroups(t).map((group) => (
    <section key={group.title} className="section">
      <h2 className="h-small">{group.title}</h2>
      <dl className="keys-list">
        {group.keys.map(({ press, label }) => (
          <Fragment key={label}>
            <dt>
              {press.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && ` ${t('pieces.keys.or')} `}
                  <kbd className="key">{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  ))
}
