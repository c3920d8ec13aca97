import { theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { madeWith } from './madeWith.ts'

/** What the app is, its version, its licence, and whose work is in it. */
export function About() {
  const { t, language } = useWords()
  const engine = /Electron\/[\d.]+|Chrome\/[\d.]+/.exec(navigator.userAgent)?.[0].replace('/', ' ')
  return (
    <section className="section pile" aria-labelledby="about">
      <h2 id="about" className="h-sec">
        {t('settings.about')}
      </h2>
      <p>{t('settings.about.what')}</p>
      <p className="num">
        <strong>{t('settings.about.version', { version: theBridge().version })}</strong>
        {engine && <span className="quiet"> · {t('settings.about.engine', { engine })}</span>}
      </p>
      <p>{t('settings.about.offline')}</p>
      <p>{t('settings.about.licence')}</p>
      {language === 'cy' && <p>{t('settings.about.welsh')}</p>}
      <details>
        <summary>{t('settings.licences')}</summary>
        <ul className="made-with small">
          {madeWith.map(({ name, licence }) => (
            <li key={name}>
              <span>{name}</span> <span className="quiet">{licence}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
