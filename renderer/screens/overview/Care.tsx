import { Archive, Copy, KeyRound, Lock, ShieldCheck, Stethoscope, Trash2 } from 'lucide-react'
import { isRefusal } from '../../../shared/command.ts'
import { Button } from '../../pieces/Button.tsx'
import { say, theBridge, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { askOverview } from './asked.ts'

/** Looking after the programme: copies, backups, a check, and who can read it. */
export function Care() {
  const { t } = useWords()
  const desk = useDesk((one) => one.desk)
  const isKeychain = desk !== null && !desk.hasPassphrase && !desk.anyoneCanRead
  const isOnlyKeychain = isKeychain && !desk.hasRecoveryCode
  const lock = async () => {
    const done = await theBridge().ask('lock')
    if (isRefusal(done)) say(done.refused, done.params, 'refused')
  }
  return (
    <section className="section pile" aria-labelledby="care">
      <h2 id="care" className="h-sec">
        {t('overview.care')}
      </h2>
      {desk?.anyoneCanRead && <p className="plain-warning">{t('overview.anyoneCanRead')}</p>}
      {isOnlyKeychain && <p className="plain-warning">{t('overview.keychainOnly')}</p>}
      <div className="row">
        <Button icon={Copy} onPress={() => askOverview('copy')}>
          {t('overview.copy')}
        </Button>
        <Button icon={Stethoscope} onPress={() => askOverview('check')}>
          {t('overview.check')}
        </Button>
        <Button icon={Archive} onPress={() => askOverview('backups')}>
          {t('overview.backups')}
        </Button>
        {desk?.hasPassphrase ? (
          <Button icon={Lock} onPress={() => void lock()}>
            {t('overview.lock')}
          </Button>
        ) : (
          <Button icon={ShieldCheck} onPress={() => askOverview('protect')}>
            {t('overview.protect')}
          </Button>
        )}
        {isKeychain && (
          <Button icon={KeyRound} onPress={() => askOverview('code')}>
            {t('overview.code')}
          </Button>
        )}
        <Button icon={Trash2} onPress={() => askOverview('takeOff')}>
          {t('home.takeOff')}
        </Button>
      </div>
    </section>
  )
}
