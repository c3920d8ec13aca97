import { Printer } from 'lucide-react'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { useWords } from '../../words.tsx'

type RecoveryCodeProps = {
  code: string
  title: string
  /** What it stands in for. */
  of: 'passphrase' | 'keychain'
  onWritten: () => void
}

/** The recovery code, once, large enough to copy by hand. Esc does not close it: there is no second time. */
export function RecoveryCode({ code, title, of, onWritten }: RecoveryCodeProps) {
  const { t } = useWords()
  return (
    <Dialog
      title={t('home.recovery.title')}
      isOpen
      onClose={() => undefined}
      actions={
        <>
          <Button look="main" size="big" onPress={onWritten}>
            {t('home.recovery.written')}
          </Button>
          <Button size="big" icon={Printer} onPress={() => window.print()}>
            {t('home.recovery.print')}
          </Button>
        </>
      }
    >
      <p>{t(of === 'keychain' ? 'home.recovery.bodyKeychain' : 'home.recovery.body')}</p>
      <p className="label">{t('home.recovery.code')}</p>
      <p className="paper big-code num">{code}</p>
      <p className="quiet">{t('home.recovery.for', { title })}</p>
    </Dialog>
  )
}
