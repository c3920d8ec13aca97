import { Fragment } from 'react'
import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

export interface KeyGroup {
  title: string
  /** Keys pressed together are joined by "+", alternatives are separate: ['Ctrl+Z'], ['1', '9']. */
  keys: readonly { press: readonly string[]; label: string }[]
}

export interface KeysHelpProps {
  isOpen: boolean
  groups: readonly KeyGroup[]
  onClose: () => void
}

/** Every key there is, where F1 finds it. */
export function KeysHelp({ isOpen, groups, onClose }: KeysHelpProps) {
  const { t } = useWords()
  return (
    <Dialog
      title={t('pieces.keys.title')}
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      width="wide"
      actions={
        <Button size="big" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('pieces.keys.intro')}</p>
      <div className="keys-groups">
        {groups.map((group) => (
          <section key={group.title} className="section">
            <h3 className="h-small">{group.title}</h3>
            <dl className="keys-list">
              {group.keys.map(({ press, label }) => (
                <Fragment key={label}>
                  <dt>
                    {press.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && ` ${t('pieces.keys.or')} `}
                        <kbd className="key">{key}</kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
