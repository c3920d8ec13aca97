import { useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { sampleNames } from '../../../shared/contract.ts'
import { say, theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { openProgramme } from './programmes.ts'

/** Made-up programmes to try things out in. Each press makes a copy of its own. */
export function Samples({ isOff }: { isOff: boolean }) {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  const bring = async (name: (typeof sampleNames)[number]) => {
    setBusy(true)
    const brought = await theBridge().ask('bringInSample', { name })
    const refused = isRefusal(brought) ? brought : await openProgramme(brought.id)
    setBusy(false)
    if (refused) say(refused.refused, refused.params, 'refused')
  }
  return (
    <section className="samples" aria-labelledby="samples">
      <h2 id="samples" className="h-sec">
        {t('home.try')}
      </h2>
      <p className="quiet">{t('home.try.about')}</p>
      <ul>
        {sampleNames.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="sample"
              disabled={isOff || busy}
              onClick={() => void bring(name)}
            >
              <span className="h-small">{t(`home.sample.${name}.title`)}</span>
              <span className="quiet">{t(`home.sample.${name}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
