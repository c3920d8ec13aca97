import { Lock, ShieldCheck } from 'lucide-react'
import { isRefusal } from '../../../shared/command.ts'
import { Button } from '../../pieces/Button.tsx'
import { Choice } from '../../pieces/Choice.tsx'
import { say, setSettings, theBridge, useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { askOverview } from '../overview/asked.ts'
import { About } from './About.tsx'
import './settings.css'

/** How the app looks and speaks on this laptop, who can read what is open, and what the app is. */
export function Settings() {
  const { t } = useWords()
  const settings = useDesk((desk) => desk.settings)
  return (
    <div className="work settings">
      <h1 className="h-page">{t('settings.title')}</h1>
      <div className="two">
        <section className="section">
          <Choice
            label={t('settings.language')}
            help={t('settings.language.help')}
            value={settings.language}
            onChange={(language) => void setSettings({ language })}
            options={[
              { id: 'en-GB', label: t('settings.language.english') },
              { id: 'cy', label: t('settings.language.welsh') },
            ]}
          />
        </section>
        <section className="section">
          <Choice
            label={t('settings.theme')}
            value={settings.theme}
            onChange={(theme) => void setSettings({ theme })}
            options={(['system', 'light', 'dark', 'contrast'] as const).map((id) => ({
              id,
              label: t(`settings.theme.${id}`),
            }))}
          />
        </section>
        <section className="section">
          <Choice
            label={t('settings.text')}
            help={t('settings.text.help')}
            value={settings.textSize}
            onChange={(textSize) => void setSettings({ textSize })}
            options={(['usual', 'large', 'largest'] as const).map((id) => ({
              id,
              label: t(`settings.text.${id}`),
            }))}
          />
        </section>
        <section className="section">
          <Choice
            label={t('setup.sound')}
            help={t('setup.sound.help')}
            value={settings.sound ?? 'off'}
            onChange={(sound) => void setSettings({ sound })}
            options={[
              { id: 'off', label: t('setup.sound.off') },
              { id: 'bell', label: t('setup.sound.on') },
            ]}
          />
        </section>
        <section className="section">
          <Choice
            label={t('settings.motion')}
            value={settings.motion}
            onChange={(motion) => void setSettings({ motion })}
            options={(['system', 'off'] as const).map((id) => ({ id, label: t(`settings.motion.${id}`) }))}
          />
        </section>
        <Locks />
        <About />
      </div>
    </div>
  )
}

function Locks() {
  const { t } = useWords()
  const desk = useDesk((one) => one.desk)
  const state = !desk
    ? 'none'
    : desk.hasPassphrase
      ? 'passphrase'
      : desk.anyoneCanRead
        ? 'anyone'
        : 'keychain'
  const lock = async () => {
    const done = await theBridge().ask('lock')
    if (isRefusal(done)) say(done.refused, done.params, 'refused')
  }
  return (
    <section className="section pile" aria-labelledby="locks">
      <h2 id="locks" className="h-sec">
        {t('settings.locks')}
      </h2>
      <p>{t(`settings.locks.${state}`)}</p>
      <div className="row">
        {desk && !desk.hasPassphrase && (
          <Button icon={ShieldCheck} onPress={() => (go({ at: 'overview' }), askOverview('protect'))}>
            {t('settings.locks.protect')}
          </Button>
        )}
        {desk?.hasPassphrase && (
          <Button icon={Lock} onPress={() => void lock()}>
            {t('settings.locks.lock')}
          </Button>
        )}
      </div>
    </section>
  )
}
