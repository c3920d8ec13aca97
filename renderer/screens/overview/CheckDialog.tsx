import { CircleCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import type { Verified } from '../../../shared/contract.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { ErrorNotice } from '../../pieces/Notices.tsx'
import { theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** Reads everything that is kept and says whether it all fits together. */
export function CheckDialog({ onClose }: { onClose: () => void }) {
  const { t, number, why } = useWords()
  const [found, setFound] = useState<Verified | Refusal>()
  useEffect(() => void theBridge().ask('verify').then(setFound), [])
  return (
    <Dialog
      title={t('overview.check')}
      isOpen
      onClose={onClose}
      actions={
        <Button size="big" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      }
    >
      {!found && <p role="status">{t('overview.check.reading')}</p>}
      {found && isRefusal(found) && (
        <p className="wrong" role="alert">
          {why(found)}
        </p>
      )}
      {found && !isRefusal(found) && (
        <div className="pile" role="status">
          {found.ok ? (
            <p className="lead all-well">
              <CircleCheck className="ic" size="1.25em" aria-hidden /> {t('overview.check.well')}
            </p>
          ) : (
            <ErrorNotice
              what={t('overview.check.wrong', { count: found.problems.length })}
              safe={t('overview.check.safe')}
              todo={t('overview.check.todo')}
            />
          )}
          {found.problems.length > 0 && (
            <ul className="marked">
              {found.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
          <dl className="counts num">
            {(['changes', 'words', 'records', 'erased'] as const).map((name) => (
              <div key={name}>
                <dt className="quiet">{t(`overview.check.${name}`)}</dt>
                <dd>{number(found[name])}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Dialog>
  )
}
