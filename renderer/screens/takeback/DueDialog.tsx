import { useState } from 'react'
import { isAnythingDue, type RetentionDue } from '../../../shared/queries/retention.ts'
import { Button } from '../../pieces/Button.tsx'
import { Dialog } from '../../pieces/Dialog.tsx'
import { act, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

const parts = ['names', 'needs', 'words', 'counts'] as const
type Part = (typeof parts)[number]

/** Each thing that has come to its day, what deleting it means, and a button that asks once more where it is for good. */
export function DueDialog({ due, onClose }: { due: RetentionDue; onClose: () => void }) {
  const { t } = useWords()
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const [sure, setSure] = useState<Part | null>(null)
  const [isBusy, setBusy] = useState(false)
  const countOf = (part: Part) => (part === 'needs' ? due.needs : due[part].length)
  const isUndoable = (part: Part) => part === 'counts'
  const erase = async (part: Part) => {
    setBusy(true)
    setSure(null)
    if (part === 'needs') await act('forgetNeeds', {})
    if (part === 'names')
      for (const person of due.names) if (!(await act('forgetIdentity', { person }))) break
    if (part === 'words') await act('eraseWords', { ids: due.words })
    if (part === 'counts') for (const id of due.counts) if (!(await act('removeRecord', { id }))) break
    setBusy(false)
  }
  return (
    <Dialog
      title={t('takeback.after.due')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button size="big" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('takeback.after.due.about')}</p>
      {!isAnythingDue(due) && <p role="status">{t('takeback.due.nothing')}</p>}
      {parts
        .filter((part) => countOf(part) > 0)
        .map((part) => (
          <section key={part} className="section pile" aria-label={t(`takeback.retention.${part}`)}>
            <p>
              <strong>{t(`takeback.due.${part}`, { count: countOf(part) })}</strong>
            </p>
            <p className="quiet">{t(isUndoable(part) ? 'takeback.due.undoable' : 'takeback.due.forGood')}</p>
            {!readOnly && (
              <div className="row">
                {sure === part ? (
                  <>
                    <Button onPress={() => void erase(part)}>{t('takeback.due.sure')}</Button>
                    <Button autoFocus onPress={() => setSure(null)}>
                      {t('people.leaveIt')}
                    </Button>
                  </>
                ) : (
                  <Button
                    isDisabled={isBusy}
                    onPress={() => (isUndoable(part) ? void erase(part) : setSure(part))}
                  >
                    {t(`takeback.due.do.${part}`)}
                  </Button>
                )}
              </div>
            )}
          </section>
        ))}
    </Dialog>
  )
}
